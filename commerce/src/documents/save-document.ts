/**
 * POST /V1/invoices, /V1/shipment and /V1/creditmemo: stores a document as it was sent, and changes neither the order nor
 * its items, so that a client can bill, ship and refund more than was ordered. Kept for clients that use it; what makes a
 * document is `POST /V1/order/:orderId/…`. Only a shipment has an effect: its units leave their source.
 */
import type { Row, Table } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import {
  type Fields,
  type FieldType,
  isObject,
  readShape,
  type Shape,
  shapeOfTable,
} from '../http/read-shape.ts'
import { notFound } from '../http/rest-error.ts'
import { loadItems, lockOrder } from '../orders/load-orders.ts'
import { nextNumber } from '../orders/next-number.ts'
import { listOf, scalars } from '../orders/read-order.ts'
import { updateGivenColumns } from '../orders/update-given-columns.ts'
import { storeOfOrder } from '../stores/load-stores.ts'
import { type NumberedEntity, sequenceName } from '../stores/seed-world.ts'

/** A kind of document with the tables of its parts, by the names that they have in JSON. */
export interface SavedKind {
  readonly numbered: NumberedEntity
  readonly table: Table
  readonly parts: Readonly<Record<string, Table>>
  /** What else REST takes for it and its parts. */
  readonly also?: Readonly<Record<string, FieldType>>
  /** The answer where the document cannot be stored. */
  readonly refusal: () => Error
  /** What saving a new one brings about beside its rows. */
  readonly afterInsert?: (db: Database, saved: SavedDocument) => Promise<void>
}

export interface SavedDocument {
  readonly engine: Engine
  readonly order: Row
  readonly orderItems: readonly Row[]
  readonly sent: Fields
  readonly documentId: number
  readonly now: string
}

/** @returns the id of the document, new or changed */
export async function saveDocument(engine: Engine, kind: SavedKind, entity: unknown): Promise<number> {
  const sent = readShape(shapeOf(kind), entity)
  const now = databaseTime(engine.clock())
  return transaction(engine.pool, (client) =>
    sent.entity_id ? change(client, kind, sent, now) : insert(client, { engine, kind, sent, now }),
  )
}

function shapeOf({ table, parts, also = {} }: SavedKind): Shape {
  const lists = Object.entries(parts).map(
    ([name, part]) => [name, { list: shapeOfTable(part, { extension_attributes: 'any' }) }] as const,
  )
  return shapeOfTable(table, { extension_attributes: 'any', ...also, ...Object.fromEntries(lists) })
}

async function change(db: Database, kind: SavedKind, sent: Fields, now: string): Promise<number> {
  const documentId = Number(sent.entity_id)
  const { rowCount } = await db.query(
    `select 1 from commerce.${kind.table.name} where entity_id = $1 for update`,
    [documentId],
  )
  if (rowCount === 0) throw notFound()
  const { order_id: _order, ...given } = scalars(sent)
  await updateGivenColumns(db, kind.table, documentId, { ...given, updated_at: now })
  await insertParts(db, kind, { sent, documentId, orderId: null, now })
  return documentId
}

async function insert(
  db: Database,
  { engine, kind, sent, now }: { engine: Engine; kind: SavedKind; sent: Fields; now: string },
): Promise<number> {
  const order = await lockOrder(db, Number(sent.order_id ?? 0))
  if (order === null) throw kind.refusal()
  const storeId = storeOfOrder(engine.stores, order).id
  const row: Row = {
    ...scalars(sent),
    increment_id:
      String(sent.increment_id ?? '') ||
      (await nextNumber(db, sequenceName(kind.numbered, storeId), storeId)),
    created_at: now,
    updated_at: now,
  }
  const { rows } = await db.query<{ entity_id: number }>(
    `${insertRows(kind.table, '$1')} returning entity_id`,
    [rowsParameter(kind.table, [row])],
  )
  const documentId = Number(rows[0]?.entity_id)
  await insertParts(db, kind, { sent, documentId, orderId: Number(order.entity_id), now })
  const orderItems = await loadItems(db, Number(order.entity_id))
  await kind.afterInsert?.(db, { engine, order, orderItems, sent, documentId, now })
  return documentId
}

/** Parts that already have an id stay as they are. */
async function insertParts(
  db: Database,
  { parts }: SavedKind,
  of: { sent: Fields; documentId: number; orderId: number | null; now: string },
): Promise<void> {
  for (const [name, table] of Object.entries(parts)) {
    const rows = listOf(of.sent[name])
      .filter((part) => isObject(part) && !part.entity_id)
      .map((part) => ({
        ...scalars(part),
        parent_id: of.documentId,
        ...(of.orderId !== null && table.byName.has('order_id') ? { order_id: of.orderId } : {}),
        ...(table.byName.has('created_at') ? { created_at: of.now } : {}),
        ...(table.byName.has('updated_at') ? { updated_at: of.now } : {}),
      }))
    if (rows.length > 0) await db.query(insertRows(table, '$1'), [rowsParameter(table, rows)])
  }
}
