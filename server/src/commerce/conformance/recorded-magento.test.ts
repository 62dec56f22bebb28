/**
 * What an unmodified Magento Open Source 2.4.7 answered, as recorded in whole order lives: the connector must read all
 * of it. The embedded engine is held to the same recordings.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { readErrorText } from '../error-message.ts'
import { customerSchema } from '../wire/customers.ts'
import { createdOrderSchema, orderPageSchema, orderSchema } from '../wire/orders.ts'
import { productPageSchema, productSchema } from '../wire/products.ts'
import { id } from '../wire/scalars.ts'
import { shipmentPageSchema, shipmentSchema } from '../wire/shipments.ts'
import { storeConfigSchema, storeGroupSchema, storeViewSchema, websiteSchema } from '../wire/stores.ts'

interface Recorded {
  /** `journey-updated-at 12: GET /rest/V1/orders/1` */
  readonly name: string
  readonly status: number
  readonly body: unknown
}

const chainsFolder = new URL('../../../../commerce/conformance/chains/', import.meta.url)
const recorded = readdirSync(chainsFolder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => stepsOf(file.replace('.json', ''), readFileSync(new URL(file, chainsFolder), 'utf8')))

/** A captured id stands as `{{name}}` for a number and as `{{name:string}}` for its text. */
function stepsOf(chain: string, text: string): readonly Recorded[] {
  const filled = text.replaceAll(/"\{\{(time|any)\}\}"/g, '"2026-03-02 12:00:00"')
  const { steps } = JSON.parse(filled.replaceAll(/"\{\{\w+\}\}"/g, '1').replaceAll(/\{\{[\w:]+\}\}/g, '1'))
  return steps
    .filter((step: { request?: unknown; response?: unknown }) => step.request && step.response)
    .map(({ n, request, response }: RecordedStep) => ({
      // An update answers with what was changed; nothing of it is read.
      name: `${chain} ${n}: ${request.method} ${request.path}${request.body?.entity?.entity_id === undefined ? '' : ' update'}`,
      status: response.status,
      body: response.body,
    }))
}

interface RecordedStep {
  readonly n: number
  readonly request: {
    readonly method: string
    readonly path: string
    readonly body?: { readonly entity?: { readonly entity_id?: unknown } }
  }
  readonly response: { readonly status: number; readonly body?: unknown }
}

test.each<[what: string, call: RegExp, schema: z.ZodType, atLeast: number]>([
  ['order', /: GET \/rest\/V1\/orders\/\d+$/, orderSchema, 100],
  ['created order', /: POST \/rest\/V1\/orders$/, createdOrderSchema, 50],
  ['page of orders', /: GET \/rest\/V1\/orders\?(?!.*fields=)/, orderPageSchema, 1],
  ['invoice', /: POST \/rest\/V1\/order\/\d+\/invoice$/, id, 20],
  ['new shipment', /: POST \/rest\/V1\/order\/\d+\/ship$/, id, 20],
  ['shipment', /: GET \/rest\/V1\/shipment\/\d+$/, shipmentSchema, 5],
  ['page of shipments', /: GET \/rest\/V1\/shipments\?(?!.*fields=)/, shipmentPageSchema, 1],
  ['new customer', /: POST \/rest\/V1\/customers$/, customerSchema, 1],
  ['new product', /: POST \/rest\/V1\/products$/, productSchema, 1],
  ['page of products', /: GET \/rest\/V1\/products\?(?!.*fields=)/, productPageSchema, 1],
])('every %s is read', (_what, call, schema, atLeast) => {
  const answers = recorded.filter(
    ({ name, status, body }) => call.test(name) && status === 200 && body !== undefined,
  )
  expect(answers.length).toBeGreaterThanOrEqual(atLeast)
  expect(answers.flatMap((answer) => problemsOf(schema, answer))).toEqual([])
})

test.each([
  ['storeViews', storeViewSchema],
  ['websites', websiteSchema],
  ['storeGroups', storeGroupSchema],
  ['storeConfigs', storeConfigSchema],
])('all of the %s are read', (list, schema) => {
  const answer = recorded.find(({ name }) => name.endsWith(`/V1/store/${list}`))
  const entries = answer?.body as readonly unknown[]
  expect(entries.length).toBeGreaterThan(1)
  expect(entries.map((entry) => schema.safeParse(entry).success)).not.toContain(false)
})

test('every refusal is read, its blanks filled', () => {
  const refusals = recorded.filter(({ status, body }) => status >= 400 && status < 500 && body !== undefined)
  expect(refusals.length).toBeGreaterThan(50)
  const unread = refusals.filter(({ body }) => {
    const error = readErrorText(body)
    return error === null || (/%\w/.test(error.message) && Object.keys(error.parameters).length > 0)
  })
  expect(unread.map(({ name }) => name)).toEqual([])
})

function problemsOf(schema: z.ZodType, { name, body }: Recorded): readonly string[] {
  const read = schema.safeParse(body)
  return read.success
    ? []
    : read.error.issues.map((issue) => `${name} ${issue.path.join('.')}: ${issue.message}`)
}
