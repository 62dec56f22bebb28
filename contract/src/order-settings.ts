/** What becomes of a store's orders: every setting, by the ids and labels of the product's specification. */
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { z } from 'zod'
import { instantSchema } from './money.ts'
import { printable } from './printable.ts'
import { enSettings } from './words/en-settings.ts'

export type OrderSettingName = keyof OrderSettings

export const orderSettingIds = {
  importAmazonOrders: 'O-01',
  commerceStoreId: 'O-02',
  customerCreation: 'O-03',
  fixedCustomerId: 'P-05',
  newCustomerGroupId: 'P-05',
  newCustomerWebsiteId: 'P-05',
  orderNumberSource: 'O-04',
  numberPrefix: 'P-02',
  pendingOrders: 'O-05',
  pendingHoldDays: 'P-10',
  orderStatus: 'O-06',
  processingStatus: 'O-07',
  invoiceAutomatically: 'O-20',
  importFbaOrders: 'O-22',
  insufficientStock: 'O-23',
  unknownProduct: 'O-24',
  fbaStoreId: 'P-03',
  fbaChangesStock: 'P-03',
  storeViewRules: 'P-04',
  facilitatorTax: 'P-06',
  companyFromFirstLine: 'P-07',
  streetLines: 'L-24',
  shippingMethods: 'P-08',
  shippedStatus: 'P-09',
  importUnknownRegion: 'P-16',
  amazonFactsComment: 'P-22',
  shipmentSource: 'P-23',
} as const satisfies Record<OrderSettingName, string>

/** As far as Commerce's integer columns reach. */
const commerceIdMax = 2_147_483_647
const listMax = 50
const pendingHoldDaysMax = 14
const streetLinesMax = 20

const commerceId = z
  .int('input.commerce-id')
  .min(1, 'input.commerce-id')
  .max(commerceIdMax, 'input.commerce-id')
const text = printable.trim().min(1, 'input.text-empty').max(100, 'input.text-long')
/** As Magento makes them. */
const statusCode = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/, 'input.status-code')
/** Commerce takes a number with a blank before it for another one, and forgets one behind it. */
const prefix = z.string().regex(/^([!-~]([ -~]*[!-~])?)?$/, 'input.number-prefix')
const wholeNumberTo = (max: number, message: string) => z.int(message).min(1, message).max(max, message)

const numberPrefixSchema = z.strictObject({ all: prefix, fba: prefix, prime: prefix, business: prefix })

const storeViewRuleSchema = z.strictObject({
  marketplaceId: text.nullable().default(null),
  channel: z.enum(['FBM', 'FBA']).nullable().default(null),
  isBusiness: z.boolean().nullable().default(null),
  isPrime: z.boolean().nullable().default(null),
  sellerSku: text.nullable().default(null).meta({ description: 'Of any line, as Amazon spells it.' }),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/, 'input.country-code')
    .nullable()
    .default(null)
    .meta({ description: "The recipient's country, ISO 3166-1 alpha-2." }),
  commerceStoreId: commerceId,
})

const shippingMethodSchema = z.strictObject({
  serviceLevel: text.meta({ examples: ['NEXT_DAY'], description: 'As Amazon writes it.' }),
  method: z
    .string()
    .regex(/^[A-Za-z0-9]+_[A-Za-z0-9_-]+$/, 'input.shipping-method')
    .max(100, 'input.shipping-method')
    .meta({ examples: ['flatrate_flatrate'], description: "Commerce's carrier and method." }),
  title: text,
})

function about(name: OrderSettingName, more: string) {
  return { description: `${orderSettingIds[name]} ${enSettings[`setting.${name}`]}. ${more}` }
}

