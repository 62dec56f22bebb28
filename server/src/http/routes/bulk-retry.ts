import { say } from '@orderferry/contract/words/words'
import { listStores } from '../../database/amazon-accounts.ts'
import { retryImport } from '../../orders/retry-import.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers } from '../handlers.ts'
import { sayRetryRefusal } from '../present-order.ts'
import { requireStore } from '../store-limit.ts'

export function bulkRetryRoutes(run: StaffRun): Handlers<'retryImports'> {
  return {
    retryImports: async ({ body, actor, storeIds, language }) => {
      for (const { storeId } of body.orders) requireStore(storeIds, storeId)
      const accounts = new Map(
        (await listStores(run.database)).map((store) => [store.store_id, store.account_id]),
      )
      const retry = async (params: { storeId: string; amazonOrderId: string }) => {
        const accountId = accounts.get(params.storeId)
        const outcome =
          accountId === undefined
            ? ({ kind: 'unknown-order' } as const)
            : await retryImport(run, { accountId, ...params }, actor)
        switch (outcome.kind) {
          case 'unknown-order':
            return { ...params, started: false, message: say(language, 'detail.order-unknown', params) }
          case 'refused': {
            const message = sayRetryRefusal(language, outcome.because, outcome.importReason)
            return { ...params, started: false, message }
          }
          case 'started':
            return { ...params, started: true, message: say(language, 'retry.started', params) }
        }
      }
      // One after another: each is a transaction of its own, and none holds up what the service imports meanwhile.
      const items: Awaited<ReturnType<typeof retry>>[] = []
      for (const order of body.orders) items.push(await retry(order))
      return { items }
    },
  }
}
