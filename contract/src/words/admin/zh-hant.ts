import { zhHantDocumentRemedies } from '../zh-hant-document-problems.ts'
import { zhHantStatuses } from '../zh-hant-statuses.ts'
import type { AdminKey } from './en.ts'
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
import { zhHantNewDocuments } from './zh-hant-new-documents.ts'
import { zhHantOrderActionPage } from './zh-hant-order-action-page.ts'
import { zhHantOrderSettings } from './zh-hant-order-settings.ts'
import { zhHantAdminOrders } from './zh-hant-orders.ts'
import { zhHantOutbox } from './zh-hant-outbox.ts'
import { zhHantPrinting } from './zh-hant-printing.ts'
import { zhHantProducts } from './zh-hant-products.ts'
import { zhHantAdminSignIn } from './zh-hant-sign-in.ts'
import { zhHantStorePages } from './zh-hant-stores.ts'
import { zhHantUsers } from './zh-hant-users.ts'
import { zhHantWorkspace } from './zh-hant-workspace.ts'

/** The same words in Traditional Chinese. */
export const adminZhHant: Readonly<Record<AdminKey, string>> = {
  ...zhHantFrame,
  ...zhHantLogs,
  ...zhHantConnections,
  ...zhHantAdminOrders,
  ...zhHantAllOrders,
  ...zhHantWorkspace,
  ...zhHantStatuses,
  ...zhHantOrderSettings,
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
  ...zhHantOrderActionPage,
  ...zhHantNewDocuments,
  ...zhHantDocumentRemedies,
  ...zhHantOutbox,
}
