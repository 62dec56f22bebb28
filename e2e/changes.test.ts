/** How pages learn of changes: by a stream while they are seen, and again by one after it was refused. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { say, visit } from './browser.ts'
import { connectStore, createProduct, type Store } from './world.ts'

/** Browsers open six connections to a host that speaks HTTP/1.1. */
const TABS = 8
/** Sooner than the list would be looked at by itself. */
const followed = { timeout: 20_000 }
let store: Store
let sku: string

beforeAll(async () => {
  store = await connectStore()
  sku = await createProduct()
})

const path = () => `/amazon-stores/${store.storeId}/orders`

async function placeAndSync(): Promise<string> {
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await store.sync()
  return number
}

/** Tabs of a browser without windows are all seen; this one says what a tab behind another one would. */
async function show(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  // As text: journeys are written without the browser's types.
  await page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  `)
}

test('more tabs than a browser has connections all show their orders, and the one in front follows', async () => {
  const number = await placeAndSync()
  const first = await visit(path())
  await first.getByRole('link', { name: number }).waitFor()
  let last = first
  for (let nth = 1; nth < TABS; nth += 1) {
    await show(last, 'hidden')
    last = await first.context().newPage()
    await last.goto(path())
    await last.getByRole('link', { name: number }).waitFor()
  }
  const whileHidden = await placeAndSync()
  await last.getByText(say('orders.waiting', { count: 1 })).waitFor(followed)
  expect(await first.getByText(whileHidden).count()).toBe(0)
  await show(last, 'hidden')
  await show(first, 'visible')
  await first.getByText(say('orders.waiting', { count: 1 })).waitFor(followed)
})

test('a stream that was refused is opened again', async () => {
  let asked = 0
  const page = await visit('/user-guide')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route('**/api/v1/changes*', async (route) => {
    asked += 1
    if (asked === 1) await route.fulfill({ status: 502, body: '' })
    else await route.continue()
  })
  await page.goto(path())
  await expect.poll(() => asked, { timeout: 20_000 }).toBe(2)
})
