/** Magento's API-functional tests, row by row, against the engine on a real PostgreSQL. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restClient } from '../../src/testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../../src/testing/run-commerce.ts'
import { DOCUMENT_ROWS } from './document-rows.ts'
import { ORDER_ROWS } from './order-rows.ts'
import { OWN_ROWS } from './own-rows.ts'
import { REFUND_ROWS } from './refund-rows.ts'
import { LEFT_OUT, PLAYED, type Play, type PlayedRow, type World } from './rows.ts'
import { TRANSACTION_ROWS } from './transaction-rows.ts'

/** A row without a play, or a play without a row, does not compile. */
const PLAYS: Readonly<Record<PlayedRow, Play>> = {
  ...ORDER_ROWS,
  ...DOCUMENT_ROWS,
  ...REFUND_ROWS,
  ...TRANSACTION_ROWS,
  ...OWN_ROWS,
}

let running: RunningCommerce
let world: World

beforeAll(async () => {
  running = await runCommerce()
  world = { running, rest: await restClient(running) }
  await world.rest.post('/rest/V1/products', {
    product: {
      sku: 'simple',
      name: 'Simple Product',
      price: 10,
      extension_attributes: { stock_item: { qty: 1000, is_in_stock: true } },
    },
  })
})
afterAll(() => running.end())

test('leaves a row out by name only, and says why', () => {
  for (const [name, reason] of Object.entries(LEFT_OUT)) {
    expect(reason).not.toBe('')
    expect(PLAYED).not.toContain(name)
  }
})

test.each(PLAYED)('%s', async (name) => {
  await PLAYS[name](world)
})
