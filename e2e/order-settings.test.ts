/** Order Settings: each is changed in the browser, and the next order is imported accordingly. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, api, connectStore, createProduct, eventually, type Store, shop } from './world.ts'

const pageOf = (store: Store) => `/amazon-stores/${store.storeId}/order-settings`

async function open(store: Store): Promise<Page> {
  const page = await visit(pageOf(store))
  await page.getByRole('radiogroup', { name: say('setting.importAmazonOrders') }).waitFor()
  return page
}

/** The dot of a radio lies under its label, which is what people press. */
async function choose(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click()
}

async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).click()
  // By a key: the list may still be moving into its place.
  await page.getByRole('option', { name: option }).press('Enter')
}

async function openGroup(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).click()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('settings.save') }).click()
  await page.getByText(say('settings.saved')).waitFor()
}

interface Case {
  readonly what: string
  readonly arrange: (page: Page) => Promise<void>
  readonly quantity?: number
  readonly template?: string
  readonly status: string
  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the case that reads it
  readonly expected: (order: any, commerceOrder: any) => void
}

const cases: readonly Case[] = [
  {
    what: 'O-01 Import Amazon Orders: Disabled leaves the order to Seller Central',
    arrange: (page) => choose(page, say('setting.importAmazonOrders'), say('option.disabled')),
    status: 'Unshipped',
    expected: (order, commerceOrder) => {
      expect(commerceOrder).toBeNull()
      expect(order).toMatchObject({ importState: 'notRequired', commerceOrder: null })
      expect(order.links.sellerCentral).toContain('/orders-v3/order/')
    },
  },
  {
    what: 'O-03 Customer Creation: Build New Customer Account makes the buyer a customer',
    arrange: (page) => choose(page, say('setting.customerCreation'), say('option.customerCreation.build')),
    status: 'Unshipped',
    expected: (_order, commerceOrder) => {
      expect(commerceOrder.customer_is_guest).toBe(0)
      expect(commerceOrder.customer_id).toBeGreaterThan(0)
    },
  },
  {
    what: 'O-04 Order Number Source: Build Using Amazon Order Number',
    arrange: (page) => choose(page, say('setting.orderNumberSource'), say('option.orderNumberSource.amazon')),
    status: 'Unshipped',
    expected: (order, commerceOrder) => {
      expect(commerceOrder.increment_id).toBe(order.amazonOrderId)
      expect(order.commerceOrder.number).toBe(order.amazonOrderId)
    },
  },
  {
    what: 'O-05 Pending Orders: Reserve Quantity holds the units of a Pending order',
    arrange: (page) => choose(page, say('setting.pendingOrders'), say('option.pendingOrders.reserve')),
    template: 'fbm-pending',
    status: 'Pending',
    expected: (order) => expect(order.note).toBeTruthy(),
  },
  {
    what: 'O-06 and O-07: Custom Order Status gives that status',
    arrange: async (page) => {
      await choose(page, say('setting.orderStatus'), say('option.orderStatus.custom'))
      await pick(page, say('setting.processingStatus'), /Suspected Fraud/)
    },
    status: 'Unshipped',
    expected: (_order, commerceOrder) => expect(commerceOrder.status).toBe('fraud'),
  },
  {
    what: 'O-23 When stock is insufficient: Import anyway (backorder)',
    arrange: async (page) => {
      await openGroup(page, say('settings.group.exceptions'))
      await choose(page, say('setting.insufficientStock'), say('option.insufficientStock.backorder'))
    },
    quantity: 0,
    status: 'Unshipped',
    expected: (order) => expect(order.importState).toBe('created'),
  },
]

test.each(cases)('$what', async ({ arrange, quantity, template, status, expected }) => {
  const store = await connectStore()
  const sku = await createProduct({ quantity: quantity ?? 10 })
  const page = await open(store)
  await arrange(page)
  await page.getByText(say('settings.effect.scope')).waitFor()
  await save(page)
  const number = await store.placeOrder({
    template: template ?? 'fbm-unshipped',
    items: [{ sku, quantity: 1 }],
  })
  await store.sync()
  const settled = await eventually(
    () => store.order(number),
    (order) =>
      order.displayStatus === status &&
      ['created', 'notRequired', 'waiting'].includes(order.importState) &&
      // Invoice and status follow the creation, each as a step of its own.
      (order.importState !== 'created' || order.invoicedAt !== null),
  )
  if (template === 'fbm-pending') {
    await eventually(
      () => store.order(number),
      ({ history }) => history.some(({ code }: { code: string }) => code === 'pending-stock-held'),
    )
    return
  }
  if (settled.commerceOrder === null) return expected(settled, null)
  const readCommerceOrder = () => shop(`/orders/${settled.commerceOrder.id}`)
  await eventually(async () => {
    try {
      expected(settled, await readCommerceOrder())
      return true
    } catch {
      return false
    }
  }, Boolean)
})

test('nothing can be saved until something changed, and undoing by hand undoes', async () => {
  const store = await connectStore()
  const page = await open(store)
  const button = page.getByRole('button', { name: say('settings.save') })
  expect(await button.isDisabled()).toBe(true)
  await page.getByText(say('settings.nothing-changed')).waitFor()
  await choose(page, say('setting.orderNumberSource'), say('option.orderNumberSource.amazon'))
  await page.getByText(say('settings.unsaved', { count: 1 })).waitFor()
  expect(await button.isDisabled()).toBe(false)
  await choose(page, say('setting.orderNumberSource'), say('option.orderNumberSource.commerce'))
  await page.getByText(say('settings.nothing-changed')).waitFor()
})

