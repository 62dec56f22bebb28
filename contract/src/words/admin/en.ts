import { enDocumentRemedies } from '../en-document-problems.ts'
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
import { enNewDocuments } from './en-new-documents.ts'
import { enOrderActionPage } from './en-order-action-page.ts'
import { enOrderSettings } from './en-order-settings.ts'
import { enAdminOrders } from './en-orders.ts'
import { enOutbox } from './en-outbox.ts'
import { enPrinting } from './en-printing.ts'
import { enProducts } from './en-products.ts'
import { enAdminSignIn } from './en-sign-in.ts'
import { enStorePages } from './en-stores.ts'
import { enUsers } from './en-users.ts'
import { enWorkspace } from './en-workspace.ts'

/** The words of the admin's pages by key, in English. A page's words stand in a file of its own. */
export const adminEn = {
  ...enFrame,
  ...enLogs,
  ...enConnections,
  ...enAdminOrders,
  ...enAllOrders,
  ...enWorkspace,
  ...enStatuses,
  ...enOrderSettings,
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
  ...enOrderActionPage,
  ...enNewDocuments,
  ...enDocumentRemedies,
  ...enOutbox,
} as const

export type AdminKey = keyof typeof adminEn
