import { test } from 'vitest'
import { expectAccessible, visit } from './browser.ts'
import { api, connectStore, createProduct, unique } from './world.ts'

test('the system message comes with a blocked order, names its store, and goes once the order is imported', async () => {
  const store = await connectStore()
  const sku = unique('SKU')
  const number = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  await store.sync()
  await store.orderUntil(number, 'Error')

  const page = await visit('/amazon-stores')
  const message = page.getByRole('alert').filter({ hasText: store.name })
  await message.waitFor()
  await expectAccessible(page)
  await message.getByRole('link', { name: store.name }).click()
  await page.waitForURL(new RegExp(`/amazon-stores/${store.storeId}/orders\\?blocked=true$`))
  await page.getByRole('link', { name: number }).waitFor()

  await createProduct({ sku })
  await api(`/amazon-orders/${store.storeId}/${number}/import-attempts`, { body: {} })
  await store.orderUntil(number, 'Unshipped')
  await message.waitFor({ state: 'hidden' })
})
