/**
 * Where each of Amazon's amounts stands in a Commerce order: goods, shipping, their taxes and discounts. Amazon's model
 * says neither whether a discount comes negative or positive, nor whether the tax is on top of a price (North America)
 * or inside it (Europe). The order's grand total decides: the reading under which all parts add up to it, to the
 * cent, is the right one. Where none does, the order is blocked and both totals are shown; nothing is made to fit.
 * https://github.com/amzn/selling-partner-api-models/issues/5297
 */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { formatAmount, type Money, money } from '../money/money.ts'
import type { Blocker } from './blocker.ts'
import {
  type ChargeKind,
  collectCharges,
  countedParts,
  isKnownKind,
  type LineCharges,
  type OrderCharges,
  type ShippingKind,
  shippingKinds,
} from './collect-charges.ts'
import { type Split, splitByDetail } from './split-by-detail.ts'

export type Placement =
  | { readonly kind: 'placed'; readonly amounts: OrderAmounts }
  | { readonly kind: 'blocked'; readonly by: Blocker }

export interface OrderAmounts {
  readonly currency: string
  readonly grandTotal: Money
  readonly lines: readonly LineAmounts[]
  /** What Commerce's shipping amount is made of, by Amazon's kind; kinds without any amount are left out. */
  readonly shippingParts: readonly ShippingPart[]
  /** The sums of the parts: net before discount, tax, and discount (positive). */
  readonly shipping: Money
  readonly shippingTax: Money
  readonly shippingDiscount: Money
  readonly tax: 'none' | 'on-top' | 'inside'
}

export interface LineAmounts {
  readonly amazonOrderItemId: string
  readonly quantity: number
  /** Net, of all units, before discount. */
  readonly item: Money
  readonly itemTax: Money
  /** Positive. */
  readonly itemDiscount: Money
}

export interface ShippingPart {
  readonly kind: ShippingKind
  readonly net: Money
  readonly tax: Money
  readonly discount: Money
}

export function placeAmounts(order: AmazonOrder): Placement {
  const grandTotal = findGrandTotal(order)
  if (grandTotal === null) return { kind: 'blocked', by: { code: 'prices-missing' } }
  const parts = countedParts(order)
  const isReadable = parts.every(
    ({ kind, amount }) =>
      amount.minor === 0n || (isKnownKind(kind) && amount.currency === grandTotal.currency),
  )
  const hasOneCurrency = order.items.every(
    ({ unitPrice, proceedsTotal }) =>
      (unitPrice?.currency ?? grandTotal.currency) === grandTotal.currency &&
      (proceedsTotal?.currency ?? grandTotal.currency) === grandTotal.currency,
  )
  const charges = collectCharges(order)
  if (isReadable && hasOneCurrency && charges.lines.length > 0)
    for (const discountSign of [-1n, 1n])
      for (const tax of ['on-top', 'inside'] as const) {
        const amounts = placeUnder(charges, { discountSign, tax }, grandTotal)
        if (amounts !== null) return { kind: 'placed', amounts }
      }
  return { kind: 'blocked', by: doesNotReconcile(grandTotal, charges, parts) }
}

/** Amazon's total; where it gave the lines' totals only, these and what the order has besides them. */
function findGrandTotal(order: AmazonOrder): Money | null {
  const given = order.proceeds?.grandTotal ?? null
  if (given !== null) return given
  const lineTotals = order.items.filter((item) => item.quantityOrdered > 0).map((item) => item.proceedsTotal)
  const currency = lineTotals[0]?.currency
  if (currency === undefined || !lineTotals.every((total) => total?.currency === currency)) return null
  const orderOnly = [...collectCharges(order).orderOnly.values()]
  const lineSum = lineTotals.reduce((sum, total) => sum + (total?.minor ?? 0n), 0n)
  return money(sumMinor([lineSum, ...orderOnly]), currency)
}

interface Reading {
  /** What Amazon's DISCOUNT is multiplied with to be a positive discount. */
  readonly discountSign: bigint
  readonly tax: 'on-top' | 'inside'
}

interface Placed {
  readonly net: bigint
  readonly tax: bigint
  readonly discount: bigint
}

