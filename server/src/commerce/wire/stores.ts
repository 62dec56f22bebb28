import { z } from 'zod'
import { id } from './scalars.ts'

export const storeViewSchema = z.object({ id, code: z.string(), name: z.string(), website_id: id })

export const websiteSchema = z.object({
  id,
  code: z.string(),
  name: z.string(),
  default_group_id: id.nullish().transform((value) => value ?? null),
})

export const storeGroupSchema = z.object({
  id,
  default_store_id: id.nullish().transform((value) => value ?? null),
})

export const storeConfigSchema = z.object({ id, base_currency_code: z.string() })
