/**
 * L-10: how many units of a line have gone before its order is imported. The Commerce order gets a shipment of these,
 * which turns their reservation into stock that has left: what stays reserved is what is still to ship.
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
