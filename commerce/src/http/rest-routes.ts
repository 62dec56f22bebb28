import type { AccessTokens } from '../access/access-tokens.ts'
import type { Administrator } from '../access/administrator.ts'
import type { Route } from './route.ts'
import { CATALOG_STRUCTURE_ROUTES } from './routes/catalog-structure-routes.ts'
import { CUSTOMER_ROUTES } from './routes/customer-routes.ts'
import { DIRECTORY_ROUTES } from './routes/directory-routes.ts'
import { DOCUMENT_COMMENT_ROUTES } from './routes/document-comment-routes.ts'
import { DOCUMENT_ROUTES } from './routes/document-routes.ts'
import { INVENTORY_ROUTES } from './routes/inventory-routes.ts'
import { ORDER_ROUTES } from './routes/order-routes.ts'
import { ORDERFERRY_MAIL_ROUTES } from './routes/orderferry-mail-routes.ts'
import { ORDERFERRY_ROUTES } from './routes/orderferry-routes.ts'
import { ORDERFERRY_STATUS_ROUTES } from './routes/orderferry-status-routes.ts'
import { PRODUCT_ROUTES } from './routes/product-routes.ts'
import { SAVED_DOCUMENT_ROUTES } from './routes/saved-document-routes.ts'
import { SOURCE_ROUTES } from './routes/source-routes.ts'
import { STORE_ROUTES } from './routes/store-routes.ts'
import { systemRoutes } from './routes/system-routes.ts'
import { withoutOurModule } from './without-our-module.ts'

/** Everything that is served under /rest. */
export function restRoutes(
  tokens: AccessTokens,
  administrator: Administrator | null,
  orderferryModule: boolean,
): readonly Route[] {
  const routes = [
    ...STORE_ROUTES,
    ...DIRECTORY_ROUTES,
    ...CATALOG_STRUCTURE_ROUTES,
    ...PRODUCT_ROUTES,
    ...SOURCE_ROUTES,
    ...INVENTORY_ROUTES,
    ...ORDER_ROUTES,
    ...DOCUMENT_ROUTES,
    ...DOCUMENT_COMMENT_ROUTES,
    ...SAVED_DOCUMENT_ROUTES,
    ...CUSTOMER_ROUTES,
    ...systemRoutes(tokens, administrator, orderferryModule),
  ]
  return orderferryModule
    ? [...routes, ...ORDERFERRY_ROUTES, ...ORDERFERRY_STATUS_ROUTES, ...ORDERFERRY_MAIL_ROUTES]
    : withoutOurModule(routes)
}
