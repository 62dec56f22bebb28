import { enAddress } from './en-address.ts'
import { enAudit } from './en-audit.ts'
import { enCommands } from './en-commands.ts'
import { enCommerceList } from './en-commerce-list.ts'
import { enOrderActions } from './en-order-actions.ts'
import { enOrderList } from './en-order-list.ts'
import { enOrders } from './en-orders.ts'
import { enPrerequisites } from './en-prerequisites.ts'
import { enPrint } from './en-print.ts'
import { enProducts } from './en-products.ts'
import { enService } from './en-service.ts'
import { enSettings } from './en-settings.ts'
import { enSignIn } from './en-sign-in.ts'
import { enStatuses } from './en-statuses.ts'
import { enStores } from './en-stores.ts'
import type { ProblemKey } from './word-keys.ts'

/** All words that people read, by key, in English: the catalog that the others are held against. */
export const en = {
  ...enOrders,
  ...enStatuses,
  ...enOrderActions,
  ...enOrderList,
  ...enCommerceList,
  ...enService,
  ...enSettings,
  ...enSignIn,
  ...enStores,
  ...enPrerequisites,
  ...enAudit,
  ...enCommands,
  ...enAddress,
  ...enProducts,
  ...enPrint,
} as const satisfies Record<ProblemKey, string>

export type WordKey = keyof typeof en
