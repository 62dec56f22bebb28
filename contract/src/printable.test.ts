import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

interface TakenText {
  readonly field: string
  readonly schema: z.core.$ZodType
}

/** Every text that a schema takes, however deep it lies. */
function textsOf(schema: z.core.$ZodType, field: string): readonly TakenText[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
    case 'template_literal':
      return [{ field, schema }]
    case 'object':
      return Object.entries(def.shape).flatMap(([name, one]) => textsOf(one, `${field}.${name}`))
    case 'array':
      return textsOf(def.element, field)
    case 'record':
      return [...textsOf(def.keyType, `${field}.key`), ...textsOf(def.valueType, `${field}.value`)]
    case 'union':
      return def.options.flatMap((one) => textsOf(one, field))
    case 'pipe':
      return def.in._zod.def.type === 'transform' ? textsOf(def.out, field) : [{ field, schema }]
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
      return textsOf(def.innerType, field)
    default:
      return []
  }
}

/** Hashed, or compared with what is kept: none of these reaches the database. */
const notKept = /\.(password|newPassword|code|confirmName)$/

const taken = (Object.entries(routes) as [string, Route][]).flatMap(([name, route]) =>
  (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = route[part]
    return schema === undefined ? [] : textsOf(schema, `${name} ${part}`)
  }),
)

test('texts are found at any depth', () => {
  const fields = taken.map(({ field }) => field)
  expect(fields).toContain('listOrders query.q')
  expect(fields).toContain('saveOrderView body.search.store')
  expect(fields).toContain('readOrder params.amazonOrderId')
})

test.each(taken.filter(({ field }) => !notKept.test(field)))(
  '$field takes no character that PostgreSQL does not',
  ({ schema }) => {
    for (const text of ['\u0000', 'a\u0000b', 'PRIME\u0000', '2026-01-01\u0000', '111-1234567-1234567\u0000'])
      expect((schema as z.ZodType).safeParse(text).success).toBe(false)
  },
)
