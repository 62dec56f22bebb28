import type { ItemProceeds, ItemProceedsPart } from '../world/amazon-order.ts'
import { amazonMoney, share } from '../world/money.ts'
import type { Charge, LinePlan, OrderPlan, TaxRule } from './order-plan.ts'

/**
 * The amounts of one line. Tax is reckoned charge by charge and then summed, as Amazon's detailed breakdowns show it;
 * the tax on what was taken off is taken off the tax.
 */
export function composeProceeds(plan: OrderPlan, { charges }: LinePlan): ItemProceeds {
  const money = (minor: bigint) => amazonMoney(minor, plan.currencyCode)
  const chargedMinor = sum(charges.map(({ minor }) => minor))
  const discountMinor = sum(charges.map(({ discountMinor: minor }) => minor))
  const tax = plan.tax.reading === 'inside-told-as-zero' ? { ...plan.tax, basisPoints: 0n } : plan.tax
  const taxMinor = sum(
    charges.map(({ kind, minor, discountMinor: off }) => taxOn(tax, kind, minor) - taxOn(tax, kind, off)),
  )
  const totalMinor = chargedMinor - discountMinor + (tax.reading === 'on-top' ? taxMinor : 0n)
  return {
    proceedsTotal: money(totalMinor),
    breakdowns: [
      ...charges.map(({ kind, minor }) => ({ type: kind, subtotal: money(minor) })),
      ...(tax.reading === 'inside-not-told' ? [] : [taxPart(plan, tax, { charges, taxMinor })]),
      ...(discountMinor > 0n ? [discountPart(plan, charges)] : []),
    ],
  }
}

function taxOn({ reading, levied, basisPoints }: TaxRule, kind: string, minor: bigint): bigint {
  if (levied === 'on-items-only' && kind !== 'ITEM') return 0n
  return share(minor, basisPoints, reading === 'on-top' ? 10_000n : 10_000n + basisPoints)
}

function taxPart(
  plan: OrderPlan,
  tax: TaxRule,
  { charges, taxMinor }: { readonly charges: readonly Charge[]; readonly taxMinor: bigint },
): ItemProceedsPart {
  const money = (minor: bigint) => amazonMoney(minor, plan.currencyCode)
  const onDiscounts = sum(charges.map(({ kind, discountMinor }) => taxOn(tax, kind, discountMinor)))
  return {
    type: 'TAX',
    subtotal: money(taxMinor),
    detailedBreakdowns: [
      ...charges.map(({ kind, minor }) => ({ subtype: kind, value: money(taxOn(tax, kind, minor)) })),
      ...(onDiscounts > 0n ? [{ subtype: 'DISCOUNT', value: money(signed(plan, onDiscounts)) }] : []),
    ],
  }
}

function discountPart(plan: OrderPlan, charges: readonly Charge[]): ItemProceedsPart {
  const money = (minor: bigint) => amazonMoney(signed(plan, minor), plan.currencyCode)
  const reduced = charges.filter(({ discountMinor }) => discountMinor > 0n)
  return {
    type: 'DISCOUNT',
    subtotal: money(sum(reduced.map(({ discountMinor }) => discountMinor))),
    detailedBreakdowns: reduced.map(({ kind, discountMinor }) => ({
      subtype: kind,
      value: money(discountMinor),
    })),
  }
}

function signed({ discountSign }: OrderPlan, minor: bigint): bigint {
  return discountSign === 'negative' ? -minor : minor
}

function sum(minors: readonly bigint[]): bigint {
  return minors.reduce((total, minor) => total + minor, 0n)
}
