/** All Orders while it loads, when nothing is there, when it is old, and how its parts stand. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, journey, say, testWide, visit } from './browser.ts'
import { api, connectStore, connectStoreWithOrders, createProduct, type Store, unique } from './world.ts'

const isNarrow = journey.width < 768
const LATE_MS = 3_000
const LOOK_AGAIN_MS = 30_000
let store: Store
let imported: string
let blocked: string
const missing = unique('SKU')

beforeAll(async () => {
  ;({ store, imported, blocked } = await connectStoreWithOrders(missing))
})

const path = () => `/amazon-stores/${store.storeId}/orders`

async function openOrders(query = ''): Promise<Page> {
  const page = await visit(`${path()}${query}`)
  await page.getByRole('link', { name: blocked }).waitFor()
  return page
}

/** Whether something is seen after so many milliseconds of the page's own time. */
async function passing(page: Page, milliseconds: number, seen: Locator): Promise<boolean> {
  await page.clock.runFor(milliseconds)
  return seen.isVisible()
}

test('orders that take long are still loading, said once people begin to wonder, until they are there', async () => {
  const page = await visit('/user-guide')
  await page.getByRole('heading', { level: 1 }).waitFor()
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/\/api\/v1\/amazon-orders\?/, async (route) => {
    await answered
    await route.continue()
  })
  // From here on the page's time passes when it is told to.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + LATE_MS)
  await page.goto(path())
  const still = page.getByText(say('orders.still-loading.store', { store: store.name }))
  const columns = page.getByText(say('orders.counting'))
  await expect.poll(() => passing(page, 10, columns), { timeout: 20_000 }).toBe(true)
  expect(await still.isVisible()).toBe(false)
  await page.clock.runFor(LATE_MS)
  await expect.poll(() => passing(page, 10, still), { timeout: 20_000 }).toBe(true)
  answer()
  await page.clock.resume()
  await page.getByRole('link', { name: imported }).waitFor()
  await still.waitFor({ state: 'hidden' })
})

test('orders that cannot be looked for again stay, with how old they are, and a way to try', async () => {
  const page = await visit('/user-guide')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.clock.install()
  await page.goto(path())
  await page.getByRole('link', { name: imported }).waitFor()
  await page.context().setOffline(true)
  const reason = page.getByText(say('faces.unreachable'))
  await page.clock.runFor(LOOK_AGAIN_MS)
  // It is tried some times, a while apart.
  await expect.poll(() => passing(page, 2_000, reason), { timeout: 20_000 }).toBe(true)
  await page.getByRole('link', { name: imported }).waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: say('faces.try-again') }).click()
  await reason.waitFor({ state: 'hidden' })
})

test('a store without orders says since when they are looked for, and looks now', async () => {
  const fresh = await connectStore()
  const page = await visit(`/amazon-stores/${fresh.storeId}/orders`)
  await page.getByText(say('orders.empty')).waitFor()
  await expectAccessible(page)
  const sku = await createProduct()
  const number = await fresh.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await page.getByRole('button', { name: say('dashboard.sync') }).click()
  await page.getByRole('link', { name: number }).waitFor()
})

testWide('the filters fold away, which stays so, and Latest Ship Date takes their room', async () => {
  const page = await openOrders('?status=Error')
  const fold = page.getByRole('button', { name: say('orders.filter.fold') })
  const apply = page.getByRole('button', { name: say('orders.filter.apply') })
  const shipBy = page.getByRole('columnheader', { name: say('orders.column.ship-by') })
  await page
    .getByRole('checkbox', { name: say('status.pending'), exact: false })
    .first()
    .check({ force: true })
  await fold.click()
  await apply.waitFor({ state: 'hidden' })
  await shipBy.waitFor()
  const unfold = page.getByRole('button', { name: say('orders.filter.open', { count: 1 }), exact: true })
  await expect.poll(() => unfold.evaluate((element) => element.matches(':focus'))).toBe(true)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await apply.waitFor()
  expect(await apply.isEnabled()).toBe(true)
  await shipBy.waitFor({ state: 'hidden' })
  await expect.poll(() => fold.evaluate((element) => element.matches(':focus'))).toBe(true)
  await fold.click()
  await page.reload()
  await unfold.waitFor()
  expect(await apply.isVisible()).toBe(false)
})

