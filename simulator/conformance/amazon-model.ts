import { readFileSync } from 'node:fs'
import ajvPackage, { type ValidateFunction } from 'ajv'
import formatsPackage from 'ajv-formats'

/**
 * Amazon's own models as the judge of the simulator's answers. Fields that a model does not know are reported too:
 * production code must not grow used to something that Amazon never sends.
 */
const files = {
  orders: 'orders_2026-01-01.json',
  ordersV0: 'ordersV0.json',
  sellers: 'sellers.json',
} as const

export type ModelName = keyof typeof files

type Schema = Record<string, unknown>

const ajv = new ajvPackage.default({ strict: false, allErrors: true })
formatsPackage.default(ajv)

interface SwaggerOperation {
  readonly operationId: string
  readonly responses: Record<string, Record<string, unknown>>
}

interface Model {
  readonly paths: Record<string, Record<string, SwaggerOperation>>
  readonly definitions: Schema
}

const models = Object.fromEntries(
  Object.entries(files).map(([name, file]) => {
    const model: Model = JSON.parse(readFileSync(new URL(`models/${file}`, import.meta.url), 'utf8'))
    ajv.addSchema({ $id: name, definitions: closed(model.definitions) })
    return [name, model]
  }),
)

function operationInModel(model: ModelName, operationId: string): SwaggerOperation {
  const operations = Object.values(models[model]?.paths ?? {}).flatMap((path) => Object.values(path))
  const operation = operations.find((one) => one.operationId === operationId)
  if (operation === undefined) throw new Error(`The model ${model} knows no operation ${operationId}`)
  return operation
}

export function statusesInModel(model: ModelName, operationId: string): readonly number[] {
  return Object.keys(operationInModel(model, operationId).responses).map(Number)
}

/** Every order that a model prints: those of its documentation and those of its sandbox. */
export function publishedOrders(): readonly { readonly orderId: string }[] {
  const operations = ['searchOrders', 'getOrder'].map((name) => operationInModel('orders', name))
  const documented = operations.flatMap(({ responses }) => {
    const examples = responses['200']?.examples as Record<string, PublishedAnswer> | undefined
    return Object.values(examples ?? {})
  })
  const sandbox = ['searchOrders', 'getOrder'].flatMap((name) => sandboxAnswers('orders', name))
  return [...documented, ...(sandbox as PublishedAnswer[])].flatMap(
    ({ orders, order }) => orders ?? order ?? [],
  )
}

interface PublishedAnswer {
  readonly orders?: readonly { readonly orderId: string }[]
  readonly order?: { readonly orderId: string }
}

/** The answers that Amazon's sandbox gives to an operation. */
export function sandboxAnswers(model: ModelName, operationId: string): readonly Record<string, unknown>[] {
  const success = operationInModel(model, operationId).responses['200']
  const sandbox = success?.['x-amzn-api-sandbox'] as
    | { static?: { response: Record<string, unknown> }[] }
    | undefined
  return (sandbox?.static ?? []).map(({ response }) => response)
}

/** Forbids what an object's definition does not list. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const isObject = typeof inner.properties === 'object' && !('type' in inner && inner.type !== 'object')
  return isObject && inner.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner
}

/** What is wrong with an answer, in ajv's words; nothing when the model allows it. */
export function faultsAgainstModel(model: ModelName, definition: string, answer: unknown): readonly string[] {
  if (models[model]?.definitions[definition] === undefined)
    throw new Error(`The model ${model} defines no ${definition}`)
  const validate = ajv.getSchema(`${model}#/definitions/${definition}`) as ValidateFunction
  if (validate(answer)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
