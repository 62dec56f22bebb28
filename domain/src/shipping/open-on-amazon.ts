/** How many units of its items Amazon still waits for, so far as we know: what it was told may not be in its answer yet. */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { amazonItemOf } from '../commerce/external-item-id.ts'

/** A package that Amazon was told of, or is about to be. */
export interface ToldPackage {
  readonly trackingNumber: string
  readonly lines: readonly { readonly amazonOrderItemId: string; readonly quantity: number }[]
}

export function openOnAmazon(order: AmazonOrder, told: readonly ToldPackage[]): ReadonlyMap<string, number> {
  const seen = new Set(order.packages.map(({ trackingNumber }) => trackingNumber?.trim()))
  const unseen = told
    .filter(({ trackingNumber }) => !seen.has(trackingNumber.trim()))
    .flatMap(({ lines }) => lines)
  return new Map(
    order.items.map((item) => {
      const open = item.quantityUnfulfilled ?? item.quantityOrdered - (item.quantityFulfilled ?? 0)
      const underWay = unseen
        .filter(({ amazonOrderItemId }) => amazonOrderItemId === item.amazonOrderItemId)
        .reduce((sum, { quantity }) => sum + quantity, 0)
      return [item.amazonOrderItemId, Math.max(open - underWay, 0)]
    }),
  )
}

/** Of a line of the Commerce order, by what it carries of Amazon's item; null where Amazon does not know the line. */
export function openOfLine(open: ReadonlyMap<string, number>, externalItemId: string | null): number | null {
  if (externalItemId === null) return null
  const { amazonOrderItemId, component } = amazonItemOf(externalItemId)
  const units = open.get(amazonOrderItemId)
  return units === undefined ? null : units * (component?.quantityEach ?? 1)
}
