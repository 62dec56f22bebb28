/** The catalog and the customers of Commerce in the admin. */
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { addPerson, connectStore, createProduct, shop, unique } from './world.ts'

test('a product is found, enabled, and its stock set', async () => {
  const store = await connectStore()
  const sku = await createProduct({ quantity: 3, enabled: false })
  const page = await visit(`/products?store=${store.storeId}`)
  await page.getByRole('searchbox', { name: say('match.search') }).fill(sku)
  const row = page.getByRole('row').filter({ hasText: sku })
  await row.getByText(say('products.disabled')).waitFor()
  await row.getByRole('button', { name: say('products.enable-named', { sku }) }).click()
  await row.getByText(say('products.enabled')).waitFor()
  await page.getByText(say('products.changed', { sku })).waitFor()
  await row.getByRole('button', { name: say('products.set-stock-named', { sku }) }).click()
  const dialog = page.getByRole('dialog', { name: say('stock.title', { sku }) })
  await dialog.getByRole('textbox').fill('42')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: say('stock.submit') }).click()
  await row.getByText('42', { exact: true }).waitFor()
  await expectAccessible(page)
  expect(new URL(page.url()).searchParams.get('q')).toBe(sku)
})

test('a customer is found by name; a viewer sees none', async () => {
  const lastname = unique('Moreau')
  const customer = {
    firstname: 'Ada',
    lastname,
    email: `${lastname.toLowerCase()}@example.com`,
    website_id: 1,
  }
  await shop('/customers', { body: { customer: { ...customer, store_id: 1, group_id: 1 } } })
  const page = await visit(`/customers?q=${lastname}`)
  await page
    .getByRole('row')
    .filter({ hasText: `Ada ${lastname}` })
    .getByText('General')
    .waitFor()
  await page.getByRole('searchbox', { name: say('customers.search') }).fill('nobody-of-this-name')
  await page.getByText(say('customers.none.found', { text: 'nobody-of-this-name' })).waitFor()
  await expectAccessible(page)
  const theirs = await visit('/customers', { as: await addPerson('viewer') })
  await theirs.getByText(say('customers.not-for-viewers')).waitFor()
})
