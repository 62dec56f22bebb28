/** The user guide opens where the question is. */
import { expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { connectStore, unique } from './world.ts'

test('a blocked order leads to what the guide says of blockers', async () => {
  const store = await connectStore()
  const number = await store.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: unique('NO'), quantity: 1 }],
  })
  await store.sync()
  await store.orderUntil(number, 'Error')
  const page = await visit(`/amazon-orders/${store.storeId}/${number}`)
  await page.getByRole('link', { name: say('guide.view') }).click()
  await page.getByRole('heading', { level: 1, name: say('guide.title') }).waitFor()
  expect(new URL(page.url()).hash).toBe('#blockers')
  const section = page.locator('#blockers')
  await expect.poll(async () => (await section.boundingBox())?.y).toBeLessThan(400)
  await expectAccessible(page)
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: number }).waitFor()
})
