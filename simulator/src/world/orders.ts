import type { AmazonOrder } from './amazon-order.ts'
import { statement, type World } from './world.ts'

export interface StoredOrder {
  readonly sellerId: string
  readonly order: AmazonOrder
  /** Answered whole: Amazon printed it so, state and roles aside. */
  readonly isAsPublished: boolean
}

export function keepAsPublished(world: World, orderId: string): void {
  statement(world, 'insert into published_orders (order_id) values (?)').run(orderId)
}

const isAsPublished =
  'exists (select 1 from published_orders p where p.order_id = orders.order_id) as is_published'

export function insertOrder(world: World, sellerId: string, order: AmazonOrder): void {
  statement(
    world,
    `insert into orders (order_id, seller_id, marketplace_id, status, fulfilled_by, created_ms, updated_ms, body)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    order.orderId,
    sellerId,
    order.salesChannel.marketplaceId ?? '',
    order.fulfillment.fulfillmentStatus,
    order.fulfillment.fulfilledBy,
    Date.parse(order.createdTime),
    Date.parse(order.lastUpdatedTime),
    JSON.stringify(order),
  )
}

export function updateOrder(world: World, order: AmazonOrder): void {
  statement(world, 'update orders set status = ?, updated_ms = ?, body = ? where order_id = ?').run(
    order.fulfillment.fulfillmentStatus,
    Date.parse(order.lastUpdatedTime),
    JSON.stringify(order),
    order.orderId,
  )
}

export function findOrder(world: World, orderId: string): StoredOrder | undefined {
  const row = statement(world, `select seller_id, body, ${isAsPublished} from orders where order_id = ?`).get(
    orderId,
  )
  return row === undefined
    ? undefined
    : {
        sellerId: String(row.seller_id),
        order: JSON.parse(String(row.body)),
        isAsPublished: row.is_published === 1,
      }
}

export interface OrderSummary {
  readonly orderId: string
  readonly sellerId: string
  readonly status: string
  readonly fulfilledBy: string
  readonly createdMs: number
  readonly updatedMs: number
}

/** Newest change first. */
export function listOrders(world: World, sellerId: string | null, limit: number): readonly OrderSummary[] {
  return statement(
    world,
    `select order_id, seller_id, status, fulfilled_by, created_ms, updated_ms
     from orders
     where ?1 is null or seller_id = ?1
     order by updated_ms desc, order_id
     limit ?2`,
  )
    .all(sellerId, limit)
    .map((row) => ({
      orderId: String(row.order_id),
      sellerId: String(row.seller_id),
      status: String(row.status),
      fulfilledBy: String(row.fulfilled_by),
      createdMs: Number(row.created_ms),
      updatedMs: Number(row.updated_ms),
    }))
}

/** How many orders a world holds, by status. */
export function countOrders(world: World): Readonly<Record<string, number>> {
  const rows = statement(world, 'select status, count(*) as orders from orders group by status').all()
  return Object.fromEntries(rows.map((row) => [String(row.status), Number(row.orders)]))
}

export interface OrderWindow {
  readonly sellerId: string
  readonly by: 'created' | 'updated'
  readonly fromMs: number
  readonly toMs: number
  readonly after?: OrderPosition | undefined
  readonly statuses?: readonly string[] | undefined
  readonly marketplaceIds?: readonly string[] | undefined
  readonly fulfilledBy?: readonly string[] | undefined
  readonly limit: number
}

/** Where a page ended: in order of time, then number. */
export interface OrderPosition {
  readonly ms: number
  readonly orderId: string
}

export interface FoundOrder {
  readonly position: OrderPosition
  readonly order: AmazonOrder
  readonly isAsPublished: boolean
}

/** Oldest first, both bounds inclusive. */
export function findOrdersInWindow(world: World, window: OrderWindow): readonly FoundOrder[] {
  const column = window.by === 'created' ? 'created_ms' : 'updated_ms'
  const rows = statement(
    world,
    `select order_id, ${column} as ms, body, ${isAsPublished}
     from orders
     where seller_id = ?1
       and ${column} between ?2 and ?3
       and (${column}, order_id) > (?4, ?5)
       and (?6 is null or status in (select value from json_each(?6)))
       and (?7 is null or marketplace_id in (select value from json_each(?7)))
       and (?8 is null or fulfilled_by in (select value from json_each(?8)))
     order by ${column}, order_id
     limit ?9`,
  ).all(
    window.sellerId,
    Math.max(window.fromMs, window.after?.ms ?? window.fromMs),
    window.toMs,
    window.after?.ms ?? window.fromMs - 1,
    window.after?.orderId ?? '',
    listOrNull(window.statuses),
    listOrNull(window.marketplaceIds),
    listOrNull(window.fulfilledBy),
    window.limit,
  )
  return rows.map((row) => ({
    position: { ms: Number(row.ms), orderId: String(row.order_id) },
    order: JSON.parse(String(row.body)),
    isAsPublished: row.is_published === 1,
  }))
}

function listOrNull(list: readonly string[] | undefined): string | null {
  return list === undefined ? null : JSON.stringify(list)
}
