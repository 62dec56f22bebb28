/** The audit list: what people did, found by filters that stand in the address. */
import { expect, test } from 'vitest'
import { expectAccessible, openFilters, say, visit } from './browser.ts'
import { addPerson } from './world.ts'

test('an owner finds what somebody did, by person, kind and days, and the address keeps it', async () => {
  const person = await addPerson('clerk')
  const page = await visit('/audit')
  const table = page.getByRole('table', { name: say('audit.list') })
  await table.getByRole('rowheader', { name: person.name }).first().waitFor()
  await expectAccessible(page)

  await openFilters(page)
  await page.getByRole('button', { name: say('audit.person') }).click()
  await page.getByRole('option', { name: person.name }).press('Enter')
  await page.getByRole('button', { name: say('audit.apply') }).click()
  await page.getByText(say('audit.found', { count: 3 })).waitFor()
  expect(new URL(page.url()).searchParams.get('person')).toMatch(/^[0-9a-f-]{36}$/)

  await openFilters(page)
  await page.getByLabel(say('audit.to')).fill('2020-01-01')
  await page.getByRole('button', { name: say('audit.apply') }).click()
  await page.getByText(say('audit.empty-filtered')).waitFor()
  await expectAccessible(page)
  await page.goBack()
  await page.getByText(say('audit.found', { count: 3 })).waitFor()
  await page.reload()
  await page.getByText(say('audit.found', { count: 3 })).waitFor()
})

test('a day that is none is refused where it was typed', async () => {
  const page = await visit('/audit')
  await openFilters(page)
  await page.getByLabel(say('audit.from')).fill('2026-02-31')
  await page.getByText(say('logs.day.wrong')).waitFor()
})

test('a clerk is not offered the list', async () => {
  const page = await visit('/amazon-stores', { as: await addPerson('clerk') })
  await page.getByRole('heading', { name: say('nav.amazon-stores'), level: 1 }).waitFor()
  expect(await page.getByRole('link', { name: say('nav.audit') }).count()).toBe(0)
})

test('while the service does not answer the list says so, and comes back by itself', async () => {
  const page = await visit('/amazon-stores')
  await page.route('**/api/v1/audit?**', (route) => route.abort())
  await page.goto('/audit')
  await page.getByText(say('audit.failed')).waitFor()
  await expectAccessible(page)
  await page.unroute('**/api/v1/audit?**')
  await page.getByRole('table', { name: say('audit.list') }).waitFor()
})
