import type { RefundSums } from '@orderferry/domain/documents/refund-sums'
import { fromUnits, larger, smaller, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import type { Engine } from '../engine.ts'
import { RestError } from '../http/rest-error.ts'
import { deductFromSource, type Move, returnToSource } from '../stock/deduct-from-source.ts'
import { compensate, reservesStock } from '../stock/reservations.ts'
import { storeOfOrder } from '../stores/load-stores.ts'
import type { DocumentOrder } from './load-document-order.ts'
import type { RefundRequest } from './read-document-request.ts'

/** A refund that was decided and is being written. */
export interface Refund {
  readonly engine: Engine
  readonly found: DocumentOrder
  readonly sums: RefundSums
  readonly request: RefundRequest
  readonly now: string
}

/**
 * Units that were shipped go back to their source if asked. Units that never left are given up: taken from the source
 * like shipped ones, or, if they are to return to stock, only their promise is taken back.
 */
export async function moveRefundedStock(
  db: Database,
  { engine, found, sums, request, now }: Refund,
  refunded: Row,
): Promise<void> {
  const { order, items } = found
  const { returnToStock } = request
  const returned: Move[] = []
  const givenUp: Move[] = []
  const released: Move[] = []
  for (const row of sums.items) {
    const item = items.find((known) => known.item_id === row.order_item_id)
    if (item === undefined || typeof item.sku !== 'string') continue
    // What is not of matter has left with its invoice.
    const left = toUnits(item.is_virtual ? item.qty_invoiced : item.qty_shipped)
    const kept = toUnits(item.qty_invoiced) - toUnits(item.qty_refunded) - left
    const unshipped = smaller(toUnits(row.qty), larger(kept, 0n))
    const shipped = toUnits(row.qty) - unshipped
    const returns = returnToStock.includes(Number(item.item_id))
    const move = (quantity: bigint): Move[] =>
      quantity > 0n ? [{ sku: String(item.sku), quantity: fromUnits(quantity) }] : []
    if (returns) returned.push(...move(shipped))
    ;(returns ? released : givenUp).push(...move(unshipped))
  }
  const store = storeOfOrder(engine.stores, order)
  await returnToSource(db, Number(order.entity_id), store.defaultSource, returned)
  const isOfStock = await reservesStock(db, Number(order.entity_id))
  const taken =
    givenUp.length === 0 || !isOfStock ? [] : await deductFromSource(db, store.defaultSource, givenUp)
  if (taken === null) throw new RestError(400, 'Could not save a Creditmemo, see error log for details')
  const occasion = { order: refunded, stockId: store.stockId, event: 'creditmemo_created', now } as const
  await compensate(db, occasion, [...taken, ...released])
}
