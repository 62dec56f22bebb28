/** The three kinds of documents that are stored as they were sent. */

import { fromUnits, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { type Fields, isObject } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import { listOf } from '../orders/read-order.ts'
import { deductFromSource, type Move } from '../stock/deduct-from-source.ts'
import { compensate } from '../stock/reservations.ts'
import { storeOfOrder } from '../stores/load-stores.ts'
import {
  CREDITMEMO,
  CREDITMEMO_COMMENT,
  CREDITMEMO_ITEM,
  INVOICE,
  INVOICE_COMMENT,
  INVOICE_ITEM,
  SHIPMENT,
  SHIPMENT_COMMENT,
  SHIPMENT_ITEM,
  SHIPMENT_TRACK,
} from './document-tables.ts'
import type { SavedDocument, SavedKind } from './save-document.ts'

export const SAVED_INVOICE: SavedKind = {
  numbered: 'invoice',
  table: INVOICE,
  parts: { items: INVOICE_ITEM, comments: INVOICE_COMMENT },
  // Of the three, a Magento explains this one least: an unknown order breaks it.
  refusal: () => new Error('an invoice needs an order that exists'),
}

export const SAVED_CREDIT_MEMO: SavedKind = {
  numbered: 'creditmemo',
  table: CREDITMEMO,
  parts: { items: CREDITMEMO_ITEM, comments: CREDITMEMO_COMMENT },
  refusal: () => new RestError(400, "The credit memo couldn't be saved."),
}

const shipmentRefused = () => new RestError(400, "The shipment couldn't be saved.")

export const SAVED_SHIPMENT: SavedKind = {
  numbered: 'shipment',
  table: SHIPMENT,
  parts: { items: SHIPMENT_ITEM, tracks: SHIPMENT_TRACK, comments: SHIPMENT_COMMENT },
  // Packages have no fields of their own in REST; they are taken, and nothing of them is kept.
  also: { packages: 'any' },
  refusal: shipmentRefused,
  afterInsert: takeFromSource,
}

/** Inventory management listens to the shipment itself, however it came to be. */
async function takeFromSource(
  db: Database,
  { engine, order, orderItems, sent, documentId, now }: SavedDocument,
): Promise<void> {
  const store = storeOfOrder(engine.stores, order)
  const source = sourceOf(sent) ?? store.defaultSource
  const taken = await deductFromSource(db, source, movesOf(listOf(sent.items), orderItems))
  if (taken === null) throw shipmentRefused()
  await compensate(db, { order, stockId: store.stockId, event: 'shipment_created', now }, taken)
  await db.query(
    'insert into commerce.inventory_shipment_source (shipment_id, source_code) values ($1, $2)',
    [documentId, source],
  )
}

function sourceOf(sent: Fields): string | null {
  const extension = sent.extension_attributes
  return isObject(extension) && typeof extension.source_code === 'string' ? extension.source_code : null
}

/** The order's row says which product left; what the document calls it does not matter. */
function movesOf(items: readonly Fields[], orderItems: readonly Row[]): readonly Move[] {
  return items.flatMap((item) => {
    const ordered = orderItems.find((row) => row.item_id === item.order_item_id)
    const quantity = toUnits(Number(item.qty ?? 0))
    if (typeof ordered?.sku !== 'string' || quantity <= 0n) return []
    return [{ sku: ordered.sku, quantity: fromUnits(quantity) }]
  })
}
