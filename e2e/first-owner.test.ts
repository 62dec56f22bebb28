/** The first start: nobody can sign in, and the link that is printed makes one owner. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { beginWorld } from './start-world.ts'

let world: Awaited<ReturnType<typeof beginWorld>>

beforeAll(async () => {
  world = await beginWorld('empty')
})
afterAll(() => world.stop())

test('whoever has the link says who they are and chooses a password; mistakes are said in place, and the link ends', async () => {
  const { running, link } = world
  const { url, owner } = running
  const page = await visit('/sign-in', { as: null, url })
  await page.getByLabel(say('sign-in.password')).waitFor()
  // As from a terminal into the tab that is open already.
  await page.goto(`/sign-in#${link}`)
  await page.getByRole('heading', { name: say('sign-in.first-owner'), level: 1 }).waitFor()
  const name = page.getByLabel(say('sign-in.name'), { exact: true })
  const email = page.getByLabel(say('sign-in.email'), { exact: true })
  const chosen = page.getByLabel(say('password.new'), { exact: true })
  const again = page.getByLabel(say('password.again'))
  const wrong = page.locator('[aria-invalid]')

  await page.getByRole('button', { name: say('sign-in.choose.submit') }).click()
  await page.getByText(say('password.missing')).waitFor()
  await name.fill(owner.name)
  await email.fill('mara')
  await chosen.fill('Mara-Ellison-26')
  await again.fill('Mara-Ellison-2')
  await page.keyboard.press('Enter')
  await page.getByText(say('password.differs')).waitFor()
  await again.fill('Mara-Ellison-26')
  await page.keyboard.press('Enter')
  await email.and(wrong).waitFor()
  await expectAccessible(page)

  await email.fill(owner.email)
  await page.keyboard.press('Enter')
  await chosen.and(wrong).waitFor()
  expect(await email.and(wrong).count()).toBe(0)
  expect(await name.inputValue()).toBe(owner.name)
  expect(await email.inputValue()).toBe(owner.email)
  expect(await chosen.inputValue()).toBe('Mara-Ellison-26')
  await expectAccessible(page)

  await chosen.fill(owner.password)
  await again.fill(owner.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: say('nav.amazon-stores'), level: 1 }).waitFor()
  await page.getByText(say('stores.none')).waitFor()
  await expectAccessible(page)

  const late = await visit(`/sign-in#${link}`, { as: null, url })
  await late.getByRole('alert').getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(late)
  await late.getByRole('link', { name: say('sign-in.to-password') }).click()
  await late.getByLabel(say('sign-in.password')).waitFor()
})
