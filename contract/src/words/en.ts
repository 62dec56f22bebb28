import { enCommands } from './en-commands.ts'
import { enOrders } from './en-orders.ts'
import { enService } from './en-service.ts'
import { enSettings } from './en-settings.ts'

/** All words that people read, by key, in English: the catalog that the others are held against. */
export const en = { ...enOrders, ...enService, ...enSettings, ...enCommands } as const

export type WordKey = keyof typeof en
