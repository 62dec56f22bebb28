import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, PASSWORD } from './world.ts'

test('whoever is not signed in is asked to, and comes to the page that was asked for', async () => {
  const clerk = await addPerson('clerk')
  const page = await visit('/amazon-stores?from=mail', { as: null })
  await page.getByLabel(say('sign-in.email')).fill(clerk.email)
  await page.getByLabel(say('sign-in.password')).fill(PASSWORD)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: say('nav.amazon-stores'), level: 1 }).waitFor()
  expect(new URL(page.url()).search).toBe('?from=mail')
})

test('a wrong password is said, and the address that was typed stays', async () => {
  const page = await visit('/sign-in', { as: null })
  await page.getByLabel(say('sign-in.email')).fill('nobody@example.com')
  await page.getByLabel(say('sign-in.password')).fill('not-it')
  await page.getByRole('button', { name: say('sign-in.submit') }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel(say('sign-in.email')).inputValue()).toBe('nobody@example.com')
})

test('the page is built for people, and not for developers', async () => {
  const page = await visit('/sign-in', { as: null })
  const programs = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src')))
  expect(programs).not.toEqual([])
  for (const program of programs)
    expect(await (await page.request.get(String(program))).text()).not.toContain('jsxDEV')
})
