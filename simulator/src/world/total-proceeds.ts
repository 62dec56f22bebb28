import type {
  AmazonMoney,
  AmazonOrderItem,
  ItemProceeds,
  ItemProceedsPart,
  OrderProceeds,
  OrderProceedsPart,
} from './amazon-order.ts'
import { amazonMoney, parseMinor, share } from './money.ts'

/** The order of the parts in every order that the simulator makes; a kind that is not here comes last. */
const partTypes = ['ITEM', 'SHIPPING', 'GIFT_WRAP', 'COD_FEE', 'OTHER', 'TAX', 'DISCOUNT']

/**
 * What the order comes to: the sum of its lines by kind, and what belongs to the order alone (the delivery tip).
 * https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference
 */
export function totalProceeds(
  items: readonly AmazonOrderItem[],
  orderOnly: readonly OrderProceedsPart[],
): OrderProceeds {
  const currencyCode = items.map((item) => item.proceeds?.proceedsTotal?.currencyCode).find((code) => code)
  if (currencyCode === undefined) return {}
  const parts = items.flatMap((item) => item.proceeds?.breakdowns ?? [])
  const types = new Set([...partTypes, ...parts.map((part) => part.type)])
  const aggregated = [...types]
    .filter((type) => parts.some((part) => part.type === type))
    .map((type) => ({
      type,
      subtotal: sumMoney(
        parts.filter((part) => part.type === type).map((part) => part.subtotal),
        currencyCode,
      ),
    }))
  const totals = items.flatMap((item) => item.proceeds?.proceedsTotal ?? [])
  const grandTotal = sumMoney([...totals, ...orderOnly.map((part) => part.subtotal)], currencyCode)
  return { grandTotal, breakdowns: [...aggregated, ...orderOnly] }
}

function sumMoney(amounts: readonly AmazonMoney[], currencyCode: string): AmazonMoney {
  const sum = amounts.reduce((total, one) => total + (parseMinor(one.amount, currencyCode) ?? 0n), 0n)
  return amazonMoney(sum, currencyCode)
}

/** A line's money for fewer units; every part shrinks in proportion and the total stays the sum of its parts. */
export function scaleItemProceeds(proceeds: ItemProceeds, units: number, ofUnits: number): ItemProceeds {
  const scaled = (money: AmazonMoney): AmazonMoney => {
    const minor = parseMinor(money.amount, money.currencyCode)
    if (minor === undefined) return money
    return amazonMoney(share(minor, BigInt(units), BigInt(ofUnits)), money.currencyCode)
  }
  const breakdowns = proceeds.breakdowns?.map((part) => ({
    ...part,
    subtotal: scaled(part.subtotal),
    ...(part.detailedBreakdowns && {
      detailedBreakdowns: part.detailedBreakdowns.map((detail) => ({
        ...detail,
        value: scaled(detail.value),
      })),
    }),
  }))
  const total = proceeds.proceedsTotal
  if (total === undefined) return proceeds
  if (breakdowns === undefined) return { proceedsTotal: scaled(total) }
  const isTaxInside =
    sumParts(proceeds.breakdowns ?? [], { withTax: true }) !== parseMinor(total.amount, total.currencyCode)
  const minor = sumParts(breakdowns, { withTax: !isTaxInside })
  return { proceedsTotal: amazonMoney(minor, total.currencyCode), breakdowns }
}

/** Positive discounts (their sign is undocumented) are subtracted; negative ones add up by themselves. */
function sumParts(parts: readonly ItemProceedsPart[], { withTax }: { readonly withTax: boolean }): bigint {
  return parts.reduce((total, { type, subtotal }) => {
    const minor = parseMinor(subtotal.amount, subtotal.currencyCode) ?? 0n
    if (type === 'TAX' && !withTax) return total
    return total + (type === 'DISCOUNT' && minor > 0n ? -minor : minor)
  }, 0n)
}
