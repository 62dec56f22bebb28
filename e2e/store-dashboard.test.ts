import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, journey, say, visit } from './browser.ts'
import { addPerson, connectStore, createProduct, type Store, unique } from './world.ts'

let store: Store
let imported: string
let blocked: string

beforeAll(async () => {
  store = await connectStore()
  const sku = await createProduct()
  imported = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  blocked = await store.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: unique('SKU'), quantity: 1 }],
  })
  await store.sync()
  await store.orderUntil(imported, 'Unshipped')
  await store.orderUntil(blocked, 'Error')
})

test('the dashboard counts what is to be done, and each card opens the list filtered by it', async () => {
  const page = await visit(`/amazon-stores/${store.storeId}`)
  await page.getByRole('heading', { name: store.name, level: 1 }).waitFor()
  await page.getByRole('link', { name: imported }).waitFor()
  await expectAccessible(page)
  const cards = page.getByRole('list', { name: say('dashboard.cards') })
  await cards.getByRole('link', { name: say('dashboard.card.blocked.hint') }).click()
  await page.getByText(say('orders.count', { count: 1 })).waitFor()
  expect(new URL(page.url()).searchParams.get('blocked')).toBe('true')
  await page.getByRole('link', { name: blocked }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: store.name, level: 1 }).waitFor()
})

test('the revenue of seven days or thirty is shown, its figures to who cannot see the bars too', async () => {
  const page = await visit(`/amazon-stores/${store.storeId}`)
  const figures = page.getByRole('table', { name: say('dashboard.revenue') })
  await figures.waitFor({ state: 'attached' })
  expect(await figures.getByRole('row').count()).toBe(31)
  await page.getByRole('radio', { name: say('dashboard.revenue.days', { days: 7 }) }).click({ force: true })
  await page.waitForURL(/days=7/)
  await expect.poll(() => figures.getByRole('row').count()).toBe(8)
})

test('Sync now brings a new order into Recent Orders', async () => {
  const page = await visit(`/amazon-stores/${store.storeId}`)
  await page.getByRole('link', { name: imported }).waitFor()
  const sku = await createProduct()
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await page.getByRole('button', { name: say('dashboard.sync') }).click()
  await page.getByRole('link', { name: number }).waitFor()
})

test('All Orders is a link beside Recent Orders', async () => {
  const page = await visit(`/amazon-stores/${store.storeId}`)
  await page.getByRole('link', { name: say('dashboard.recent.all'), exact: true }).click()
  await page.waitForURL(/\/orders$/)
  if (journey.width >= 768) await page.getByRole('grid', { name: say('orders.title') }).waitFor()
})

test('a viewer has no Sync now, and no other store', async () => {
  const viewer = await addPerson('viewer', [store.storeId])
  const other = await connectStore()
  const page = await visit(`/amazon-stores/${store.storeId}`, { as: viewer })
  await page.getByRole('heading', { name: store.name, level: 1 }).waitFor()
  expect(await page.getByRole('button', { name: say('dashboard.sync') }).count()).toBe(0)
  await page.goto(`/amazon-stores/${other.storeId}`)
  await page.getByText(say('dashboard.failed')).waitFor()
})

test('under the address of another store nothing stands of the one before', async () => {
  const other = await connectStore()
  const page = await visit(`/amazon-stores/${store.storeId}`)
  const heading = page.getByRole('heading', { name: store.name, level: 1 })
  await heading.waitFor()
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(`**/amazon-stores/${other.storeId}/dashboard?*`, async (route) => {
    await held
    await route.continue()
  })
  await page.evaluate(`window.history.pushState({}, '', '/amazon-stores/${other.storeId}')`)
  await heading.waitFor({ state: 'hidden' })
  expect(await page.getByRole('button', { name: say('dashboard.sync') }).count()).toBe(0)
  answer()
  await page.getByRole('heading', { name: other.name, level: 1 }).waitFor()
})
