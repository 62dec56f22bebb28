/**
 * Amazon's own API models as the judge of what we send and of what we are tested against. Names that a model does not
 * list are reported too: Amazon ignores a misspelled parameter, and answers with everything.
 * https://github.com/amzn/selling-partner-api-models
 */
import { readFileSync } from 'node:fs'
import ajvPackage from 'ajv'
import formatsPackage from 'ajv-formats'
import type { Exchange } from '../../platform/testing/recorded-exchanges.ts'

interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path' | 'body'
  readonly required?: boolean
  readonly type?: string
  readonly items?: Schema
  readonly schema?: Schema
}

interface Operation {
  readonly operationId: string
  readonly description: string
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, { readonly schema?: Schema }>>
}

type Schema = Readonly<Record<string, unknown>>

const modelsFolder = new URL('../../../../simulator/conformance/models/', import.meta.url)
const ajv = new ajvPackage.default({ strict: false, allErrors: true })
formatsPackage.default(ajv)

const operations = ['orders_2026-01-01', 'ordersV0', 'sellers'].flatMap((model) => {
  const { paths, definitions } = JSON.parse(readFileSync(new URL(`${model}.json`, modelsFolder), 'utf8'))
  ajv.addSchema({ $id: model, definitions: closed(definitions) })
  return Object.entries<Record<string, Operation>>(paths).flatMap(([template, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.operationId !== undefined)
      .map(([method, operation]) => ({ model, method: method.toUpperCase(), template, operation })),
  )
})

/** What Amazon's model has against a request and its answer; nothing when both are right. */
export function judgeExchange(exchange: Exchange): readonly string[] {
  const found = operations.find(
    ({ method, template }) => method === exchange.method && pathPattern(template).test(exchange.path),
  )
  if (found === undefined) return [`no model has ${exchange.method} ${exchange.path}`]
  const { model, operation } = found
  const answer = operation.responses[String(exchange.status)]
  return [
    ...judgeQuery(model, operation.parameters ?? [], exchange.query),
    ...judgeBody(model, operation.parameters ?? [], exchange.requestText),
    ...(answer === undefined ? [`${operation.operationId} never answers ${exchange.status}`] : []),
    ...(answer?.schema === undefined
      ? []
      : judgeValue(model, answer.schema, JSON.parse(exchange.responseText))),
  ].map((problem) => `${operation.operationId} ${exchange.status}: ${problem}`)
}

/** The default usage plan that the model's description prints as a table. */
export function printedUsagePlan(operationId: string): { ratePerSecond: number; burst: number } {
  const wanted = operations.filter(
    // Two models have a getOrder; the one of 2024 and later stands first.
    ({ operation }) => operation.operationId === operationId,
  )[0]
  const table = /\| ---- \| ---- \|\n\| ([\d.]+) \| (\d+) \|/.exec(wanted?.operation.description ?? '')
  return { ratePerSecond: Number(table?.[1]), burst: Number(table?.[2]) }
}

function judgeQuery(
  model: string,
  parameters: readonly Parameter[],
  query: URLSearchParams,
): readonly string[] {
  const known = parameters.filter((parameter) => parameter.in === 'query')
  const names = new Set(known.map(({ name }) => name))
  return [
    ...[...query.keys()].filter((name) => !names.has(name)).map((name) => `there is no parameter ${name}`),
    ...known.flatMap((parameter) => {
      const text = query.get(parameter.name)
      if (text === null) return parameter.required === true ? [`${parameter.name} is required`] : []
      const { name, in: _in, required: _required, ...schema } = parameter
      return judgeValue(model, schema, readParameter(parameter, text)).map((problem) => `${name}${problem}`)
    }),
  ]
}

function readParameter({ type }: Parameter, text: string): unknown {
  if (type === 'array') return text.split(',')
  return type === 'integer' ? Number(text) : text
}

function judgeBody(model: string, parameters: readonly Parameter[], text: string): readonly string[] {
  const body = parameters.find((parameter) => parameter.in === 'body')
  if (body?.schema === undefined) return text === '' ? [] : ['takes no body']
  return judgeValue(model, body.schema, JSON.parse(text))
}

function judgeValue(model: string, schema: Schema, value: unknown): readonly string[] {
  const text = JSON.stringify(schema).replaceAll('"#/definitions/', `"${model}#/definitions/`)
  const validate = ajv.compile(JSON.parse(text))
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  )
}

function pathPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}

/** Forbids what an object's definition does not list. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const isObject =
    typeof inner.properties === 'object' && (inner.type === undefined || inner.type === 'object')
  return isObject && inner.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner
}
