import { adminEnFirst } from './en-first.ts'
import { adminEnLater } from './en-later.ts'

/** The words of the admin's pages by key, in English. A page's words stand in a file of its own. */
export const adminEn = {
  ...adminEnFirst,
  ...adminEnLater,
} as const

export type AdminKey = keyof typeof adminEn
