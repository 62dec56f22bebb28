/** Every screen of the admin, as a picture of it is taken: its address, and what has to be done to see it. */
import type { Page } from 'playwright-core'
import type { FurnishedShop } from './furnish-shop.ts'

export interface Screen {
  /** The file's name; numbers put them in the order of the work. */
  readonly name: string
  readonly path: string
  readonly signedIn?: false
  readonly arrange?: (page: Page) => Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is read by the line that asks
export type Ask = (path: string) => Promise<any>

export async function screens(_ask: Ask, shop: FurnishedShop): Promise<readonly Screen[]> {
  const store = `/amazon-stores/${shop.storeId}`
  return [
    { name: '00-sign-in', path: '/sign-in', signedIn: false },
    { name: '01-amazon-stores', path: '/amazon-stores' },
    {
      name: '02-add-amazon-store',
      path: '/amazon-stores',
      arrange: async (page) => {
        await page.getByRole('button', { name: /^(Add Amazon Store|新增 Amazon 商店)$/ }).click()
        await page.getByRole('dialog').getByRole('textbox').first().waitFor()
      },
    },
    { name: '03-consent-refused', path: '/amazon-stores?consentProblem=other-seller' },
    { name: '04-store-dashboard', path: `${store}?days=30` },
    { name: '05-all-orders', path: `${store}/orders` },
    { name: '06-all-orders-filtered', path: `${store}/orders?status=Error,Unshipped&totalMin=15.00` },
    { name: '07-amazon-order-blocked', path: `/amazon-orders/${shop.storeId}/${shop.blockedOrder}` },
    { name: '08-amazon-order', path: `/amazon-orders/${shop.storeId}/${shop.importedOrder}` },
    { name: '08-amazon-order-items', path: `/amazon-orders/${shop.storeId}/${shop.importedOrder}?tab=items` },
    {
      name: '08-amazon-order-tracking',
      path: `/amazon-orders/${shop.storeId}/${shop.importedOrder}?tab=tracking`,
    },
    {
      name: '08-amazon-order-history',
      path: `/amazon-orders/${shop.storeId}/${shop.importedOrder}?tab=history`,
    },
    { name: '09-commerce-order', path: `/commerce-orders/${shop.commerceOrderId}` },
    { name: '10-catalog-matching', path: '/catalog-matching' },
    { name: '11-order-settings', path: `${store}/order-settings` },
    { name: '12-store-integration', path: `${store}/integration` },
    { name: '13-connections', path: '/connections' },
    { name: '14-global-settings', path: '/global-settings' },
    { name: '15-logs', path: '/logs' },
    { name: '16-logs-errors', path: '/logs?tab=errors' },
    { name: '17-connections', path: '/connections' },
    { name: '20-account', path: '/account' },
    { name: '21-users', path: '/users' },
    {
      name: '22-user',
      path: '/users',
      arrange: (page) => page.locator('main button').first().click(),
    },
    { name: '23-audit', path: '/audit' },
  ]
}
