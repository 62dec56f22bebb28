/**
 * Seals what we keep of an Amazon account under its new data key, so many orders at a time; both keys open meanwhile.
 * Killed, it goes on with the next batch. When all orders were looked at, whoever had read the former key before is given
 * time to end; what lies under it then is sealed anew as well, and the former key is forgotten.
 */
import type { Selectable, Transaction } from 'kysely'
import {
  type AccountKeyRotationRow,
  endRotation,
  lockRotation,
  moveRotation,
  nextSealedRows,
  rewriteSealed,
  rowsSealedUnder,
} from '../../database/account-key-rotations.ts'
import type { AccountKey } from '../../database/account-keys.ts'
import { openRefreshToken, sealRefreshToken } from '../../database/account-tokens.ts'
import { readAccount, updateAccount } from '../../database/amazon-accounts.ts'
import { sealAgain } from '../../database/order-vault.ts'
import type { Schema } from '../../database/schema.ts'
import type { JobData } from '../../jobs/job-names.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { sealedUnder } from '../../platform/secret-box.ts'
import type { Run } from '../run.ts'

const ORDERS_AT_ONCE = 200
/** Longer than any step goes on with a key that it has read. */
const FORMER_KEY_IN_USE_MS = 10 * 60_000

export function resealAccount(
  run: Run,
  { accountId }: JobData['reseal-account'],
  ordersAtOnce = ORDERS_AT_ONCE,
): Promise<StepResult> {
  return run.database.transaction().execute(async (trx) => {
    const rotation = await lockRotation(trx, accountId)
    if (rotation === undefined) return undefined
    const key = await run.keys.keyOf(trx, accountId)
    if (rotation.resealed_at === null) {
      await resealBatch(run, trx, { rotation, key, ordersAtOnce })
      return { againAt: run.clock() }
    }
    const settled = new Date(rotation.resealed_at.getTime() + FORMER_KEY_IN_USE_MS)
    if (run.clock() < settled) return { againAt: settled }
    return (await resealLateComers(trx, { accountId, key, ordersAtOnce }))
      ? { againAt: run.clock() }
      : settle(endRotation(trx, accountId))
  })
}

async function resealBatch(
  run: Run,
  trx: Transaction<Schema>,
  batch: {
    readonly rotation: AccountKeyRotationRow
    readonly key: AccountKey
    readonly ordersAtOnce: number
  },
): Promise<void> {
  const { rotation, key, ordersAtOnce } = batch
  const rows = await nextSealedRows(trx, rotation, ordersAtOnce)
  for (const row of rows) await resealRow(trx, key, row)
  const last = rows.at(-1)
  await moveRotation(
    trx,
    rotation.account_id,
    last === undefined
      ? { resealed_at: run.clock() }
      : { store_id: last.store_id, amazon_order_id: last.amazon_order_id },
  )
}

/** Whether there was anything left under a former key. */
async function resealLateComers(
  trx: Transaction<Schema>,
  batch: { readonly accountId: string; readonly key: AccountKey; readonly ordersAtOnce: number },
): Promise<boolean> {
  const { accountId, key, ordersAtOnce } = batch
  const account = await readAccount(trx, accountId)
  if (account !== undefined && sealedUnder(account.sealed_refresh_token) !== key.current.id) {
    const token = openRefreshToken(key, account)
    await updateAccount(trx, accountId, {
      sealed_refresh_token: sealRefreshToken(key.current, accountId, token),
    })
  }
  const former = key.all.filter(({ id }) => id !== key.current.id)
  for (const { id: keyId } of former) {
    const rows = await rowsSealedUnder(trx, { accountId, keyId, limit: ordersAtOnce })
    for (const row of rows) await resealRow(trx, key, row)
    if (rows.length > 0) return true
  }
  return false
}

async function resealRow(
  trx: Transaction<Schema>,
  key: AccountKey,
  row: Selectable<Schema['sealed_order_data']>,
): Promise<void> {
  const order = { accountId: row.account_id, storeId: row.store_id, amazonOrderId: row.amazon_order_id }
  const again = sealAgain(key, order, row)
  if (again !== null) await rewriteSealed(trx, order, again)
}

async function settle(done: Promise<void>): Promise<undefined> {
  await done
  return undefined
}
