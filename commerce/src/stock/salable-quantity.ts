/**
 * Salable quantity: what the enabled sources of a stock hold in stock, and the reservations upon it.
 * https://developer.adobe.com/commerce/php/development/framework/inventory-management/reservations/
 */

import { toUnits } from '@orderferry/domain/money/decimal-units'
import type { Database } from '../database/open-pool.ts'
import { isUnlimited } from './product-stock-sql.ts'

export interface Wanted {
  readonly sku: string
  readonly quantity: string
}

export interface StockLevel {
  readonly sku: string
  /** False where no source of the stock has the SKU. */
  readonly assigned: boolean
  /** What the sources hold. */
  readonly quantity: bigint
  /** The sum of the reservations, mostly negative. */
  readonly reserved: bigint
  /** Sold whatever is left. */
  readonly unlimited: boolean
}

const STOCK_LEVELS = `
  select asked.sku,
    exists (
      select 1
      from commerce.inventory_source_item i
      join commerce.inventory_source_stock_link l on l.source_code = i.source_code
      where l.stock_id = $1 and lower(i.sku) = lower(asked.sku)) as assigned,
    (select coalesce(sum(i.quantity), 0)
      from commerce.inventory_source_item i
      join commerce.inventory_source_stock_link l on l.source_code = i.source_code
      join commerce.inventory_source s on s.source_code = i.source_code
      where l.stock_id = $1 and lower(i.sku) = lower(asked.sku) and s.enabled and i.status = 1) as quantity,
    coalesce((
      select r.quantity
      from commerce.inventory_reservation_total r
      where r.stock_id = $1 and r.sku = lower(asked.sku)), 0) as reserved,
    ${isUnlimited('asked.sku')} as unlimited
  from unnest($2::text[]) with ordinality as asked (sku, at)
  order by asked.at`

export async function stockLevels(
  db: Database,
  stockId: number,
  skus: readonly string[],
): Promise<readonly StockLevel[]> {
  const { rows } = await db.query<
    Pick<StockLevel, 'sku' | 'assigned' | 'unlimited'> & { quantity: string; reserved: string }
  >({
    name: 'stock-levels',
    text: STOCK_LEVELS,
    values: [stockId, skus],
  })
  return rows.map((row) => ({ ...row, quantity: toUnits(row.quantity), reserved: toUnits(row.reserved) }))
}

/** The salable quantity as SQL, for statements that decide by it. */
export function salableQuantitySql(stockId: string, sku: string): string {
  return `(
    select case when held.quantity > 0 then held.quantity + promised.quantity else 0 end
    from (
      select coalesce(sum(i.quantity), 0) as quantity
      from commerce.inventory_source_item i
      join commerce.inventory_source_stock_link l on l.source_code = i.source_code
      join commerce.inventory_source s on s.source_code = i.source_code
      where l.stock_id = ${stockId} and lower(i.sku) = lower(${sku}) and s.enabled and i.status = 1) as held,
    (
      select coalesce(sum(p.quantity), 0) as quantity
      from commerce.inventory_reservation_total p
      where p.stock_id = ${stockId} and p.sku = lower(${sku})) as promised)`
}

/**
 * Nothing is salable of what the sources do not hold, whatever reservations say. Of what is sold without limit the
 * figure says how far it is oversold.
 */
export function salableQuantity({ quantity, reserved, unlimited }: StockLevel): bigint {
  return quantity > 0n || unlimited ? quantity + reserved : 0n
}

/** Waits for everyone else who reserves one of these SKUs with a check. Locks in one order, so nobody waits in a ring. */
export async function lockStock(db: Database, stockId: number, wanted: readonly Wanted[]): Promise<void> {
  const names = [...new Set(wanted.map(({ sku }) => sku.toLowerCase()))].sort()
  await db.query({
    name: 'lock-stock',
    text: `select pg_advisory_xact_lock($1, hashtext(name))
      from (select name from unnest($2::text[]) with ordinality as n (name, at) order by hashtext(name)) as ordered`,
    values: [stockId, names],
  })
}

/** The SKUs of which fewer are salable than wanted. */
export async function shortOf(
  db: Database,
  stockId: number,
  wanted: readonly Wanted[],
): Promise<readonly string[]> {
  const levels = await stockLevels(
    db,
    stockId,
    wanted.map(({ sku }) => sku),
  )
  return levels
    .filter((level, at) => !level.unlimited && salableQuantity(level) < toUnits(wanted[at]?.quantity))
    .map(({ sku }) => sku)
}