const settings = {
  importAmazonOrders: z
    .boolean()
    .meta(about('importAmazonOrders', 'False: orders are shown, and no Commerce orders are made.')),
  commerceStoreId: commerceId.meta(about('commerceStoreId', 'The id of a store view.')),
  customerCreation: z
    .enum(['guest', 'build', 'fixed'])
    .meta(
      about(
        'customerCreation',
        'Guest; an account by e-mail address, made where there is none; or one for all.',
      ),
    ),
  fixedCustomerId: commerceId
    .nullable()
    .meta(about('fixedCustomerId', 'The customer of every order; counts with customerCreation fixed.')),
  newCustomerGroupId: commerceId
    .nullable()
    .meta(about('newCustomerGroupId', "Null: Commerce's default. Counts with customerCreation build.")),
  newCustomerWebsiteId: commerceId
    .nullable()
    .meta(about('newCustomerWebsiteId', "Null: the store view's. Counts with customerCreation build.")),
  orderNumberSource: z
    .enum(['commerce', 'amazon'])
    .meta(about('orderNumberSource', "Commerce's next number, or Amazon's.")),
  numberPrefix: numberPrefixSchema.meta(
    about('numberPrefix', "Before Amazon's number: that for all orders, then those that fit."),
  ),
  pendingOrders: z
    .enum(['do-not-reserve', 'reserve'])
    .meta(about('pendingOrders', 'Reserve holds the units of Pending FBM orders back; needs our module.')),
  pendingHoldDays: wholeNumberTo(pendingHoldDaysMax, 'input.hold-days').meta(
    about('pendingHoldDays', 'What an order holds back is let go after so many days.'),
  ),
  orderStatus: z
    .enum(['default', 'custom'])
    .meta(about('orderStatus', 'Custom: the one of processingStatus.')),
  processingStatus: statusCode
    .nullable()
    .meta(about('processingStatus', 'A status of the state processing; counts with orderStatus custom.')),
  invoiceAutomatically: z
    .boolean()
    .meta(about('invoiceAutomatically', 'At once and offline: the buyer has paid Amazon.')),
  importFbaOrders: z
    .enum(['at-shipped', 'when-in-stock', 'no'])
    .meta(about('importFbaOrders', 'When-in-stock leaves out what Commerce has too little of.')),
  insufficientStock: z
    .enum(['block', 'backorder', 'on-hold'])
    .meta(about('insufficientStock', 'Of orders that the merchant ships.')),
  unknownProduct: z
    .enum(['block', 'placeholder'])
    .meta(about('unknownProduct', 'Placeholder makes a disabled product for the SKU.')),
  fbaStoreId: commerceId
    .nullable()
    .meta(
      about('fbaStoreId', 'The store view of orders that Amazon ships. Null: the same as of the others.'),
    ),
  fbaChangesStock: z
    .boolean()
    .meta(about('fbaChangesStock', "Whether orders that Amazon ships take units from Commerce's stock.")),
  storeViewRules: z
    .array(storeViewRuleSchema)
    .max(listMax, 'input.list-long')
    .meta(about('storeViewRules', 'The first rule that fits names the store view; null is not asked.')),
  facilitatorTax: z
    .enum(['take', 'leave-out'])
    .meta(about('facilitatorTax', 'Leave-out: the Commerce order is without it.')),
  companyFromFirstLine: z
    .boolean()
    .meta(about('companyFromFirstLine', 'Of a business address that names no company.')),
  streetLines: wholeNumberTo(streetLinesMax, 'input.street-lines').meta(
    about('streetLines', 'How many lines Commerce is configured for.'),
  ),
  shippingMethods: z
    .array(shippingMethodSchema)
    .max(listMax, 'input.list-long')
    .meta(about('shippingMethods', "Commerce's shipping method for each of Amazon's service levels.")),
  shippedStatus: statusCode
    .nullable()
    .meta(about('shippedStatus', "A status of the state complete. Null: Commerce's own.")),
  importUnknownRegion: z
    .boolean()
    .meta(about('importUnknownRegion', 'Where the country does without one, instead of blocking the order.')),
  amazonFactsComment: z
    .boolean()
    .meta(about('amazonFactsComment', 'Gift message, ship-by date and the like, not seen by the buyer.')),
  shipmentSource: text
    .nullable()
    .meta(about('shipmentSource', 'The code of an inventory source. Null: Commerce chooses.')),
} satisfies Record<OrderSettingName, z.ZodType>

export const orderSettingsSchema = z.strictObject(settings)

/** What is left out stays; of the prefixes too. A list takes the place of the one that was there. */
export const orderSettingsChangeSchema = orderSettingsSchema
  .extend({
    numberPrefix: numberPrefixSchema
      .partial()
      .meta(about('numberPrefix', 'A prefix that is left out stays.')),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: 'input.nothing-changes' })

export const orderSettingsReadSchema = z.strictObject({
  readAt: instantSchema.optional().meta({
    description:
      'The `updatedAt` of the settings that the change was thought of for: it is refused when they have changed since. Left out: it is not asked.',
  }),
})

/** What is left out gets its default. */
export const orderSettingsReplacementSchema = orderSettingsSchema
  .partial()
  .required({ importAmazonOrders: true, commerceStoreId: true })

export const storedOrderSettingsSchema = orderSettingsSchema.extend({
  storeId: z.string(),
  updatedAt: instantSchema,
})
export type OrderSettingsJson = z.infer<typeof storedOrderSettingsSchema>
