/** Adds what orders have sold, or no longer count as sold, to the sums of their stores. */
import { addUpSales as addUp } from '../../database/store-sales.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import type { Run } from '../run.ts'

const CHANGES_MAX = 10_000

export async function addUpSales(run: Run): Promise<StepResult> {
  const added = await addUp(run.database, CHANGES_MAX)
  return added === CHANGES_MAX ? { againAt: run.clock() } : undefined
}
