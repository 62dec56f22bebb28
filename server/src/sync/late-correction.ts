/** A correction of the shipping address that came while the Commerce order was being made of the one before. */
import { isDeepStrictEqual } from 'node:util'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { Transaction } from 'kysely'
import { readCorrection } from '../database/address-corrections.ts'
import type { OrderKey } from '../database/order-key.ts'
import { openCorrection } from '../database/order-vault.ts'
import type { Schema } from '../database/schema.ts'
import type { Run } from './run.ts'

/** @param read the correction, sealed, that the import read; null: there was none */
export async function lateCorrection(
  run: Run,
  trx: Transaction<Schema>,
  { key, read }: { readonly key: OrderKey; readonly read: Buffer | null },
): Promise<readonly OrderEvent[]> {
  const now = await readCorrection(trx, key)
  if (now === null ? read === null : read?.equals(now) === true) return []
  const accountKey = await run.keys.keyOf(trx, key.accountId)
  // Sealed anew, it is other bytes for the same address.
  const told = (sealed: Buffer | null) =>
    sealed === null ? null : openCorrection(accountKey, key, sealed).correction
  return isDeepStrictEqual(told(read), told(now)) ? [] : [{ code: 'address-correction-too-late' }]
}
