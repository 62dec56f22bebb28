/** Which Commerce products a store's Seller SKUs stand for, where that is not the product of the same SKU (S-51, S-53, P-12). */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { instantSchema } from './money.ts'
import { printable } from './printable.ts'

const componentsMax = 20
const quantityMax = 1000

/** A Seller SKU, or `asin:` and an ASIN for lines that name no SKU. In a path it is percent-encoded. */
export const matchKeySchema = z
  .string()
  .regex(/^(asin:[A-Z0-9]{10}|(?!asin:)[^\p{Cc}\p{Cs}]{1,100})$/u, 'input.match-key')
  .meta({ examples: ['MUG-RED-2', 'asin:B0EXAMPLE1'] })

export const productMatchParamsSchema = z.strictObject({ storeId: storeIdSchema, key: matchKeySchema })

const sku = printable.trim().min(1, 'input.text-empty').max(64, 'input.sku-long')

const componentSchema = z.strictObject({
  sku: sku.meta({ description: 'Of a product in Commerce, in any case.' }),
  quantity: z
    .int('input.kit-quantity')
    .min(1, 'input.kit-quantity')
    .max(quantityMax, 'input.kit-quantity')
    .default(1)
    .meta({ description: 'Units in one unit of what Amazon sold.' }),
  weight: z
    .string('input.kit-weight')
    .regex(/^\d{1,12}(\.\d{1,4})?$/, 'input.kit-weight')
    .optional()
    .meta({
      examples: ['12.50'],
      description:
        'Its share of the price, all its units together, in relation to the others; what the product costs, say. Left out: its quantity.',
    }),
})

export const productMatchInputSchema = z.strictObject({
  components: z
    .array(componentSchema)
    .min(1, 'input.kit-size')
    .max(componentsMax, 'input.kit-size')
    .meta({ description: 'One product, or the parts of a kit.' }),
})

export const productMatchSchema = z.strictObject({
  key: z.string(),
  sellerSku: z.string().nullable(),
  asin: z.string().nullable(),
  components: z.array(
    z.strictObject({
      /** As Commerce spells it. */
      sku: z.string(),
      quantity: z.int(),
      weight: z.string(),
    }),
  ),
  /** `placeholder`: the product was made because none stood for the SKU (O-24). */
  origin: z.enum(['staff', 'placeholder']),
  updatedAt: instantSchema,
})
export type ProductMatchJson = z.infer<typeof productMatchSchema>

export const savedProductMatchSchema = productMatchSchema.extend({
  /** How many blocked orders are tried again because of it. */
  ordersRetried: z.int(),
})
