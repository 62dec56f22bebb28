/**
 * POST /V1/orders without an entity_id. Everything is stored as it was sent; nothing is worked out or checked but what
 * Magento checks. The answer repeats what was sent, with the new ids: it is no proof of what was stored.
 */

import { fromUnits, toUnits } from '@orderferry/domain/money/decimal-units'
import type pg from 'pg'
import type { Row } from '../database/define-table.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { isObject } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import { lockStock, shortOf } from '../stock/salable-quantity.ts'
import { type StoreView, storeOfOrder } from '../stores/load-stores.ts'
import { insertOrder, type OrderIds } from './insert-order.ts'
import { alreadyExists, notSalable, unitsToReserve } from './orderferry-order.ts'
import { listOf, type NewOrder, readNewOrder } from './read-order.ts'
import { amountDue, showAddress, showItem, showOrderBody } from './show-order.ts'

export async function createOrder(
  engine: Engine,
  entity: unknown,
  pathStore: StoreView | null,
): Promise<unknown> {
  const created = readNewOrder(entity, engine.stores, pathStore, databaseTime(engine.clock()))
  const { order } = created
  for (const currency of ['', 'base_'] as const) order[`${currency}total_due`] = amountDue(order, currency)
  const reservations = reservationsOf(created, engine)
  const ids = await store(engine.pool, created, reservations).catch(async (error: unknown) => {
    throw await explained(engine.pool, error, created)
  })
  order.increment_id = ids.incrementId
  if (created.giftMessage) {
    // The order stays: Magento finds out too late that gift messages are off.
    throw new RestError(400, 'The gift message couldn\'t be added to the "%1" order.', [
      "The gift message isn't available.",
    ])
  }
  return showCreated(created, ids)
}

async function store(pool: pg.Pool, created: NewOrder, reservations: readonly Row[]): Promise<OrderIds> {
  if (created.orderferry?.reserve !== 'check' || reservations.length === 0) {
    return assertStored(await insertOrder(pool, created, reservations))
  }
  const stockId = Number(reservations[0]?.stock_id)
  const wanted = reservations.map(({ sku, quantity }) => ({
    sku: String(sku),
    quantity: fromUnits(-toUnits(quantity)),
  }))
  return transaction(pool, async (client) => {
    // Whoever asks for the same SKU waits here, so that two orders never take the same last unit.
    await lockStock(client, stockId, wanted)
    const ids = await insertOrder(client, created, reservations)
    if (ids === null) throw notSalable(await shortOf(client, stockId, wanted))
    return ids
  })
}

function assertStored(ids: OrderIds | null): OrderIds {
  if (ids === null) throw new Error('an order that checks no stock is always stored')
  return ids
}

/** One reservation per SKU, in the stock of the website that the order belongs to. */
function reservationsOf({ order, items, orderferry }: NewOrder, { stores }: Engine): readonly Row[] {
  if (orderferry === null || orderferry.reserve === 'no' || orderferry.reserve === 'unset') return []
  const store = storeOfOrder(stores, order)
  return unitsToReserve(items, orderferry).map(({ sku, quantity }) => ({
    stock_id: store.stockId,
    sku,
    quantity: fromUnits(-toUnits(quantity)),
  }))
}

const UNIQUE_VIOLATION = '23505'

/** An order that was to come once is refused by its external id, even where its own number would refuse it too. */
async function explained(pool: pg.Pool, error: unknown, { order, orderferry }: NewOrder): Promise<unknown> {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code !== UNIQUE_VIOLATION) return error
  const extOrderId = String(order.ext_order_id ?? '')
  const isRepeated =
    constraint === 'orderferry_order_once' || (orderferry?.once && (await cameOnce(pool, extOrderId)))
  return isRepeated ? alreadyExists(extOrderId) : new RestError(400, 'Unique constraint violation found')
}

async function cameOnce(pool: pg.Pool, extOrderId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select 1 from commerce.orderferry_order where once and lower(rtrim(ext_order_id)) = lower(rtrim($1))',
    [extOrderId],
  )
  return (rowCount ?? 0) > 0
}

function showCreated(created: NewOrder, ids: OrderIds): unknown {
  const { order, items, billingAddress, payment, histories, extension } = created
  const parentId = ids.orderId
  const shown = showOrderBody(
    {
      order: { ...order, entity_id: ids.orderId, billing_address_id: ids.billingId },
      items: [],
      billingAddress:
        billingAddress === null ? null : { ...billingAddress, entity_id: ids.billingId, parent_id: parentId },
      shippingAddress: null,
      payment: { ...payment, entity_id: ids.paymentId, parent_id: parentId },
      histories: histories.map((history, at) => ({
        ...history,
        entity_id: ids.historyIds[at] ?? null,
        parent_id: parentId,
      })),
      orderferry: null,
    },
    items.map((item, at) => {
      const shown = showItem({ ...item, item_id: ids.itemIds[at] ?? null, order_id: parentId })
      const parent = created.parentItems[at] ?? null
      return parent === null ? shown : { ...shown, parent_item: showItem(parent) }
    }),
  )
  if (extension !== null) shown.extension_attributes = showExtension(created, ids)
  return shown
}

function showExtension({ extension, shippingAddress }: NewOrder, ids: OrderIds): unknown {
  const assignments = listOf(extension?.shipping_assignments).map((assignment, at) => {
    if (!isObject(assignment.shipping) || at > 0 || shippingAddress === null) return assignment
    const address = showAddress({ ...shippingAddress, entity_id: ids.shippingId, parent_id: ids.orderId })
    return { ...assignment, shipping: { ...assignment.shipping, address } }
  })
  return { ...extension, ...(assignments.length === 0 ? {} : { shipping_assignments: assignments }) }
}
