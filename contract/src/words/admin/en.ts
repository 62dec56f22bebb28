import { enFrame } from './en-frame.ts'
import { enAdminOrders } from './en-orders.ts'

/** The words of the admin's pages by key, in English. A page's words stand in a file of its own. */
export const adminEn = { ...enFrame, ...enAdminOrders } as const

export type AdminKey = keyof typeof adminEn
