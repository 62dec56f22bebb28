/** The orders workspace: found by Amazon's number, filtered, put on hold several at a time; and the grid of invoices. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, say, testWide, visit } from './browser.ts'
import { pdfPages } from './pdf-pages.ts'
import { api, connectStore, createProduct, eventually, type Store, shop } from './world.ts'

let store: Store
let amazonNumbers: readonly string[]
let orders: readonly { readonly id: number; readonly number: string }[]

beforeAll(async () => {
  store = await connectStore()
  const sku = await createProduct()
  const place = () => store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  amazonNumbers = [await place(), await place()]
  await store.sync()
  const listed = () => api(`/commerce-orders?store=${store.storeId}&sort=number`)
  const { items } = await eventually(listed, (page) => page.items.length === amazonNumbers.length)
  orders = items
})

const path = (query = '') => `/commerce-orders?store=${store.storeId}${query}`
const link = (page: Page, number: string | undefined) =>
  page.getByRole('link', { name: number ?? '?', exact: true })

test('an order is found by its Amazon number, and opens', async () => {
  const page = await visit(path())
  await link(page, orders[0]?.number).waitFor()
  await expectAccessible(page)
  const [amazonNumber = ''] = amazonNumbers
  const field = page.getByRole('searchbox', { name: say('workspace.search') })
  await field.fill(amazonNumber)
  await field.press('Enter')
  await expect.poll(() => page.getByRole('link', { name: /^\d{9,}$/ }).count()).toBe(1)
  expect(new URL(page.url()).searchParams.get('q')).toBe(amazonNumber)
  await page.getByRole('link', { name: /^\d{9,}$/ }).click()
  await page.getByRole('heading', { level: 1, name: /\d{9,}/ }).waitFor()
})

test('a filter that nothing matches says so, and is taken away', async () => {
  const page = await visit(path('&status=closed'))
  await page.getByText(say('orders.empty.filtered', { count: 2 })).waitFor()
  await expectAccessible(page)
  await page
    .getByRole('main')
    .getByRole('button', { name: say('orders.filter.clear') })
    .last()
    .click()
  await page
    .getByRole('link', { name: /^\d{9,}$/ })
    .first()
    .waitFor()
})

testWide('several orders are put on hold, and what is not possible is counted apart', async () => {
  const [first, second] = orders
  await shop(`/orders/${second?.id}/hold`, { method: 'POST', body: {} })
  const page = await visit(path())
  await link(page, first?.number).waitFor()
  for (const { number } of orders) await page.getByRole('checkbox', { name: number }).click({ force: true })
  await page.getByRole('button', { name: say('workspace.mass') }).press('Enter')
  await page.getByRole('menuitem', { name: say('workspace.mass.hold'), exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: say('workspace.mass.hold.title', { count: 2 }) })
  await dialog.getByText(say('workspace.mass.done', { done: 1, refused: 1 })).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('orders.retry.close') }).click()
  expect(await shop(`/orders/${first?.id}`)).toMatchObject({ state: 'holded' })
})

test('an invoice of the order stands in the grid of invoices', async () => {
  const [amazonNumber = ''] = amazonNumbers
  await eventually(
    () => api(`/commerce-invoices?q=${amazonNumber}`),
    ({ items }) => items.length === 1,
  )
  const page = await visit(`/commerce-invoices?q=${amazonNumber}`)
  const [order] = (await api(`/commerce-orders?q=${amazonNumber}`)).items
  await link(page, order.number).waitFor()
  await expectAccessible(page)
})

testWide('the documents of ten orders are printed into one file', async () => {
  const other = await connectStore()
  const sku = await createProduct()
  for (let order = 0; order < 10; order += 1)
    await other.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await other.sync()
  const listed = () => api(`/commerce-orders?store=${other.storeId}&status=processing`)
  const { items } = await eventually(listed, (page) => page.items.length === 10)
  const page = await visit(`/commerce-orders?store=${other.storeId}`)
  await link(page, items[0].number).waitFor()
  await page.getByRole('checkbox', { name: /^(Select All|全選)$/ }).click({ force: true })
  await page.getByRole('button', { name: say('workspace.mass') }).press('Enter')
  await page.getByRole('menuitem', { name: say('workspace.print.invoices'), exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: say('workspace.print.title', { count: 10 }) })
  await expectAccessible(page)
  const saved = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'invoices.pdf' }).click()
  const pages = await pdfPages(await (await saved).path())
  expect(pages).toHaveLength(10)
  for (const { number, amazon } of items) {
    expect(pages.join(' ')).toContain(number)
    expect(pages.join(' ')).toContain(amazon.amazonOrderId)
  }
})
