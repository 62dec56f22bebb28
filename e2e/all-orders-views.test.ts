/** Views of All Orders: what is shown is kept under a name, chosen again, shared, changed and deleted. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, journey, say, visit } from './browser.ts'
import { addPerson, connectStore, type Person, type Store, unique } from './world.ts'

let store: Store
let clerk: Person

beforeAll(async () => {
  store = await connectStore()
  clerk = await addPerson('clerk', [store.storeId])
})

async function openOrders(as: Person, query = ''): Promise<Page> {
  const page = await visit(`/amazon-stores/${store.storeId}/orders${query}`, { as })
  await page.getByText(say('orders.count', { count: 0 })).waitFor()
  return page
}

const nameOf = (page: Page, name: string) =>
  page.getByRole('button', { name: say('orders.view.button', { name }), exact: true })

async function choose(page: Page, shown: string, item: string): Promise<void> {
  await nameOf(page, shown).click()
  const entry = page.getByRole('menu').getByText(item, { exact: true })
  await entry.click()
}

async function saveAs(page: Page, shown: string, name: string, isShared = false): Promise<void> {
  await choose(page, shown, say('orders.view.save'))
  await giveName(page, name, isShared)
}

async function giveName(page: Page, name: string, isShared = false): Promise<void> {
  const dialog = page.getByRole('dialog', { name: say('orders.view.new') })
  await dialog.getByRole('textbox', { name: say('orders.view.name') }).fill(name)
  if (isShared) await dialog.getByText(say('orders.view.share')).click()
  await dialog.getByRole('button', { name: say('orders.view.submit') }).click()
}

/** The service names the default view, as it names all others. */
const standard = journey.language === 'en' ? 'Default View' : '預設檢視'
const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

test('filters, sorting and columns are kept under a name, and stand in the address when it is chosen', async () => {
  const page = await openOrders(clerk, '?status=Error&sort=latestShipAt&columns=prime&page=1')
  const name = unique('View')
  await saveAs(page, standard, name)
  await nameOf(page, name).waitFor()
  await page.getByText(say('orders.view.saved', { name })).waitFor()
  await choose(page, name, standard)
  await nameOf(page, standard).waitFor()
  await expect.poll(() => searchOf(page)).toEqual({})
  await choose(page, standard, name)
  await nameOf(page, name).waitFor()
  expect(searchOf(page)).toMatchObject({ status: 'Error', sort: 'latestShipAt', columns: 'prime' })
  await page.reload()
  await nameOf(page, name).waitFor()
  await nameOf(page, name).click()
  await page.getByRole('menu').waitFor()
  await expectAccessible(page)
})

test('a view that was changed says so, and keeps what is shown once that was confirmed', async () => {
  const page = await openOrders(clerk, '?status=Error')
  const name = unique('View')
  await saveAs(page, standard, name)
  await nameOf(page, name).waitFor()
  const clear = page.getByRole('button', { name: say('orders.filter.clear') })
  await clear.first().click()
  await page.getByText(say('orders.view.changed', { name })).waitFor()
  await choose(page, name, say('orders.view.replace', { name }))
  await page.getByRole('dialog').getByText(say('orders.view.replace.why')).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: say('orders.view.replace.yes'), exact: true }).click()
  await page.getByText(say('orders.view.changed', { name })).waitFor({ state: 'hidden' })
  await page.reload()
  await nameOf(page, name).waitFor()
  expect(await page.getByText(say('orders.view.changed', { name })).count()).toBe(0)
})

test('a name that is missing or taken is said at its field, and what was typed stays', async () => {
  const page = await openOrders(clerk)
  const [first, second] = [unique('View'), unique('View')]
  await saveAs(page, standard, first)
  await nameOf(page, first).waitFor()
  await choose(page, first, say('orders.view.save'))
  const dialog = page.getByRole('dialog', { name: say('orders.view.new') })
  const field = dialog.getByRole('textbox', { name: say('orders.view.name') })
  const submit = dialog.getByRole('button', { name: say('orders.view.submit') })
  await submit.click()
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
  await field.fill(first)
  await submit.click()
  await dialog.getByText(first).waitFor()
  expect(await field.inputValue()).toBe(first)
  await expectAccessible(page)
  await field.fill(second)
  await submit.click()
  await nameOf(page, second).waitFor()
})

test('a shared view is chosen by others, and renamed and deleted by its owner alone', async () => {
  const page = await openOrders(clerk, '?status=Shipped')
  const [name, other] = [unique('View'), unique('View')]
  await saveAs(page, standard, name, true)
  await choose(page, name, say('orders.view.edit', { name }))
  const dialog = page.getByRole('dialog', { name: say('orders.view.rename') })
  await dialog.getByRole('textbox', { name: say('orders.view.name') }).fill(other)
  await dialog.getByRole('button', { name: say('orders.view.submit') }).click()
  await nameOf(page, other).waitFor()

  const viewer = await addPerson('viewer', [store.storeId])
  const theirs = await openOrders(viewer)
  await choose(theirs, standard, other)
  await nameOf(theirs, other).waitFor()
  expect(searchOf(theirs)).toMatchObject({ status: 'Shipped' })
  await nameOf(theirs, other).click()
  await theirs.getByRole('menu').getByText(say('orders.view.shared')).waitFor()
  expect(await theirs.getByText(say('orders.view.delete', { name: other })).count()).toBe(0)
  await theirs.getByRole('menu').getByText(say('orders.view.save'), { exact: true }).click()
  const own = unique('View')
  await giveName(theirs, own)
  await nameOf(theirs, own).waitFor()

  await choose(page, other, say('orders.view.delete', { name: other }))
  await page.getByRole('button', { name: say('orders.view.delete.yes'), exact: true }).click()
  await nameOf(page, standard).waitFor()
  await page.getByText(say('orders.view.deleted', { name: other })).waitFor()
  expect(searchOf(page)).toEqual({ status: 'Shipped' })
})
