/** From the order to its documents: invoiced in parts, shipped in packages, refunded with units back to stock. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { amazon, api, connectStore, createProduct, eventually, type Store, shop } from './world.ts'

let store: Store
let sku: string

beforeAll(async () => {
  store = await connectStore()
  sku = await createProduct({ quantity: 50 })
  await api(`/amazon-stores/${store.storeId}/order-settings`, {
    method: 'PATCH',
    body: { invoiceAutomatically: false },
  })
})

interface Imported {
  readonly amazonOrderId: string
  readonly id: number
  /** The page of one of its new documents. */
  readonly open: (page: 'new-invoice' | 'new-shipment' | 'new-credit-memo') => Promise<Page>
}

async function importOrder(quantity: number): Promise<Imported> {
  const amazonOrderId = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity }] })
  await store.sync()
  const { commerceOrder } = await eventually(
    () => store.order(amazonOrderId),
    (order) => order.commerceOrder !== null,
  )
  const id = Number(commerceOrder.id)
  return { amazonOrderId, id, open: (page) => visit(`/commerce-orders/${id}/${page}`) }
}

const quantityOf = (page: Page, label: 'invoice' | 'ship' | 'refund') =>
  page.getByRole('textbox', { name: say('new.quantity-of', { label: say(`new.qty-to-${label}`), sku }) })
const press = (page: Page, key: Parameters<typeof say>[0]) =>
  page.getByRole('button', { name: say(key), exact: true }).click()
const backAtOrder = (page: Page) => page.waitForURL(/\/commerce-orders\/\d+(\?.*)?$/)
const number = (page: Page) => page.getByRole('textbox', { name: say('new.track-number'), exact: true })

async function packagesOf(amazonOrderId: string) {
  const { order } = await amazon(`orders/${amazonOrderId}`)
  return order.packages.map((one: { trackingNumber: string; packageItems: { quantity: number }[] }) => [
    one.trackingNumber,
    one.packageItems.reduce((sum, { quantity }) => sum + quantity, 0),
  ])
}

describe('the documents of an order', () => {
  test('are made in parts: invoices, two packages, the rest, and Amazon has exactly these', async () => {
    const { amazonOrderId, id, open } = await importOrder(3)
    const invoice = await open('new-invoice')
    await quantityOf(invoice, 'invoice').fill('1')
    await quantityOf(invoice, 'invoice').press('Tab')
    await expectAccessible(invoice)
    await press(invoice, 'new.submit-invoice')
    await backAtOrder(invoice)
    expect((await shop(`/orders/${id}`)).items[0].qty_invoiced).toBe(1)

    for (const [units, tracking] of [
      ['1', '1Z5R89390357567127'],
      ['1', '9400111202555842332669'],
    ] as const) {
      const page = await open('new-shipment')
      // The hands stay on the scanner: it begins in the first Number, and Enter sends it.
      await number(page).waitFor()
      await expect.poll(() => number(page).evaluate((field) => field.matches(':focus'))).toBe(true)
      await quantityOf(page, 'ship').fill(units)
      await number(page).fill(tracking)
      await page.getByText(say('new.looks-like', { carrier: '…' }).split('…')[0] ?? '').waitFor()
      await number(page).press('Enter')
      await backAtOrder(page)
    }
    const rest = await open('new-invoice')
    await rest.getByText(say('new.create-shipment')).click()
    await number(rest).fill('1Z5R89390357567128')
    await press(rest, 'new.submit-invoice-and-shipment')
    await backAtOrder(rest)
    expect(await shop(`/orders/${id}`)).toMatchObject({ state: 'complete' })
    const told = await eventually(
      () => packagesOf(amazonOrderId),
      (packages) => packages.length === 3,
    )
    expect(told).toEqual([
      ['1Z5R89390357567127', 1],
      ['9400111202555842332669', 1],
      ['1Z5R89390357567128', 1],
    ])
  })

  test('say under the field what is wrong with them, before anything is sent', async () => {
    const { id } = await importOrder(2)
    const page = await visit(`/commerce-orders/${id}`)
    await press(page, 'commerce.action.ship')
    await quantityOf(page, 'ship').fill('3')
    await press(page, 'new.submit-shipment')
    await page.getByText(say('command-problem.more-than-open.fix', { open: 2 })).waitFor()
    await page.getByText(say('command-problem.tracking-number-missing.fix')).waitFor()
    await expectAccessible(page)
    await quantityOf(page, 'ship').fill('1')
    await quantityOf(page, 'ship').press('Tab')
    await page.getByRole('button', { name: say('new.delete-track', { position: 1 }) }).click()
    await press(page, 'new.submit-shipment')
    await backAtOrder(page)
    expect((await shop(`/orders/${id}`)).items[0].qty_shipped).toBe(1)
  })

  test('give money back, and units to stock', async () => {
    const { id, open } = await importOrder(2)
    await shop(`/order/${id}/invoice`, { body: {} })
    await shop(`/order/${id}/ship`, { body: {} })
    const onHand = async () =>
      (await api(`/commerce-orders/${id}/stock`)).items[0].quantities[0].quantity as number
    const before = await onHand()
    const page = await open('new-credit-memo')
    await quantityOf(page, 'refund').fill('1')
    await page.getByRole('checkbox', { name: say('new.return-of', { sku }) }).press('Space')
    await expectAccessible(page)
    await press(page, 'new.refund-offline')
    await backAtOrder(page)
    expect((await shop(`/orders/${id}`)).items[0].qty_refunded).toBe(1)
    expect(await onHand()).toBe(before + 1)
  })
})
