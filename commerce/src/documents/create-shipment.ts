/** POST /V1/order/:orderId/ship: records what left, takes it from a source and gives its reservation back. */

import { copied } from '@orderferry/domain/documents/invoice-sums'
import { hasUnitsToShip, quantityToShip } from '@orderferry/domain/documents/open-quantities'
import { fromUnits, smaller, toUnits, truncate } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { applicationRunError, RestError } from '../http/rest-error.ts'
import { nextNumberSql } from '../orders/next-number.ts'
import { isRefusedIn, stateAfter, stateAfterSave } from '../orders/order-states.ts'
import { withState } from '../orders/order-statuses.ts'
import { deductFromSource } from '../stock/deduct-from-source.ts'
import { compensate } from '../stock/reservations.ts'
import { storeOfOrder } from '../stores/load-stores.ts'
import { sequenceName } from '../stores/seed-world.ts'
import { SHIPMENT, SHIPMENT_COMMENT, SHIPMENT_ITEM, SHIPMENT_TRACK } from './document-tables.ts'
import {
  CHANGE_ORDER,
  changesParameters,
  type DocumentOrder,
  lockDocumentOrder,
  type OrderChanges,
} from './load-document-order.ts'
import type { ShipmentRequest } from './read-document-request.ts'

interface ShipmentLine {
  readonly item: Row
  readonly quantity: bigint
}

export async function createShipment(
  engine: Engine,
  orderId: number,
  request: ShipmentRequest,
): Promise<string> {
  return transaction(engine.pool, async (client) => {
    const found = await lockDocumentOrder(client, orderId)
    const lines = linesOf(found.items, request)
    assertMayShip(found, lines, request)
    // Magento breaks over a row without a product type where it looks for its stock.
    if (lines.some(({ item }) => item.product_type === null)) throw applicationRunError()
    // A configurable product that came over REST does not say which of its variants is to leave.
    const isUnclear = lines.some(({ item }) => item.product_type === 'configurable')
    if (isUnclear || request.tracks.some((track) => !track.carrier_code)) throw notSaved()

    const now = databaseTime(engine.clock())
    const store = storeOfOrder(engine.stores, found.order)
    const sourceCode = request.sourceCode ?? store.defaultSource
    const changes = changesOf(found, lines, now)
    if (!request.keepStock) {
      const moved = await deductFromSource(client, sourceCode, movesOf(lines))
      if (moved === null) throw notSaved()
      const order = changes.order ?? found.order
      await compensate(client, { order, stockId: store.stockId, event: 'shipment_created', now }, moved)
    }
    return String(await insertShipment(client, { found, lines, request, changes, sourceCode, now }))
  })
}

function notSaved(): RestError {
  return new RestError(400, 'Could not save a shipment, see error log for details')
}

/** What is asked beyond what is open is clipped without a word; unknown items are ignored. */
function linesOf(items: readonly Row[], request: ShipmentRequest): readonly ShipmentLine[] {
  const asked = new Map(request.items.map((item) => [item.orderItemId, item.quantity]))
  return items
    .filter((item) => hasUnitsToShip(item))
    .map((item) => {
      const open = quantityToShip(item)
      const wanted = asked.size === 0 ? open : toUnits(asked.get(Number(item.item_id)) ?? 0)
      const countable = item.is_qty_decimal ? wanted : truncate(wanted)
      return { item, quantity: smaller(countable, open) }
    })
    .filter((line) => line.quantity > 0n)
}

function assertMayShip(found: DocumentOrder, lines: readonly ShipmentLine[], request: ShipmentRequest): void {
  const { order, items } = found
  const messages: string[] = []
  const refused = isRefusedIn('ship', order.state)
  if (refused || Number(order.is_virtual ?? 0) !== 0) {
    messages.push(`A shipment cannot be created when an order has a status of ${order.status ?? ''}`)
  } else if (!items.some((item) => hasUnitsToShip(item))) {
    messages.push('The order does not allow a shipment to be created.')
  }
  if (lines.length === 0) messages.push("You can't create a shipment without products.")
  for (const track of request.tracks)
    if (!track.track_number) messages.push('Please enter a tracking number.')
  if (messages.length === 0) return
  throw new RestError(400, ['Shipment Document Validation Error(s):', ...messages].join('\n'))
}

