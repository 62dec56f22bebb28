/** What comes between people and their work: a session that ends, a service that cannot be reached. */
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, connectStore, PASSWORD } from './world.ts'

const MINUTE_MS = 60_000

test('whoever comes back with a session that has ended signs in, and is on the page again', async () => {
  const store = await connectStore()
  const operator = await addPerson('operator', [store.storeId])
  const page = await visit(`/amazon-stores/${store.storeId}/orders?blocked=true`, { as: operator })
  await page.getByText(say('orders.empty.filtered', { count: 1 })).waitFor()
  await endSessions(operator.email)
  await page.reload()
  await page.getByLabel(say('sign-in.email')).fill(operator.email)
  await page.getByLabel(say('sign-in.password')).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText(say('orders.empty.filtered', { count: 1 })).waitFor()
  expect(new URL(page.url()).search).toBe('?blocked=true')
})

test('a form keeps what was typed while its person signs in again', async () => {
  const store = await connectStore()
  const operator = await addPerson('operator', [store.storeId])
  const page = await visit(`/amazon-stores/${store.storeId}/order-settings`, { as: operator })
  const groups = page.getByRole('radiogroup', { name: say('setting.importAmazonOrders') })
  await groups.getByText(say('option.disabled'), { exact: true }).click()
  await endSessions(operator.email)
  await comeBackLater(page)
  const dialog = page.getByRole('dialog', { name: say('sign-in.again') })
  await dialog.getByText(say('sign-in.again.why')).waitFor()
  await expectAccessible(page)
  await dialog.getByLabel(say('sign-in.email')).fill(operator.email)
  await dialog.getByLabel(say('sign-in.password')).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  expect(await groups.getByRole('radio', { name: say('option.disabled') }).isChecked()).toBe(true)
  await page.getByRole('button', { name: say('settings.save') }).click()
  await page.getByText(say('settings.saved')).waitFor()
})

test('another person who signs in over a page sees nothing of the one before', async () => {
  const [first, second] = [await connectStore(), await connectStore()]
  const former = await addPerson('operator', [first.storeId])
  const next = await addPerson('viewer', [second.storeId])
  const page = await visit('/amazon-stores', { as: former })
  const card = page.getByRole('article', { name: first.name })
  await card.waitFor()
  await endSessions(former.email)
  await comeBackLater(page)
  const dialog = page.getByRole('dialog', { name: say('sign-in.again') })
  await dialog.getByLabel(say('sign-in.email')).fill(next.email)
  await dialog.getByLabel(say('sign-in.password')).fill(PASSWORD)
  // Not even while nothing else can be asked for.
  await page.route('**/amazon-store-cards', (route) => route.abort())
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: next.name }).waitFor()
  await card.waitFor({ state: 'hidden' })
  await page.unroute('**/amazon-store-cards')
  await page.getByRole('article', { name: second.name }).waitFor()
})

test('signing out says when it failed, and is done where the session has ended already', async () => {
  const person = await addPerson('viewer')
  const page = await visit('/user-guide', { as: person })
  const signOut = async () => {
    await page.getByRole('button', { name: person.name }).click()
    await page.getByRole('menuitem', { name: say('sign-in.out') }).click()
  }
  await page.getByRole('button', { name: person.name }).waitFor()
  await page.route('**/api/v1/session', (route) =>
    route.request().method() === 'DELETE' ? route.abort() : route.continue(),
  )
  await signOut()
  await page.getByText(say('sign-in.out.failed', { reason: say('faces.unreachable') })).waitFor()
  await page.unroute('**/api/v1/session')
  await endSessions(person.email)
  await signOut()
  await page.waitForURL(/\/sign-in$/)
})

test('a service that cannot be reached is said, and the page comes back by itself', async () => {
  const store = await connectStore()
  const page = await visit(`/amazon-stores/${store.storeId}/orders`)
  await page.getByText(say('orders.empty')).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: say('orders.quick.blocked') }).click()
  await page.getByText(say('orders.failed')).waitFor()
  await page.getByText(say('faces.unreachable')).waitFor()
  expect(new URL(page.url()).searchParams.get('blocked')).toBe('true')
  await page.context().setOffline(false)
  await page.getByText(say('orders.empty.filtered', { count: 1 })).waitFor()
})

test('what was chosen stays while the service is away, and what it looks after comes back by itself', async () => {
  const page = await visit('/global-settings')
  const intervals = page.getByRole('radiogroup', { name: say('global.clear-log-history') })
  await intervals.getByText(say('global.clear-log-history.daily'), { exact: true }).click()
  await page.context().setOffline(true)
  // The page asks every few seconds how it stands, and whenever it is looked at again.
  await comeBackLater(page)
  await page.getByText(say('global.failed')).waitFor()
  await page.getByText(say('faces.unreachable')).first().waitFor()
  const daily = intervals.getByRole('radio', { name: say('global.clear-log-history.daily') })
  expect(await daily.isChecked()).toBe(true)
  await expectAccessible(page)
  await page.context().setOffline(false)
  await page.getByText(say('global.failed')).waitFor({ state: 'detached' })
  expect(await daily.isChecked()).toBe(true)
})

test('a list stays while it cannot be asked for anew, and says so', async () => {
  const store = await connectStore()
  const page = await visit('/amazon-stores')
  const card = page.getByRole('article', { name: store.name })
  await card.getByRole('button', { name: say('stores.actions', { name: store.name }) }).click()
  await page.getByRole('menuitem', { name: say('stores.delete'), exact: true }).click()
  const typed = page.getByRole('alertdialog').getByRole('textbox')
  await typed.fill('half of the na')
  await page.route('**/amazon-store-cards', (route) => route.abort())
  await comeBackLater(page)
  const stale = page.getByText(say('faces.stale', { reason: say('faces.unreachable') }))
  await stale.waitFor({ state: 'attached' })
  expect(await typed.inputValue()).toBe('half of the na')
  await page.unroute('**/amazon-store-cards')
  await comeBackLater(page, 4)
  await stale.waitFor({ state: 'detached' })
  expect(await typed.inputValue()).toBe('half of the na')
})

test('whoever comes while the service is away is told so, and the page comes by itself', async () => {
  const page = await visit('/user-guide')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route('**/api/v1/**', (route) => route.abort())
  await page.goto('/logs')
  await page.getByText(say('faces.unreachable')).waitFor()
  await expectAccessible(page)
  await page.unroute('**/api/v1/**')
  await page.getByRole('heading', { name: say('nav.logs'), level: 1 }).waitFor()
})

/** Minutes later somebody looks at the page again: it asks who is signed in. */
async function comeBackLater(page: Page, minutes = 2): Promise<void> {
  await page.clock.setFixedTime(Date.now() + minutes * MINUTE_MS)
  await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))')
}

/** As the person would on another device: signed in there, and signed out everywhere. */
async function endSessions(email: string): Promise<void> {
  const { url } = inject('runningWorld')
  const signedIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ended = await fetch(`${url}/api/v1/sessions`, { method: 'DELETE', headers: { cookie, origin: url } })
  expect(ended.status).toBe(204)
}
