import { templatesByAddress } from './by-address.ts'
import { templatesByAmounts } from './by-amounts.ts'
import { templatesByBuyer } from './by-buyer.ts'
import { templatesByLines } from './by-lines.ts'
import { templatesByStatus } from './by-status.ts'
import type { Template } from './template.ts'

export interface TemplateTheme {
  readonly title: string
  readonly templates: readonly Template[]
}

export const templateThemes: readonly TemplateTheme[] = [
  { title: 'Where an order stands', templates: templatesByStatus },
  { title: 'Amounts', templates: templatesByAmounts },
  { title: 'Lines', templates: templatesByLines },
  { title: 'Buyers', templates: templatesByBuyer },
  { title: 'Addresses', templates: templatesByAddress },
]

export const templates: readonly Template[] = templateThemes.flatMap((theme) => theme.templates)

export function findTemplate(name: string): Template | undefined {
  return templates.find((one) => one.name === name)
}
