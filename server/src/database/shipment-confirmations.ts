/** The commands that tell Amazon of a package: queued, sent, accepted or rejected. */
import { type Insertable, type Selectable, sql, type Transaction } from 'kysely'
import type { Queryable } from './connect.ts'
import { type OrderKey, ofOrder } from './order-key.ts'
import type { Schema } from './schema.ts'

export type ConfirmationRow = Selectable<Schema['shipment_confirmations']>

/** Gives whether the command is new: a package found again is not sent again. */
export async function insertConfirmation(
  trx: Transaction<Schema>,
  confirmation: Insertable<Schema['shipment_confirmations']>,
): Promise<boolean> {
  const result = await trx
    .insertInto('shipment_confirmations')
    .values(confirmation)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export function readConfirmation(
  db: Queryable,
  key: OrderKey & { readonly packageReference: string },
): Promise<ConfirmationRow | undefined> {
  return ofOrder(db.selectFrom('shipment_confirmations').selectAll(), key)
    .where('package_reference', '=', key.packageReference)
    .executeTakeFirst()
}

/** Marks the command as on its way, before the call: whoever finds it so looks at Amazon first. */
export async function markSent(db: Queryable, row: ConfirmationRow): Promise<void> {
  await whereCommand(db.updateTable('shipment_confirmations'), row)
    .set((eb) => ({ state: 'sent' as const, attempts: eb('attempts', '+', 1) }))
    .where('state', 'in', ['queued', 'sent'])
    .execute()
}

/** Gives whether this call settled it: another worker may have done so. */
export async function settleConfirmation(
  trx: Transaction<Schema>,
  row: ConfirmationRow,
  verdict: {
    readonly state: 'accepted' | 'rejected'
    readonly amazonCode?: string
    readonly amazonMessage?: string
    readonly now: Date
  },
): Promise<boolean> {
  const result = await whereCommand(trx.updateTable('shipment_confirmations'), row)
    .set({
      state: verdict.state,
      amazon_code: verdict.amazonCode ?? null,
      amazon_message: verdict.amazonMessage ?? null,
      settled_at: verdict.now,
    })
    .where('state', 'in', ['queued', 'sent'])
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function rememberShipmentWithoutTracking(
  trx: Transaction<Schema>,
  shipment: Insertable<Schema['shipments_without_tracking']>,
): Promise<boolean> {
  const result = await trx
    .insertInto('shipments_without_tracking')
    .values(shipment)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function forgetShipmentWithoutTracking(
  trx: Transaction<Schema>,
  commerceShipmentId: number,
): Promise<void> {
  await trx
    .deleteFrom('shipments_without_tracking')
    .where('commerce_shipment_id', '=', BigInt(commerceShipmentId))
    .execute()
}

/** Shipments that still have no tracking number, the newest first, none older than `since`. */
export async function shipmentsWithoutTracking(
  db: Queryable,
  since: Date,
  limit: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('shipments_without_tracking')
    .select('commerce_shipment_id')
    .where('found_at', '>=', since)
    .orderBy('found_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => Number(row.commerce_shipment_id))
}

export async function readShipmentCursor(db: Queryable): Promise<number> {
  const row = await db
    .selectFrom('commerce_cursors')
    .select('read_until_id')
    .where('document', '=', 'shipment')
    .executeTakeFirst()
  return Number(row?.read_until_id ?? 0)
}

export async function moveShipmentCursor(trx: Transaction<Schema>, until: number, now: Date): Promise<void> {
  await trx
    .insertInto('commerce_cursors')
    .values({ document: 'shipment', read_until_id: BigInt(until), updated_at: now })
    .onConflict((conflict) =>
      conflict
        .column('document')
        .doUpdateSet({ read_until_id: BigInt(until), updated_at: now })
        .where('commerce_cursors.read_until_id', '<', BigInt(until)),
    )
    .execute()
}

function whereCommand<Q extends { where: (column: keyof CommandKey, operator: '=', value: string) => Q }>(
  query: Q,
  row: CommandKey,
): Q {
  return query
    .where('account_id', '=', row.account_id)
    .where('store_id', '=', row.store_id)
    .where('amazon_order_id', '=', row.amazon_order_id)
    .where('package_reference', '=', row.package_reference)
}

type CommandKey = Pick<ConfirmationRow, 'account_id' | 'store_id' | 'amazon_order_id' | 'package_reference'>

/** The commands of this shipment so far. */
export function confirmationsOf(
  db: Queryable,
  key: OrderKey,
  commerceShipmentId: number,
): Promise<ConfirmationRow[]> {
  return ofOrder(db.selectFrom('shipment_confirmations').selectAll(), key)
    .where('commerce_shipment_id', '=', BigInt(commerceShipmentId))
    .execute()
}

/** What Amazon refused and staff have mended in Commerce is sent again, under the same reference. */
export async function queueAgain(
  trx: Transaction<Schema>,
  row: ConfirmationRow,
  mended: Pick<
    Insertable<Schema['shipment_confirmations']>,
    'carrier_code' | 'tracking_number' | 'queued_at'
  > & {
    readonly carrier_name: string | null
  },
): Promise<boolean> {
  const result = await whereCommand(trx.updateTable('shipment_confirmations'), row)
    .set({ ...mended, state: 'queued', amazon_code: null, amazon_message: null, settled_at: null })
    .where('state', '=', sql.lit('rejected'))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function hasRejected(trx: Transaction<Schema>, key: OrderKey): Promise<boolean> {
  const row = await ofOrder(trx.selectFrom('shipment_confirmations').select('package_reference'), key)
    .where('state', '=', sql.lit('rejected'))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Shipments with a refused package, the newest first, none settled before `since`. */
export async function shipmentsRefused(
  db: Queryable,
  since: Date,
  limit: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('shipment_confirmations')
    .select('commerce_shipment_id')
    .where('state', '=', sql.lit('rejected'))
    .where('settled_at', '>=', since)
    .orderBy('settled_at', 'desc')
    .limit(limit)
    .execute()
  return [...new Set(rows.map((row) => Number(row.commerce_shipment_id)))]
}

/** Packages of the store that Amazon has not been told of, or has not answered. */
export async function confirmationsWaiting(
  db: Queryable,
  store: { readonly accountId: string; readonly storeId: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('shipment_confirmations')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('account_id', '=', store.accountId)
    .where('store_id', '=', store.storeId)
    .where((eb) => eb.or([eb('state', '=', sql.lit('queued')), eb('state', '=', sql.lit('sent'))]))
    .executeTakeFirstOrThrow()
  return Number(count)
}
