/**
 * Amazon orders for tests, from what matters to the test: `amazonOrder({ channel: 'FBM', items: [item({ sku: 'MUG-RED',
 * quantity: 2, lineTotal: '39.98' })] })`. The domain order is read from the JSON, so both are the same order.
 */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { readAmazonOrder } from '../amazon/read-amazon-order.ts'
import { formatAmount, type Money, negate, parseMoney, sum } from '../money/money.ts'

export interface ItemSpec {
  readonly sku: string | null
  readonly quantity: number
  /** The price of all units. Null: Amazon gave no amounts of the line. */
  readonly lineTotal: string | null
  readonly tax?: string
  readonly shipping?: string
  readonly shippingTax?: string
  readonly giftWrap?: string
  readonly giftWrapTax?: string
  readonly codFee?: string
  readonly other?: string
  /** With the sign that Amazon is to give it. */
  readonly discount?: string
  readonly shippingDiscount?: string
  readonly codFeeDiscount?: string
  /** `MARKETPLACE_FACILITATOR`: Amazon collects the line's tax. */
  readonly taxCollectionModel?: string
  /** What Amazon's points for the line are worth. */
  readonly pointsWorth?: string
  readonly unitPrice?: string
  readonly orderItemId?: string
  readonly asin?: string
  /** Units that Amazon counts as shipped; left out, it counts none. */
  readonly shipped?: number
}

export interface OrderSpec {
  readonly amazonOrderId: string
  readonly channel: 'FBM' | 'FBA' | 'unknown'
  /** Amazon's spelling; null: Amazon left it out. */
  readonly status: string | null
  readonly marketplaceId: string
  readonly currency: string
  readonly purchasedAt: string
  readonly updatedAt: string
  readonly serviceLevel: string | null
  readonly programs?: readonly string[]
  readonly items: readonly ItemSpec[]
  readonly deliveryTip?: string
  /** Whether prices hold their tax; otherwise it comes on top. */
  readonly taxInside: boolean
  /** Instead of the sum of the parts. */
  readonly grandTotal?: string
  /** False: the data set is missing, as for a Pending order. */
  readonly withProceeds: boolean
  readonly buyer: Readonly<Record<string, string>> | null
  readonly address: Readonly<Record<string, string>> | null
}

const janeBuyer = { buyerName: 'Jane Buyer', buyerEmail: 'jane@marketplace.amazon.com' } as const

export const janeAddress = {
  name: 'Jane Buyer',
  addressLine1: '1 Market St',
  addressLine2: 'Apt 4',
  city: 'San Francisco',
  stateOrRegion: 'CA',
  postalCode: '94105',
  countryCode: 'US',
  phone: '555-0100',
} as const

const PLAIN: OrderSpec = {
  amazonOrderId: '111-1234567-1234567',
  channel: 'FBM',
  status: 'UNSHIPPED',
  marketplaceId: 'ATVPDKIKX0DER',
  currency: 'USD',
  purchasedAt: '2026-10-01T08:15:30.000Z',
  updatedAt: '2026-10-01T08:20:00.000Z',
  serviceLevel: 'STANDARD',
  items: [],
  taxInside: false,
  withProceeds: true,
  buyer: janeBuyer,
  address: janeAddress,
}

export function item(spec: Partial<ItemSpec> = {}): ItemSpec {
  return { sku: 'MUG-RED', quantity: 1, lineTotal: '19.99', ...spec }
}

export function amazonOrder(spec: Partial<OrderSpec> = {}): AmazonOrder {
  const reading = readAmazonOrder(amazonOrderJson(spec))
  if (reading.kind === 'unreadable')
    throw new Error(`The test's order cannot be read: ${JSON.stringify(reading.problems)}`)
  return reading.order
}

/** The same order as Amazon sends it. */
export function amazonOrderJson(partial: Partial<OrderSpec> = {}): Readonly<Record<string, unknown>> {
  const spec: OrderSpec = { ...PLAIN, items: [item()], ...partial }
  return {
    orderId: spec.amazonOrderId,
    createdTime: spec.purchasedAt,
    lastUpdatedTime: spec.updatedAt,
    programs: [...(spec.programs ?? [])],
    salesChannel: { channelName: 'AMAZON', marketplaceId: spec.marketplaceId },
    ...(spec.buyer === null ? {} : { buyer: spec.buyer }),
    ...(spec.address === null ? {} : { recipient: { deliveryAddress: spec.address } }),
    ...(spec.withProceeds ? { proceeds: orderProceeds(spec) } : {}),
    fulfillment: {
      ...(spec.status === null ? {} : { fulfillmentStatus: spec.status }),
      ...(spec.channel === 'unknown' ? {} : { fulfilledBy: spec.channel === 'FBM' ? 'MERCHANT' : 'AMAZON' }),
      ...(spec.serviceLevel === null ? {} : { fulfillmentServiceLevel: spec.serviceLevel }),
    },
    orderItems: spec.items.map((line, index) => itemJson(line, index, spec)),
  }
}

