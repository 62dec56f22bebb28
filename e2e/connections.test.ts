/** Connections: what an owner sees of the Amazon accounts and of Commerce, and what can be done about them. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, amazon, api, connectStore, eventually, type Store, unique } from './world.ts'

async function open(): Promise<Page> {
  const page = await visit('/connections')
  await page.getByRole('region', { name: say('connections.commerce') }).waitFor()
  return page
}

const panelOf = (page: Page, { sellerId }: Pick<Store, 'sellerId'>) =>
  page.getByRole('region', {
    name: say('connections.account', { sellerId, region: say('connections.region.NA') }),
  })

test('an account shows its authorization, its stores and what Amazon allows; Commerce what it offers', async () => {
  const store = await connectStore()
  await store.sync()
  const page = await open()
  const panel = panelOf(page, store)
  await panel.getByText(say('connections.state.authorized')).waitFor()
  await panel.getByRole('link', { name: store.name }).waitFor()
  await panel.getByRole('row').filter({ hasText: 'searchOrders' }).waitFor()
  const commerce = page.getByRole('region', { name: say('connections.commerce') })
  await commerce.getByText(say('connections.commerce.answers')).waitFor()
  await commerce.getByText(say('connections.commerce.module.there')).waitFor()
  await expectAccessible(page)
})

test('S-61: the schedule is changed where it stands', async () => {
  const store = await connectStore()
  const page = await open()
  await panelOf(page, store)
    .getByRole('button', { name: say('connections.schedule') })
    .click()
  await page
    .getByRole('option', { name: say('connections.minutes', { count: 30 }), exact: true })
    .press('Enter')
  await page.getByText(say('connections.schedule.saved')).waitFor()
  expect(await api(`/amazon-accounts/${store.accountId}`)).toMatchObject({
    schedule: { syncEveryMinutes: 30 },
  })
})

test('an authorization is renewed by a refresh token; what is none is said, and stays', async () => {
  const store = await connectStore()
  const { authorization: before } = await api(`/amazon-accounts/${store.accountId}`)
  const page = await open()
  await panelOf(page, store)
    .getByRole('button', { name: say('connections.paste') })
    .click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByLabel(say('connections.token'))
  await field.fill('not-a-token')
  await dialog.getByRole('button', { name: say('connections.paste.save') }).click()
  await dialog.getByText(say('connections.token.wrong')).waitFor()
  expect(await field.inputValue()).toBe('not-a-token')
  await expectAccessible(page)
  await field.fill('Atzr|IwEBIrenewedByHand')
  await dialog.getByRole('button', { name: say('connections.paste.save') }).click()
  await page.getByText(say('connections.paste.saved')).waitFor()
  const { authorization: after } = await api(`/amazon-accounts/${store.accountId}`)
  expect(Date.parse(after.authorizedAt)).toBeGreaterThan(Date.parse(before.authorizedAt))
})

test('an account is connected by its refresh token; one that is connected already is refused in place', async () => {
  const { sellerId, refreshToken } = await amazon('sellers', { storeName: unique('Shop') })
  const page = await open()
  const panel = page.getByRole('region', { name: say('connections.add') })
  await panel.getByRole('button', { name: say('connections.add.save') }).click()
  await panel.getByText(say('connections.add.seller.wrong')).waitFor()
  const connect = async () => {
    await panel.getByLabel(say('connections.add.seller')).fill(sellerId)
    await panel.getByLabel(say('connections.token')).fill(refreshToken)
    await panel.getByRole('button', { name: say('connections.add.save') }).click()
  }
  await connect()
  await panelOf(page, { sellerId }).waitFor()
  await connect()
  await panel
    .getByRole('alert')
    .or(panel.getByText(sellerId, { exact: false }))
    .first()
    .waitFor()
  expect(await panel.getByLabel(say('connections.add.seller')).inputValue()).toBe(sellerId)
  await expectAccessible(page)
})

test('the data key is changed after a question', async () => {
  const store = await connectStore()
  const page = await open()
  await panelOf(page, store)
    .getByRole('button', { name: say('connections.key.rotate') })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(say('connections.key.why')).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('connections.key.rotate') }).click()
  await page.getByText(say('connections.key.started')).waitFor()
})

test('L-49: what Amazon withholds is said with the role to ask for', async () => {
  const store = await connectStore()
  await amazon(`sellers/${store.sellerId}`, {
    roles: ['Inventory and Order Tracking'],
    withholding: 'refuse',
  })
  await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku: unique('SKU'), quantity: 1 }] })
  await store.sync()
  const { refusedDataSets } = await eventually(
    () => api(`/amazon-accounts/${store.accountId}`),
    ({ refusedDataSets: found }) => found.length > 0,
  )
  const page = await open()
  const panel = panelOf(page, store)
  await panel.getByText(refusedDataSets[0].roles[0], { exact: false }).first().waitFor()
  await expectAccessible(page)
})

test('a clerk is told that connections are for owners', async () => {
  const clerk = await addPerson('clerk')
  const page = await visit('/connections', { as: clerk })
  await page.getByText(say('faces.owners-only')).waitFor()
  expect(await page.getByRole('link', { name: say('nav.connections') }).count()).toBe(0)
})
