/**
 * Amazon's amounts of an order, line by line and before they are read: which amount there is of which kind. Amounts
 * that stand for the whole order only are split over the lines, or kept apart where no line can own them (a tip).
 * https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference
 */
import type { AmazonOrder, AmazonOrderItem, ProceedsPart } from '../amazon/amazon-order.ts'
import { isTaxCollectedByAmazon } from '../amazon/tax-collected-by-amazon.ts'
import { allocate } from '../money/allocate.ts'
import type { Money } from '../money/money.ts'

/** The kinds that Commerce holds in its shipping amount, in the order in which they are told. */
export const shippingKinds = ['SHIPPING', 'GIFT_WRAP', 'COD_FEE', 'DELIVERY_TIP', 'OTHER'] as const
export type ShippingKind = (typeof shippingKinds)[number]
export type ChargeKind = 'ITEM' | ShippingKind

/** A sum with what it is made of; the details need not add up to it. */
export interface DetailedSum {
  readonly total: bigint
  readonly details: readonly { readonly kind: string; readonly minor: bigint }[]
}

export interface LineCharges {
  readonly amazonOrderItemId: string
  readonly quantity: number
  readonly charges: ReadonlyMap<ChargeKind, bigint>
  readonly tax: DetailedSum
  /** With the sign that Amazon gave it. */
  readonly discount: DetailedSum
  readonly isTaxCollectedByAmazon: boolean
}

export interface OrderCharges {
  readonly lines: readonly LineCharges[]
  /** Charges of the order that no line has a part of. */
  readonly orderOnly: ReadonlyMap<ShippingKind, bigint>
}

export function isShippingKind(kind: string): kind is ShippingKind {
  return (shippingKinds as readonly string[]).includes(kind)
}

export function isKnownKind(kind: string): boolean {
  return kind === 'ITEM' || kind === 'TAX' || kind === 'DISCOUNT' || isShippingKind(kind)
}

/** Lines of which every unit was canceled are left out. Amounts are taken to be in one currency. */
export function collectCharges(order: AmazonOrder): OrderCharges {
  const items = order.items.filter((item) => item.quantityOrdered > 0)
  const orderParts = order.proceeds?.breakdowns ?? []
  if (items.length === 0) return { lines: [], orderOnly: new Map() }
  const onNoLine = (kind: string) =>
    items.every((item) => sumOf(item.proceeds, kind) === null) ? sumOf(orderParts, kind) : null
  const itemAmounts = collectItemAmounts(order, items, onNoLine('ITEM'))
  const taxShares = shareOut(onNoLine('TAX'), itemAmounts)
  const discountShares = shareOut(onNoLine('DISCOUNT'), itemAmounts)
  const lines = items.map((item, index): LineCharges => {
    const charges = new Map<ChargeKind, bigint>([['ITEM', itemAmounts[index]!]])
    for (const kind of shippingKinds) {
      const amount = sumOf(item.proceeds, kind)
      if (amount !== null) charges.set(kind, amount)
    }
    return {
      amazonOrderItemId: item.amazonOrderItemId,
      quantity: item.quantityOrdered,
      charges,
      tax: detailedSum(item.proceeds, 'TAX') ?? { total: taxShares[index]!, details: [] },
      discount: detailedSum(item.proceeds, 'DISCOUNT') ?? { total: discountShares[index]!, details: [] },
      isTaxCollectedByAmazon: isTaxCollectedByAmazon(item),
    }
  })
  const orderOnly = new Map<ShippingKind, bigint>()
  for (const kind of shippingKinds) {
    const amount = onNoLine(kind)
    if (amount !== null) orderOnly.set(kind, amount)
  }
  return { lines, orderOnly }
}

/**
 * The price of each line, best source first: its own ITEM amount; its share of the order's ITEM amount when no line
 * has one; the line's total when that is all Amazon gave; unit price times quantity.
 */
function collectItemAmounts(
  order: AmazonOrder,
  items: readonly AmazonOrderItem[],
  orderItemAmount: bigint | null,
): readonly bigint[] {
  if (orderItemAmount !== null) return allocate(orderItemAmount, itemWeights(items))
  const isFree = isFreeOfCharge(order)
  return items.map((item) => {
    const own = sumOf(item.proceeds, 'ITEM')
    if (own !== null) return own
    if (isFree) return 0n
    if (item.proceeds.length === 0 && item.proceedsTotal !== null) return item.proceedsTotal.minor
    return priceTimesQuantity(item) ?? 0n
  })
}

/** A replacement: the total is zero, nothing is broken down, and the unit price is what the first one cost. */
function isFreeOfCharge(order: AmazonOrder): boolean {
  return (
    order.proceeds?.grandTotal?.minor === 0n &&
    order.proceeds.breakdowns.length === 0 &&
    order.items.every((item) => item.proceeds.length === 0 && (item.proceedsTotal?.minor ?? 0n) === 0n)
  )
}

function itemWeights(items: readonly AmazonOrderItem[]): readonly bigint[] {
  const prices = items.map(priceTimesQuantity)
  if (prices.every((price): price is bigint => price !== null && price >= 0n)) return prices
  return items.map((item) => BigInt(item.quantityOrdered))
}

function priceTimesQuantity(item: AmazonOrderItem): bigint | null {
  return item.unitPrice === null ? null : item.unitPrice.minor * BigInt(item.quantityOrdered)
}

function shareOut(total: bigint | null, itemAmounts: readonly bigint[]): readonly bigint[] {
  if (total === null) return itemAmounts.map(() => 0n)
  const weights = itemAmounts.map((amount) => (amount > 0n ? amount : 0n))
  return allocate(total, weights)
}

/** The sum of a kind; null where there is no part of it, which is not the same as zero. */
function sumOf(parts: readonly ProceedsPart[], kind: string): bigint | null {
  const found = parts.filter((part) => part.kind === kind)
  return found.length === 0 ? null : found.reduce((total, part) => total + part.amount.minor, 0n)
}

function detailedSum(parts: readonly ProceedsPart[], kind: string): DetailedSum | null {
  const total = sumOf(parts, kind)
  if (total === null) return null
  const details = parts
    .filter((part) => part.kind === kind)
    .flatMap((part) => part.details.map((detail) => ({ kind: detail.kind, minor: detail.amount.minor })))
  return { total, details }
}

/** Every amount that counts, for checks and for telling what there was. */
export function countedParts(
  order: AmazonOrder,
): readonly { readonly kind: string; readonly amount: Money }[] {
  const items = order.items.filter((item) => item.quantityOrdered > 0)
  const itemParts = items.flatMap((item) => item.proceeds)
  const onLines = new Set(itemParts.map((part) => part.kind))
  const orderParts = (order.proceeds?.breakdowns ?? []).filter((part) => !onLines.has(part.kind))
  return [...itemParts, ...orderParts]
}