function movesOf(lines: readonly ShipmentLine[]): readonly { sku: string; quantity: string }[] {
  return lines
    .filter(({ item }) => typeof item.sku === 'string')
    .map(({ item, quantity }) => ({ sku: String(item.sku), quantity: fromUnits(quantity) }))
}

const INSERT_SHIPMENT = `
  with ${CHANGE_ORDER},
  document as (${insertRows(SHIPMENT, '$5', { increment_id: nextNumberSql('$9', '$10::int') })} returning entity_id),
  items as (${insertRows(SHIPMENT_ITEM, '$6', { parent_id: 'document.entity_id' }, ', document')}),
  tracks as (${insertRows(SHIPMENT_TRACK, '$7', { parent_id: 'document.entity_id' }, ', document')}),
  comments as (${insertRows(SHIPMENT_COMMENT, '$8', { parent_id: 'document.entity_id' }, ', document')}),
  source as (
    insert into commerce.inventory_shipment_source (shipment_id, source_code)
    select entity_id, $11 from document
  )
  select entity_id as id from document`

/** A shipment that was decided and is being written. */
interface DecidedShipment {
  readonly found: DocumentOrder
  readonly lines: readonly ShipmentLine[]
  readonly request: ShipmentRequest
  readonly changes: OrderChanges
  readonly sourceCode: string
  readonly now: string
}

async function insertShipment(db: Database, decided: DecidedShipment): Promise<number> {
  const { found, lines, request, changes, sourceCode, now } = decided
  const { order } = found
  const storeId = Number(order.store_id ?? 0)
  const shipment: Row = {
    ...copied(order, ['store_id', 'customer_id', 'billing_address_id', 'shipping_address_id']),
    order_id: order.entity_id,
    total_qty: fromUnits(lines.reduce((sum, line) => sum + line.quantity, 0n)),
    created_at: now,
    updated_at: now,
  }
  const items = lines.map(({ item, quantity }) => ({
    ...copied(item, ['name', 'sku', 'product_id', 'price', 'weight']),
    order_item_id: item.item_id,
    qty: fromUnits(quantity),
  }))
  const tracks = request.tracks.map((track) => ({
    ...(track as Row),
    order_id: order.entity_id,
    created_at: now,
    updated_at: now,
  }))
  const comments =
    request.comment === null ? [] : [{ is_customer_notified: 0, ...request.comment, created_at: now }]
  const { rows } = await db.query<{ id: number }>({
    name: 'insert-shipment',
    text: INSERT_SHIPMENT,
    values: [
      ...changesParameters(Number(order.entity_id), changes),
      rowsParameter(SHIPMENT, [shipment]),
      rowsParameter(SHIPMENT_ITEM, items),
      rowsParameter(SHIPMENT_TRACK, tracks),
      rowsParameter(SHIPMENT_COMMENT, comments),
      `commerce.${sequenceName('shipment', storeId)}`,
      storeId,
      sourceCode,
    ],
  })
  return rows[0]?.id ?? 0
}

function changesOf(found: DocumentOrder, lines: readonly ShipmentLine[], now: string): OrderChanges {
  const shipped = new Map(lines.map(({ item, quantity }) => [item.item_id, quantity]))
  const items = found.items.map((item) => {
    const quantity = shipped.get(item.item_id)
    if (quantity === undefined) return item
    return { ...item, qty_shipped: fromUnits(toUnits(item.qty_shipped) + quantity), updated_at: now }
  })
  const { order, statuses } = found
  const asked = stateAfter('ship', { order, items })
  const resolved = asked === order.state ? order : withState(order, asked, statuses)
  const next = stateAfterSave({ order: resolved, items })
  const saved = next === null || next === resolved.state ? resolved : withState(resolved, next, statuses)
  return {
    // A shipment that changes no state does not touch the order: its updated_at stays.
    order: saved === order ? null : { ...saved, updated_at: now },
    items: items.filter((item) => shipped.has(item.item_id)),
    payment: null,
  }
}
