/**
 * The body of `POST /V1/orders`. Commerce stores it as sent: it checks no total, applies no rule and recalculates
 * nothing, so every sum is made here and must be Amazon's to the cent. Prices go to four decimals, row totals exactly.
 * Keys stand in an order that matters: Commerce copies the order's e-mail into the billing address as it reads it.
 * https://developer.adobe.com/commerce/webapi/rest/quick-reference/
 */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { findMarketplace } from '../amazon/marketplaces.ts'
import type { CountryRegions } from '../commerce/catalog.ts'
import type { CommerceOrderDraft } from '../commerce/commerce-order.ts'
import { externalItemId } from '../commerce/external-item-id.ts'
import { type BaseConversion, baseConversion, type OrderCurrencies } from '../money/base-conversion.ts'
import { add, equals, formatAmount, type Money } from '../money/money.ts'
import { rateToJsonNumber, toJsonNumber } from '../money/to-json-number.ts'
import type { AddressChange, CommerceAddress } from './address/commerce-address.ts'
import { normalizeAddress } from './address/normalize-address.ts'
import { amazonFacts } from './amazon-facts.ts'
import type { Blocker } from './blocker.ts'
import { buildOrderItem } from './build-order-item.ts'
import { chooseStatus } from './choose-status.ts'
import { chooseShippingMethod, describeShipping, serviceLevelTitle } from './describe-shipping.ts'
import type { MatchedLine } from './import-decision.ts'
import type { OrderAmounts } from './order-amounts.ts'
import type { OrderSettings } from './order-settings.ts'
import { priceLines } from './price-lines.ts'
import { type OrderTotals, sumOrderTotals, totalsToJson } from './sum-order-totals.ts'
import { tellAmounts } from './tell-amounts.ts'
import { type BookedAmounts, toBaseAmounts } from './to-base-amounts.ts'
import { weighLines } from './weigh-lines.ts'

export interface CommerceOrderInput {
  readonly order: AmazonOrder
  /** Of `decideImport`: which product each line is. */
  readonly lines: readonly MatchedLine[]
  /** Of `placeAmounts`. */
  readonly amounts: OrderAmounts
  readonly settings: OrderSettings
  readonly store: TargetStore
  /**
   * What one unit of the store's base currency is worth in the order's, as decimal text: Commerce's rate. Null where
   * Commerce has none; where both currencies are the same none is needed.
   */
  readonly baseToOrderRate: string | null
  /** The regions of the recipient's country; null where Commerce lists none. */
  readonly regions: CountryRegions | null
  /** O-11: the default status of Commerce's state `processing`; left out, it is the one of that name. */
  readonly processingStatus?: string
  /** What our Commerce module is asked to do; null where it is not installed, as Commerce refuses unknown keys. */
  readonly module: { readonly reserve: 'check' | 'place' | 'no' } | null
  /** One of `orderNumbers`; left out, Commerce counts on. */
  readonly incrementId?: string
  /** O-03: the account that the order belongs to; left out, the buyer is a guest. */
  readonly customer?: OrderCustomer
}

/** A customer of Commerce. */
export interface OrderCustomer {
  readonly customerId: number
  readonly groupId: number
}

export interface TargetStore {
  readonly storeId: number
  readonly websiteId: number
  readonly baseCurrency: string
  /** The Amazon store's name, for the order's history. */
  readonly displayName?: string
}

export type CommerceOrderBuild =
  | {
      readonly kind: 'built'
      readonly draft: CommerceOrderDraft
      readonly grandTotal: Money
      readonly changes: readonly AddressChange[]
    }
  | { readonly kind: 'blocked'; readonly by: Blocker }

/** Any method code is accepted and kept by Commerce, and orders with it are invoiced and refunded offline. */
const PAYMENT_METHOD = 'orderferry_amazon'
/** What staff read in the order's Payment section (L-27). */
const PAYMENT_TITLE = 'Amazon Channel Payment'

