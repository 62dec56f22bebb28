/** The own account: one-time codes from the first scan to the recovery code, the password, and the sessions. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { codeOf } from './authenticator.ts'
import { expectAccessible, journey, say, visit } from './browser.ts'
import { addPerson, PASSWORD, type Person } from './world.ts'

const STEP_MS = 30_000

async function signInWithPassword(page: Page, person: Person): Promise<void> {
  await page.getByLabel(say('sign-in.email')).fill(person.email)
  await page.getByLabel(say('sign-in.password')).fill(PASSWORD)
  await page.keyboard.press('Enter')
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(say('sign-in.code')).fill(code)
  await page.keyboard.press('Enter')
}

/** @returns the secret, and the recovery codes */
async function setUpCodes(page: Page): Promise<{ readonly secret: string; readonly codes: string[] }> {
  await page.getByRole('button', { name: say('account.codes.set-up') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('account.password.current')).fill('wrong')
  await dialog.getByRole('button', { name: say('account.codes.go-on') }).click()
  await dialog.getByLabel(say('account.password.current')).and(page.locator('[aria-invalid]')).waitFor()
  await dialog.getByLabel(say('account.password.current')).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: say('account.codes.scan.picture') }).waitFor()
  await expectAccessible(page)
  const secret = await page.locator('code').innerText()
  const first = page.getByLabel(say('account.codes.first'))
  await first.fill('12345')
  await page.keyboard.press('Enter')
  await first.and(page.locator('[aria-invalid]')).waitFor()
  expect(await first.inputValue()).toBe('12345')
  await first.fill(codeOf(secret, new Date()))
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: say('account.codes.made') })
  await list.waitFor()
  await expectAccessible(page)
  const codes = (await list.getByRole('listitem').allInnerTexts()).map((code) => code.trim())
  await page.getByRole('button', { name: say('account.codes.kept') }).click()
  return { secret, codes }
}

test('somebody sets up one-time codes, signs in with one and then with a recovery code, and switches them off', async () => {
  const person = await addPerson('clerk')
  const page = await visit('/account', { as: person })
  await page.getByRole('heading', { name: say('account.title'), level: 1 }).waitFor()
  const { secret, codes } = await setUpCodes(page)
  expect(codes).toHaveLength(10)
  await page.getByText(say('account.codes.left', { count: 10 })).waitFor()

  const elsewhere = await visit('/account', { as: null })
  await signInWithPassword(elsewhere, person)
  await giveCode(elsewhere, '000000')
  await elsewhere.getByRole('alert').waitFor()
  await expectAccessible(elsewhere)
  // The code of now switched them on; that of the next half minute is as good, and not used yet.
  await giveCode(elsewhere, codeOf(secret, new Date(Date.now() + STEP_MS)))
  await elsewhere.getByRole('heading', { name: say('account.title'), level: 1 }).waitFor()

  const third = await visit('/account', { as: null })
  await signInWithPassword(third, person)
  await giveCode(third, codes[0] ?? '')
  await third.getByText(say('account.codes.left', { count: 9 })).waitFor()

  await third.getByRole('button', { name: say('account.codes.remove'), exact: true }).click()
  await third.getByRole('dialog').getByLabel(say('account.password.current')).fill(PASSWORD)
  await third.keyboard.press('Enter')
  await third.getByRole('button', { name: say('account.codes.set-up') }).waitFor()
})

test('a new password is held to the rules while it is typed, and refused in place', async () => {
  const person = await addPerson('viewer')
  const page = await visit('/account', { as: person })
  await page.getByRole('button', { name: say('account.password.save') }).click()
  await page.getByText(say('password.missing')).waitFor()
  await page.getByLabel(say('account.password.current')).fill(PASSWORD)
  await page.getByLabel(say('password.new'), { exact: true }).fill('Brisk-Meadow')
  const rule = (key: 'password.rule.no-digit' | 'password.rule.no-sign') =>
    page.getByRole('listitem', { name: say('password.met', { rule: say(key) }) })
  await rule('password.rule.no-sign').waitFor()
  expect(await rule('password.rule.no-digit').count()).toBe(0)
  await page.getByLabel(say('password.again')).fill('Brisk-Meadow-4')
  await page.getByText(say('password.differs')).waitFor()
  await page.getByLabel(say('password.again')).fill('Brisk-Meadow')
  await page.getByRole('button', { name: say('account.password.save') }).click()
  // Chosen a moment ago by the link: Amazon allows a change once a day.
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  expect(await page.getByLabel(say('password.again')).inputValue()).toBe('Brisk-Meadow')
  await expectAccessible(page)
})

test('somebody signs out everywhere, and signs in again where they were, with nothing lost', async () => {
  const person = await addPerson('clerk')
  const elsewhere = await visit('/account', { as: null })
  await signInWithPassword(elsewhere, person)
  await elsewhere.getByText(say('account.sessions.here')).waitFor()

  const page = await visit('/account', { as: null })
  await signInWithPassword(page, person)
  const table = page.getByRole('table', { name: say('account.sessions') })
  // The link's own, and these two.
  await table
    .getByRole('row')
    .nth(journey.width < 1024 ? 2 : 3)
    .waitFor()
  await page.getByRole('button', { name: say('account.sessions.out') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('account.sessions.out') })
    .click()
  await page.getByLabel(say('sign-in.email')).waitFor()

  // What happens next there asks to sign in again, over the page as it stands.
  await elsewhere.getByLabel(say('account.password.current')).fill('kept while away')
  await elsewhere.getByRole('button', { name: say('account.codes.set-up') }).click()
  await elsewhere.getByRole('dialog').getByLabel(say('account.password.current')).fill(PASSWORD)
  await elsewhere.keyboard.press('Enter')
  const again = elsewhere.getByRole('dialog', { name: say('sign-in.again') })
  await again.getByLabel(say('sign-in.email')).fill(person.email)
  await again.getByLabel(say('sign-in.password')).fill(PASSWORD)
  await elsewhere.keyboard.press('Enter')
  await again.waitFor({ state: 'detached' })
  await elsewhere
    .getByRole('dialog')
    .getByRole('button', { name: say('account.codes.go-on') })
    .click()
  await elsewhere.getByRole('img', { name: say('account.codes.scan.picture') }).waitFor()
  // The dialog on its way out has a field of that name too.
  const kept = elsewhere.getByLabel(say('account.password.current')).first()
  expect(await kept.inputValue()).toBe('kept while away')
})
