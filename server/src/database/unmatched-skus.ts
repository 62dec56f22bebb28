/** Lines of blocked orders that no product stands for, by what a match is saved under. */
import { sql } from 'kysely'
import type { Queryable } from './connect.ts'

export interface UnmatchedSku {
  /** A Seller SKU, or `asin:` and an ASIN where the line names no SKU. */
  readonly key: string
  readonly sellerSku: string | null
  readonly asin: string | null
  readonly title: string | null
  readonly because: 'sku-not-in-catalog' | 'product-type-not-supported' | 'sku-missing'
  readonly ordersWaiting: number
  readonly unitsWaiting: number
  readonly waitingSince: Date
  /** One of them, the newest: Amazon's data of the product are read from it. */
  readonly newestOrderId: string
}

interface Asked {
  readonly accountId: string
  readonly storeId: string
}

/** What most orders wait for comes first. */
export async function listUnmatchedSkus(
  db: Queryable,
  store: Asked,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly UnmatchedSku[]> {
  const { rows } = await sql<UnmatchedSku>`
    ${grouped(store)}
    order by count(*) desc, key
    limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

export async function countUnmatchedSkus(db: Queryable, store: Asked): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from (${grouped(store)}) as groups`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** Of these keys, those that orders wait for. */
export async function readUnmatchedSkus(
  db: Queryable,
  store: Asked,
  keys: readonly string[],
): Promise<readonly UnmatchedSku[]> {
  const { rows } = await sql<UnmatchedSku>`
    select * from (${grouped(store)}) as groups where key = any(${keys})`.execute(db)
  return rows
}

/** A kit that lacks a product is matched: its lines are not among these. */
function grouped({ accountId, storeId }: Asked) {
  return sql`
    select key, min(seller_sku) as "sellerSku", max(asin) as asin, max(title) as title, min(because) as because,
      count(distinct amazon_order_id)::integer as "ordersWaiting",
      sum(quantity_ordered)::integer as "unitsWaiting",
      min(purchased_at) as "waitingSince",
      (array_agg(amazon_order_id order by purchased_at desc, amazon_order_id))[1] as "newestOrderId"
    from (
      select distinct on (item.amazon_order_id, item.line)
        coalesce(item.seller_sku, 'asin:' || item.asin) as key, item.seller_sku, item.asin, item.title,
        item.quantity_ordered, blocker.code as because, orders.amazon_order_id, orders.purchased_at
      from order_blockers as blocker
      join amazon_orders as orders using (account_id, store_id, amazon_order_id)
      join amazon_order_items as item using (account_id, store_id, amazon_order_id)
      where blocker.account_id = ${accountId} and blocker.store_id = ${storeId}
        and (
          blocker.code in ('sku-not-in-catalog', 'product-type-not-supported') and item.seller_sku = blocker.sku
          or blocker.code = 'sku-missing' and item.asin is not null
            and item.amazon_order_item_id = blocker.parameters ->> 'amazonOrderItemId'
        )
      order by item.amazon_order_id, item.line
    ) as lines
    group by key`
}
