import type { AdminKey } from './en.ts'
import { zhHantFrame } from './zh-hant-frame.ts'
import { zhHantAdminOrders } from './zh-hant-orders.ts'

/** The same words in Traditional Chinese. */
export const adminZhHant: Readonly<Record<AdminKey, string>> = { ...zhHantFrame, ...zhHantAdminOrders }