/** The amounts under a reading; null when they do not add up, or when something would be less than nothing. */
function placeUnder(charges: OrderCharges, reading: Reading, grandTotal: Money): OrderAmounts | null {
  const lines = charges.lines.map((line) => ({ line, placed: placeLine(line, reading) }))
  const shippingParts = shippingKinds.flatMap((kind) => {
    const parts = lines.flatMap(({ placed }) => placed.get(kind) ?? [])
    const orderOnly = charges.orderOnly.get(kind)
    if (orderOnly !== undefined) parts.push({ net: orderOnly, tax: 0n, discount: 0n })
    const sum = addPlaced(parts)
    return isNothing(sum) ? [] : [{ kind, ...sum }]
  })
  const goods = lines.map(({ line, placed }) => ({ line, ...(placed.get('ITEM') ?? addPlaced([])) }))
  const all = [...goods, ...shippingParts]
  if (all.some(({ net, tax, discount }) => net < 0n || tax < 0n || discount < 0n)) return null
  const { net, tax, discount } = addPlaced(all)
  if (net + tax - discount !== grandTotal.minor) return null

  const toMoney = (minor: bigint) => money(minor, grandTotal.currency)
  const shipping = addPlaced(shippingParts)
  return {
    currency: grandTotal.currency,
    grandTotal,
    lines: goods.map((placed) => ({
      amazonOrderItemId: placed.line.amazonOrderItemId,
      quantity: placed.line.quantity,
      item: toMoney(placed.net),
      itemTax: toMoney(placed.tax),
      itemDiscount: toMoney(placed.discount),
    })),
    shippingParts: shippingParts.map((part) => ({
      kind: part.kind,
      net: toMoney(part.net),
      tax: toMoney(part.tax),
      discount: toMoney(part.discount),
    })),
    shipping: toMoney(shipping.net),
    shippingTax: toMoney(shipping.tax),
    shippingDiscount: toMoney(shipping.discount),
    tax: tax === 0n ? 'none' : reading.tax,
  }
}

function placeLine(line: LineCharges, reading: Reading): ReadonlyMap<ChargeKind, Placed> {
  const isInside = reading.tax === 'inside'
  // A tax inside a price cannot exceed it; on top of it there is no such bound, as goods may be taxed with shipping.
  const tax = isInside
    ? splitByDetail(line.tax, line.charges)
    : splitByDetail(line.tax, new Map([['ITEM', line.tax.total]]))
  const discount = splitByDetail(
    {
      total: line.discount.total * reading.discountSign,
      details: line.discount.details.map(({ kind, minor }) => ({
        kind,
        minor: minor * reading.discountSign,
      })),
    },
    isInside ? line.charges : addSplits(line.charges, tax),
  )
  const kinds: readonly ChargeKind[] = ['ITEM', ...shippingKinds]
  return new Map(
    kinds.map((kind) => {
      const charge = line.charges.get(kind) ?? 0n
      const kindTax = tax.get(kind) ?? 0n
      const net = isInside ? charge - kindTax : charge
      return [kind, { net, tax: kindTax, discount: discount.get(kind) ?? 0n }]
    }),
  )
}

function doesNotReconcile(
  grandTotal: Money,
  charges: OrderCharges,
  parts: ReturnType<typeof countedParts>,
): Blocker {
  const sums = new Map<string, Money>()
  for (const { kind, amount } of parts) {
    const label = amount.currency === grandTotal.currency ? kind : `${kind} (${amount.currency})`
    sums.set(label, money((sums.get(label)?.minor ?? 0n) + amount.minor, amount.currency))
  }
  return {
    code: 'totals-do-not-reconcile',
    currency: grandTotal.currency,
    amazonTotal: formatAmount(grandTotal),
    builtTotal: formatAmount(money(plainSum(charges), grandTotal.currency)),
    parts: [...sums].map(([kind, amount]) => ({ kind, amount: formatAmount(amount) })),
  }
}

/** The sum under the commonest reading: tax on top, discounts taken off whatever their sign. */
function plainSum({ lines, orderOnly }: OrderCharges): bigint {
  const lineSums = lines.map(({ charges, tax, discount }) => {
    const taken = discount.total < 0n ? -discount.total : discount.total
    return sumMinor([...charges.values()]) + tax.total - taken
  })
  return sumMinor([...lineSums, ...orderOnly.values()])
}

function addPlaced(parts: readonly Placed[]): Placed {
  return {
    net: sumMinor(parts.map(({ net }) => net)),
    tax: sumMinor(parts.map(({ tax }) => tax)),
    discount: sumMinor(parts.map(({ discount }) => discount)),
  }
}

function addSplits(a: Split, b: Split): Split {
  const sum = new Map(a)
  for (const [kind, minor] of b) sum.set(kind, (sum.get(kind) ?? 0n) + minor)
  return sum
}

function isNothing({ net, tax, discount }: Placed): boolean {
  return net === 0n && tax === 0n && discount === 0n
}

function sumMinor(minors: readonly bigint[]): bigint {
  return minors.reduce((a, b) => a + b, 0n)
}
