/**
 * Places an order's charges, taxes and discounts as one reading of them says: lines on one side, on the other what
 * Commerce holds in its shipping amount, by kind. Gives nothing where they do not add up to Amazon's total.
 */
import { type Money, money } from '../money/money.ts'
import {
  type ChargeKind,
  type LineCharges,
  type OrderCharges,
  type ShippingKind,
  shippingKinds,
} from './collect-charges.ts'
import type { OrderAmounts } from './order-amounts.ts'
import type { OrderSettings } from './order-settings.ts'
import { type Placed, settleDiscounts } from './settle-discounts.ts'
import { type Split, splitByDetail } from './split-by-detail.ts'

export interface Reading {
  /** What Amazon's DISCOUNT is multiplied with to be a positive discount. */
  readonly discountSign: bigint
  readonly tax: 'on-top' | 'inside'
}

interface PlacedLine {
  readonly line: LineCharges
  readonly placed: ReadonlyMap<ChargeKind, Placed>
}

type ShippingSum = Placed & { readonly kind: ShippingKind }

/** Null when the parts do not add up to the total, or when something would be less than nothing. */
export function placeUnderReading(
  charges: OrderCharges,
  reading: Reading,
  asked: Pick<OrderSettings, 'facilitatorTax'> & { readonly amazonTotal: Money },
): OrderAmounts | null {
  const lines = charges.lines.map((line) => ({ line, placed: placeLine(line, reading) }))
  const all = [...sumGoods(lines), ...sumShipping(lines, charges)]
  if (all.some(({ net, tax, discount }) => net < 0n || tax < 0n || discount < 0n)) return null
  const whole = addPlaced(all)
  if (whole.net + whole.tax - whole.discount !== asked.amazonTotal.minor) return null

  const kept = asked.facilitatorTax === 'take' ? lines : lines.map(withoutCollectedTax)
  const goods = sumGoods(kept)
  const shippingSums = sumShipping(kept, charges)
  // Shipping first: a discount on a line that it is too large for was given on the delivery as well.
  const settled = settleDiscounts<Placed>([...shippingSums, ...goods])
  if (settled === null) return null
  const shipping = shippingSums.map(({ kind }, index) => ({ kind, ...settled[index]! }))
  return toAmounts(
    { lines: charges.lines, goods: settled.slice(shippingSums.length), shipping },
    { ...asked, whole, reading },
  )
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

function addSplits(a: Split, b: Split): Split {
  const sum = new Map(a)
  for (const [kind, minor] of b) sum.set(kind, (sum.get(kind) ?? 0n) + minor)
  return sum
}

/** P-06. The price stays what it is without the tax, whichever way the tax was given. */
function withoutCollectedTax({ line, placed }: PlacedLine): PlacedLine {
  if (!line.isTaxCollectedByAmazon) return { line, placed }
  return { line, placed: new Map([...placed].map(([kind, part]) => [kind, { ...part, tax: 0n }])) }
}

function sumGoods(lines: readonly PlacedLine[]): readonly Placed[] {
  return lines.map(({ placed }) => placed.get('ITEM') ?? addPlaced([]))
}

function sumShipping(lines: readonly PlacedLine[], { orderOnly }: OrderCharges): readonly ShippingSum[] {
  return shippingKinds.map((kind) => {
    const ofOrder = orderOnly.get(kind)
    return {
      kind,
      ...addPlaced([
        ...lines.flatMap(({ placed }) => placed.get(kind) ?? []),
        ...(ofOrder === undefined ? [] : [{ net: ofOrder, tax: 0n, discount: 0n }]),
      ]),
    }
  })
}

function toAmounts(
  parts: {
    readonly lines: readonly LineCharges[]
    readonly goods: readonly Placed[]
    readonly shipping: readonly ShippingSum[]
  },
  { amazonTotal, whole, reading }: { amazonTotal: Money; whole: Placed; reading: Reading },
): OrderAmounts {
  const toMoney = (minor: bigint) => money(minor, amazonTotal.currency)
  const toMoneys = ({ net, tax, discount }: Placed) => ({
    net: toMoney(net),
    tax: toMoney(tax),
    discount: toMoney(discount),
  })
  const { tax } = addPlaced([...parts.goods, ...parts.shipping])
  const taxLeftOut = whole.tax - tax
  const shipping = toMoneys(addPlaced(parts.shipping))
  return {
    currency: amazonTotal.currency,
    amazonTotal,
    taxLeftOut: toMoney(taxLeftOut),
    grandTotal: toMoney(amazonTotal.minor - taxLeftOut),
    lines: parts.lines.map(({ amazonOrderItemId, quantity }, index) => {
      const placed = toMoneys(parts.goods[index]!)
      return {
        amazonOrderItemId,
        quantity,
        item: placed.net,
        itemTax: placed.tax,
        itemDiscount: placed.discount,
      }
    }),
    shippingParts: parts.shipping
      .filter((part) => !isNothing(part))
      .map(({ kind, ...part }) => ({ kind, ...toMoneys(part) })),
    shipping: shipping.net,
    shippingTax: shipping.tax,
    shippingDiscount: shipping.discount,
    tax: whole.tax === 0n ? 'none' : reading.tax,
  }
}

function addPlaced(parts: readonly Placed[]): Placed {
  return parts.reduce(
    (sum, part) => ({
      net: sum.net + part.net,
      tax: sum.tax + part.tax,
      discount: sum.discount + part.discount,
    }),
    { net: 0n, tax: 0n, discount: 0n },
  )
}

function isNothing({ net, tax, discount }: Placed): boolean {
  return net === 0n && tax === 0n && discount === 0n
}
