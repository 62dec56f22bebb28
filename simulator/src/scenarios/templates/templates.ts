import { templatesByAddress } from './by-address.ts'
import { templatesByAmounts } from './by-amounts.ts'
import { templatesByBuyer } from './by-buyer.ts'
import { templatesByLines } from './by-lines.ts'
import { templatesByStatus } from './by-status.ts'
import type { Template } from './template.ts'

export const templates: readonly Template[] = [
  ...templatesByStatus,
  ...templatesByAmounts,
  ...templatesByLines,
  ...templatesByBuyer,
  ...templatesByAddress,
]

export function findTemplate(name: string): Template | undefined {
  return templates.find((one) => one.name === name)
}
