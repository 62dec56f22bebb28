/**
 * What `orders explain` says of one order for each kind of outcome, in both languages: the rule that decides, the facts
 * that it rests on and the next step. The texts in explained/ are read and corrected by people, and written by no program.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { replaceOrderSettings } from '../database/order-settings.ts'
import { type ApiWorld, startApiWorld } from '../http/testing/api-world.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { main } from './main.ts'

const LANGUAGES = { en: 'en_US.UTF-8', 'zh-Hant': 'zh_TW.UTF-8' } as const
const DAY_MS = 86_400_000

const mug = { items: [{ sku: 'MUG', quantity: 2, asin: 'B0MUGRED01' }] }

/** By the name of its text. */
const CASES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  created: { template: 'fbm-unshipped', ...mug },
  'created-shipped-by-amazon': { template: 'fba-shipped', ...mug },
  'awaits-payment': { template: 'fbm-pending', ...mug },
  'awaits-release': { template: 'fbm-pending-availability', ...mug },
  'awaits-shipment-by-amazon': { template: 'fba-unshipped', ...mug },
  unfulfillable: { template: 'unfulfillable', ...mug },
  'status-not-known': { template: 'fbm-unknown-status', ...mug },
  canceled: { template: 'fbm-canceled', ...mug },
  'nothing-left': { template: 'fbm-nothing-left' },
  'every-line-fails': {
    template: 'fbm-unshipped',
    items: [
      { sku: 'GONE', quantity: 1, asin: 'B0GONE0001' },
      { sku: 'OFF', quantity: 1 },
      { sku: 'FEW', quantity: 3 },
      { sku: 'TEE', quantity: 1 },
    ],
  },
  'no-street': { template: 'fbm-no-street', ...mug },
  'one-cent-off': { template: 'fbm-total-one-cent-off', ...mug },
  'foreign-currency': { template: 'fbm-foreign-currency', ...mug },
  'prices-withheld': { template: 'fbm-prices-withheld', ...mug },
}

let world: ApiWorld
const orders = new Map<string, string>()

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 50 })
  await world.shop.createProduct('OFF', { quantity: 5, enabled: false })
  await world.shop.createProduct('FEW', { quantity: 1 })
  const product = {
    sku: 'TEE',
    name: 'T-shirt',
    price: 9,
    status: 1,
    type_id: 'configurable',
    attribute_set_id: 4,
  }
  await world.shop.call('/products', { body: { product } })
  await importIs(false)
  orders.set('import-disabled', await place({ template: 'fbm-unshipped', ...mug }))
  await world.sync()
  await importIs(true)
  for (const [name, wish] of Object.entries(CASES)) orders.set(name, await place(wish))
  const purchasedAt = new Date(world.run.clock().getTime() - 30 * DAY_MS).toISOString()
  orders.set('bought-before-connection', await place({ template: 'fbm-unshipped', ...mug, purchasedAt }))
  await world.sync()
})
afterAll(() => world.stop())

async function place(wish: Readonly<Record<string, unknown>>): Promise<string> {
  return (await world.amazon.placeOrder(wish)).orderId
}

function importIs(importAmazonOrders: boolean): Promise<void> {
  const store = { accountId: ACCOUNT, storeId: STORE }
  const settings = { commerceStoreId: 1, importAmazonOrders }
  return replaceOrderSettings(world.run.database, store, settings, world.run.clock())
}

describe.each(['en', 'zh-Hant'] as const)('in %s', (language) => {
  test.each([...Object.keys(CASES), 'bought-before-connection', 'import-disabled'])('%s', async (name) => {
    await importIs(name !== 'import-disabled')
    const file = join(import.meta.dirname, 'explained', `${name}.${language}.txt`)
    expect(await explain(name, LANGUAGES[language])).toBe(await readFile(file, 'utf8'))
  })
})

/** With what changes from run to run put as what it is. */
async function explain(name: string, LANG: string): Promise<string> {
  const out: string[] = []
  const orderId = orders.get(name) ?? ''
  const code = await main(['orders', 'explain', orderId], {
    env: {
      LANG,
      ORDERFERRY_BASE_URL: world.url,
      ORDERFERRY_TOKEN: world.tokens.owner,
      ORDERFERRY_DATA_DIR: import.meta.dirname,
      DATABASE_URL: world.config.databaseUrl,
      SIMULATOR_PORT: new URL(world.amazon.url).port,
      COMMERCE_URL: world.shop.url,
    },
    print: (text) => out.push(text),
    complain: (text) => out.push(text),
    columns: null,
  })
  expect(code).toBe(0)
  const text = out.join('\n').replaceAll(orderId, '<order>').replace(TIMES, '<time>')
  return `${text.replace(/\b0{6}\d{3}\b/g, '<number>')}\n`
}

const TIMES = /[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{2}:\d{2} UTC|\d{4}\/\d{1,2}\/\d{1,2}\s\d{2}:\d{2} UTC/g
