/** What staff do on the page of a Commerce order: hold and unhold, comments, addresses, and a mail that is asked about twice. */
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { connectStore, createProduct, eventually } from './world.ts'

test('an order is put on hold and released, commented, readdressed, and its Amazon buyer mailed knowingly', async () => {
  const store = await connectStore()
  const sku = await createProduct()
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 2 }] })
  await store.sync()
  const { commerceOrder } = await eventually(
    () => store.order(number),
    (order) => order.commerceOrder !== null && order.note.includes('nvoice'),
  )
  const page = await visit(`/commerce-orders/${commerceOrder.id}`)
  const more = page.getByRole('button', { name: say('commerce.more'), exact: true })
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true })

  await more.press('Enter')
  const unhold = page.getByRole('menuitem', { name: say('commerce.action.unhold') })
  await expect.poll(() => unhold.getAttribute('aria-disabled')).toBe('true')
  await expectAccessible(page)
  await item(say('commerce.action.hold')).press('Enter')
  await page.getByText(say('commerce-status.holded'), { exact: true }).first().waitFor()
  await page.getByRole('button', { name: say('commerce.action.unhold'), exact: true }).press('Enter')
  await page.getByText(say('commerce-status.processing'), { exact: true }).first().waitFor()

  await page.getByRole('textbox', { name: say('commerce.comment') }).fill('Wrap twice')
  await page.getByRole('button', { name: say('commerce.submit-comment') }).press('Enter')
  await page.getByText('Wrap twice', { exact: true }).first().waitFor()

  await page.getByRole('button', { name: say('commerce.address.shipping') }).press('Enter')
  const dialog = page.getByRole('dialog', { name: say('commerce.address.shipping') })
  await dialog.getByText(say('commerce.address.amazon')).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: say('commerce.address.line1') }).fill('9 Quay Street')
  await dialog.getByRole('button', { name: say('commerce.address.save') }).press('Enter')
  await page.getByText('9 Quay Street', { exact: true }).waitFor()

  await more.press('Enter')
  await item(say('commerce.action.send-email')).press('Enter')
  const asked = page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog', { name: say('commerce.mail.title') }))
  await asked.getByText(say('commerce.mail.amazon')).waitFor()
  await expectAccessible(page)
  await asked.getByRole('button', { name: say('commerce.action.send-email') }).press('Enter')
  await page.getByText(say('commerce.mail-sent'), { exact: true }).waitFor()
})
