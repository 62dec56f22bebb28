/**
 * What of an order a person worked from, as a short text that pages send back: the last thing done through the service,
 * and a digest of state, quantities and money, which changes however the order was changed.
 */
import { createHash } from 'node:crypto'
import type { CommerceOrderView } from '../../commerce/order-view.ts'

const DIGEST_LENGTH = 16

export function orderVersion(view: CommerceOrderView, lastCommandId: bigint): string {
  return `${lastCommandId}.${digestOf(view)}`
}

export function readVersion(seen: string): { readonly lastCommandId: bigint; readonly digest: string } {
  const [id = '', digest = ''] = seen.split('.')
  return { lastCommandId: BigInt(id), digest }
}

export function isAsSeen(view: CommerceOrderView, seen: string): boolean {
  return readVersion(seen).digest === digestOf(view)
}

function digestOf({ order }: CommerceOrderView): string {
  const items = order.items.map((item) => [
    ...[item.item_id, item.qty_ordered, item.qty_invoiced, item.qty_shipped],
    ...[item.qty_refunded, item.qty_canceled],
  ])
  const facts = [order.state, order.total_paid, order.total_refunded, items]
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, DIGEST_LENGTH)
}
