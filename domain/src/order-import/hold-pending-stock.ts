/**
 * O-05 Pending Orders: Reserve Quantity. The units of an order that awaits Amazon's payment are held back from sale,
 * until it becomes a Commerce order with a reservation of its own, is canceled, or has been Pending for too long (P-10).
 */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { canonicalStatus } from '../amazon/status.ts'
import type { OrderSettings } from './order-settings.ts'

export type PendingHold =
  | { readonly kind: 'hold'; readonly until: Date }
  | { readonly kind: 'release'; readonly because: 'not-pending' | 'expired' | 'switched-off' }
  | { readonly kind: 'none' }

const DAY_MS = 86_400_000

/** @param held whether its units are held now */
export function decidePendingHold(
  order: Pick<AmazonOrder, 'amazonStatus' | 'channel' | 'purchasedAt'>,
  settings: Pick<OrderSettings, 'importAmazonOrders' | 'pendingOrders' | 'pendingHoldDays'>,
  { now, held }: { readonly now: Date; readonly held: boolean },
): PendingHold {
  const release = (because: 'not-pending' | 'expired' | 'switched-off'): PendingHold =>
    held ? { kind: 'release', because } : { kind: 'none' }
  if (order.channel !== 'FBM' || canonicalStatus(order.amazonStatus) !== 'PENDING')
    return release('not-pending')
  if (!settings.importAmazonOrders || settings.pendingOrders !== 'reserve') return release('switched-off')
  const until = new Date(Date.parse(order.purchasedAt) + settings.pendingHoldDays * DAY_MS)
  return until > now ? { kind: 'hold', until } : release('expired')
}
