/** The change of an Amazon account's data key: how far it is, and the rows that it still has to seal anew. */
import type { Selectable, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Queryable } from './connect.ts'
import { type OrderKey, ofOrder } from './order-key.ts'
import type { SealedAgain } from './order-vault.ts'
import type { Schema } from './schema.ts'

export type AccountKeyRotationRow = Selectable<Schema['account_key_rotations']>
type SealedRow = Selectable<Schema['sealed_order_data']>

/** The account's rotation, locked until the transaction ends; undefined when none is under way. */
export function lockRotation(
  trx: Transaction<Schema>,
  accountId: string,
): Promise<AccountKeyRotationRow | undefined> {
  return trx
    .selectFrom('account_key_rotations')
    .selectAll()
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
}

export function readRotation(db: Queryable, accountId: string): Promise<AccountKeyRotationRow | undefined> {
  return db
    .selectFrom('account_key_rotations')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

/** False when one is under way already. */
export async function insertRotation(
  trx: Transaction<Schema>,
  rotation: { readonly accountId: string; readonly wrappedFormerKey: Buffer; readonly now: Date },
): Promise<boolean> {
  const inserted = await trx
    .insertInto('account_key_rotations')
    .values({
      account_id: rotation.accountId,
      wrapped_former_key: rotation.wrappedFormerKey,
      started_at: rotation.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/**
 * The next orders of the account, in the order of their keys. A row that somebody else is writing is passed over, so
 * that nobody waits in a ring: it is looked for at the end.
 */
export function nextSealedRows(
  trx: Transaction<Schema>,
  { account_id: accountId, store_id: storeId, amazon_order_id: orderId }: AccountKeyRotationRow,
  limit: number,
): Promise<readonly SealedRow[]> {
  const rows = trx.selectFrom('sealed_order_data').selectAll().where('account_id', '=', accountId)
  const later =
    storeId === null || orderId === null
      ? rows
      : rows.where(sql<boolean>`(store_id, amazon_order_id) > (${storeId}, ${orderId})`)
  return later.orderBy('store_id').orderBy('amazon_order_id').limit(limit).forUpdate().skipLocked().execute()
}

/** Orders of the account of which anything still lies under a key: its id stands in front of what it seals. */
export function rowsSealedUnder(
  trx: Transaction<Schema>,
  { accountId, keyId, limit }: { readonly accountId: string; readonly keyId: string; readonly limit: number },
): Promise<readonly SealedRow[]> {
  const liesUnder = (column: string) =>
    sql<boolean>`substring(${sql.ref(column)} from 3 for ${keyId.length}) = ${Buffer.from(keyId, 'latin1')}`
  return trx
    .selectFrom('sealed_order_data')
    .selectAll()
    .where('account_id', '=', accountId)
    .where((eb) =>
      eb.or(
        ['sealed_answer', 'sealed_buyer', 'sealed_imported', 'sealed_correction'].map((column) =>
          liesUnder(column),
        ),
      ),
    )
    .limit(limit)
    .forUpdate()
    .execute()
}

/** The sealed columns, and the buyer's words under the new key in place of those under the former one. */
export async function rewriteSealed(
  trx: Transaction<Schema>,
  key: OrderKey,
  { buyerWords, ...columns }: SealedAgain,
): Promise<void> {
  await ofOrder(trx.updateTable('sealed_order_data'), key).set(columns).execute()
  await ofOrder(trx.deleteFrom('buyer_words'), key).execute()
  const words = buyerWords.map((word_index) => ({
    account_id: key.accountId,
    store_id: key.storeId,
    amazon_order_id: key.amazonOrderId,
    word_index,
  }))
  if (words.length > 0) await trx.insertInto('buyer_words').values(words).execute()
}

export async function moveRotation(
  trx: Transaction<Schema>,
  accountId: string,
  set: Partial<Pick<AccountKeyRotationRow, 'store_id' | 'amazon_order_id' | 'resealed_at'>>,
): Promise<void> {
  await trx.updateTable('account_key_rotations').set(set).where('account_id', '=', accountId).execute()
}

/** The former key is forgotten: what lies under it can never be read again. */
export async function endRotation(trx: Transaction<Schema>, accountId: string): Promise<void> {
  await trx.deleteFrom('account_key_rotations').where('account_id', '=', accountId).execute()
}

export function listRotations(db: Queryable): Promise<AccountKeyRotationRow[]> {
  return db.selectFrom('account_key_rotations').selectAll().orderBy('account_id').execute()
}

export async function setFormerKey(
  trx: Transaction<Schema>,
  accountId: string,
  wrapped: Buffer,
): Promise<void> {
  await trx
    .updateTable('account_key_rotations')
    .set({ wrapped_former_key: wrapped })
    .where('account_id', '=', accountId)
    .execute()
}
