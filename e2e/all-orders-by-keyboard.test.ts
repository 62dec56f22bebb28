/** A clerk's work in All Orders by the keyboard alone: no mouse is moved or pressed in this file. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { journey, say, testWide, visit } from './browser.ts'
import { connectStore, createProduct, type Store, unique } from './world.ts'

const ORDERS = 26
const STEPS_MAX = 80
const LOOK_AGAIN_STEPS = 8
const isNarrow = journey.width < 768
let store: Store
let numbers: readonly string[]
let blocked: string

beforeAll(async () => {
  store = await connectStore()
  const sku = await createProduct({ quantity: 1_000 })
  const placed: string[] = []
  for (let nth = 0; nth < ORDERS; nth += 1)
    placed.push(await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] }))
  const items = [{ sku: unique('SKU'), quantity: 1 }]
  blocked = await store.placeOrder({ template: 'fbm-unshipped', items })
  numbers = placed
  await store.sync()
  await store.orderUntil(blocked, 'Error')
  for (const number of numbers) await store.orderUntil(number, 'Unshipped')
})

interface Wanted {
  readonly role: string
  readonly name: string | RegExp
  /** Keys that go on from one to the next. */
  readonly key?: string
}

/** Goes on by one key until the focus is where it is wanted. What comes into sight on the way is looked for, too. */
async function goTo(page: Page, { role, name, key = 'Tab' }: Wanted): Promise<void> {
  const wanted = page.getByRole(role as 'button', typeof name === 'string' ? { name, exact: true } : { name })
  let found = await wanted.elementHandles()
  for (let step = 1; step <= STEPS_MAX; step += 1) {
    const isThere = await page.evaluate(
      (elements) => elements.some((element) => element === element.ownerDocument?.activeElement),
      found,
    )
    if (isThere) return
    await page.keyboard.press(key)
    if (step % LOOK_AGAIN_STEPS === 0) found = await wanted.elementHandles()
  }
  throw new Error(`${key} does not lead to the ${role} ${name}.`)
}

const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const counted = (page: Page, count: number) => page.getByText(say('orders.count', { count })).waitFor()

async function openOrders(query = ''): Promise<Page> {
  const page = await visit(`/amazon-stores/${store.storeId}/orders${query}`)
  await page.getByRole('heading', { level: 1, name: store.name }).waitFor()
  return page
}

test('a status is ticked and applied, and its chip taken away again', async () => {
  const page = await openOrders()
  await counted(page, ORDERS + 1)
  if (isNarrow) {
    await goTo(page, { role: 'button', name: say('orders.filter.open', { count: 0 }) })
    await page.keyboard.press('Enter')
  }
  await goTo(page, { role: 'checkbox', name: new RegExp(`^${say('status.error')}`) })
  await page.keyboard.press('Space')
  await goTo(page, { role: 'button', name: say('orders.filter.apply') })
  await page.keyboard.press('Enter')
  await counted(page, 1)
  expect(searchOf(page)).toEqual({ status: 'Error' })
  const chip = say('orders.chip', { name: say('orders.status'), value: say('status.error') })
  await goTo(page, { role: 'row', name: new RegExp(chip) })
  await page.keyboard.press('Delete')
  await counted(page, ORDERS + 1)
  expect(searchOf(page)).toEqual({})
})

testWide('the whole result is sorted by a column, and back', async () => {
  const page = await openOrders()
  await counted(page, ORDERS + 1)
  const name = new RegExp(`^${say('orders.order-number')}`)
  const grid = page.getByRole('grid', { name: say('orders.title') })
  await goTo(page, { role: 'row', name: new RegExp(blocked) })
  await page.keyboard.press('ArrowUp')
  await goTo(page, { role: 'columnheader', name, key: 'ArrowRight' })
  await page.keyboard.press('Enter')
  await page.waitForURL(/sort=orderNumber/)
  const [first = ''] = [...numbers, blocked].sort()
  await grid.getByRole('row').nth(1).getByRole('link', { name: first }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/sort=-orderNumber/)
})

testWide('rows are ticked, tried again by the bar of actions, and unticked by Escape', async () => {
  const page = await openOrders()
  await page.getByRole('link', { name: blocked }).waitFor()
  await goTo(page, { role: 'row', name: new RegExp(blocked) })
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  const retry = say('orders.retry.some', { fit: 1, count: 2 })
  await page.getByRole('button', { name: retry }).waitFor()
  await goTo(page, { role: 'button', name: retry })
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(blocked).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: retry }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: retry }).waitFor({ state: 'hidden' })
})

test('a page is asked for by its number, an order opened by Enter, and the way back leads to the same place', async () => {
  const page = await openOrders()
  await counted(page, ORDERS + 1)
  await goTo(page, { role: 'textbox', name: say('pages.page') })
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await page.waitForURL(/page=2/)
  const oldest = numbers[0] ?? ''
  await page.getByRole('link', { name: oldest }).waitFor()
  if (isNarrow) await goTo(page, { role: 'link', name: oldest, key: 'Shift+Tab' })
  else {
    await goTo(page, { role: 'row', name: /\d{3}-\d{7}-\d{7}/, key: 'Shift+Tab' })
    await goTo(page, { role: 'row', name: new RegExp(oldest), key: 'ArrowDown' })
    await goTo(page, { role: 'link', name: oldest, key: 'ArrowRight' })
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/commerce-orders\//)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // Browsers have a key for it, which is none of the page's.
  await page.goBack()
  await page.waitForURL(/page=2/)
  await page.getByRole('link', { name: oldest }).waitFor()
})