testWide('ticked orders are acted on as far as they can be, and Escape unticks them', async () => {
  const page = await openOrders()
  await page.getByRole('checkbox', { name: imported }).click({ force: true })
  await page.getByRole('checkbox', { name: blocked }).click({ force: true })
  const retry = page.getByRole('button', { name: say('orders.retry.some', { fit: 1, count: 2 }) })
  await retry.waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await retry.waitFor({ state: 'hidden' })
  expect(await page.getByRole('checkbox', { name: blocked }).isChecked()).toBe(false)
})

testWide('the page does not scroll; the names of buyers say why they do not sort', async () => {
  const page = await openOrders('?perPage=200')
  const main = page.getByRole('main')
  expect(await main.evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true)
  await page
    .getByRole('columnheader', { name: say('orders.buyer') })
    .getByRole('button')
    .click()
  await page.getByRole('menuitem').getByText(say('orders.buyer.unsorted')).waitFor()
  await expectAccessible(page)
})

test('a total has its currency in the chip, and a slash leads to the search', async () => {
  const page = await openOrders('?totalMin=1&totalMax=7500.5')
  const name = say('orders.total')
  const value = say('orders.chip.between', { from: '$1', to: '$7,500.50' })
  await page.getByRole('row', { name: say('orders.chip', { name, value }) }).waitFor()
  if (isNarrow) return
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: say('frame.search') })
  await expect.poll(() => search.evaluate((element) => element.matches(':focus'))).toBe(true)
})

test('an order that changes keeps its row, is said to have just changed, and its row stays ticked', async () => {
  const page = await openOrders()
  if (!isNarrow) await page.getByRole('checkbox', { name: blocked }).click({ force: true })
  // It is said for ten seconds: who looks must look already.
  const said = Promise.all([
    page.getByText(say('orders.updated', { count: 1 })).waitFor({ state: 'attached' }),
    page.getByText(say('orders.lead.updated'), { exact: true }).waitFor(),
  ])
  await createProduct({ sku: missing })
  const orders = [{ storeId: store.storeId, amazonOrderId: blocked }]
  await api('/amazon-orders/import-attempts', { body: { orders } })
  await said
  if (!isNarrow) expect(await page.getByRole('checkbox', { name: blocked }).isChecked()).toBe(true)
})

test('a row that its filter no longer finds keeps its place, and not its state', async () => {
  const sku = unique('SKU')
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await store.sync()
  await store.orderUntil(number, 'Error')
  const page = await visit(`${path()}?blocked=true`)
  const row = page.getByRole(isNarrow ? 'listitem' : 'row').filter({ hasText: number })
  await row.getByText(say('status.error'), { exact: true }).waitFor()
  await createProduct({ sku })
  await api('/amazon-orders/import-attempts', {
    body: { orders: [{ storeId: store.storeId, amazonOrderId: number }] },
  })
  await row.getByText(say('status.unshipped'), { exact: true }).waitFor()
})

test('a page beyond the last says so, and leads to the last', async () => {
  const page = await visit(`${path()}?page=99`)
  await page.getByText(say('orders.no-page', { page: 99 })).waitFor()
  await page.getByRole('button', { name: say('orders.last-page') }).click()
  await page.getByRole('link', { name: imported }).waitFor()
})

testWide(
  'what is typed stays when a quick filter is pressed, and a wrong range is said at once',
  async () => {
    const page = await openOrders()
    const field = page.getByRole('textbox', { name: say('orders.order-number') })
    await field.fill('112-')
    await page.getByRole('button', { name: say('orders.quick.fbm'), exact: true }).click()
    const chip = say('orders.chip', { name: say('orders.channel'), value: say('orders.quick.fbm') })
    await page.getByRole('row', { name: chip }).waitFor()
    expect(await field.inputValue()).toBe('112-')
    await page.getByRole('textbox', { name: say('orders.total.min') }).fill('75')
    await page.getByRole('textbox', { name: say('orders.total.max') }).fill('25')
    await page.keyboard.press('Enter')
    await page.getByText(say('orders.total.wrong')).waitFor()
    expect(new URL(page.url()).searchParams.has('totalMin')).toBe(false)
  },
)