test('what a change does is said before it is saved, on an order of the store', async () => {
  const store = await connectStore()
  const sku = await createProduct()
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await store.sync()
  await store.orderUntil(number, 'Unshipped')
  const page = await open(store)
  await choose(page, say('setting.orderNumberSource'), say('option.orderNumberSource.amazon'))
  await openGroup(page, say('settings.group.prefixes'))
  await page.getByRole('textbox', { name: say('settings.prefix.all') }).fill('AMZ-')
  const panel = page.getByRole('region', { name: say('settings.effect') })
  await panel.getByText(`AMZ-${number}`).waitFor()
  await expectAccessible(page)
  await save(page)
  expect(await api(`/amazon-stores/${store.storeId}/order-settings`)).toMatchObject({
    orderNumberSource: 'amazon',
    numberPrefix: { all: 'AMZ-', fba: '' },
  })
})

test('Import Disabled greys everything else, and each group says why', async () => {
  const store = await connectStore()
  const page = await open(store)
  await choose(page, say('setting.importAmazonOrders'), say('option.disabled'))
  expect(await page.getByText(say('settings.import-off')).count()).toBeGreaterThanOrEqual(3)
  for (const name of ['customerCreation', 'orderNumberSource', 'pendingOrders', 'orderStatus'] as const) {
    const group = page.getByRole('radiogroup', { name: say(`setting.${name}`) })
    expect(await group.getByRole('radio').first().isDisabled()).toBe(true)
  }
  await expectAccessible(page)
})

test('leaving with changes asks, and staying keeps what was chosen', async () => {
  const store = await connectStore()
  const page = await open(store)
  await choose(page, say('setting.orderNumberSource'), say('option.orderNumberSource.amazon'))
  await page.getByRole('link', { name: say('frame.product') }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText(say('settings.leave.why', { count: 1 })).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('settings.leave.stay') }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(say('settings.unsaved', { count: 1 })).waitFor()
  await page.getByRole('link', { name: say('frame.product') }).click()
  await dialog.getByRole('button', { name: say('settings.leave.go') }).click()
  await page.getByRole('heading', { name: say('nav.amazon-stores'), level: 1 }).waitFor()
})

test('what somebody else changed meanwhile is shown, and nothing typed is lost', async () => {
  const store = await connectStore()
  const page = await open(store)
  await choose(page, say('setting.customerCreation'), say('option.customerCreation.build'))
  await api(`/amazon-stores/${store.storeId}/order-settings`, {
    method: 'PATCH',
    body: { orderNumberSource: 'amazon' },
  })
  await page.getByRole('button', { name: say('settings.save') }).click()
  const notice = page.getByRole('alert').filter({ hasText: say('settings.meanwhile') })
  await notice.getByText(say('setting.orderNumberSource')).waitFor()
  await page.getByText(say('settings.unsaved', { count: 1 })).waitFor()
  await save(page)
  expect(await api(`/amazon-stores/${store.storeId}/order-settings`)).toMatchObject({
    customerCreation: 'build',
    orderNumberSource: 'amazon',
  })
})

test('a mistake is said at its field with its remedy, and what was typed stays', async () => {
  const store = await connectStore()
  const page = await open(store)
  await choose(page, say('setting.customerCreation'), say('option.customerCreation.fixed'))
  await page.getByRole('button', { name: say('settings.save') }).click()
  await page.getByText(say('settings.refused.fixed-customer-missing')).waitFor()
  const field = page.getByRole('textbox', { name: say('setting.fixedCustomerId') })
  await field.fill('999999')
  await field.press('Tab')
  await page.getByText('999999', { exact: false }).first().waitFor()
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
  expect(await field.inputValue()).toBe('999999')
  await expectAccessible(page)

  // The group that opened for the mistake stays open without it: what is read does not fold away.
  await choose(page, say('setting.customerCreation'), say('option.customerCreation.guest'))
  await expect.poll(() => field.getAttribute('aria-invalid')).toBeNull()
  const group = page.getByRole('button', { name: say('settings.group.customers') })
  expect(await group.getAttribute('aria-expanded')).toBe('true')
})

test('a viewer sees the settings and the reason why they cannot be changed', async () => {
  const store = await connectStore()
  const viewer = await addPerson('viewer', [store.storeId])
  const page = await visit(pageOf(store), { as: viewer })
  await page.getByText(say('settings.read-only')).waitFor()
  await page.getByText(say('option.customerCreation.guest')).waitFor()
  expect(await page.getByRole('button', { name: say('settings.save') }).count()).toBe(0)
  expect(await page.getByRole('radio').count()).toBe(0)
  await expectAccessible(page)
})

test('the way to the settings leads back to their store', async () => {
  const store = await connectStore()
  const page = await open(store)
  const way = page.getByRole('navigation', { name: say('order.crumbs') })
  await way.getByRole('link', { name: store.name }).click()
  await page.waitForURL(new RegExp(`/amazon-stores/${store.storeId}$`))
})
