/** A clerk and a viewer see and may do only theirs: every entry of the navigation and every page by its address. */
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, journey, say, visit } from './browser.ts'
import {
  addPerson,
  connectStore,
  createProduct,
  eventually,
  type Person,
  type Store,
  unique,
} from './world.ts'

const isNarrow = journey.width < 768
/** A machine that does much else is slow. */
const SOON = { timeout: 15_000 }

/** What clerks and viewers are offered, as the navigation calls it and as the page does. */
const offered: readonly { readonly label: AdminKey; readonly title: AdminKey }[] = [
  { label: 'nav.amazon-stores', title: 'nav.amazon-stores' },
  { label: 'nav.amazon-orders', title: 'orders.title' },
  { label: 'nav.catalog-matching', title: 'nav.catalog-matching' },
  { label: 'nav.logs', title: 'nav.logs' },
  { label: 'nav.commerce-orders', title: 'workspace.title' },
  { label: 'nav.invoices', title: 'documents.invoices' },
  { label: 'nav.shipments', title: 'documents.shipments' },
  { label: 'nav.credit-memos', title: 'documents.creditMemos' },
  { label: 'nav.products', title: 'nav.products' },
]
const ofOwners: readonly { readonly title: AdminKey; readonly path: string }[] = [
  { title: 'nav.connections', path: '/connections' },
  { title: 'nav.users', path: '/users' },
  { title: 'nav.audit', path: '/audit' },
  { title: 'nav.outbox', path: '/outbox' },
]

let store: Store
let other: Store
let blocked: string
let buyer: string
let foreignCommerceOrder: number
let people: Readonly<Record<'clerk' | 'viewer', Person>>

beforeAll(async () => {
  ;[store, other] = [await connectStore(), await connectStore()]
  const line = (sku: string) => ({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  blocked = await store.placeOrder(line(unique('SKU')))
  const foreign = await other.placeOrder(line(await createProduct()))
  await store.sync()
  await other.sync()
  buyer = (await store.orderUntil(blocked, 'Error')).buyerName
  const { commerceOrder } = await eventually(
    () => other.order(foreign),
    (order) => order.commerceOrder !== null,
  )
  foreignCommerceOrder = commerceOrder.id
  const limited = (role: 'clerk' | 'viewer') => addPerson(role, [store.storeId])
  people = { clerk: await limited('clerk'), viewer: await limited('viewer') }
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true })

async function openNavigation(page: Page): Promise<void> {
  if (isNarrow) await page.getByRole('button', { name: say('frame.menu') }).click()
}

describe.each(['clerk', 'viewer'] as const)('a %s of one store', (role) => {
  test('is offered the pages of the role, and each of them opens', async () => {
    const page = await visit('/amazon-stores', { as: people[role] })
    await heading(page, say('nav.amazon-stores')).waitFor()
    const navigation = page.getByRole('navigation', { name: say('frame.navigation') })
    await openNavigation(page)
    await expect.poll(() => navigation.getByRole('link').count(), SOON).toBe(offered.length)
    for (const [position, { label, title }] of offered.entries()) {
      if (position > 0) await openNavigation(page)
      await navigation.getByRole('link', { name: say(label), exact: true }).click()
      await heading(page, say(title)).waitFor()
      expect(await page.getByText(other.name).count()).toBe(0)
    }
  })

  test('is told in words what is not theirs, at every address', async () => {
    const page = await visit('/connections', { as: people[role] })
    for (const { title, path } of ofOwners) {
      await page.goto(path)
      await heading(page, say(title)).waitFor()
      await page.getByText(say('faces.owners-only')).waitFor()
      await page.getByText(say('faces.owners-only.why', { role: say(`role.${role}`) })).waitFor()
      // What stands in the header, and the way on.
      expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
    }
    await expectAccessible(page)
    await page.goto('/global-settings')
    await page.getByText(say('global.operators-only')).first().waitFor()
    expect(await page.getByRole('button', { name: say('global.save') }).isDisabled()).toBe(true)

    const foreign = [
      `/amazon-stores/${other.storeId}`,
      `/amazon-stores/${other.storeId}/orders`,
      `/amazon-stores/${other.storeId}/order-settings`,
      `/amazon-stores/${other.storeId}/integration`,
      `/amazon-orders/${other.storeId}/${blocked}`,
      `/commerce-orders/${foreignCommerceOrder}`,
    ]
    for (const path of foreign) {
      await page.goto(path)
      await page
        .getByRole('alert')
        .filter({ hasText: say('faces.try-again') })
        .waitFor()
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await page.getByText(other.name).count()).toBe(0)
    }
    await expectAccessible(page)
  })

  test('sees of the own order what the role may see, and is offered what it may do', async () => {
    const page = await visit(`/amazon-orders/${store.storeId}/${blocked}`, { as: people[role] })
    await heading(page, blocked).waitFor()
    await page.getByRole('heading', { name: say('order.blocked', { count: 1 }) }).waitFor()
    const may = role === 'clerk' ? 1 : 0
    for (const name of ['order.retry', 'order.blocker.match', 'order.blocker.create', 'order.save'] as const)
      await expect
        .poll(() => page.getByRole('button', { name: say(name), exact: true }).count(), SOON)
        .toBe(may)
    expect((await page.getByText(buyer).count()) > 0).toBe(role === 'clerk')
    await page.goto(`/amazon-stores/${store.storeId}/order-settings`)
    await page.getByText(say('settings.read-only')).waitFor()
    await page.goto(`/amazon-stores/${store.storeId}/integration`)
    await page.getByText(say('integration.owners-only')).first().waitFor()
    expect(await page.getByRole('button', { name: say('integration.save') }).isDisabled()).toBe(true)
    await page.goto('/catalog-matching')
    const row = page.getByRole('row').filter({ hasText: blocked })
    await row.waitFor()
    expect(await row.getByRole('button', { name: say('order.blocker.match') }).count()).toBe(may)
    await page.goto(`/amazon-stores/${store.storeId}`)
    await heading(page, store.name).waitFor()
    expect(await page.getByRole('button', { name: say('dashboard.sync') }).count()).toBe(may)
  })
})

test('an address that leads nowhere says so, and shows the way back', async () => {
  const page = await visit('/amazon-stores/x/y/z')
  await heading(page, say('faces.nothing-here')).waitFor()
  expect(await page.getByRole('main').count()).toBe(1)
  await expectAccessible(page)
  await page.getByRole('link', { name: say('faces.nothing-here.next') }).click()
  await heading(page, say('nav.amazon-stores')).waitFor()
})