function itemJson(line: ItemSpec, index: number, spec: OrderSpec): Readonly<Record<string, unknown>> {
  return {
    orderItemId: line.orderItemId ?? `0501585115415${index}`,
    quantityOrdered: line.quantity,
    product: {
      asin: line.asin ?? 'B000000001',
      title: `Title of ${line.sku}`,
      ...(line.sku === null ? {} : { sellerSku: line.sku }),
      ...(line.unitPrice === undefined
        ? {}
        : { price: { unitPrice: amountJson(line.unitPrice, spec.currency) } }),
    },
    ...(line.shipped === undefined
      ? {}
      : {
          fulfillment: {
            quantityFulfilled: line.shipped,
            quantityUnfulfilled: Math.max(line.quantity - line.shipped, 0),
          },
        }),
    ...(line.taxCollectionModel === undefined
      ? {}
      : { tax: { taxCollections: [{ model: line.taxCollectionModel, responsibleParty: '' }] } }),
    ...(line.pointsWorth === undefined
      ? {}
      : {
          expense: {
            pointsCost: {
              pointsGranted: {
                pointsNumber: 60,
                pointsMonetaryValue: amountJson(line.pointsWorth, spec.currency),
              },
            },
          },
        }),
    ...(spec.withProceeds && line.lineTotal !== null
      ? { proceeds: { breakdowns: itemBreakdowns(line, spec.currency) } }
      : {}),
  }
}

function itemBreakdowns(line: ItemSpec, currency: string): readonly unknown[] {
  return [
    part('ITEM', [['', line.lineTotal ?? undefined]], currency),
    part('SHIPPING', [['', line.shipping]], currency),
    part('GIFT_WRAP', [['', line.giftWrap]], currency),
    part('COD_FEE', [['', line.codFee]], currency),
    part('OTHER', [['', line.other]], currency),
    part(
      'TAX',
      [
        ['ITEM', line.tax],
        ['SHIPPING', line.shippingTax],
        ['GIFT_WRAP', line.giftWrapTax],
      ],
      currency,
    ),
    part(
      'DISCOUNT',
      [
        ['ITEM', line.discount],
        ['SHIPPING', line.shippingDiscount],
        ['COD_FEE', line.codFeeDiscount],
      ],
      currency,
    ),
  ].flat()
}

function part(
  type: string,
  details: readonly (readonly [subtype: string, amount: string | undefined])[],
  currency: string,
): readonly unknown[] {
  const given = details.flatMap(([subtype, amount]) => (amount === undefined ? [] : [{ subtype, amount }]))
  if (given.length === 0) return []
  const subtotal = formatAmount(
    sum(
      given.map(({ amount }) => toMoney(amount, currency)),
      currency,
    ),
  )
  const detailedBreakdowns = given
    .filter(({ subtype }) => subtype !== '')
    .map(({ subtype, amount }) => ({ subtype, value: amountJson(amount, currency) }))
  return [
    {
      type,
      subtotal: amountJson(subtotal, currency),
      ...(detailedBreakdowns.length === 0 ? {} : { detailedBreakdowns }),
    },
  ]
}

function orderProceeds(spec: OrderSpec): Readonly<Record<string, unknown>> {
  const { currency, deliveryTip } = spec
  const grandTotal =
    spec.grandTotal ??
    formatAmount(
      sum(
        [...spec.items.flatMap((line) => counted(line, spec)), toMoney(deliveryTip ?? '0', currency)],
        currency,
      ),
    )
  return {
    grandTotal: amountJson(grandTotal, currency),
    ...(deliveryTip === undefined
      ? {}
      : {
          breakdowns: [
            { type: 'DELIVERY_TIP', status: 'FINALIZED', subtotal: amountJson(deliveryTip, currency) },
          ],
        }),
  }
}

/** What a line adds to the grand total. */
function counted(line: ItemSpec, { currency, taxInside }: OrderSpec): readonly Money[] {
  const charges = [line.lineTotal ?? undefined, line.shipping, line.giftWrap, line.codFee, line.other]
  const taxes = taxInside ? [] : [line.tax, line.shippingTax, line.giftWrapTax]
  const amounts = [...charges, ...taxes].map((amount) => toMoney(amount ?? '0', currency))
  const discounts = [line.discount, line.shippingDiscount, line.codFeeDiscount].map((amount) =>
    toMoney(amount ?? '0', currency),
  )
  return [...amounts, ...discounts.map((discount) => (discount.minor > 0n ? negate(discount) : discount))]
}

function amountJson(amount: string, currencyCode: string): Readonly<Record<string, unknown>> {
  return { amount, currencyCode }
}

function toMoney(text: string, currency: string): Money {
  const amount = parseMoney(text, currency)
  if (amount === null) throw new Error(`"${text}" is not an amount in ${currency}.`)
  return amount
}
