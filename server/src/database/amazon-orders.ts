/** Stores what Amazon sent: a page of orders in a handful of statements, whole or not at all. */
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import { type Insertable, type Selectable, sql, type Transaction } from 'kysely'
import type { Queryable } from './connect.ts'
import { type AmazonOrderRow, parametersOf, replaceBlockers } from './order-changes.ts'
import { type OrderKey, ofOrder } from './order-key.ts'
import type { Schema } from './schema.ts'

export interface OrderWrite {
  readonly row: Insertable<Schema['amazon_orders']>
  /** Null where Amazon's answer could not be read: the lines that stand there stay. */
  readonly items: readonly Omit<Insertable<Schema['amazon_order_items']>, keyof KeyColumns>[] | null
  readonly blockers: readonly Blocker[]
  /** False spares the look at a table that can hold nothing of this order. */
  readonly blockersChange: boolean
  readonly sealedBuyer: Buffer | null
  readonly sealedAnswer: Buffer
  /** Null: what stands there stays. */
  readonly sealedImported: Buffer | null
  readonly buyerWords: readonly Buffer[]
  readonly events: readonly OrderEvent[]
}

interface KeyColumns {
  account_id: string
  store_id: string
  amazon_order_id: string
}

/** The rows of these orders that exist already, locked; by Amazon order number. */
export async function lockKnownOrders(
  trx: Transaction<Schema>,
  accountId: string,
  amazonOrderIds: readonly string[],
): Promise<ReadonlyMap<string, AmazonOrderRow>> {
  if (amazonOrderIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('amazon_orders')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('amazon_order_id', 'in', amazonOrderIds)
    // Always in one order, so that two writers of overlapping pages cannot wait for each other.
    .orderBy('amazon_order_id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.amazon_order_id, row]))
}

export async function writeOrders(
  trx: Transaction<Schema>,
  writes: readonly OrderWrite[],
  now: Date,
): Promise<void> {
  if (writes.length === 0) return
  await upsertRows(trx, writes)
  await upsertItems(trx, writes)
  await upsertSealedData(trx, writes)
  await addBuyerWords(trx, writes)
  const changed = writes.filter(({ blockersChange }) => blockersChange)
  await replaceBlockers(
    trx,
    changed.map((write) => ({ key: orderKeyOf(write), blockers: write.blockers })),
  )
  const events = writes.flatMap((write) =>
    write.events.map((event) => ({
      ...keyOf(write),
      code: event.code,
      parameters: JSON.stringify(parametersOf(event)),
      actor: 'system',
      happened_at: now,
    })),
  )
  if (events.length > 0) await trx.insertInto('order_events').values(events).execute()
}

export function orderKeyOf({ row }: OrderWrite): OrderKey {
  return { accountId: row.account_id, storeId: row.store_id, amazonOrderId: row.amazon_order_id }
}

function keyOf({ row }: OrderWrite): KeyColumns {
  return { account_id: row.account_id, store_id: row.store_id, amazon_order_id: row.amazon_order_id }
}

async function upsertRows(trx: Transaction<Schema>, writes: readonly OrderWrite[]): Promise<void> {
  await trx
    .insertInto('amazon_orders')
    .values(writes.map(({ row }) => row))
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'store_id', 'amazon_order_id']).doUpdateSet((eb) => ({
        amazon_status: eb.ref('excluded.amazon_status'),
        channel: eb.ref('excluded.channel'),
        amazon_updated_at: eb.ref('excluded.amazon_updated_at'),
        service_level: eb.ref('excluded.service_level'),
        programs: eb.ref('excluded.programs'),
        latest_ship_at: eb.ref('excluded.latest_ship_at'),
        replacement_of: eb.ref('excluded.replacement_of'),
        total_minor: eb.ref('excluded.total_minor'),
        currency: eb.ref('excluded.currency'),
        answer_is_doubtful: eb.ref('excluded.answer_is_doubtful'),
        import_state: eb.ref('excluded.import_state'),
        import_reason: eb.ref('excluded.import_reason'),
        retry_at: eb.ref('excluded.retry_at'),
        has_rejected_command: eb.ref('excluded.has_rejected_command'),
        cancellation_requested: eb.ref('excluded.cancellation_requested'),
        display_status: eb.ref('excluded.display_status'),
        note_code: eb.ref('excluded.note_code'),
        note_parameters: eb.ref('excluded.note_parameters'),
        noted_at: eb.ref('excluded.noted_at'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

async function upsertItems(trx: Transaction<Schema>, writes: readonly OrderWrite[]): Promise<void> {
  const items = writes.flatMap((write) => (write.items ?? []).map((item) => ({ ...keyOf(write), ...item })))
  if (items.length > 0) {
    await trx
      .insertInto('amazon_order_items')
      .values(items)
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'store_id', 'amazon_order_id', 'line']).doUpdateSet((eb) => ({
          amazon_order_item_id: eb.ref('excluded.amazon_order_item_id'),
          seller_sku: eb.ref('excluded.seller_sku'),
          asin: eb.ref('excluded.asin'),
          title: eb.ref('excluded.title'),
          quantity_ordered: eb.ref('excluded.quantity_ordered'),
          quantity_fulfilled: eb.ref('excluded.quantity_fulfilled'),
          total_minor: eb.ref('excluded.total_minor'),
          currency: eb.ref('excluded.currency'),
        })),
      )
      .execute()
  }
  await dropLinesBeyond(trx, writes)
}

/** A line that Amazon no longer lists is gone: what is not imported yet follows Amazon. */
async function dropLinesBeyond(trx: Transaction<Schema>, writes: readonly OrderWrite[]): Promise<void> {
  const read = writes.flatMap(({ row, items }) => (items === null ? [] : [{ row, lines: items.length }]))
  await sql`
    delete from amazon_order_items as item
    using unnest(
      ${read.map(({ row }) => row.account_id)}::text[],
      ${read.map(({ row }) => row.store_id)}::text[],
      ${read.map(({ row }) => row.amazon_order_id)}::text[],
      ${read.map(({ lines }) => lines)}::integer[]
    ) as kept (account_id, store_id, amazon_order_id, lines)
    where item.account_id = kept.account_id
      and item.store_id = kept.store_id
      and item.amazon_order_id = kept.amazon_order_id
      and item.line > kept.lines`.execute(trx)
}

async function upsertSealedData(trx: Transaction<Schema>, writes: readonly OrderWrite[]): Promise<void> {
  await trx
    .insertInto('sealed_order_data')
    .values(
      writes.map((write) => ({
        ...keyOf(write),
        sealed_buyer: write.sealedBuyer,
        sealed_answer: write.sealedAnswer,
        sealed_imported: write.sealedImported,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'store_id', 'amazon_order_id']).doUpdateSet((eb) => ({
        // A later answer without buyer data (a role was lost) does not take away what we were given.
        sealed_buyer: eb.fn.coalesce('excluded.sealed_buyer', 'sealed_order_data.sealed_buyer'),
        sealed_answer: eb.ref('excluded.sealed_answer'),
        sealed_imported: eb.fn.coalesce('excluded.sealed_imported', 'sealed_order_data.sealed_imported'),
      })),
    )
    .execute()
}

async function addBuyerWords(trx: Transaction<Schema>, writes: readonly OrderWrite[]): Promise<void> {
  const words = writes.flatMap((write) =>
    write.buyerWords.map((word_index) => ({ ...keyOf(write), word_index })),
  )
  if (words.length === 0) return
  await trx
    .insertInto('buyer_words')
    .values(words)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** An order's row with what it is imported from, still sealed. */
export type OrderWithAnswer = AmazonOrderRow &
  Pick<Selectable<Schema['sealed_order_data']>, 'sealed_answer' | 'sealed_correction'>

/** What the import reads: the order's row, Amazon's last answer and staff's correction of its address. */
export function readOrderWithAnswer(db: Queryable, key: OrderKey): Promise<OrderWithAnswer | undefined> {
  return db
    .selectFrom('amazon_orders')
    .innerJoin('sealed_order_data as sealed', (join) =>
      join
        .onRef('sealed.account_id', '=', 'amazon_orders.account_id')
        .onRef('sealed.store_id', '=', 'amazon_orders.store_id')
        .onRef('sealed.amazon_order_id', '=', 'amazon_orders.amazon_order_id'),
    )
    .selectAll('amazon_orders')
    .select(['sealed.sealed_answer', 'sealed.sealed_correction'])
    .where('amazon_orders.account_id', '=', key.accountId)
    .where('amazon_orders.store_id', '=', key.storeId)
    .where('amazon_orders.amazon_order_id', '=', key.amazonOrderId)
    .executeTakeFirst()
}

export function readOrder(db: Queryable, key: OrderKey): Promise<AmazonOrderRow | undefined> {
  return ofOrder(db.selectFrom('amazon_orders').selectAll(), key).executeTakeFirst()
}

export function findOrderByCommerceOrder(
  db: Queryable,
  commerceOrderId: number,
): Promise<AmazonOrderRow | undefined> {
  return db
    .selectFrom('amazon_orders')
    .selectAll()
    .where('commerce_order_id', '=', BigInt(commerceOrderId))
    .executeTakeFirst()
}

/** Blocked orders whose time to try again has come, the longest waiting first. */
export async function blockedOrdersDue(
  db: Queryable,
  now: Date,
  limit: number,
): Promise<readonly { readonly key: OrderKey; readonly answerIsDoubtful: boolean }[]> {
  const rows = await db
    .selectFrom('amazon_orders')
    .select(['account_id', 'store_id', 'amazon_order_id', 'answer_is_doubtful'])
    .where('import_state', '=', sql.lit('blocked'))
    .where('retry_at', '<=', now)
    .orderBy('retry_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    key: { accountId: row.account_id, storeId: row.store_id, amazonOrderId: row.amazon_order_id },
    answerIsDoubtful: row.answer_is_doubtful,
  }))
}

/** Orders in the middle of an import that nothing has happened to since `before`. */
export async function stalledImports(
  db: Queryable,
  before: Date,
  limit: number,
): Promise<readonly OrderKey[]> {
  const rows = await db
    .selectFrom('amazon_orders')
    .select(['account_id', 'store_id', 'amazon_order_id'])
    .where('import_state', '=', sql.lit('importing'))
    .where('updated_at', '<', before)
    .orderBy('updated_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    accountId: row.account_id,
    storeId: row.store_id,
    amazonOrderId: row.amazon_order_id,
  }))
}
