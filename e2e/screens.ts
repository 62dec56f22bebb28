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

export function screens(shop: FurnishedShop): readonly Screen[] {
  const store = `/amazon-stores/${shop.storeId}`
  const order = `/amazon-orders/${shop.storeId}/${shop.importedOrder}`
  const blocked = `/amazon-orders/${shop.storeId}/${shop.blockedOrder}`
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
    { name: '07-amazon-order-blocked', path: blocked },
    { name: '08-amazon-order', path: order },
    { name: '09-commerce-order', path: `/commerce-orders/${shop.commerceOrderId}` },
    { name: '30-orders-workspace', path: '/commerce-orders' },
    { name: '32-new-invoice', path: `/commerce-orders/${shop.commerceOrderId}/new-invoice` },
    { name: '33-new-shipment', path: `/commerce-orders/${shop.commerceOrderId}/new-shipment` },
    { name: '34-new-credit-memo', path: `/commerce-orders/${shop.commerceOrderId}/new-credit-memo` },
    { name: '31-invoices', path: '/commerce-invoices' },
    { name: '10-catalog-matching', path: '/catalog-matching' },
    { name: '10-products', path: '/products' },
    { name: '10-customers', path: '/customers' },
    { name: '11-order-settings', path: `${store}/order-settings` },
    { name: '12-store-integration', path: `${store}/integration` },
    { name: '13-connections', path: '/connections' },
    { name: '14-global-settings', path: '/global-settings' },
    { name: '15-logs', path: '/logs' },
    { name: '16-logs-errors', path: '/logs?tab=errors' },
    { name: '20-account', path: '/account' },
    { name: '21-users', path: '/users' },
    {
      name: '22-user',
      path: '/users',
      arrange: async (page) => {
        await page.locator('main button').first().click()
        await page.getByRole('dialog').getByRole('textbox').first().waitFor()
      },
    },
    { name: '23-audit', path: '/audit' },
    { name: '25-user-guide', path: '/user-guide' },
    { name: '24-outbox', path: '/outbox' },
    { name: '08-order-items', path: `${order}?tab=items` },
    { name: '08-order-tracking', path: `${order}?tab=tracking` },
    { name: '08-order-history', path: `${order}?tab=history` },
    {
      name: '07-match-a-product',
      path: blocked,
      arrange: async (page) => {
        await page.locator('section ol button').first().click()
        await page.getByRole('dialog').getByRole('radio').first().waitFor()
      },
    },
  ]
}
