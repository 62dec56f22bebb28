import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { connectStore, createProduct, unique } from './world.ts'

test('a Seller SKU that orders wait for is listed, matched for all of them, and the match can be removed', async () => {
  const store = await connectStore()
  const product = await createProduct()
  const sku = unique('UNKNOWN')
  const numbers = [
    await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] }),
    await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 2 }] }),
  ]
  await store.sync()
  for (const number of numbers) await store.orderUntil(number, 'Error')

  const page = await visit(`/catalog-matching?store=${store.storeId}`)
  const row = page.getByRole('row').filter({ hasText: sku })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/\b2\b/)
  await expectAccessible(page)
  await row.getByRole('button', { name: say('order.blocker.match') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill(product)
  await dialog.getByText(new RegExp(product)).click()
  await dialog.getByRole('button', { name: say('match.assign') }).click()
  for (const number of numbers) await store.orderUntil(number, 'Unshipped')
  await page.getByText(say('matching.unmatched.none')).waitFor()

  const match = page.getByRole('row').filter({ hasText: product })
  await match.getByRole('button', { name: say('matching.remove') }).click()
  await page.getByText(say('matching.matches.none')).waitFor()
})

test('several Seller SKUs become products at once', async () => {
  const store = await connectStore()
  const skus = [unique('BULK'), unique('BULK')]
  const numbers = []
  for (const sku of skus)
    numbers.push(await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] }))
  await store.sync()
  for (const number of numbers) await store.orderUntil(number, 'Error')

  const page = await visit(`/catalog-matching?store=${store.storeId}`)
  for (const sku of skus)
    await page.getByRole('checkbox', { name: say('matching.pick', { sku }) }).check({ force: true })
  await page.getByRole('button', { name: say('matching.create-chosen', { count: 2 }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('group', { name: say('create.websites') }).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: say('create.submit') }).click()
  await dialog.getByRole('button', { name: say('match.close') }).click()
  for (const number of numbers) await store.orderUntil(number, 'Unshipped')
})
