/** On a narrow page the navigation is a tray: it opens by its button and leaves by Escape or a press beside it. */
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'

test('the tray of the navigation opens, and leaves by Escape, by a press beside it, and by following a link', async () => {
  const page = await visit('/logs', { width: 390 })
  const button = page.getByRole('button', { name: say('frame.menu') })
  const link = page.getByRole('link', { name: say('nav.amazon-stores') })
  await button.click()
  await link.waitFor()
  await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await link.waitFor({ state: 'hidden' })
  expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true)
  await button.click()
  await link.waitFor()
  await page.mouse.click(380, 700)
  await link.waitFor({ state: 'hidden' })
  await button.click()
  await link.click()
  await page.getByRole('heading', { name: say('nav.amazon-stores'), level: 1 }).waitFor()
  await link.waitFor({ state: 'hidden' })
})
