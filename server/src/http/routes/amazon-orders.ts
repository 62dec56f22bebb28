import { roleSuffices } from '@orderferry/contract/role'
import { say } from '@orderferry/contract/words/words'
import { readStore } from '../../database/amazon-accounts.ts'
import { explainImport } from '../../orders/explain-import.ts'
import { retryImport } from '../../orders/retry-import.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { viewOrder } from '../../orders/view-order.ts'
import { viewProducts } from '../../orders/view-products.ts'
import type { Handlers } from '../handlers.ts'
import { presentExplanation } from '../present-explanation.ts'
import { sayRetryRefusal } from '../present-order.ts'
import { presentOrderDetails } from '../present-order-details.ts'
import { seesBuyerData } from '../sees-buyer-data.ts'
import { ServiceProblem } from '../service-problem.ts'

export function orderRoutes(
  run: StaffRun,
): Handlers<'readOrder' | 'readOrderProducts' | 'retryImport' | 'explainImport'> {
  return {
    readOrder: async ({ params, role, language }) => {
      const seesBuyers = seesBuyerData(role)
      const order = await viewOrder(run, { ...params, seesBuyers })
      if (order === null) throw await unknownOrder(run, params)
      return presentOrderDetails(order, { language, seesBuyers, mayAct: roleSuffices(role, 'clerk') })
    },
    readOrderProducts: async ({ params }) => {
      const products = await viewProducts(run, params)
      if (products === null) throw await unknownOrder(run, params)
      return { items: products.map((product) => ({ ...product })) }
    },
    retryImport: async ({ params, actor, language }) => {
      const store = await readStore(run.database, params.storeId)
      if (store === undefined) throw new ServiceProblem('store-unknown', params)
      const outcome = await retryImport(run, { accountId: store.account_id, ...params }, actor)
      switch (outcome.kind) {
        case 'unknown-order':
          throw new ServiceProblem('order-unknown', params)
        case 'refused':
          throw new ServiceProblem('retry-not-possible', {
            ...params,
            reason: sayRetryRefusal(language, outcome.because, outcome.importReason),
          })
        case 'started':
          return {
            ...params,
            importState: outcome.importState,
            message: say(language, 'retry.started', params),
          }
      }
    },
    explainImport: async ({ params, language }) => {
      const explanation = await explainImport(run, params)
      if (explanation === null) throw await unknownOrder(run, params)
      return presentExplanation(explanation, language)
    },
  }
}

async function unknownOrder(
  run: StaffRun,
  params: { readonly storeId: string; readonly amazonOrderId: string },
): Promise<ServiceProblem> {
  const store = await readStore(run.database, params.storeId)
  return new ServiceProblem(store === undefined ? 'store-unknown' : 'order-unknown', params)
}
