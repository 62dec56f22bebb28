/** Connecting a seller through Amazon's consent page and back, deleting a store, Read-Only Mode. */
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, amazon, api, connectStore, createProduct, eventually, unique } from './world.ts'

const US = 'ATVPDKIKX0DER'
const CANADA = 'A2EUQ1WTGCTBG2'

async function fillIn(page: Awaited<ReturnType<typeof visit>>, name: string, country: RegExp): Promise<void> {
  await page
    .getByRole('button', { name: say('stores.add') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(say('add-store.website')) }).click()
  // By a key: the list may still be moving into its place.
  await page.getByRole('option', { name: 'Main Website' }).press('Enter')
  await dialog.getByRole('textbox', { name: say('add-store.email') }).fill('new@shop.example')
  await dialog.getByRole('textbox', { name: say('add-store.name') }).fill(name)
  await dialog.getByRole('button', { name: new RegExp(say('add-store.marketplace')) }).click()
  await page.getByRole('option', { name: country }).press('Enter')
}

test('a seller is connected through Amazon, and the marketplaces that remain are offered', async () => {
  const seller = await amazon('sellers', { storeName: unique('Seller'), marketplaces: [US, CANADA] })
  const name = unique('Shop')
  const page = await visit('/amazon-stores')
  await fillIn(page, name, /^(United States|美國)$/)
  const dialog = page.getByRole('dialog')
  // Where sellers of the region are connected already, this one is another.
  const choice = dialog.getByRole('button', { name: new RegExp(say('add-store.account')) })
  if ((await choice.count()) > 0) {
    await choice.click()
    // The last of a list that may be long: rows move while it is laid out, the keys do not care.
    const list = page.getByRole('listbox', { name: new RegExp(say('add-store.account')) })
    await expect
      .poll(() => list.evaluate((box) => box.contains(box.ownerDocument.activeElement)), { timeout: 15_000 })
      .toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
  }
  await dialog.getByText(say('add-store.goes-to-amazon')).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('add-store.connect'), exact: true }).click()

  await page.waitForURL(/apps\/authorize\/consent/)
  const form = page.locator('form', { hasText: seller.sellerId })
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: new RegExp(`^Confirm as .*${seller.sellerId}`) }).click()

  await page.waitForURL(/amazon-stores\?connected=/)
  // What was filled in before is still there.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('add-store.connect'), exact: true })
    .click()
  await page.getByRole('heading', { name }).waitFor()
  await page.getByText(say('add-store.added', { name })).waitFor()
  await expectAccessible(page)
  const { items } = await api('/amazon-stores')
  expect(items.find((store: { name: string }) => store.name === name)).toMatchObject({
    marketplaceId: US,
    email: 'new@shop.example',
  })
})

test('a seller who does not agree comes back with the reason and the remedy', async () => {
  const seller = await amazon('sellers', { storeName: unique('Seller') })
  const store = await connectStore()
  const page = await visit(`/amazon-stores/${store.storeId}/integration`)
  await page.getByRole('button', { name: say('stores.renew') }).click()
  await page.waitForURL(/apps\/authorize\/consent/)
  const form = page.locator('form', { hasText: seller.sellerId })
  await form.getByRole('button', { name: /^Do not authorize/ }).click()
  await page.waitForURL(/consentProblem=denied/)
  await page.getByText(say('consent.denied'), { exact: false }).waitFor()
  await expectAccessible(page)

  // Another seller than the one to be renewed changes nothing.
  await page.goto(`/amazon-stores/${store.storeId}/integration`)
  await page.getByRole('button', { name: say('stores.renew') }).click()
  await page.waitForURL(/apps\/authorize\/consent/)
  const other = page.locator('form', { hasText: seller.sellerId })
  await other.getByRole('checkbox').check()
  await other.getByRole('button', { name: /^Confirm as/ }).click()
  await page.getByText(say('consent.other-seller'), { exact: false }).waitFor()
  await page.getByRole('button', { name: say('stores.dismiss') }).click()
  await page.getByText(say('consent.other-seller'), { exact: false }).waitFor({ state: 'hidden' })
})

test('a store is deactivated, activated and deleted once its name was typed', async () => {
  const store = await connectStore()
  const page = await visit('/amazon-stores')
  const card = page.getByRole('article', { name: store.name })
  const act = async (label: string) => {
    await card.getByRole('button', { name: say('stores.actions', { name: store.name }) }).click()
    await page.getByRole('menuitem', { name: label, exact: true }).click()
  }
  await act(say('stores.deactivate'))
  await card.getByText(say('stores.state.inactive'), { exact: true }).waitFor()
  await page.getByText(say('stores.deactivated', { name: store.name })).waitFor()
  await act(say('stores.activate'))
  await card.getByText(say('stores.state.active'), { exact: true }).waitFor()
  await page.getByText(say('stores.activated', { name: store.name })).waitFor()

  await act(say('stores.delete'))
  const dialog = page.getByRole('alertdialog')
  const confirm = dialog.getByRole('button', { name: say('delete-store.confirm'), exact: true })
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByRole('textbox').fill(store.name.toLowerCase())
  expect(await confirm.isDisabled()).toBe(true)
  await expectAccessible(page)
  await dialog.getByRole('textbox').fill(store.name)
  await confirm.click()
  await card.waitFor({ state: 'hidden' })
  await page.getByText(say('stores.deleted', { name: store.name })).waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('page')
})

test('Read-Only Mode holds an order back, is said on every page, and lets it go', async () => {
  const store = await connectStore()
  const sku = await createProduct()
  const page = await visit('/global-settings')
  await page.getByRole('button', { name: say('global.read-only.switch-on') }).click()
  const banner = page.getByRole('alert').filter({ hasText: /Read-Only Mode|唯讀模式/ })
  await banner.first().waitFor()
  await expectAccessible(page)
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await store.sync()
  await eventually(
    () => api('/global-settings'),
    ({ readOnly }) => readOnly.waiting > 0,
  )
  expect((await store.order(number)).commerceOrder).toBeNull()

  await page.getByRole('button', { name: say('global.read-only.switch-off') }).click()
  await expectAccessible(page)
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('global.read-only.switch-off') })
    .click()
  await page.getByRole('button', { name: say('global.read-only.switch-on') }).waitFor()
  await api(`/amazon-orders/${store.storeId}/${number}/import-attempts`, { body: {} })
  await eventually(
    () => store.order(number),
    ({ commerceOrder }) => commerceOrder !== null,
  )
})

test('a viewer sees the stores and may change none of them', async () => {
  const store = await connectStore()
  const page = await visit('/amazon-stores', { as: await addPerson('viewer') })
  const card = page.getByRole('article', { name: store.name })
  await card.waitFor()
  expect(await card.getByRole('button').count()).toBe(0)
  expect(await page.getByRole('button', { name: say('stores.add') }).count()).toBe(0)
  await page.goto(`/amazon-stores/${store.storeId}/integration`)
  await page.getByText(say('integration.owners-only')).first().waitFor()
  expect(await page.getByRole('button', { name: say('integration.save') }).isDisabled()).toBe(true)
})
