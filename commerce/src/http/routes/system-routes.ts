import type { AccessTokens } from '../../access/access-tokens.ts'
import type { Administrator } from '../../access/administrator.ts'
import { signIn } from '../../access/administrator.ts'
import { type Route, requiredParameter, route } from '../route.ts'

/** The modules that clients look for, as a Magento names them, and ours. */
const MODULES = [
  'Magento_Store',
  'Magento_Config',
  'Magento_Directory',
  'Magento_Backend',
  'Magento_Catalog',
  'Magento_CatalogInventory',
  'Magento_Customer',
  'Magento_Integration',
  'Magento_Inventory',
  'Magento_InventoryApi',
  'Magento_InventoryReservations',
  'Magento_InventorySales',
  'Magento_InventorySalesApi',
  'Magento_InventoryShipping',
  'Magento_InventorySourceDeductionApi',
  'Magento_Payment',
  'Magento_OfflinePayments',
  'Magento_OfflineShipping',
  'Magento_Sales',
  'Magento_SalesInventory',
  'Magento_Shipping',
  'Magento_Tax',
  'Magento_Webapi',
]
const OUR_MODULE = 'Orderferry_Commerce'

export function systemRoutes(
  tokens: AccessTokens,
  administrator: Administrator | null,
  orderferryModule: boolean,
): readonly Route[] {
  const modules = orderferryModule ? [...MODULES, OUR_MODULE] : MODULES
  return [
    // Magento answers every module where no page is asked for.
    route('GET', '/V1/modules', 'Magento_Backend::store', () => modules),
    route('POST', '/V1/integration/admin/token', 'anonymous', async (call) => {
      const username = String(requiredParameter(call, 'username'))
      const password = String(requiredParameter(call, 'password'))
      const { resources } = signIn(administrator, { username, password })
      return tokens.create({ expires: true, resources: resources ?? undefined })
    }),
  ]
}
