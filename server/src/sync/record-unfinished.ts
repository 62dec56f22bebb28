/** What follows the creation of a Commerce order broke for good: the order says so, and what to look at. */
import { lockOrder, recordOrderChange } from '../database/order-changes.ts'
import type { OrderKey } from '../database/order-key.ts'
import { type Run, SYSTEM } from './run.ts'

export async function recordUnfinished(run: Run, key: OrderKey, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined) return
    const events = [{ code: 'completion-failed', message } as const]
    await recordOrderChange(trx, row, { set: {}, events, actor: SYSTEM }, now)
  })
}
