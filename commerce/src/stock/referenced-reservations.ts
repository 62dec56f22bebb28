/**
 * Reservations without an order, under a reference of the caller's: placed once, released once, whatever is repeated.
 * Our module's own; a plain Magento has no REST for reservations.
 */
import type pg from 'pg'
import { defineTable, type Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { searchTable } from '../database/search-table.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { RestError } from '../http/rest-error.ts'
import type { SearchCriteria, SearchResult } from '../http/search-criteria.ts'
import { notSalable } from '../orders/orderferry-order.ts'
import { showRow } from '../orders/show-row.ts'
import { isComposite } from './product-stock-sql.ts'
import { lockStock, shortOf, type Wanted } from './salable-quantity.ts'

export interface WishedReservation {
  readonly reference: string
  readonly websiteCode: string
  readonly items: readonly Wanted[]
  /** Refuse it where fewer are salable than wanted. */
  readonly check: boolean
}

const RESERVATION = defineTable(
  'inventory_reservation',
  'reservation_id',
  `reservation_id:int stock_id:int sku:varchar(64) quantity:decimal(12,4) event_type:text object_type:text
   object_id:text object_increment_id:text created_at:datetime`,
)

const OBJECT_TYPE = 'orderferry'

export async function placeReservation(engine: Engine, wished: WishedReservation): Promise<unknown> {
  const store = engine.stores.views.find((view) => view.websiteCode === wished.websiteCode)
  if (store === undefined) throw new RestError(404, 'No linked stock found')
  return transaction(engine.pool, async (client) => {
    const { rowCount } = await client.query(
      `insert into commerce.orderferry_reservation (reference, stock_id, website_code)
       values ($1, $2, $3)
       on conflict (reference) do nothing`,
      [wished.reference, store.stockId, wished.websiteCode],
    )
    // The reference is known: what was placed under it is answered, whatever is asked for now.
    if (rowCount === 0) return showReservation(client, wished.reference)
    if (wished.check) await assertSalable(client, store.stockId, wished.items)
    await client.query(
      `insert into commerce.inventory_reservation
         (stock_id, sku, quantity, event_type, object_type, object_id, object_increment_id, created_at)
       select $1::int, item.sku, -item.quantity, 'reservation_placed', $2::text, '', $3::text, $4::timestamp
       from json_to_recordset($5::json) as item (sku text, quantity numeric)
       where not ${isComposite('item.sku')}`,
      [
        store.stockId,
        OBJECT_TYPE,
        wished.reference,
        databaseTime(engine.clock()),
        JSON.stringify(wished.items),
      ],
    )
    return showReservation(client, wished.reference)
  })
}

async function assertSalable(
  client: pg.PoolClient,
  stockId: number,
  items: readonly Wanted[],
): Promise<void> {
  await lockStock(client, stockId, items)
  const short = await shortOf(client, stockId, items)
  if (short.length > 0) throw notSalable(short)
}

async function showReservation(db: Database, reference: string): Promise<unknown> {
  const { rows } = await db.query<{ stock_id: number; website_code: string; released_at: string | null }>(
    'select stock_id, website_code, released_at from commerce.orderferry_reservation where reference = $1',
    [reference],
  )
  const placed = await db.query<{ sku: string; quantity: string }>(
    `select sku, -quantity as quantity
     from commerce.inventory_reservation
     where object_type = $1 and object_increment_id = $2 and event_type = 'reservation_placed'
     order by reservation_id`,
    [OBJECT_TYPE, reference],
  )
  return {
    reference,
    website_code: rows[0]?.website_code,
    stock_id: rows[0]?.stock_id,
    items: placed.rows.map(({ sku, quantity }) => ({ sku, quantity: Number(quantity) })),
    released: rows[0]?.released_at !== null,
  }
}

/** Gives back what was placed under the reference. Repeated, or without anything placed, it does nothing. */
export async function releaseReservation(engine: Engine, reference: string): Promise<true> {
  const now = databaseTime(engine.clock())
  await engine.pool.query(
    `with released as (
       update commerce.orderferry_reservation
       set released_at = $2::timestamp
       where reference = $1::text and released_at is null
       returning reference
     )
     insert into commerce.inventory_reservation
       (stock_id, sku, quantity, event_type, object_type, object_id, object_increment_id, created_at)
     select r.stock_id, r.sku, -r.quantity, 'reservation_released', r.object_type, r.object_id,
       r.object_increment_id, $2::timestamp
     from commerce.inventory_reservation r
     join released on released.reference = r.object_increment_id
     where r.object_type = $3 and r.event_type = 'reservation_placed'`,
    [reference, now, OBJECT_TYPE],
  )
  return true
}

export async function searchReservations(engine: Engine, criteria: SearchCriteria): Promise<SearchResult> {
  const { rows, total } = await searchTable(engine.pool, RESERVATION, criteria)
  return { items: rows.map(showRowOfReservation), search_criteria: criteria, total_count: total }
}

function showRowOfReservation(row: Row): unknown {
  const { event_type, object_type, object_id, object_increment_id, ...shown } = showRow(RESERVATION, row)
  return { ...shown, metadata: { event_type, object_type, object_id, object_increment_id } }
}
