/** Takes away a large store that staff have removed, with its orders, in batches. Killed, it goes on with the next. */
import { deleteStoreInPart, lockStore } from '../../database/store-writes.ts'
import type { JobData } from '../../jobs/job-names.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import type { Run } from '../run.ts'

export function removeStore(
  run: Run,
  key: JobData['remove-store'],
  ordersAtOnce?: number,
): Promise<StepResult> {
  return run.database.transaction().execute(async (trx) => {
    const store = await lockStore(trx, key.storeId)
    if (store?.state !== 'removing') return undefined
    return (await deleteStoreInPart(trx, key, ordersAtOnce)) ? undefined : { againAt: run.clock() }
  })
}