export function buildCommerceOrder(input: CommerceOrderInput): CommerceOrderBuild {
  const { order, amounts, store } = input
  const currencies = {
    order: amounts.currency,
    base: store.baseCurrency,
    rate: amounts.currency === store.baseCurrency ? null : input.baseToOrderRate,
  }
  const conversion = baseConversion(currencies)
  if (conversion === null)
    return {
      kind: 'blocked',
      by: { code: 'currency-not-available', currency: currencies.order, baseCurrency: currencies.base },
    }
  const address = normalizeAddress({ order, regions: input.regions, settings: input.settings })
  if (address.kind === 'blocked') return address
  requireAmazonTotal(order, amounts)
  const booked = bookLines(input, conversion)
  const totals = { order: sumOrderTotals(booked.amounts), base: sumOrderTotals(booked.base) }
  const { shipping, billing, email, changes } = address
  const status = chooseStatus(input.settings, input.processingStatus)
  const chosenShipping = chooseShippingMethod(order.serviceLevel, input.settings)
  const entity = {
    customer_email: email,
    customer_firstname: billing.firstname,
    customer_lastname: billing.lastname,
    ...customerToJson(input.customer),
    ...(input.incrementId === undefined ? {} : { increment_id: input.incrementId }),
    ext_order_id: order.amazonOrderId,
    store_id: store.storeId,
    state: status.state,
    status: status.status,
    is_virtual: 0,
    created_at: toCommerceTime(order.purchasedAt),
    email_sent: 0,
    customer_note_notify: 0,
    ...currenciesToJson(currencies),
    ...totalsToJson(totals.order, totals.base),
    ...quantities(input.lines),
    shipping_description: describeShipping(chosenShipping, amounts),
    items: booked.lines.map((line) => buildOrderItem(line, store.storeId)),
    billing_address: addressToJson(billing, 'billing', email),
    payment: buildPayment(order, totals),
    status_histories: buildHistory(input, writeComment(input, changes), status.status),
    extension_attributes: {
      shipping_assignments: [
        {
          shipping: {
            address: addressToJson(shipping, 'shipping', email),
            method: chosenShipping.method,
          },
          // Required by the schema and ignored: the order's items are meant.
          items: [],
        },
      ],
      ...(input.module === null ? {} : { orderferry: buildModuleWish(input.lines, input.module) }),
    },
  }
  return { kind: 'built', draft: { entity }, grandTotal: totals.order.grandTotal, changes }
}

/** `once` makes Commerce refuse a second order with this ext_order_id; what is `shipped` is not reserved (L-10). */
function buildModuleWish(
  lines: readonly MatchedLine[],
  { reserve }: NonNullable<CommerceOrderInput['module']>,
): Readonly<Record<string, unknown>> {
  const shipped = lines.flatMap(({ amazonOrderItemId, component = null, alreadyShipped: quantity = 0 }) =>
    quantity === 0 ? [] : [{ ext_order_item_id: externalItemId({ amazonOrderItemId, component }), quantity }],
  )
  return { once: true, reserve, ...(shipped.length === 0 || reserve === 'no' ? {} : { shipped }) }
}

/** What is sent, and what was left out of it, must be what Amazon says the order is worth; else we made a mistake. */
function requireAmazonTotal(order: AmazonOrder, { grandTotal, taxLeftOut }: OrderAmounts): void {
  const given = order.proceeds?.grandTotal ?? null
  const whole = add(grandTotal, taxLeftOut)
  if (given === null || equals(given, whole)) return
  throw new Error(
    `The totals built for Amazon order ${order.amazonOrderId} come to ${formatAmount(whole)}, Amazon's to ${formatAmount(given)}.`,
  )
}

/** The lines of the Commerce order with their amounts in both currencies, and all amounts with these lines. */
function bookLines({ lines, amounts }: CommerceOrderInput, conversion: BaseConversion) {
  const priced = priceLines(lines, amounts.lines)
  const inOrder: BookedAmounts = { ...amounts, lines: priced.map((line) => line.amounts) }
  const inBase = toBaseAmounts(inOrder, conversion)
  return {
    amounts: inOrder,
    base: inBase,
    lines: priced.map((line, index) => ({ ...line, base: inBase.lines[index]! })),
  }
}

function customerToJson(customer: OrderCustomer | undefined): Readonly<Record<string, unknown>> {
  return customer === undefined
    ? { customer_is_guest: 1, customer_group_id: 0 }
    : { customer_is_guest: 0, customer_id: customer.customerId, customer_group_id: customer.groupId }
}

