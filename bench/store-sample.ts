/** A hundred orders as the history of a shop holds them, brought to where they end by the service itself. */
import { CommerceShop } from 'orderferry/testing/commerce-shop'
import type pg from 'pg'
import type { BenchWorld } from './bench-world.ts'
import { placeOrders } from './place-orders.ts'
import { until } from './until.ts'

/** Of each hundred: most are done, some were canceled, a few wait for Amazon, and a few hang. */
const sample = [
  { template: 'fbm-unshipped', count: 70 },
  { template: 'fba-shipped', count: 20 },
  { template: 'fbm-canceled', count: 5 },
  { template: 'fbm-pending', count: 3 },
  { template: 'fbm-unshipped', count: 2, skus: ['BENCH-NOT-IN-CATALOG'] },
] as const

export const SAMPLE_SIZE = sample.reduce((sum, { count }) => sum + count, 0)
const CREATED = 90
const SHIPPED_BY_STAFF = 70
const WITHIN_MS = 3 * 60_000

/** Imported, invoiced, shipped by staff or Amazon, confirmed and completed: with all the rows that this leaves. */
export async function storeSample(world: BenchWorld, client: pg.Client): Promise<void> {
  for (const placement of sample) await placeOrders(world, placement)
  const service = await world.startService()
  await until(
    () =>
      countOrders(client, "invoiced_at is not null or import_state in ('notRequired', 'waiting', 'blocked')"),
    (orders) => orders === SAMPLE_SIZE,
    WITHIN_MS,
  )
  await shipAll(world, client)
  await until(
    () => countOrders(client, 'completed_at is not null'),
    (orders) => orders === CREATED,
    WITHIN_MS,
  )
  await service.stop()
}

async function shipAll({ commerce, commerceToken }: BenchWorld, client: pg.Client): Promise<void> {
  const shop = new CommerceShop(commerce, commerceToken)
  const { rows } = await client.query<{ id: string; skus: string[] }>(
    `select commerce_order_id as id, array_agg(seller_sku order by line) as skus
     from orderferry.amazon_orders join orderferry.amazon_order_items using (account_id, store_id, amazon_order_id)
     where channel = 'FBM' and commerce_order_id is not null group by commerce_order_id`,
  )
  if (rows.length !== SHIPPED_BY_STAFF)
    throw new Error(`${rows.length} orders are there to be shipped by staff.`)
  for (const { id, skus } of rows) {
    const quantities = Object.fromEntries(skus.map((sku, index) => [sku, index + 1]))
    await shop.ship(Number(id), quantities, `1ZBENCH${id.padStart(8, '0')}`)
  }
}

async function countOrders(client: pg.Client, condition: string): Promise<number> {
  const { rows } = await client.query<{ orders: number }>(
    `select count(*)::int as orders from orderferry.amazon_orders where ${condition}`,
  )
  return rows[0]?.orders ?? 0
}
