/**
 * L-10: how many units of a line have gone before its order is imported. They are not reserved, and the Commerce order
 * gets a shipment of them that leaves its stock alone.
 */
import type { AmazonOrder, AmazonOrderItem } from '../amazon/amazon-order.ts'
import { canonicalStatus } from '../amazon/status.ts'

/** In units of what Amazon sold. Of orders that Amazon ships none: their one shipment is recorded whole (L-13). */
export function countShippedUnits(
  { channel, amazonStatus }: Pick<AmazonOrder, 'channel' | 'amazonStatus'>,
  { quantityOrdered, quantityFulfilled }: Pick<AmazonOrderItem, 'quantityOrdered' | 'quantityFulfilled'>,
): number {
  if (channel !== 'FBM') return 0
  // Where Amazon leaves the counts out, the status of the whole order is all there is.
  const shipped = quantityFulfilled ?? (canonicalStatus(amazonStatus) === 'SHIPPED' ? quantityOrdered : 0)
  return Math.min(shipped, quantityOrdered)
}

/** Whether there is anything of it that the merchant has still to ship. */
export function hasUnitsToShip(order: Pick<AmazonOrder, 'channel' | 'amazonStatus' | 'items'>): boolean {
  return order.items.some((item) => countShippedUnits(order, item) < item.quantityOrdered)
}
