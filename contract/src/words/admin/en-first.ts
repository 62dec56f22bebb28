import { enStatuses } from '../en-statuses.ts'
import { enAccount } from './en-account.ts'
import { enAllOrders } from './en-all-orders.ts'
import { enAmazonOrder } from './en-amazon-order.ts'
import { enAdminAudit } from './en-audit.ts'
import { enCatalog } from './en-catalog.ts'
import { enCommerceOrder } from './en-commerce-order.ts'
import { enConnections } from './en-connections.ts'
import { enConsent } from './en-consent.ts'
import { enDashboard } from './en-dashboard.ts'
import { enFrame } from './en-frame.ts'
import { enGlobalSettings } from './en-global-settings.ts'
import { enLogs } from './en-logs.ts'
import { enAdminOrders } from './en-orders.ts'
import { enOutbox } from './en-outbox.ts'
import { enPrinting } from './en-printing.ts'
import { enProducts } from './en-products.ts'
import { enAdminSignIn } from './en-sign-in.ts'
import { enStorePages } from './en-stores.ts'
import { enUsers } from './en-users.ts'

/** What sign-in, frame and the first page say, and most other pages, in English. */
export const adminEnFirst = {
  ...enFrame,
  ...enLogs,
  ...enConnections,
  ...enAdminOrders,
  ...enAllOrders,
  ...enStatuses,
  ...enAdminSignIn,
  ...enAccount,
  ...enUsers,
  ...enAdminAudit,
  ...enConsent,
  ...enStorePages,
  ...enDashboard,
  ...enGlobalSettings,
  ...enAmazonOrder,
  ...enProducts,
  ...enPrinting,
  ...enCatalog,
  ...enCommerceOrder,
  ...enOutbox,
} as const
