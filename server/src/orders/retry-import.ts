/** Staff ask for the import of an order now, without waiting for its next turn. */
import type { ImportState } from '@orderferry/domain/lifecycle/import-state'
import { readStoreWithSettings, type StoreWithSettings } from '../database/amazon-accounts.ts'
import { type AmazonOrderRow, lockOrder, recordOrderChange } from '../database/order-changes.ts'
import type { OrderKey } from '../database/order-key.ts'
import type { StaffRun } from './staff-run.ts'

export type RetryRefusal = 'created' | 'waiting' | 'not-required' | 'import-still-disabled'

export type RetryOutcome =
  | { readonly kind: 'started'; readonly importState: ImportState }
  | { readonly kind: 'unknown-order' }
  | { readonly kind: 'refused'; readonly because: RetryRefusal; readonly importReason: string | null }

/** Why the import cannot be tried now; null when it can. */
export function retryRefusal(
  row: Pick<AmazonOrderRow, 'import_state' | 'import_reason'>,
  store: Pick<StoreWithSettings, 'settings'>,
): RetryRefusal | null {
  switch (row.import_state) {
    case 'created':
      return 'created'
    case 'waiting':
      return 'waiting'
    case 'importing':
    case 'blocked':
      return null
    case 'notRequired':
      // O-13: what came in while import was disabled is imported when staff ask for it, once import is enabled.
      if (row.import_reason !== 'import-disabled') return 'not-required'
      return store.settings.importAmazonOrders ? null : 'import-still-disabled'
  }
}

export async function retryImport(run: StaffRun, key: OrderKey, actor: string): Promise<RetryOutcome> {
  const now = run.clock()
  return run.database.transaction().execute(async (trx): Promise<RetryOutcome> => {
    const row = await lockOrder(trx, key)
    const store = await readStoreWithSettings(trx, key.storeId)
    if (row === undefined || store === undefined) return { kind: 'unknown-order' }
    const because = retryRefusal(row, store)
    if (because !== null) return { kind: 'refused', because, importReason: row.import_reason }
    const importState = row.import_state === 'notRequired' ? 'importing' : row.import_state
    const set = importState === row.import_state ? {} : { import_state: importState, import_reason: null }
    await recordOrderChange(trx, row, { set, events: [{ code: 'retry-requested' }], actor }, now)
    // Where Amazon's answer itself was at fault it is read again first; storing it tries the import.
    await run.jobs.enqueueNow(trx, row.answer_is_doubtful ? 'fetch-order' : 'import-order', key)
    return { kind: 'started', importState }
  })
}
