/** Where an Amazon order's number leads while the order lives (V-40 to V-43), and that its row follows that life. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, journey, say, visit } from './browser.ts'
import { amazon, api, connectStore, createProduct, eventually, type Store, unique } from './world.ts'

/** A machine that does much else is slow. */
const SOON = { timeout: 15_000 }

const dashboardOf = ({ storeId }: Store) => `/amazon-stores/${storeId}`
const ordersOf = ({ storeId }: Store) => `/amazon-stores/${storeId}/orders`

/** A row where there is room for a table, else a card. */
function rowOf(page: Page, number: string) {
  return page.getByRole(journey.width < 768 ? 'listitem' : 'row').filter({ hasText: number })
}

/** Amazon verifies the payment; its search tells of a change two minutes later. */
async function verifyPayment(number: string): Promise<void> {
  await amazon(`orders/${number}/transitions`, { to: 'Unshipped' })
  await amazon('clock', { advanceSeconds: 300 })
}

/** Seller Central itself is not asked: what would be opened there is enough. */
async function followToSellerCentral(page: Page, press: () => Promise<void>): Promise<string> {
  await page.context().route('https://sellercentral.amazon.com/**', (route) => route.fulfill({ body: '' }))
  const [opened] = await Promise.all([page.context().waitForEvent('page'), press()])
  await opened.waitForURL('https://sellercentral.amazon.com/**')
  return opened.url()
}

test('a Pending order comes into Recent Orders, becomes Unshipped where it stands, and opens its Commerce order', async () => {
  const store = await connectStore()
  const sku = await createProduct()
  const page = await visit(dashboardOf(store))
  await page.getByText(say('orders.empty')).waitFor()
  let loads = 0
  page.on('domcontentloaded', () => {
    loads += 1
  })

  const number = await store.placeOrder({ template: 'fbm-pending', items: [{ sku, quantity: 1 }] })
  await store.sync()
  await rowOf(page, number).getByText(say('status.pending'), { exact: true }).waitFor()
  await page.getByRole('link', { name: number }).click()
  await page.getByRole('heading', { name: number, level: 1 }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/amazon-orders/${store.storeId}/${number}`)
  await expectAccessible(page)
  await page.goBack()
  await rowOf(page, number).getByText(say('status.pending'), { exact: true }).waitFor()

  await verifyPayment(number)
  await store.sync()
  const { commerceOrder } = await eventually(
    () => store.order(number),
    (order) => order.commerceOrder !== null,
  )
  await rowOf(page, number).getByText(say('status.unshipped'), { exact: true }).waitFor()
  const link = page.getByRole('link', { name: number })
  await expect.poll(() => link.getAttribute('href'), SOON).toBe(`/commerce-orders/${commerceOrder.id}`)
  await link.click()
  await page.getByRole('heading', { name: say('commerce.title', { number: commerceOrder.number }) }).waitFor()
  await page.getByText(say('commerce.amazon-number', { number })).waitFor()
  expect(loads).toBe(0)
})

test('in All Orders the number leads so too, and the row’s own actions to the details and to Seller Central', async () => {
  const store = await connectStore()
  const pending = await store.placeOrder({
    template: 'fbm-pending',
    items: [{ sku: await createProduct(), quantity: 1 }],
  })
  const blocked = await store.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: unique('SKU'), quantity: 1 }],
  })
  await store.sync()
  await store.orderUntil(pending, 'Pending')
  await store.orderUntil(blocked, 'Error')
  const page = await visit(ordersOf(store))
  for (const number of [pending, blocked])
    expect(await page.getByRole('link', { name: number }).getAttribute('href')).toBe(
      `/amazon-orders/${store.storeId}/${number}`,
    )

  await verifyPayment(pending)
  await store.sync()
  const { commerceOrder } = await eventually(
    () => store.order(pending),
    (order) => order.commerceOrder !== null,
  )
  const link = page.getByRole('link', { name: pending })
  await expect.poll(() => link.getAttribute('href'), SOON).toBe(`/commerce-orders/${commerceOrder.id}`)
  await rowOf(page, pending).getByText(say('status.unshipped'), { exact: true }).waitFor()

  const actions = page.getByRole('button', { name: say('orders.row.actions', { number: pending }) })
  await actions.click()
  const address = await followToSellerCentral(page, () =>
    page.getByRole('menuitem', { name: say('orders.row.seller-central') }).click(),
  )
  expect(address).toBe(`https://sellercentral.amazon.com/orders-v3/order/${pending}`)
  await actions.click()
  await page.getByRole('menuitem', { name: say('orders.row.details') }).click()
  await page.getByRole('heading', { name: pending, level: 1 }).waitFor()
})

test('where import is disabled the number opens the order in Seller Central, in a tab of its own', async () => {
  const store = await connectStore()
  await api(`/amazon-stores/${store.storeId}/order-settings`, {
    method: 'PATCH',
    body: { importAmazonOrders: false },
  })
  const number = await store.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: await createProduct(), quantity: 1 }],
  })
  await store.sync()
  await store.orderUntil(number, 'Unshipped')
  for (const path of [dashboardOf(store), ordersOf(store)]) {
    const page = await visit(path)
    const link = page.getByRole('link', { name: number })
    const address = await followToSellerCentral(page, () => link.click())
    expect(address).toBe(`https://sellercentral.amazon.com/orders-v3/order/${number}`)
    expect(new URL(page.url()).pathname).toBe(path)
  }
})
