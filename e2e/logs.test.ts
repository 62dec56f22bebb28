/** The logs: two tabs, filters and pages that stand in the address, to look at only. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, openFilters, say, visit } from './browser.ts'
import { addPerson, api, connectStore, createProduct, eventually, type Store, unique } from './world.ts'

let store: Store
let imported: string
let blocked: string

beforeAll(async () => {
  store = await connectStore()
  const sku = await createProduct()
  const template = 'fbm-unshipped'
  imported = await store.placeOrder({ template, items: [{ sku, quantity: 1 }] })
  // Each leaves several records behind: together more than a page.
  for (let more = 0; more < 5; more += 1) await store.placeOrder({ template, items: [{ sku, quantity: 1 }] })
  blocked = await store.placeOrder({ template, items: [{ sku: unique('SKU'), quantity: 1 }] })
  await store.sync()
  await store.orderUntil(imported, 'Unshipped')
  await store.orderUntil(blocked, 'Error')
  await eventually(
    () => api(`/activity?store=${store.storeId}&perPage=1&count=exact`),
    ({ total }) => total > 20,
  )
})

const rows = (page: Page) => page.getByRole('table', { name: say('logs.activity') }).getByRole('row')

async function pick(page: Page, label: string, option: string): Promise<void> {
  await openFilters(page)
  await page
    .getByRole('search', { name: say('logs.filters') })
    .getByRole('button', { name: label })
    .click()
  // By a key: the list may still be moving into its place.
  await page.getByRole('option', { name: option, exact: true }).press('Enter')
}

async function apply(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('logs.apply') }).click()
}

test('the activity of a store is filtered, and the address brings it back', async () => {
  const page = await visit(`/logs?store=${store.storeId}`)
  await rows(page).filter({ hasText: imported }).first().waitFor()
  await expectAccessible(page)
  await pick(page, say('logs.result'), say('logs.result.failed'))
  await apply(page)
  await page.getByText(say('logs.count', { count: 1 })).waitFor()
  await expect.poll(() => rows(page).filter({ hasText: blocked }).count()).toBe(1)
  expect(new URL(page.url()).searchParams.get('result')).toBe('failed')
  await page.reload()
  await page.getByText(say('logs.count', { count: 1 })).waitFor()
  await openFilters(page)
  await page.getByRole('button', { name: say('logs.clear') }).click()
  await rows(page).filter({ hasText: imported }).first().waitFor()
  await page.goBack()
  await page.getByText(say('logs.count', { count: 1 })).waitFor()
})

test('records come in pages, and the number of a page can be typed', async () => {
  const page = await visit(`/logs?store=${store.storeId}`)
  await rows(page).nth(1).waitFor()
  const field = page.getByRole('textbox', { name: say('pages.page') })
  await page.getByRole('button', { name: say('pages.next') }).click()
  await page.waitForURL(/page=2/)
  await expect.poll(() => field.inputValue()).toBe('2')
  await field.fill('1')
  await field.press('Enter')
  await page.waitForURL((url) => !url.search.includes('page='))
})

test('nothing found says so and clears; a day that is none is said, and stays', async () => {
  const page = await visit(`/logs?store=${store.storeId}&order=999-9999999-9999999`)
  await page.getByText(say('logs.filtered-empty', { count: 2 })).waitFor()
  await expectAccessible(page)
  await openFilters(page)
  const from = page.getByRole('textbox', { name: say('logs.from') })
  await from.fill('2026-02-31')
  await page.getByText(say('logs.day.wrong')).waitFor()
  await apply(page)
  expect(await from.inputValue()).toBe('2026-02-31')
  expect(new URL(page.url()).searchParams.has('from')).toBe(false)
})

test('communication errors have a tab of their own, and say when there are none', async () => {
  const page = await visit(`/logs?store=${store.storeId}&tab=errors&order=${imported}`)
  await page.getByRole('tab', { name: say('logs.errors'), selected: true }).waitFor()
  await page.getByText(say('logs.filtered-empty', { count: 2 })).waitFor()
  await expectAccessible(page)
})

test('a column that is left out stays so, until the default view is chosen', async () => {
  const page = await visit(`/logs?store=${store.storeId}`)
  const detail = page.getByRole('cell', { name: say('logs.direction.in'), exact: true })
  await detail.first().waitFor()
  const choose = async (role: 'menuitemcheckbox' | 'menuitem', name: string) => {
    await page.getByRole('button', { name: say('logs.columns') }).click()
    await page.getByRole(role, { name, exact: true }).click()
    await page.keyboard.press('Escape')
  }
  await choose('menuitemcheckbox', say('logs.direction'))
  await detail.first().waitFor({ state: 'hidden' })
  await page.reload()
  await rows(page).nth(1).waitFor()
  expect(await detail.count()).toBe(0)
  await choose('menuitem', say('logs.columns.usual'))
  await detail.first().waitFor()
})

test('who is limited to one store sees the activity of that store alone', async () => {
  const other = await connectStore()
  const viewer = await addPerson('viewer', [other.storeId])
  const page = await visit('/logs', { as: viewer })
  await page.getByText(say('logs.activity.empty'), { exact: true }).waitFor()
})
