/** What stands between people and their session: a password that is too old, a code, and the lock against guessing. */
import { join } from 'node:path'
import { urlOfRunning } from '@orderferry/postgres/embedded-postgres'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, PASSWORD, type Person } from './world.ts'

const NEW_PASSWORD = 'Brisk-Meadow-43'
const ATTEMPTS = 5
const LOCK_MINUTES = /\b15\b/

/** A year and more goes by: no clock of the service can be moved on from outside. */
async function letPasswordAge({ email }: Person): Promise<void> {
  const { dataFolder } = inject('runningWorld')
  const connectionString = await urlOfRunning(join(dataFolder, 'postgres'), 'orderferry')
  const client = new pg.Client({ connectionString: connectionString ?? '' })
  await client.connect()
  try {
    await client.query(
      `update orderferry.user_passwords set set_at = set_at - interval '366 days'
       where user_id = (select user_id from orderferry.users where email = $1)`,
      [email],
    )
  } finally {
    await client.end()
  }
}

async function signIn(page: Page, { email }: Person, password: string): Promise<void> {
  await page.getByLabel(say('sign-in.email'), { exact: true }).fill(email)
  await page.getByLabel(say('sign-in.password')).fill(password)
  await page.keyboard.press('Enter')
}

test('a password that is too old is changed on the way in, with mistakes said in place', async () => {
  const person = await addPerson('clerk')
  await letPasswordAge(person)
  const page = await visit('/logs', { as: null })
  await signIn(page, person, PASSWORD)
  await page.getByText(say('sign-in.expired.why')).waitFor()
  await expectAccessible(page)
  const chosen = page.getByLabel(say('password.new'), { exact: true })
  const again = page.getByLabel(say('password.again'))

  await page.keyboard.press('Enter')
  await page.getByText(say('password.missing')).waitFor()
  await chosen.fill(PASSWORD)
  await again.fill(PASSWORD)
  await page.keyboard.press('Enter')
  // Each of the last ones is refused, this one too.
  await chosen.and(page.locator('[aria-invalid]')).waitFor()
  expect(await chosen.inputValue()).toBe(PASSWORD)
  expect(await page.getByLabel(say('sign-in.email'), { exact: true }).inputValue()).toBe(person.email)
  await expectAccessible(page)

  await chosen.fill(NEW_PASSWORD)
  await again.fill(NEW_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: say('nav.logs'), level: 1 }).waitFor()
})

test('who guesses is locked out, and told how long that lasts; what was typed stays', async () => {
  const person = await addPerson('viewer')
  const page = await visit('/sign-in', { as: null })
  const alert = page.getByRole('alert').filter({ hasText: LOCK_MINUTES })
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answered = page.waitForResponse('**/api/v1/session')
    await signIn(page, person, `Wrong-guess-000${attempt}`)
    expect((await answered).status()).toBe(401)
    await alert.waitFor()
  }
  await expectAccessible(page)
  // Even the right one.
  const answered = page.waitForResponse('**/api/v1/session')
  await signIn(page, person, PASSWORD)
  expect((await answered).status()).toBe(401)
  await alert.waitFor()
  expect(await page.getByLabel(say('sign-in.email'), { exact: true }).inputValue()).toBe(person.email)
  expect(await page.getByLabel(say('sign-in.password')).inputValue()).toBe(PASSWORD)

  const users = await visit('/users')
  await users.getByRole('row').filter({ hasText: person.name }).getByText(say('users.state.locked')).waitFor()
})

test('an address and a password that were left out are asked for at their fields', async () => {
  const page = await visit('/sign-in', { as: null })
  await page.getByRole('button', { name: say('sign-in.submit') }).click()
  const wrong = page.locator('[aria-invalid]')
  await page.getByLabel(say('sign-in.email'), { exact: true }).and(wrong).waitFor()
  await page.getByLabel(say('sign-in.password')).and(wrong).waitFor()
  await expectAccessible(page)
})
