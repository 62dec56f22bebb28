import { describe, expect, test } from 'vitest'
import { describeApi } from './open-api.ts'
import { routes } from './routes.ts'

const description = JSON.parse(JSON.stringify(describeApi())) as {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, object> }
}
interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly security?: readonly unknown[]
}

const operations = Object.values(description.paths).flatMap((path) => Object.values(path))

describe('the description', () => {
  test('has every route once, by its name', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(routes).sort())
  })

  test('names every parameter of a path', () => {
    for (const [path, methods] of Object.entries(description.paths)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters } of Object.values(methods)) {
        const given = parameters.filter((parameter) => parameter.in === 'path')
        expect(given.map(({ name }) => name)).toEqual(wanted)
        expect(given.every(({ required }) => required)).toBe(true)
      }
    }
  })

  test('opens to everybody itself and the ways of signing in, and nothing else', () => {
    const open = operations.filter(({ security }) => security?.length === 0)
    expect(open.map(({ operationId }) => operationId)).toEqual([
      'readDescription',
      'signIn',
      'giveCode',
      'openSignInLink',
      'readSignInLink',
    ])
  })

  test('refers only to what it holds', () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, target]) => target,
    )
    expect(new Set(references)).toEqual(new Set(['#/components/schemas/Problem']))
    expect(description.components.schemas).toHaveProperty('Problem')
  })
})
