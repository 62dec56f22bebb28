/** The page of an Amazon order: what holds it is mended from its button. Its address: address-form-by-keyboard.test.ts. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, api, connectStore, createProduct, eventually, type Store, shop, unique } from './world.ts'

/** A machine that does much else is slow. */
const SOON = { timeout: 15_000 }

let store: Store

beforeAll(async () => {
  store = await connectStore()
})

const pathOf = (number: string) => `/amazon-orders/${store.storeId}/${number}`
const status = (page: Page, word: string) => page.getByText(word, { exact: true }).first()

async function place(wish: { sku: string; quantity?: number; template?: string; asin?: string }) {
  const { sku, quantity = 1, template = 'fbm-unshipped', asin } = wish
  const number = await store.placeOrder({
    template,
    items: [{ sku, quantity, ...(asin === undefined ? {} : { asin }) }],
  })
  await store.sync()
  await store.orderUntil(number, 'Error')
  return number
}

/** The order goes on by itself, and the page says so without being loaded again. */
async function expectImported(page: Page, number: string): Promise<void> {
  await store.orderUntil(number, 'Unshipped')
  await page.getByRole('heading', { name: say('order.blocked', { count: 1 }) }).waitFor({ state: 'detached' })
}

describe('each blocker is mended from its button', () => {
  test('a disabled product is enabled', async () => {
    const sku = await createProduct({ enabled: false })
    const number = await place({ sku })
    const page = await visit(`${pathOf(number)}?tab=items`)
    await page.getByRole('heading', { name: say('order.blocked', { count: 1 }) }).waitFor()
    await expectAccessible(page)
    // The line says the same of its product, and mends it in the same way.
    await page
      .getByRole('row')
      .getByRole('button', { name: say('order.blocker.enable') })
      .click()
    await expectImported(page, number)
    expect((await shop(`/products/${sku}`)).status).toBe(1)
  })

  test('stock is set at its source', async () => {
    const sku = await createProduct({ quantity: 0 })
    const number = await place({ sku, quantity: 3 })
    const page = await visit(pathOf(number))
    await page.getByRole('button', { name: say('order.blocker.stock') }).click()
    const dialog = page.getByRole('dialog')
    const quantity = dialog.getByRole('textbox', {
      name: say('stock.quantity-at', { source: 'Default Source' }),
    })
    const submit = dialog.getByRole('button', { name: say('stock.submit') })
    await dialog.getByText(say('stock.change-first')).waitFor()
    await quantity.fill('')
    await quantity.press('Tab')
    await dialog.getByText(say('stock.empty')).waitFor()
    expect(await submit.isDisabled()).toBe(true)
    await quantity.fill('3')
    await expectAccessible(page)
    await quantity.press('Tab')
    await submit.click()
    await expectImported(page, number)
  })

  test('a Seller SKU is matched to a product, found by its name', async () => {
    const sku = await createProduct()
    const number = await place({ sku: unique('UNKNOWN') })
    const page = await visit(pathOf(number))
    await page.getByRole('button', { name: say('order.blocker.match') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').fill(`Product ${sku}`)
    await dialog.getByText(new RegExp(sku)).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: say('match.assign') }).click()
    await expectImported(page, number)
    await page.goto(`${pathOf(number)}?tab=items`)
    await page.getByText(say('items.product-fine')).waitFor()
  })

  test('a product is made of Amazon’s data', async () => {
    const asin = unique('B').replaceAll('-', '').padEnd(10, '0').slice(0, 10)
    const number = await place({ sku: unique('UNKNOWN'), asin })
    const page = await visit(pathOf(number))
    await page.getByRole('button', { name: say('order.blocker.create') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: say('create.submit') }).click()
    await dialog.getByRole('status').filter({ hasText: asin }).waitFor()
    await dialog.getByRole('button', { name: say('match.close') }).click()
    await expectImported(page, number)
    expect((await shop(`/products/${asin}`)).status).toBe(1)
  })
})

test('the order’s number in Commerce opens the Commerce order, whose links lead back (V-60 to V-62)', async () => {
  const sku = await createProduct()
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await store.sync()
  const { commerceOrder } = await eventually(
    () => store.order(number),
    (order) => order.invoicedAt !== null,
  )
  const page = await visit(pathOf(number))
  await page.getByRole('link', { name: commerceOrder.number }).click()
  await page.getByRole('heading', { name: say('commerce.title', { number: commerceOrder.number }) }).waitFor()
  await page.getByText('Amazon Channel Payment').waitFor()
  await page.getByText(say('commerce-status.processing'), { exact: true }).first().waitFor()
  await page.getByText(say('commerce.amazon-number', { number })).waitFor()
  await expectAccessible(page)
  const all = page.getByRole('link', { name: say('commerce.view-all') })
  expect(await all.getAttribute('href')).toBe(`/amazon-stores/${store.storeId}/orders`)
  await page.getByRole('link', { name: say('commerce.view-or-cancel') }).click()
  await page.getByRole('heading', { name: number, level: 1 }).waitFor()
})

test('history is filtered by kind, in the address, and what is not given says so', async () => {
  const number = await place({ sku: unique('UNKNOWN') })
  const page = await visit(`${pathOf(number)}?tab=history`)
  await page.getByRole('button', { name: say('history.kind.import'), exact: true }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('kinds'), SOON).toBe('import')
  await expectAccessible(page)
  await page.goto(`${pathOf(number)}?tab=tracking`)
  await page.getByText(say('tracking.none')).waitFor()
})

test('a viewer sees no buyer and no button', async () => {
  const viewer = await addPerson('viewer')
  const number = await place({ sku: unique('UNKNOWN') })
  const { buyerName } = await store.order(number)
  const page = await visit(pathOf(number), { as: viewer })
  await status(page, say('order.masked')).waitFor()
  expect(await page.getByText(buyerName).count()).toBe(0)
  expect(await page.getByRole('button', { name: say('order.blocker.match') }).count()).toBe(0)
  expect(await page.getByRole('button', { name: say('order.save') }).count()).toBe(0)
})

test('an order that came while import was off is created from its page, which says when that fails', async () => {
  const quiet = await connectStore()
  const settings = `/amazon-stores/${quiet.storeId}/order-settings`
  await api(settings, { method: 'PATCH', body: { importAmazonOrders: false } })
  const sku = await createProduct()
  const number = await quiet.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await quiet.sync()
  await eventually(
    () => quiet.order(number),
    ({ importReason }) => importReason === 'import-disabled',
  )
  await api(settings, { method: 'PATCH', body: { importAmazonOrders: true } })
  const page = await visit(`/amazon-orders/${quiet.storeId}/${number}`)
  const create = page.getByRole('main').getByRole('button', { name: say('order.create'), exact: true })
  await create.waitFor()
  await page.route('**/import-attempts', (route) => route.abort())
  await create.click()
  await page.getByText(say('faces.unreachable'), { exact: true }).waitFor()
  await page.unroute('**/import-attempts')
  await create.click()
  await eventually(
    () => quiet.order(number),
    ({ commerceOrder }) => commerceOrder !== null,
  )
})
