import { z } from 'zod'
import { id, listOf, pageOf, text } from './scalars.ts'

const weight = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish()
  .transform((value) => value ?? null)

export const productSchema = z.object({
  id,
  sku: z.string(),
  name: text,
  status: id,
  type_id: z.string(),
  weight,
  extension_attributes: z
    .object({ website_ids: listOf(id) })
    .nullish()
    .transform((value) => value ?? { website_ids: [] }),
})

export type WireProduct = z.output<typeof productSchema>

export const productPageSchema = pageOf(productSchema)
