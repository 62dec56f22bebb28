import type { Database } from '../database/open-pool.ts'
import { isUnmanaged } from './product-stock-sql.ts'

export interface Move {
  readonly sku: string
  readonly quantity: string
}

/**
 * Takes units from a source and answers what was taken, or null where it cannot be: an unknown source, a SKU that the
 * source does not have, or fewer units than asked. A SKU that no product has is let through and moves nothing; one whose
 * stock is not managed is taken from nowhere, and counts as taken.
 * https://github.com/magento/inventory/blob/1.2.7-release/InventorySourceDeductionApi/Model/SourceDeductionService.php
 */
export async function deductFromSource(
  db: Database,
  sourceCode: string,
  moves: readonly Move[],
): Promise<readonly Move[] | null> {
  const { rows } = await db.query<{ sku: string; quantity: string; taken: boolean }>({
    name: 'deduct-from-source',
    text: DEDUCT,
    // The names once more, as a list: the planner finds a few of them by index, of JSON it expects many.
    values: [sourceCode, JSON.stringify(moves), moves.map(({ sku }) => sku.toLowerCase())],
  })
  if (rows.some((row) => !row.taken)) return null
  if (rows.length === 0) return (await sourceExists(db, sourceCode)) ? [] : null
  return rows
}

/** Rows of one SKU are added up first; the source items are locked in the order of their ids. */
const DEDUCT = `
  with moves as (
    select lower(sku) as name, min(sku) as sku, sum(quantity) as quantity
    from json_to_recordset($2::json) as move (sku text, quantity numeric)
    where exists (
      select 1
      from commerce.catalog_product p
      where lower(p.sku) = any($3::text[]) and lower(p.sku) = lower(move.sku))
    group by lower(sku)
  ),
  held as materialized (
    select i.source_item_id, lower(i.sku) as name
    from commerce.inventory_source_item i
    where i.source_code = $1 and lower(i.sku) = any($3::text[]) and lower(i.sku) in (select name from moves)
      and not ${isUnmanaged('i.sku')}
    order by i.source_item_id
    for update
  ),
  taken as (
    update commerce.inventory_source_item i
    set quantity = i.quantity - moves.quantity
    from held
    join moves on moves.name = held.name
    where lower(i.sku) = any($3::text[]) and i.source_item_id = held.source_item_id and i.quantity >= moves.quantity
    returning moves.name
  )
  select moves.sku, moves.quantity::text as quantity, ${isUnmanaged('moves.sku')} or moves.name in (select name from taken) as taken
  from moves`

/**
 * Takes units that leave without a shipment from the sources of a stock, in the order of their priority, as far as these
 * hold them; answers what was taken.
 * https://github.com/magento/inventory/blob/1.2.7-release/InventoryShipping/Observer/VirtualSourceDeductionProcessor.php
 */
export async function deductByPriority(
  db: Database,
  stockId: number,
  moves: readonly Move[],
): Promise<readonly Move[]> {
  if (moves.length === 0) return []
  const { rows } = await db.query<{ sku: string; quantity: string }>(DEDUCT_BY_PRIORITY, [
    stockId,
    JSON.stringify(moves),
    moves.map(({ sku }) => sku.toLowerCase()),
  ])
  return rows
}

const DEDUCT_BY_PRIORITY = `
  with moves as (
    select lower(sku) as name, min(sku) as sku, sum(quantity) as quantity
    from json_to_recordset($2::json) as move (sku text, quantity numeric)
    group by lower(sku)
  ),
  held as materialized (
    select i.source_item_id, lower(i.sku) as name, i.quantity, l.priority
    from commerce.inventory_source_item i
    join commerce.inventory_source_stock_link l on l.source_code = i.source_code and l.stock_id = $1
    join commerce.inventory_source s on s.source_code = i.source_code and s.enabled
    where lower(i.sku) = any($3::text[]) and i.status = 1 and i.quantity > 0
    order by i.source_item_id
    for update of i
  ),
  chosen as (
    select held.source_item_id, moves.name, moves.sku,
      -- What the sources before it leave to be taken, and no more than it holds.
      greatest(0, least(held.quantity, moves.quantity - (
        sum(held.quantity) over (partition by held.name order by held.priority, held.source_item_id) - held.quantity
      ))) as quantity
    from held
    join moves on moves.name = held.name
  ),
  taken as (
    update commerce.inventory_source_item i
    set quantity = i.quantity - chosen.quantity
    from chosen
    where lower(i.sku) = any($3::text[]) and i.source_item_id = chosen.source_item_id
      and not ${isUnmanaged('chosen.name')}
  )
  select sku, sum(quantity)::text as quantity
  from chosen
  where quantity > 0
  group by sku`

async function sourceExists(db: Database, sourceCode: string): Promise<boolean> {
  const { rowCount } = await db.query('select 1 from commerce.inventory_source where source_code = $1', [
    sourceCode,
  ])
  return (rowCount ?? 0) > 0
}

/** Puts units back into the source that the order's last shipment was taken from. */
export async function returnToSource(
  db: Database,
  orderId: number,
  otherwise: string,
  moves: readonly Move[],
): Promise<void> {
  if (moves.length === 0) return
  await db.query(
    `update commerce.inventory_source_item i
     set quantity = i.quantity + move.quantity
     from json_to_recordset($3::json) as move (sku text, quantity numeric)
     where lower(i.sku) = lower(move.sku)
       and i.source_code = coalesce((
         select s.source_code
         from commerce.sales_shipment d
         join commerce.inventory_shipment_source s on s.shipment_id = d.entity_id
         where d.order_id = $1
         order by d.entity_id desc
         limit 1), $2::text)`,
    [orderId, otherwise, JSON.stringify(moves)],
  )
}