/**
 * The store's currency is the base's, whose copy it is kept as; which one the books of several websites are kept in
 * together REST does not say, so that it counts as the base's too.
 */
function currenciesToJson({ order, base, rate }: OrderCurrencies): Readonly<Record<string, unknown>> {
  const baseToOrder = rate === null ? 1 : rateToJsonNumber(rate)
  return {
    base_currency_code: base,
    store_currency_code: base,
    order_currency_code: order,
    global_currency_code: base,
    base_to_global_rate: 1,
    base_to_order_rate: baseToOrder,
    store_to_base_rate: 1,
    store_to_order_rate: baseToOrder,
  }
}

function quantities(lines: readonly MatchedLine[]): Readonly<Record<string, unknown>> {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return { total_qty_ordered: units, base_total_qty_ordered: units, weight: weighLines(lines) }
}

function buildPayment(
  order: AmazonOrder,
  totals: { readonly order: OrderTotals; readonly base: OrderTotals },
): Readonly<Record<string, unknown>> {
  return {
    method: PAYMENT_METHOD,
    po_number: order.amazonOrderId,
    amount_ordered: toJsonNumber(totals.order.grandTotal),
    base_amount_ordered: toJsonNumber(totals.base.grandTotal),
    shipping_amount: toJsonNumber(totals.order.shipping),
    base_shipping_amount: toJsonNumber(totals.base.shipping),
    // A flat object: Commerce answers a nested one with an error.
    additional_information: {
      method_title: PAYMENT_TITLE,
      amazon_order_number: order.amazonOrderId,
      ...iossNumber(order),
    },
  }
}

/** P-07: whoever ships into the European Union must give it to the carrier. */
function iossNumber({ items }: AmazonOrder): Readonly<Record<string, string>> {
  const numbers = [...new Set(items.flatMap((item) => item.iossNumber ?? []))]
  return numbers.length === 0 ? {} : { ioss_number: numbers.join(', ') }
}

/** Commerce's form of a moment, in UTC: `2026-10-01 08:15:30`. */
function toCommerceTime(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ')
}

function addressToJson(
  address: CommerceAddress,
  addressType: 'billing' | 'shipping',
  email: string,
): Readonly<Record<string, unknown>> {
  return {
    address_type: addressType,
    firstname: address.firstname,
    lastname: address.lastname,
    ...(address.company === null ? {} : { company: address.company }),
    street: address.street,
    city: address.city,
    ...(address.region === null ? {} : { region: address.region }),
    ...(address.regionId === null ? {} : { region_code: address.regionCode, region_id: address.regionId }),
    postcode: address.postcode,
    country_id: address.countryId,
    telephone: address.telephone,
    ...(address.vatId === null ? {} : { vat_id: address.vatId }),
    email,
  }
}

/** For staff alone: the buyer neither sees it nor is told of it. */
function buildHistory(
  { order, settings }: CommerceOrderInput,
  first: string,
  status: string,
): readonly Readonly<Record<string, unknown>>[] {
  const facts = settings.amazonFactsComment ? amazonFacts(order) : []
  const comments = facts.length === 0 ? [first] : [first, facts.join('\n')]
  return comments.map((comment) => ({
    comment,
    status,
    is_customer_notified: 0,
    is_visible_on_front: 0,
    entity_name: 'order',
  }))
}

/** The order's first history entry, in words: where it came from, what the shipping price holds, what is made up. */
function writeComment(
  { order, amounts, store }: CommerceOrderInput,
  changes: readonly AddressChange[],
): string {
  const marketplace = findMarketplace(order.marketplaceId)?.name ?? order.marketplaceId
  const origin = [store.displayName, marketplace, order.channel].filter(Boolean).join(', ')
  const placeholders = changes
    .filter(({ because }) => because === 'withheld-by-amazon' || because === 'missing')
    .map(({ field }) => field)
  return [
    `Imported from Amazon order ${order.amazonOrderId} (${origin}), shipping ${serviceLevelTitle(order.serviceLevel)}.`,
    ...tellAmounts(amounts),
    ...(placeholders.length === 0
      ? []
      : [`Not given by Amazon and filled with placeholders: ${[...new Set(placeholders)].join(', ')}.`]),
  ].join(' ')
}
