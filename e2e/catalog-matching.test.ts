import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { connectStore, createProduct, shop, unique } from './world.ts'

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
  await dialog.getByText(say('match.pick-first')).waitFor()
  await dialog.getByText(new RegExp(product)).click()
  expect(await dialog.getByText(say('match.pick-first')).count()).toBe(0)
  // What will be assigned is said also when another search does not find it.
  await dialog.getByRole('searchbox').fill(unique('NOTHING'))
  await dialog.getByText(say('match.none')).waitFor()
  await dialog.getByText(say('match.chosen', { product: `Product ${product} · ${product}` })).waitFor()
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

test('a product is created in the website of the store that lacks it, and not in the first (S-54)', async () => {
  const store = await connectStore({ websiteCode: 'eu' })
  const asin = unique('B').replaceAll('-', '').padEnd(10, '0').slice(0, 10)
  const sku = unique('ABROAD')
  const items = [{ sku, asin, quantity: 1 }]
  const number = await store.placeOrder({ template: 'fbm-unshipped', items })
  await store.sync()
  await store.orderUntil(number, 'Error')
  const page = await visit(`/catalog-matching?store=${store.storeId}`)
  await page.getByRole('checkbox', { name: say('matching.pick', { sku }) }).check({ force: true })
  await page.getByRole('button', { name: say('matching.create-chosen', { count: 1 }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('create.submit') }).click()
  await dialog.getByRole('status').filter({ hasText: asin }).waitFor()
  const websites: { id: number; code: string }[] = await shop('/store/websites')
  const eu = websites.find(({ code }) => code === 'eu')?.id
  expect((await shop(`/products/${asin}`)).extension_attributes.website_ids).toEqual([eu])
})
