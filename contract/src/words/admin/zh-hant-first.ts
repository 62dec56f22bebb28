import { zhHantStatuses } from '../zh-hant-statuses.ts'
import { zhHantAccount } from './zh-hant-account.ts'
import { zhHantAllOrders } from './zh-hant-all-orders.ts'
import { zhHantAmazonOrder } from './zh-hant-amazon-order.ts'
import { zhHantAdminAudit } from './zh-hant-audit.ts'
import { zhHantCatalog } from './zh-hant-catalog.ts'
import { zhHantCommerceOrder } from './zh-hant-commerce-order.ts'
import { zhHantConnections } from './zh-hant-connections.ts'
import { zhHantConsent } from './zh-hant-consent.ts'
import { zhHantDashboard } from './zh-hant-dashboard.ts'
import { zhHantFrame } from './zh-hant-frame.ts'
import { zhHantGlobalSettings } from './zh-hant-global-settings.ts'
import { zhHantLogs } from './zh-hant-logs.ts'
import { zhHantAdminOrders } from './zh-hant-orders.ts'
import { zhHantOutbox } from './zh-hant-outbox.ts'
import { zhHantPrinting } from './zh-hant-printing.ts'
import { zhHantProducts } from './zh-hant-products.ts'
import { zhHantAdminSignIn } from './zh-hant-sign-in.ts'
import { zhHantStorePages } from './zh-hant-stores.ts'
import { zhHantUsers } from './zh-hant-users.ts'

/** 登入、框架、第一個畫面以及多數頁面的文字；繁體中文（台灣用語）。 */
export const adminZhHantFirst = {
  ...zhHantFrame,
  ...zhHantLogs,
  ...zhHantConnections,
  ...zhHantAdminOrders,
  ...zhHantAllOrders,
  ...zhHantStatuses,
  ...zhHantAdminSignIn,
  ...zhHantAccount,
  ...zhHantUsers,
  ...zhHantAdminAudit,
  ...zhHantConsent,
  ...zhHantStorePages,
  ...zhHantDashboard,
  ...zhHantGlobalSettings,
  ...zhHantAmazonOrder,
  ...zhHantProducts,
  ...zhHantPrinting,
  ...zhHantCatalog,
  ...zhHantCommerceOrder,
  ...zhHantOutbox,
} as const
