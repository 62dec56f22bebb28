/** What holds an order whose amounts cannot be placed: both totals, and of each kind what it did to ours. */
import type { AmazonOrder, ProceedsPart } from '../amazon/amazon-order.ts'
import { add, formatAmount, type Money, money, zero } from '../money/money.ts'
import type { AmountByKind, Blocker, TotalsCause } from './blocker.ts'
import {
  type ChargeKind,
  collectCharges,
  countedParts,
  isKnownKind,
  type OrderCharges,
  shippingKinds,
} from './collect-charges.ts'
import type { Reading } from './place-under-reading.ts'

/**
 * Our total is that of the reading that comes nearest to Amazon's: tax on top of the prices or, where that is nearer,
 * inside them; discounts taken off, whatever their sign.
 */
export function explainTotals(order: AmazonOrder, amazonTotal: Money): Blocker {
  const { currency } = amazonTotal
  const charges = collectCharges(withoutForeignAmounts(order, currency))
  const builtTotals = (['on-top', 'inside'] as const).map((tax) => ({ tax, minor: sumUnder(charges, tax) }))
  const nearest = builtTotals.reduce((a, b) =>
    distance(b.minor, amazonTotal.minor) < distance(a.minor, amazonTotal.minor) ? b : a,
  )
  const difference = amazonTotal.minor - nearest.minor
  return {
    code: 'totals-do-not-reconcile',
    because: findCause(order, currency, difference),
    currency,
    amazonTotal: formatAmount(amazonTotal),
    builtTotal: formatAmount(money(nearest.minor, currency)),
    difference: formatAmount(money(difference, currency)),
    parts: [...countedByKind(order, charges, { currency, tax: nearest.tax }), ...notPlaced(order, currency)],
  }
}

function findCause(order: AmazonOrder, currency: string, difference: bigint): TotalsCause {
  if (!hasOneCurrency(order, currency)) return 'currencies-differ'
  if (!hasKnownKinds(order)) return 'kind-not-known'
  return difference === 0n ? 'less-than-nothing' : 'sum-differs'
}

/** Whether all that counts is in the currency of the total; amounts of nothing do not count. */
export function hasOneCurrency(order: AmazonOrder, currency: string): boolean {
  const prices = order.items.flatMap(({ unitPrice, proceedsTotal }) => [unitPrice, proceedsTotal])
  return (
    countedParts(order).every(({ amount }) => amount.minor === 0n || amount.currency === currency) &&
    prices.every((price) => price === null || price.currency === currency)
  )
}

/** A kind that Amazon adds one day is not placed by guessing; as long as it is nothing, it holds nobody up. */
export function hasKnownKinds(order: AmazonOrder): boolean {
  return countedParts(order).every(({ kind, amount }) => amount.minor === 0n || isKnownKind(kind))
}

/** Only what is in the currency of the total can be added to it. */
function withoutForeignAmounts(order: AmazonOrder, currency: string): AmazonOrder {
  const inCurrency = (parts: readonly ProceedsPart[]) =>
    parts.map((part) =>
      part.amount.currency === currency ? part : { ...part, amount: zero(currency), details: [] },
    )
  const orNull = (price: Money | null) => (price?.currency === currency ? price : null)
  return {
    ...order,
    proceeds: order.proceeds && { ...order.proceeds, breakdowns: inCurrency(order.proceeds.breakdowns) },
    items: order.items.map((item) => ({
      ...item,
      unitPrice: orNull(item.unitPrice),
      proceedsTotal: orNull(item.proceedsTotal),
      proceeds: inCurrency(item.proceeds),
    })),
  }
}

/** The kinds that our total is made of. */
function countedByKind(
  order: AmazonOrder,
  { lines, orderOnly }: OrderCharges,
  { currency, tax }: { readonly currency: string; readonly tax: Reading['tax'] },
): readonly AmountByKind[] {
  const sumOf = (kind: ChargeKind) => sumMinor(lines.map(({ charges }) => charges.get(kind) ?? 0n))
  const sums: readonly (readonly [kind: string, minor: bigint, counted: AmountByKind['counted']])[] = [
    ['ITEM', sumOf('ITEM'), 'added'],
    ...shippingKinds.map((kind) => [kind, sumOf(kind) + (orderOnly.get(kind) ?? 0n), 'added'] as const),
    ['TAX', sumMinor(lines.map((line) => line.tax.total)), tax === 'inside' ? 'inside' : 'added'],
    ['DISCOUNT', sumMinor(lines.map(({ discount }) => discount.total)), 'taken-off'],
  ]
  return sums.flatMap(([kind, minor, counted]) => {
    const ofOrder = sumOfOrder(order, kind, currency) ?? minor
    const amount = formatAmount(money(minor, currency))
    if (ofOrder !== minor)
      return [{ kind, amount, counted, orderAmount: formatAmount(money(ofOrder, currency)) }]
    return minor === 0n ? [] : [{ kind, amount, counted }]
  })
}

/** Of kinds that we do not know, and in other currencies. */
function notPlaced(order: AmazonOrder, currency: string): readonly AmountByKind[] {
  const sums = new Map<string, Money>()
  for (const { kind, amount } of countedParts(order)) {
    if (amount.minor === 0n || (amount.currency === currency && isKnownKind(kind))) continue
    const label = amount.currency === currency ? kind : `${kind} (${amount.currency})`
    sums.set(label, add(sums.get(label) ?? zero(amount.currency), amount))
  }
  return [...sums].map(([kind, amount]) => ({ kind, amount: formatAmount(amount), counted: 'not-placed' }))
}

/** What Amazon's own breakdown of the order says of a kind; null where it says nothing. */
function sumOfOrder(order: AmazonOrder, kind: string, currency: string): bigint | null {
  const parts = (order.proceeds?.breakdowns ?? []).filter(
    (part) => part.kind === kind && part.amount.currency === currency,
  )
  return parts.length === 0 ? null : parts.reduce((sum, { amount }) => sum + amount.minor, 0n)
}

function sumUnder({ lines, orderOnly }: OrderCharges, tax: Reading['tax']): bigint {
  const ofLines = lines.map((line) => {
    const taken = line.discount.total < 0n ? -line.discount.total : line.discount.total
    return sumMinor([...line.charges.values()]) + (tax === 'on-top' ? line.tax.total : 0n) - taken
  })
  return sumMinor([...ofLines, ...orderOnly.values()])
}

function sumMinor(minors: readonly bigint[]): bigint {
  return minors.reduce((a, b) => a + b, 0n)
}

function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b
}
