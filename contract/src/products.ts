/** The Commerce catalog as staff need it for Amazon's lines (S-51 to S-56): found, matched, made, enabled, stocked. */
import { z } from 'zod'
import { storeIdSchema } from './amazon-stores.ts'
import { instantSchema } from './money.ts'
import { pageQuery } from './page.ts'
import { printable } from './printable.ts'
import { matchKeySchema } from './product-matches.ts'

const sku = printable.trim().min(1, 'input.text-empty').max(64, 'input.sku-long')

export const productParamsSchema = z.strictObject({ storeId: storeIdSchema, sku })

const productsPerPageMax = 20

export const productSearchSchema = z.strictObject({
  q: printable
    .trim()
    .max(100, 'input.search-long')
    .default('')
    .meta({ description: 'In the name or the SKU.' }),
  page: pageQuery.page,
  perPage: z.coerce
    .number({ error: 'input.whole-number' })
    .int('input.whole-number')
    .min(1, 'input.whole-number')
    .max(productsPerPageMax, 'input.products-per-page')
    .default(productsPerPageMax),
})

const productFacts = {
  productId: z.int(),
  sku: z.string(),
  name: z.string(),
  /** In Commerce's words: `simple`, `bundle` … */
  type: z.string(),
  enabled: z.boolean(),
  /** Whether an Amazon line may stand for it: bundles, grouped products and gift cards may not. */
  matchable: z.boolean(),
  /** From the stock of the store's website; null where Commerce sells it whatever is left. */
  salableQuantity: z.number().nullable(),
}

export const productPageSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      ...productFacts,
      /** In the currency of the merchant's books. */
      price: z.string().nullable(),
    }),
  ),
  page: z.int(),
  perPage: z.int(),
  hasMore: z.boolean(),
  total: z.int(),
})

export const stockedProductSchema = z.strictObject({
  ...productFacts,
  /** Where the store's website sells from. */
  sources: z.array(
    z.strictObject({
      /** Null where Commerce runs without sources. */
      sourceCode: z.string().nullable(),
      name: z.string().nullable(),
      quantity: z.number(),
    }),
  ),
})

const quantityMax = 99_999_999

export const productChangeSchema = z
  .strictObject({
    enabled: z.literal(true, 'input.enable-only').optional(),
    quantities: z
      .array(
        z.strictObject({
          sourceCode: printable.min(1).max(255).nullable().default(null),
          quantity: z
            .int('input.stock-quantity')
            .min(0, 'input.stock-quantity')
            .max(quantityMax, 'input.stock-quantity')
            .meta({ description: 'What lies there from now on, whatever lay there before.' }),
        }),
      )
      .max(50)
      .default([]),
  })
  .refine(({ enabled, quantities }) => enabled === true || quantities.length > 0, 'input.nothing-to-change')

export const changedProductSchema = stockedProductSchema.extend({
  /** How many blocked orders are tried again because of it. */
  ordersRetried: z.int(),
})

export const unmatchedSkuSchema = z.strictObject({
  /** What a match is saved under: the Seller SKU, or `asin:` and the ASIN. */
  key: z.string(),
  sellerSku: z.string().nullable(),
  asin: z.string().nullable(),
  title: z.string().nullable(),
  because: z.enum(['sku-not-in-catalog', 'product-type-not-supported', 'sku-missing']),
  ordersWaiting: z.int(),
  unitsWaiting: z.int(),
  waitingSince: instantSchema,
  newestOrderId: z.string(),
})

const visibilitySchema = z.enum(['not-visible-individually', 'catalog', 'search', 'catalog-and-search'])

const id = z.int('input.whole-number').min(1, 'input.whole-number')
const creationsMax = 50

export const productCreationSchema = z.strictObject({
  keys: z
    .array(matchKeySchema)
    .min(1, 'input.creation-size')
    .max(creationsMax, 'input.creation-size')
    .meta({ description: 'Of unmatched SKUs of the store; the values below apply to all of them.' }),
  enabled: z.boolean().meta({ description: 'Enable Product(s).' }),
  websiteIds: z.array(id).min(1, 'input.websites-none'),
  attributeSetId: id,
  categoryIds: z.array(id).max(200).default([]),
  visibility: visibilitySchema.default('not-visible-individually'),
  taxClassId: id.nullable().default(null),
})

export const createdProductsSchema = z.strictObject({
  results: z.array(
    z.strictObject({
      key: z.string(),
      /** `existed`: a product of that SKU was there and was left as it is; the line is matched to it. */
      outcome: z.enum(['created', 'existed', 'refused']),
      sku: z.string().nullable(),
      message: z.string().nullable(),
      ordersRetried: z.int(),
    }),
  ),
})
export type CreatedProductsJson = z.infer<typeof createdProductsSchema>

export const productChoicesSchema = z.strictObject({
  attributeSets: z.array(z.strictObject({ attributeSetId: z.int(), name: z.string() })),
  /** As the tree is read from top to bottom. */
  categories: z.array(z.strictObject({ categoryId: z.int(), name: z.string(), level: z.int() })),
  websites: z.array(z.strictObject({ websiteId: z.int(), code: z.string(), name: z.string() })),
  taxClasses: z.array(z.strictObject({ taxClassId: z.int(), name: z.string() })),
})
