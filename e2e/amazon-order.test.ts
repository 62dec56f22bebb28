/** The page of an Amazon order: what holds it is mended from its button, and its address by keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, connectStore, createProduct, eventually, type Store, shop, unique } from './world.ts'

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
    const page = await visit(pathOf(number))
    await page.getByRole('heading', { name: say('order.blocked', { count: 1 }) }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: say('order.blocker.enable') }).click()
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
    await quantity.fill('3')
    await expectAccessible(page)
    await quantity.press('Tab')
    await dialog.getByRole('button', { name: say('stock.submit') }).click()
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

describe('the shipping address', () => {
  test('is corrected by keyboard alone, with Amazon’s beside it, and the order is imported', async () => {
    const number = await place({ sku: await createProduct(), template: 'fbm-region-unknown' })
    const page = await visit(pathOf(number))
    const region = page.getByRole('combobox', { name: say('address.region') })
    await page.getByRole('button', { name: say('order.blocker.address') }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => isFocused(region), SOON).toBe(true)
    await expectAccessible(page)

    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Idaho')
    await page.keyboard.press('Escape')
    await fillByKeyboard(page, page.getByRole('textbox', { name: say('address.postalCode') }), '83702')
    const save = page.getByRole('button', { name: say('order.save') })
    await save.focus()
    await page.keyboard.press('Enter')
    await expectImported(page, number)
    const [made] = (
      await shop(
        `/orders?searchCriteria[filter_groups][0][filters][0][field]=ext_order_id&searchCriteria[filter_groups][0][filters][0][value]=${number}`,
      )
    ).items
    const { address } = made.extension_attributes.shipping_assignments[0].shipping
    expect(address).toMatchObject({ region: 'Idaho', postcode: '83702' })
  })

  test('keeps what was typed when it is refused, and asks before it is lost', async () => {
    const number = await place({ sku: unique('UNKNOWN') })
    const page = await visit(pathOf(number))
    const city = page.getByRole('textbox', { name: say('address.city') })
    const save = page.getByRole('button', { name: say('order.save') })
    await city.waitFor()
    expect(await save.isDisabled()).toBe(true)
    await city.fill('')
    await save.click()
    await expect.poll(() => city.getAttribute('aria-invalid'), SOON).toBe('true')
    await city.fill('Boise')

    await page
      .getByRole('navigation', { name: say('order.crumbs') })
      .getByRole('link', { name: say('order.all') })
      .click()
    const asked = page.getByRole('alertdialog')
    await asked.getByText(say('order.leave.why')).waitFor()
    await asked.getByRole('button', { name: say('order.leave.stay') }).click()
    expect(await city.inputValue()).toBe('Boise')
    await page.getByRole('button', { name: say('address.undo', { field: say('address.city') }) }).click()
    expect(await save.isDisabled()).toBe(true)
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

/** In the browser's words: journeys are written without its types. */
function isFocused(field: Locator): Promise<boolean> {
  return field.evaluate((one: unknown) => (one as { matches(selector: string): boolean }).matches(':focus'))
}

async function fillByKeyboard(page: Page, field: Locator, text: string): Promise<void> {
  for (let presses = 0; presses < 20 && !(await isFocused(field)); presses += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
