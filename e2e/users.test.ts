/** Users and Roles: an owner lets somebody in, limits them, and shuts them out again. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, connectStore, PASSWORD, unique } from './world.ts'

const rowOf = (page: Page, name: string) =>
  page
    .getByRole('table', { name: say('users.list') })
    .getByRole('row')
    .filter({ hasText: name })

async function choose(page: Page, name: string, action: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: say('users.actions', { name }) })
    .click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('an owner adds a clerk of one store by a link that is shown once; the clerk sees that store alone', async () => {
  const [store, other] = [await connectStore(), await connectStore()]
  const name = unique('Person')
  const page = await visit('/users')
  await page.getByRole('button', { name: say('users.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('users.name')).fill(name)
  await dialog.getByLabel(say('sign-in.email')).fill(`${name.toLowerCase()}@example.com`)
  await dialog.getByText(say('users.some-stores')).click()
  await dialog.getByText(store.name).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('users.add') }).click()

  await page.getByRole('dialog', { name: say('users.add') }).waitFor({ state: 'detached' })
  const shown = page.getByRole('dialog', { name: say('users.link.title', { name }) })
  const link = await shown.getByLabel(say('users.link.label')).inputValue()
  await expectAccessible(page)
  await shown.getByRole('button', { name: say('users.link.done') }).click()
  await rowOf(page, name).getByText(say('users.state.invited')).waitFor()
  await expectAccessible(page)

  const newcomer = await visit(link, { as: null })
  await newcomer.getByRole('heading', { name: say('sign-in.welcome', { name }) }).waitFor()
  await newcomer.getByLabel(say('password.new'), { exact: true }).fill('ferry')
  await newcomer.getByLabel(say('password.again')).fill('ferry')
  await newcomer.keyboard.press('Enter')
  await newcomer
    .getByLabel(say('password.new'), { exact: true })
    .and(newcomer.locator('[aria-invalid]'))
    .waitFor()
  await expectAccessible(newcomer)
  await newcomer.getByLabel(say('password.new'), { exact: true }).fill(PASSWORD)
  await newcomer.getByLabel(say('password.again')).fill(PASSWORD)
  await newcomer.keyboard.press('Enter')
  await newcomer.getByText(store.name).first().waitFor()
  expect(await newcomer.getByText(other.name).count()).toBe(0)
  expect(await newcomer.getByRole('link', { name: say('nav.users') }).count()).toBe(0)

  const again = await visit(link, { as: null })
  await again.getByRole('alert').waitFor()
  await again.getByRole('link', { name: say('sign-in.to-password') }).waitFor()
})

test('an owner changes what somebody may do, disables them, and lets them in again', async () => {
  const person = await addPerson('viewer')
  const theirs = await visit('/amazon-stores', { as: person })
  await theirs.getByRole('heading', { name: say('nav.amazon-stores'), level: 1 }).waitFor()
  const page = await visit('/users')
  await choose(page, person.name, say('users.change'))
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: say('role.clerk') })
    .check({ force: true })
  await page.getByRole('dialog').getByText(say('users.reverse')).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('users.save') })
    .click()
  await rowOf(page, person.name).getByText(say('role.clerk')).waitFor()
  await theirs.goto('/account')
  await theirs.getByText(say('permission.reverse-orders')).waitFor()

  await choose(page, person.name, say('users.disable'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('users.disable') })
    .click()
  await rowOf(page, person.name).getByText(say('users.state.disabled')).waitFor()
  await theirs.reload()
  await theirs.getByLabel(say('sign-in.email')).waitFor()

  await choose(page, person.name, say('users.enable'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('users.enable') })
    .click()
  await rowOf(page, person.name).getByText(say('users.state.active')).waitFor()
})

test('the last owner is not disabled, and is told why', async () => {
  const page = await visit('/users')
  await choose(page, 'Mara Ellison', say('users.disable'))
  const dialog = page.getByRole('dialog', { name: say('users.disable.title', { name: 'Mara Ellison' }) })
  await dialog.getByRole('button', { name: say('users.disable') }).click()
  await dialog.getByRole('alert').waitFor()
  await dialog.getByRole('button', { name: say('account.cancel') }).click()
  await dialog.waitFor({ state: 'detached' })
  const focused = rowOf(page, 'Mara Ellison').locator(':focus')
  expect(await focused.getAttribute('aria-label')).toBe(say('users.actions', { name: 'Mara Ellison' }))
  await rowOf(page, 'Mara Ellison').getByText(say('users.state.active')).waitFor()
})

test('a new sign-in link is shown once, and lets a user choose another password', async () => {
  const person = await addPerson('operator')
  const page = await visit('/users')
  await choose(page, person.name, say('users.new-link'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('users.new-link') })
    .click()
  const shown = page.getByRole('dialog', { name: say('users.link.title', { name: person.name }) })
  const link = await shown.getByLabel(say('users.link.label')).inputValue()
  await shown.getByRole('button', { name: say('users.link.done') }).click()
  const theirs = await visit(link, { as: null })
  await theirs.getByLabel(say('password.new'), { exact: true }).fill('Brisk-Meadow-43')
  await theirs.getByLabel(say('password.again')).fill('Brisk-Meadow-43')
  await theirs.keyboard.press('Enter')
  await theirs.getByRole('heading', { name: say('nav.amazon-stores'), level: 1 }).waitFor()
})
