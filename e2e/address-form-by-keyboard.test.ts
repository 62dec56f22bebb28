/** The address of an order is corrected by keyboard alone: whatever has the focus got it by keys. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, say, visit } from './browser.ts'
import { api, connectStore, createProduct, type Store, shop, unique } from './world.ts'

/** A machine that does much else is slow. */
const SOON = { timeout: 15_000 }
const KEYS_MAX = 80

let store: Store

beforeAll(async () => {
  store = await connectStore()
})

async function placeBlocked(wish: { readonly template: string; readonly sku: string }): Promise<string> {
  const { template, sku } = wish
  const number = await store.placeOrder({ template, items: [{ sku, quantity: 1 }] })
  await store.sync()
  await store.orderUntil(number, 'Error')
  return number
}

/** In the browser's words: journeys are written without its types. */
function isFocused(field: Locator): Promise<boolean> {
  return field.evaluate((one: unknown) => (one as { matches(selector: string): boolean }).matches(':focus'))
}

async function goTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < KEYS_MAX && !(await isFocused(target)); presses += 1)
    await page.keyboard.press(key)
  expect(await isFocused(target)).toBe(true)
}

async function typeAnew(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a')
  if (text === '') await page.keyboard.press('Delete')
  else await page.keyboard.type(text)
}

const fieldOf = (page: Page, name: 'city' | 'postalCode') =>
  page.getByRole('textbox', { name: say(`address.${name}`) })
const saveOf = (page: Page) => page.getByRole('button', { name: say('order.save') })

test('from its blocker’s button, with Amazon’s beside it, until the order is imported', async () => {
  const number = await placeBlocked({ template: 'fbm-region-unknown', sku: await createProduct() })
  const { fields } = await api(`/amazon-orders/${store.storeId}/${number}/shipping-address`)
  const original = fields.find(({ field }: { field: string }) => field === 'region').amazon
  const page = await visit(`/amazon-orders/${store.storeId}/${number}`)
  await goTo(page, page.getByRole('button', { name: say('order.blocker.address') }))
  await page.keyboard.press('Enter')
  const region = page.getByRole('combobox', { name: say('address.region') })
  await expect.poll(() => isFocused(region), SOON).toBe(true)
  expect(await region.getAttribute('aria-invalid')).toBe('true')
  await expectAccessible(page)

  await typeAnew(page, 'Idah')
  await page.getByRole('option', { name: 'Idaho' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => region.getAttribute('aria-activedescendant'), SOON).toBeTruthy()
  await page.keyboard.press('Enter')
  await expect.poll(() => region.inputValue(), SOON).toBe('Idaho')
  // Amazon's own, with the button that takes it back.
  const undo = page.getByRole('button', { name: say('address.undo', { field: say('address.region') }) })
  await expect.poll(() => undo.locator('..').innerText(), SOON).toContain(original)
  await goTo(page, fieldOf(page, 'postalCode'))
  await typeAnew(page, '83702')
  await goTo(page, saveOf(page), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await store.orderUntil(number, 'Unshipped')
  await page.getByRole('heading', { name: say('order.blocked', { count: 1 }) }).waitFor({ state: 'detached' })
  const asked =
    'searchCriteria[filter_groups][0][filters][0][field]=ext_order_id&searchCriteria[filter_groups][0][filters][0][value]='
  const [made] = (await shop(`/orders?${asked}${number}`)).items
  expect(made.extension_attributes.shipping_assignments[0].shipping.address).toMatchObject({
    region: 'Idaho',
    postcode: '83702',
  })
})

test('what is refused stays and says why, and leaving asks before it is lost', async () => {
  const number = await placeBlocked({ template: 'fbm-unshipped', sku: unique('UNKNOWN') })
  const page = await visit(`/amazon-orders/${store.storeId}/${number}`)
  const city = fieldOf(page, 'city')
  await city.waitFor()
  expect(await saveOf(page).isDisabled()).toBe(true)
  await goTo(page, fieldOf(page, 'postalCode'))
  await typeAnew(page, '8370')
  await goTo(page, city, 'Shift+Tab')
  await typeAnew(page, '')
  await goTo(page, saveOf(page), 'Shift+Tab')
  await page.keyboard.press('Enter')
  for (const wrong of [city, fieldOf(page, 'postalCode')])
    await expect.poll(() => wrong.getAttribute('aria-invalid'), SOON).toBe('true')
  expect(await fieldOf(page, 'postalCode').inputValue()).toBe('8370')
  await expectAccessible(page)
  await goTo(page, city)
  await typeAnew(page, 'Boise')

  const crumbs = page.getByRole('navigation', { name: say('order.crumbs') })
  await goTo(page, crumbs.getByRole('link', { name: say('order.all') }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const asked = page.getByRole('alertdialog')
  await asked.getByText(say('order.leave.why')).waitFor()
  await expectAccessible(page)
  await goTo(page, asked.getByRole('button', { name: say('order.leave.stay') }))
  await page.keyboard.press('Enter')
  await asked.waitFor({ state: 'detached' })
  expect(await city.inputValue()).toBe('Boise')
  for (const field of ['city', 'postalCode'] as const) {
    await goTo(
      page,
      page.getByRole('button', { name: say('address.undo', { field: say(`address.${field}`) }) }),
    )
    await page.keyboard.press('Enter')
  }
  expect(await saveOf(page).isDisabled()).toBe(true)
})
