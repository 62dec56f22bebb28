/** Pages of Seller Central that a merchant needs beside the orders (S-44). */
import { findMarketplace } from './marketplaces.ts'

/** Amazon does not publish them; they are those of the menus of Seller Central. */
const PATHS = {
  shipping: '/sbr',
  taxes: '/tax/nexus/settings',
  payments: '/sw/AccountInfo/DepositMethodView/step/DepositMethodView',
  notifications: '/notifications/preferences',
  'category-approval': '/hz/myqdashboard',
  'manage-orders': '/orders-v3',
  'manage-returns': '/gp/returns/list',
} as const

export type SellerCentralPage = keyof typeof PATHS

/** Empty for a marketplace whose host we do not know. */
export function sellerCentralLinks(
  marketplaceId: string,
): readonly { readonly page: SellerCentralPage; readonly url: string }[] {
  const host = findMarketplace(marketplaceId)?.sellerCentralHost
  if (host === undefined) return []
  return (Object.keys(PATHS) as SellerCentralPage[]).map((page) => ({
    page,
    url: `https://${host}${PATHS[page]}`,
  }))
}
