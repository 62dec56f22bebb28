/**
 * O-05 Pending Orders: Reserve Quantity. The units of an order that awaits Amazon's payment are held back from sale,
 * until it becomes a Commerce order with a reservation of its own, is canceled, or has been Pending for too long (P-10).
 */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { type GateSettings, gateImport } from './gate-import.ts'
import type { MatchedLine, NotRequiredReason } from './import-decision.ts'
import type { OrderSettings } from './order-settings.ts'

export type HoldEnd = 'not-pending' | 'expired' | 'switched-off'

export type PendingHold =
  | { readonly kind: 'hold'; readonly until: Date }
  | { readonly kind: 'release'; readonly because: HoldEnd }
  | { readonly kind: 'none' }

const DAY_MS = 86_400_000

/** What is never imported has no claim to the stock either. */
const NEVER_IMPORTED: ReadonlySet<NotRequiredReason> = new Set([
  'import-disabled',
  'bought-before-connection',
])

/** @param held whether its units are held now */
export function decidePendingHold(
  order: AmazonOrder,
  settings: GateSettings & Pick<OrderSettings, 'pendingHoldDays'>,
  { now, held }: { readonly now: Date; readonly held: boolean },
): PendingHold {
  const release = (because: HoldEnd): PendingHold => (held ? { kind: 'release', because } : { kind: 'none' })
  const gate = gateImport(order, settings)
  if (gate.kind === 'notRequired' && NEVER_IMPORTED.has(gate.because)) return release('switched-off')
  const awaitsPayment = gate.kind === 'wait' && gate.because === 'payment-pending'
  if (order.channel !== 'FBM' || !awaitsPayment) return release('not-pending')
  if (settings.pendingOrders !== 'reserve') return release('switched-off')
  const until = new Date(Date.parse(order.purchasedAt) + settings.pendingHoldDays * DAY_MS)
  return until > now ? { kind: 'hold', until } : release('expired')
}

/** Units of one website's stock. */
export interface HeldUnits {
  readonly websiteCode: string
  readonly items: readonly { readonly sku: string; readonly quantity: number }[]
}

/**
 * Whether the units held back are all that the order takes, of the same stock. They need not be: with the payment come
 * the address, which may choose another website (P-04), and time for a product to be made or matched.
 */
export function coversOrder(
  held: HeldUnits,
  order: { readonly websiteCode: string; readonly lines: readonly MatchedLine[] },
): boolean {
  if (held.websiteCode !== order.websiteCode) return false
  const left = new Map<string, number>()
  for (const { sku, quantity } of held.items) left.set(folded(sku), (left.get(folded(sku)) ?? 0) + quantity)
  for (const { product, quantity, alreadyShipped = 0 } of order.lines) {
    const sku = folded(product.sku)
    left.set(sku, (left.get(sku) ?? 0) - (quantity - alreadyShipped))
  }
  return [...left.values()].every((quantity) => quantity >= 0)
}

/** As Commerce compares SKUs. */
function folded(sku: string): string {
  return sku.trim().toLowerCase()
}
