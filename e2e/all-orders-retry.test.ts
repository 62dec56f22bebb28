/** Orders that are tried again from the list: stopped before the end, and without an answer. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { connectStore, type Store, unique } from './world.ts'

let store: Store
let blocked: string

beforeAll(async () => {
  store = await connectStore()
  const items = [{ sku: unique('UNKNOWN'), quantity: 1 }]
  blocked = await store.placeOrder({ template: 'fbm-unshipped', items })
  await store.sync()
  await store.orderUntil(blocked, 'Error')
})

const attempts = '**/api/v1/amazon-orders/import-attempts'

async function openOrders(): Promise<Page> {
  const page = await visit(`/amazon-stores/${store.storeId}/orders`)
  await page.getByRole('button', { name: say('orders.row.actions', { number: blocked }) }).waitFor()
  return page
}

async function retry(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('orders.row.actions', { number: blocked }) }).click()
  await page.getByRole('menuitem', { name: say('orders.row.retry') }).click()
}

test('while orders are left the button says that it stops them, and the list is asked for anew', async () => {
  const page = await openOrders()
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(attempts, async (route) => {
    await answered
    await route.continue().catch(() => undefined)
  })
  await retry(page)
  const dialog = page.getByRole('dialog', { name: say('orders.retry.title', { count: 1 }) })
  await dialog.getByText(say('orders.retry.left', { count: 1 })).waitFor()
  await expectAccessible(page)
  const again = page.waitForRequest(/\/api\/v1\/amazon-orders\?/)
  await dialog.getByRole('button', { name: say('orders.retry.stop') }).click()
  await again
  await dialog.waitFor({ state: 'hidden' })
  answer()
})

test('an order that got no answer says so in words', async () => {
  const page = await openOrders()
  await page.route(attempts, (route) => route.abort())
  await retry(page)
  const dialog = page.getByRole('dialog', { name: say('orders.retry.title', { count: 1 }) })
  await dialog.getByText(say('faces.unreachable')).waitFor()
  expect(await dialog.getByText('Error').count()).toBe(0)
  await dialog.getByRole('button', { name: say('orders.retry.close') }).click()
  await dialog.waitFor({ state: 'hidden' })
})
