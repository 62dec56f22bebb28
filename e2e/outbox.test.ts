/** The outbox: a mail that nobody sends can be read, and leads where it says. */
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, api, unique } from './world.ts'

test('the sign-in link of a new user lies in the outbox, and opens', async () => {
  const name = unique('Person')
  const email = `${name.toLowerCase()}@example.com`
  await api('/users', { body: { email, name, role: 'viewer' } })
  const page = await visit('/outbox')
  const row = page.getByRole('listitem').filter({ hasText: email })
  await row.getByText(say('outbox.state.kept')).waitFor()
  await expectAccessible(page)
  await row.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  const text = await dialog.getByText(/sign-in#[\w-]{43}/).textContent()
  await expectAccessible(page)
  const link = /\/sign-in#[\w-]{43}/.exec(text ?? '')?.[0] ?? ''
  const stranger = await visit(link, { as: null })
  await stranger.getByRole('textbox').first().waitFor()
})

test('an operator has no outbox', async () => {
  const page = await visit('/outbox', { as: await addPerson('operator') })
  await page.getByText(say('faces.owners-only')).waitFor()
  expect(await page.getByRole('link', { name: say('nav.outbox') }).count()).toBe(0)
})
