/** One Amazon order with all that its page shows (product.md 5.4). Amazon's words, Commerce's and ours stay apart. */
import { z } from 'zod'
import { historyEntrySchema } from './activity.ts'
import { orderItemSchema, orderSchema } from './amazon-orders.ts'
import { instantSchema, moneySchema } from './money.ts'

const addressSchema = z.strictObject({
  name: z.string().nullable(),
  companyName: z.string().nullable(),
  lines: z.array(z.string()),
  city: z.string().nullable(),
  stateOrRegion: z.string().nullable(),
  postalCode: z.string().nullable(),
  countryCode: z.string().nullable(),
  phone: z.string().nullable(),
})

const unitsSchema = z.array(z.strictObject({ amazonOrderItemId: z.string(), quantity: z.int() }))

/** A package that Amazon was told of, or is to be told of. */
const confirmationSchema = z.strictObject({
  packageReference: z.string(),
  shipmentNumber: z.string(),
  carrierCode: z.string(),
  carrierName: z.string().nullable(),
  trackingNumber: z.string(),
  /** The carrier's own page of the parcel; null for a carrier that is not known. */
  trackingUrl: z.string().nullable(),
  shippedAt: instantSchema,
  lines: unitsSchema,
  state: z.enum(['queued', 'sent', 'accepted', 'rejected']),
  amazonMessage: z.string().nullable(),
  queuedAt: instantSchema,
  settledAt: instantSchema.nullable(),
})

/** A package as Amazon knows it, whoever told it. */
const amazonPackageSchema = z.strictObject({
  packageReferenceId: z.string(),
  status: z.string().nullable(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  shippedAt: z.string().nullable(),
  lines: unitsSchema,
})

export const orderActions = [
  'retry-import',
  'create-commerce-order',
  'correct-address',
  'match-product',
] as const

const actionSchema = z.strictObject({
  action: z.enum(orderActions),
  allowed: z.boolean(),
  /** Why not; null when it is allowed. */
  reason: z.string().nullable(),
})

const itemDetailsSchema = orderItemSchema.extend({
  quantityUnshipped: z.int().nullable(),
  /** In Amazon's words: `NEW`. */
  condition: z.string().nullable(),
  conditionSubtype: z.string().nullable(),
  /** Of all units, as Amazon gives it. */
  rowPrice: moneySchema.nullable(),
  rowTax: moneySchema.nullable(),
  shippingPrice: moneySchema.nullable(),
  /** What it takes off; never below zero. */
  discount: moneySchema.nullable(),
  /** Buyer data. */
  giftMessage: z.string().nullable(),
  giftWrapLevel: z.string().nullable(),
  /** Buyer data: what the buyer wants written or drawn on it. */
  customizationUrl: z.string().nullable(),
  cancellationRequest: z
    .strictObject({ requester: z.string().nullable(), reason: z.string().nullable() })
    .nullable(),
  /** The key of a product match: what a match for this line is saved under; null where nothing names the line. */
  matchKey: z.string().nullable(),
  matchedBy: z.enum(['staff', 'placeholder', 'same-sku']).nullable(),
  /** The products that it stands for, by Commerce SKU, with the units in one unit of the line. */
  commerceProducts: z.array(z.strictObject({ sku: z.string(), quantity: z.int() })),
})

export const withheldFields = [
  'buyerName',
  'buyerEmail',
  'recipientName',
  'street',
  'phone',
  'purchaseOrderNumber',
  'giftMessage',
  'customizationUrl',
] as const

export const orderDetailsSchema = orderSchema.extend({
  items: z.array(itemDetailsSchema),
  storeName: z.string(),
  replacementOf: z.string().nullable(),
  stockReserved: z.boolean(),
  invoicedAt: instantSchema.nullable(),
  completedAt: instantSchema.nullable(),
  earliestShipAt: instantSchema.nullable(),
  importAttempts: z.int(),
  /** Why it is not imported, or not yet, in words; null where there is nothing to say. */
  importReasonText: z.string().nullable(),
  commerceState: z.string().nullable(),
  /** Amazon's codes for who ships: MFN is the merchant, AFN Amazon. */
  fulfillmentChannel: z.enum(['MFN', 'AFN']).nullable(),
  shippedByAmazon: z.boolean(),
  /** The service level in words. */
  shippingService: z.string().nullable(),
  prime: z.boolean(),
  premium: z.boolean(),
  business: z.boolean(),
  itemsShipped: z.int(),
  itemsUnshipped: z.int(),
  /** True: the reader's role may not see buyer data, which is null or `***`. */
  buyerDataMasked: z.boolean(),
  /** What Amazon keeps to itself of orders that it ships (FBA); such a field is null. */
  withheldByAmazon: z.array(z.enum(withheldFields)),
  buyerEmail: z.string().nullable(),
  buyerCompany: z.string().nullable(),
  purchaseOrderNumber: z.string().nullable(),
  /** As Amazon has it. */
  shippingAddress: addressSchema.nullable(),
  /** Whether staff's address stands in its place. */
  addressCorrected: z.boolean(),
  shipmentConfirmations: z.array(confirmationSchema),
  packages: z.array(amazonPackageSchema),
  history: z.array(historyEntrySchema),
  actions: z.array(actionSchema),
  links: z.strictObject({ sellerCentral: z.string().nullable() }),
})
export type AmazonOrderDetailsJson = z.infer<typeof orderDetailsSchema>

/** What Commerce says now of the products that an order's lines stand for. */
export const orderProductsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      amazonOrderItemId: z.string(),
      sku: z.string(),
      /** Units that this order takes. */
      quantity: z.int(),
      /** Null: not in the catalog. */
      product: z
        .strictObject({
          productId: z.int(),
          name: z.string(),
          type: z.string(),
          enabled: z.boolean(),
          /** Null where Commerce sells it whatever is left. */
          salableQuantity: z.number().nullable(),
        })
        .nullable(),
      /** What keeps it from being sold; null: nothing. */
      problem: z.enum(['not-in-catalog', 'disabled', 'out-of-stock', 'type-not-supported']).nullable(),
    }),
  ),
})
