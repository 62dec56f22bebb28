import { roleSuffices } from '@orderferry/contract/role'
import type { StaffRun } from '../../orders/staff-run.ts'
import { viewCommerceOrder } from '../../orders/view-commerce-order.ts'
import type { Handlers } from '../handlers.ts'
import { presentCommerceOrder } from '../present-commerce-order.ts'
import { ServiceProblem } from '../service-problem.ts'

export function commerceOrderRoutes(run: StaffRun): Handlers<'readCommerceOrder'> {
  return {
    readCommerceOrder: async ({ params, role, permissions, language }) => {
      const order = await viewCommerceOrder(run, Number(params.commerceOrderId))
      if (order === null) throw new ServiceProblem('commerce-order-unknown', params)
      const rights = new Set(permissions)
      return presentCommerceOrder(order, { language, seesBuyers: roleSuffices(role, 'clerk'), rights })
    },
  }
}
