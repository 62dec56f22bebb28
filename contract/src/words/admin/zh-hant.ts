import type { AdminKey } from './en.ts'
import { adminZhHantFirst } from './zh-hant-first.ts'
import { adminZhHantLater } from './zh-hant-later.ts'

/** The same words in Traditional Chinese. */
export const adminZhHant: Readonly<Record<AdminKey, string>> = {
  ...adminZhHantFirst,
  ...adminZhHantLater,
}
