/** Reads one order from Amazon now: after we changed it there, the search would show it two minutes later at best. */
import { getOrder } from '../../amazon/get-order.ts'
import { listStoresWithSettings } from '../../database/amazon-accounts.ts'
import type { JobData } from '../../jobs/job-names.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { askWithDataSets } from '../ask-with-data-sets.ts'
import type { Run } from '../run.ts'
import { storeAmazonOrders } from '../store-amazon-orders.ts'

export async function fetchOrder(
  run: Run,
  { accountId, amazonOrderId }: JobData['fetch-order'],
): Promise<StepResult> {
  const client = await run.amazon(accountId)
  const asked = await askWithDataSets(run, { accountId }, (includedData) =>
    getOrder(client, { amazonOrderId, includedData }),
  )
  if (asked.kind === 'refused') return { againAt: run.clock() }
  const { answer: found, leftOut } = asked
  // Amazon forgets an order after two years; what we have of it stays.
  if (found.kind === 'not-found') return undefined
  const stores = await listStoresWithSettings(run.database, accountId)
  await run.database
    .transaction()
    .execute((trx) =>
      storeAmazonOrders(
        run,
        trx,
        { accountId, operation: 'getOrder', orders: [found.order], stores, isWhole: leftOut.length === 0 },
        run.clock(),
      ),
    )
  return undefined
}
