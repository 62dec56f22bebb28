/**
 * Forms answer bad input where it was typed, and keep it. Here are those that no page's own journey sends off wrong;
 * password forms are in passwords.test.ts and own-account.test.ts.
 */
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, api, connectStore, unique } from './world.ts'

const wrong = (field: Locator) => field.and(field.page().locator('[aria-invalid="true"]'))

test('a new user without a name, with an address that is none, and with one that is taken', async () => {
  const { email: taken } = await addPerson('viewer')
  // Without any store nobody could be limited to some.
  await connectStore()
  const page = await visit('/users')
  await page.getByRole('button', { name: say('users.add') }).click()
  const dialog = page.getByRole('dialog', { name: say('users.add') })
  const name = dialog.getByLabel(say('users.name'))
  const email = dialog.getByLabel(say('sign-in.email'))
  await email.fill('somebody')
  await dialog.getByText(say('users.some-stores')).click()
  const add = dialog.getByRole('button', { name: say('users.add') })
  await add.click()
  await wrong(name).waitFor()
  await wrong(email).waitFor()
  expect(await email.inputValue()).toBe('somebody')
  await expectAccessible(page)
  await name.fill('Somebody')
  await email.fill(taken)
  await dialog.getByText(say('users.all-stores')).click()
  await add.click()
  await dialog.getByRole('alert').filter({ hasText: taken }).waitFor()
  expect(await name.inputValue()).toBe('Somebody')
  expect(await email.inputValue()).toBe(taken)
  await expectAccessible(page)
})

test('a store whose marketplace the seller has connected already', async () => {
  const store = await connectStore()
  const page = await visit('/amazon-stores')
  await page
    .getByRole('button', { name: say('stores.add') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  const pick = async (label: string, option: string | RegExp) => {
    // By a key: the list may still be moving into its place.
    await dialog.getByRole('button', { name: new RegExp(label) }).click()
    await page.getByRole('option', { name: option, exact: true }).press('Enter')
  }
  const connect = dialog.getByRole('button', { name: say('add-store.connect'), exact: true })
  await pick(say('add-store.website'), 'Main Website')
  await dialog.getByLabel(say('add-store.name')).fill('Twice')
  await dialog.getByLabel(say('add-store.email')).fill('twice@')
  await pick(say('add-store.marketplace'), /^(United States|美國)$/)
  await dialog.getByRole('button', { name: new RegExp(say('add-store.account')) }).click()
  // Of a long list only what is in sight is there to be pressed; typing leads to the rest.
  await page.getByRole('listbox', { name: new RegExp(say('add-store.account')) }).waitFor()
  await page.keyboard.type(store.sellerId)
  await page.getByRole('option', { name: store.sellerId }).waitFor()
  await page.keyboard.press('Enter')
  await dialog.getByText(say('add-store.incomplete')).waitFor()
  expect(await connect.isDisabled()).toBe(true)
  await dialog.getByLabel(say('add-store.email')).fill('twice@shop.example')
  // A name that was refused can be mended, and is sent again.
  const name = dialog.getByLabel(say('add-store.name'))
  await name.fill('N'.repeat(101))
  await connect.click()
  await wrong(name).waitFor()
  await name.fill('Twice')
  await connect.click()
  await dialog.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  expect(await name.inputValue()).toBe('Twice')
  expect(await dialog.getByLabel(say('add-store.email')).inputValue()).toBe('twice@shop.example')
  await expectAccessible(page)
})

test('a store’s name and address, with mistakes, while the service is away, and once it is back', async () => {
  const store = await connectStore()
  const page = await visit(`/amazon-stores/${store.storeId}/integration`)
  const name = page.getByLabel(say('add-store.name'))
  const email = page.getByLabel(say('add-store.email'))
  const save = page.getByRole('button', { name: say('integration.save') })
  await name.fill('')
  await email.fill('shop')
  await save.click()
  await wrong(name).waitFor()
  await wrong(email).waitFor()
  // What is wrong and what to write instead, in two sentences that begin with the field's name.
  await page
    .getByText(new RegExp(`^${say('add-store.email')}.*\\S[.。].*orders@shop\\.example.*[.。]$`))
    .waitFor()
  expect(await email.inputValue()).toBe('shop')
  await expectAccessible(page)

  const renamed = unique('Shop')
  await name.fill(renamed)
  await email.fill('shop@other.example')
  await page.context().setOffline(true)
  await save.click()
  await page
    .getByRole('alert')
    .filter({ hasText: say('faces.unreachable') })
    .first()
    .waitFor()
  expect(await name.inputValue()).toBe(renamed)
  await page.context().setOffline(false)
  await save.click()
  await page.getByText(say('integration.saved')).waitFor()
  expect(await api(`/amazon-stores/${store.storeId}`)).toMatchObject({
    name: renamed,
    email: 'shop@other.example',
  })
})

test('products for no website', async () => {
  const store = await connectStore()
  const sku = unique('UNKNOWN')
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await store.sync()
  await store.orderUntil(number, 'Error')
  const page = await visit(`/amazon-orders/${store.storeId}/${number}`)
  await page.getByRole('button', { name: say('order.blocker.create') }).click()
  const dialog = page.getByRole('dialog')
  const website = dialog.getByRole('checkbox', { name: 'Main Website' })
  await website.uncheck({ force: true })
  await dialog.getByText(say('create.choose-website')).waitFor()
  expect(await dialog.getByRole('button', { name: say('create.submit') }).isDisabled()).toBe(true)
  await expectAccessible(page)
})
