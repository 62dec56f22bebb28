import type { WordKey } from './en.ts'
import { zhHantAddress } from './zh-hant-address.ts'
import { zhHantAudit } from './zh-hant-audit.ts'
import { zhHantCommands } from './zh-hant-commands.ts'
import { zhHantCommerceList } from './zh-hant-commerce-list.ts'
import { zhHantOrderActions } from './zh-hant-order-actions.ts'
import { zhHantOrderList } from './zh-hant-order-list.ts'
import { zhHantOrders } from './zh-hant-orders.ts'
import { zhHantPrerequisites } from './zh-hant-prerequisites.ts'
import { zhHantPrint } from './zh-hant-print.ts'
import { zhHantProducts } from './zh-hant-products.ts'
import { zhHantService } from './zh-hant-service.ts'
import { zhHantSettings } from './zh-hant-settings.ts'
import { zhHantSignIn } from './zh-hant-sign-in.ts'
import { zhHantStatuses } from './zh-hant-statuses.ts'
import { zhHantStores } from './zh-hant-stores.ts'

/** The same words in Traditional Chinese. */
export const zhHant: Readonly<Record<WordKey, string>> = {
  ...zhHantOrders,
  ...zhHantStatuses,
  ...zhHantOrderActions,
  ...zhHantOrderList,
  ...zhHantCommerceList,
  ...zhHantService,
  ...zhHantSettings,
  ...zhHantSignIn,
  ...zhHantStores,
  ...zhHantPrerequisites,
  ...zhHantAudit,
  ...zhHantCommands,
  ...zhHantAddress,
  ...zhHantProducts,
  ...zhHantPrint,
}
