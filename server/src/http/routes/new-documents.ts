import { viewOpenQuantities } from '../../orders/documents/view-open-quantities.ts'
import { viewOrderStock } from '../../orders/documents/view-order-stock.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { storeOfCommerceOrder } from '../../orders/view-commerce-order.ts'
import type { Handlers } from '../handlers.ts'
import { presentOpenQuantities } from '../present-open-quantities.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin, type StoreLimit } from '../store-limit.ts'

export function newDocumentRoutes(run: StaffRun): Handlers<'readOpenQuantities' | 'readOrderStock'> {
  return {
    readOpenQuantities: async ({ params, storeIds }) => {
      const id = await allowed(run, params, storeIds)
      const found = await viewOpenQuantities(run, id)
      if (found === null) throw new ServiceProblem('commerce-order-unknown', params)
      return presentOpenQuantities(found)
    },
    readOrderStock: async ({ params, storeIds }) => {
      const id = await allowed(run, params, storeIds)
      const stock = await viewOrderStock(run, id)
      if (stock === null) throw new ServiceProblem('commerce-order-unknown', params)
      return {
        sources: stock.sources.map(({ sourceCode, name }) => ({ sourceCode, name })),
        items: stock.items.map((item) => ({ ...item, quantities: [...item.quantities] })),
      }
    },
  }
}

/** Whether there is such an order or not: who may not see it is not told. */
async function allowed(
  run: StaffRun,
  params: { readonly commerceOrderId: string },
  storeIds: StoreLimit,
): Promise<number> {
  const id = Number(params.commerceOrderId)
  if (storeIds !== null && !isWithin(storeIds, await storeOfCommerceOrder(run, id)))
    throw new ServiceProblem('commerce-order-not-yours', params)
  return id
}
