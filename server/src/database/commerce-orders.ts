/** Writes what was read of Commerce orders into the index: what has changed, and nothing else. */
import type { IndexedOrder } from '@orderferry/domain/commerce/indexed-order'
import { type Insertable, type Selectable, sql, type Transaction } from 'kysely'
import { blindIndex, type SecretKey } from '../platform/secret-box.ts'
import { minorOf, thousandthsOf } from './commerce-amounts.ts'
import { indexNames, sealNames } from './commerce-names.ts'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type CommerceOrderRow = Selectable<Schema['commerce_orders']>

/** Which Amazon order a Commerce order was made from. */
type AmazonLink = Pick<CommerceOrderRow, 'account_id' | 'store_id' | 'amazon_order_id'>

const NOT_AMAZONS: AmazonLink = { account_id: null, store_id: null, amazon_order_id: null }

/** In a transaction with the progress that the orders belong to. Gives the ids of those that were new or have changed. */
export async function keepCommerceOrders(
  trx: Transaction<Schema>,
  key: SecretKey,
  read: readonly IndexedOrder[],
): Promise<readonly number[]> {
  // Always in one order, so that two writers of overlapping pages cannot wait for each other.
  const orders = [...new Map(read.map((order) => [order.id, order])).values()].toSorted((a, b) => a.id - b.id)
  if (orders.length === 0) return []
  const ids = orders.map((order) => BigInt(order.id))
  const links = await readLinks(trx, ids)
  const known = await readKnown(trx, ids)
  const rows = orders.map((order) => ({ order, row: rowOf(key, order, links) }))
  const changed = rows.filter(({ row }) => !isKnown(row, known))
  if (changed.length === 0) return []
  await upsertRows(
    trx,
    changed.map(({ row }) => row),
  )
  await replaceWords(
    trx,
    key,
    changed.map(({ order }) => order),
  )
  return changed.map(({ order }) => order.id)
}

/** Which of these orders the index does not have. */
export async function missingCommerceOrders(
  db: Queryable,
  ids: readonly number[],
): Promise<readonly number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('commerce_orders')
    .select('commerce_order_id')
    .where('commerce_order_id', 'in', ids.map(BigInt))
    .execute()
  const known = new Set(rows.map(({ commerce_order_id: id }) => Number(id)))
  return [...new Set(ids)].filter((id) => !known.has(id))
}

/** The next Commerce orders that came from Amazon, from the newest back. */
export async function amazonCommerceOrders(
  db: Queryable,
  { belowId, limit }: { readonly belowId: bigint | null; readonly limit: number },
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('amazon_orders')
    .select('commerce_order_id')
    .where('commerce_order_id', 'is not', null)
    .$if(belowId !== null, (query) => query.where('commerce_order_id', '<', belowId))
    .orderBy('commerce_order_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ commerce_order_id: id }) => Number(id))
}

function rowOf(
  key: SecretKey,
  order: IndexedOrder,
  links: ReadonlyMap<bigint, AmazonLink>,
): Insertable<Schema['commerce_orders']> {
  const id = BigInt(order.id)
  const { baseCurrency, currency } = order
  const baseMinor = minorOf(order.baseTotal, baseCurrency)
  const minor = minorOf(order.total, currency)
  return {
    commerce_order_id: id,
    number: order.number,
    purchased_at: new Date(order.createdAt),
    commerce_updated_at: new Date(order.updatedAt),
    state: order.state,
    status: order.status,
    commerce_store_id: order.storeId,
    purchased_from: order.purchasedFrom,
    base_currency: isCode(baseCurrency) ? baseCurrency : null,
    base_total_minor: baseMinor,
    base_total_thousandths: thousandthsOf(baseMinor, baseCurrency),
    currency: isCode(currency) ? currency : null,
    total_minor: minor,
    total_thousandths: thousandthsOf(minor, currency),
    subtotal_minor: minorOf(order.subtotal, currency),
    shipping_minor: minorOf(order.shipping, currency),
    refunded_minor: minorOf(order.refunded, currency),
    payment_method: order.paymentMethod,
    shipping_description: order.shippingDescription,
    ...(links.get(id) ?? NOT_AMAZONS),
    sealed_names: sealNames(key, id, { billTo: order.billToName, shipTo: order.shipToName }),
    fingerprint: blindIndex(key, JSON.stringify(order)),
  }
}

function isCode(currency: string | null): boolean {
  return currency?.length === 3
}

type Known = Pick<CommerceOrderRow, 'commerce_order_id' | 'fingerprint' | 'store_id' | 'amazon_order_id'>

async function readKnown(
  trx: Transaction<Schema>,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, Known>> {
  const rows = await trx
    .selectFrom('commerce_orders')
    .select(['commerce_order_id', 'fingerprint', 'store_id', 'amazon_order_id'])
    .where('commerce_order_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.commerce_order_id, row]))
}

function isKnown(row: Insertable<Schema['commerce_orders']>, known: ReadonlyMap<bigint, Known>): boolean {
  const before = known.get(row.commerce_order_id)
  return (
    before?.fingerprint.equals(row.fingerprint) === true &&
    before.store_id === row.store_id &&
    before.amazon_order_id === row.amazon_order_id
  )
}

async function readLinks(
  trx: Transaction<Schema>,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, AmazonLink>> {
  const rows = await trx
    .selectFrom('amazon_orders')
    .select(['commerce_order_id', 'account_id', 'store_id', 'amazon_order_id'])
    .where('commerce_order_id', 'in', ids)
    .where('commerce_order_id', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ commerce_order_id: id, ...link }) => (id === null ? [] : [[id, link] as const])),
  )
}

async function upsertRows(
  trx: Transaction<Schema>,
  rows: readonly Insertable<Schema['commerce_orders']>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof CommerceOrderRow)[]
  await trx
    .insertInto('commerce_orders')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('commerce_order_id')
        .doUpdateSet((eb) =>
          Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    )
    .execute()
}

async function replaceWords(
  trx: Transaction<Schema>,
  key: SecretKey,
  orders: readonly IndexedOrder[],
): Promise<void> {
  const ids = orders.map((order) => BigInt(order.id))
  await trx.deleteFrom('commerce_order_words').where('commerce_order_id', 'in', ids).execute()
  const words = orders.flatMap((order) =>
    indexNames(key, { billTo: order.billToName, shipTo: order.shipToName }).map(({ word, parts }) => ({
      word,
      id: BigInt(order.id),
      parts,
    })),
  )
  await sql`
    insert into commerce_order_words (word_index, commerce_order_id, parts)
    select * from unnest(${words.map(({ word }) => word)}::bytea[], ${words.map(({ id }) => String(id))}::bigint[],
      ${words.map(({ parts }) => parts)}::smallint[])`.execute(trx)
}
