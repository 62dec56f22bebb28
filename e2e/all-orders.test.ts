import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, journey, say, visit } from './browser.ts'
import { addPerson, connectStoreWithOrders, createProduct, type Store, unique } from './world.ts'

const isNarrow = journey.width < 768
let store: Store
let imported: string
let blocked: string
const missing = unique('SKU')
/** Of the marketplace's country. */
const flag = journey.language === 'en' ? 'United States' : '美國'

beforeAll(async () => {
  ;({ store, imported, blocked } = await connectStoreWithOrders(missing))
})

async function openOrders(query = ''): Promise<Page> {
  const page = await visit(`/amazon-stores/${store.storeId}/orders${query}`)
  await page.getByText(say('orders.count', { count: query === '' ? 2 : 1 })).waitFor()
  return page
}

async function openFilters(page: Page): Promise<void> {
  if (isNarrow) await page.getByRole('button', { name: say('orders.filter.open', { count: 0 }) }).click()
}

test('all orders of a store are shown with their status and note, and the page is accessible', async () => {
  const page = await openOrders()
  await page.getByRole('link', { name: imported }).waitFor()
  await page.getByText(say('orders.lead.blocked')).first().waitFor()
  await expectAccessible(page)
})

test('the orders of one store stand under its flag, its name and its facts, those of all under a title alone', async () => {
  const page = await openOrders()
  await page.getByRole('heading', { level: 1, name: `${say('orders.title')} · ${store.name}` }).waitFor()
  const main = page.getByRole('main')
  await main.getByText(say('dashboard.active'), { exact: true }).waitFor()
  await main.getByRole('img', { name: flag }).waitFor()
  expect(await main.getByText(say('dashboard.created')).isVisible()).toBe(!isNarrow)
  await page.goto('/amazon-orders')
  await page.getByRole('heading', { level: 1, name: say('orders.title'), exact: true }).waitFor()
  expect(await main.getByRole('img', { name: flag }).count()).toBe(0)
})

test('a filter applies when it is told to, stands in the address and as a chip, and goes with its cross', async () => {
  const page = await openOrders()
  await openFilters(page)
  const apply = page.getByRole('button', { name: say('orders.filter.apply') })
  expect(await apply.isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: say('status.error') }).check({ force: true })
  await apply.click()
  await page.getByText(say('orders.count', { count: 1 })).waitFor()
  expect(new URL(page.url()).searchParams.get('status')).toBe('Error')
  expect(await page.getByRole('link', { name: imported }).count()).toBe(0)

  const chip = page.getByRole('row', {
    name: say('orders.chip', { name: say('orders.status'), value: say('status.error') }),
  })
  await chip.getByRole('button').click()
  await page.getByText(say('orders.count', { count: 2 })).waitFor()
  await page.goBack()
  await page.getByText(say('orders.count', { count: 1 })).waitFor()
})

test('an address with filters opens the list so, and Clear all filters empties it', async () => {
  const page = await openOrders(`?q=${missing}`)
  await page.getByRole('link', { name: blocked }).waitFor()
  await page.getByRole('button', { name: say('orders.filter.clear') }).click()
  await page.getByRole('link', { name: imported }).waitFor()
})

test('nothing found says so, with the way out', async () => {
  const page = await visit(`/amazon-stores/${store.storeId}/orders?orderNumber=999-9999999`)
  await page.getByText(say('orders.empty.filtered', { count: 1 })).waitFor()
  await expectAccessible(page)
})

test('a new order waits behind a button, and the rows on the screen stay where they are', async () => {
  const page = await openOrders()
  const sku = await createProduct()
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await store.sync()
  const waiting = page.getByRole('button', { name: say('orders.waiting', { count: 1 }) })
  await waiting.waitFor()
  expect(await page.getByRole('link', { name: number }).count()).toBe(0)
  await waiting.click()
  await page.getByRole('link', { name: number }).waitFor()
})

test('a blocked order is tried again from its row, with what came of it', async () => {
  const page = await visit(`/amazon-stores/${store.storeId}/orders?q=${missing}`)
  await createProduct({ sku: missing })
  await page.getByRole('button', { name: say('orders.row.actions', { number: blocked }) }).click()
  await page.getByRole('menuitem', { name: say('orders.row.retry') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(blocked).waitFor()
  await expectAccessible(page)
  await dialog
    .getByRole('button', { name: say('orders.retry.close') })
    .last()
    .click()
  const row = page.getByRole(isNarrow ? 'listitem' : 'row').filter({ hasText: blocked })
  await row.getByText(say('status.unshipped'), { exact: true }).waitFor()
})

test('a viewer sees the orders and no buyer, and cannot retry', async () => {
  const viewer = await addPerson('viewer', [store.storeId])
  const page = await visit('/amazon-orders', { as: viewer })
  await page.getByRole('link', { name: imported }).waitFor()
  await page.getByText('***').first().waitFor()
  await page.getByRole('button', { name: say('orders.row.actions', { number: blocked }) }).click()
  await page.getByRole('menuitem', { name: say('orders.row.details') }).waitFor()
  expect(await page.getByRole('menuitem', { name: say('orders.row.retry') }).count()).toBe(0)
})
