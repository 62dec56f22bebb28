import { roleSuffices } from '@orderferry/contract/role'
import type { StaffRun } from '../../orders/staff-run.ts'
import { storeOfCommerceOrder, viewCommerceOrder } from '../../orders/view-commerce-order.ts'
import type { Handlers } from '../handlers.ts'
import { presentCommerceOrder } from '../present-commerce-order.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin } from '../store-limit.ts'

export function commerceOrderRoutes(run: StaffRun): Handlers<'readCommerceOrder'> {
  return {
    readCommerceOrder: async ({ params, role, storeIds, language }) => {
      const id = Number(params.commerceOrderId)
      // Whether there is such an order or not: who may not see it is not told.
      if (storeIds !== null && !isWithin(storeIds, await storeOfCommerceOrder(run, id)))
        throw new ServiceProblem('commerce-order-not-yours', params)
      const order = await viewCommerceOrder(run, id)
      if (order === null) throw new ServiceProblem('commerce-order-unknown', params)
      return presentCommerceOrder(order, { language, seesBuyers: roleSuffices(role, 'clerk') })
    },
  }
}
