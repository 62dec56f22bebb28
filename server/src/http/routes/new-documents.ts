import { viewOpenQuantities } from '../../orders/documents/view-open-quantities.ts'
import { viewOrderStock } from '../../orders/documents/view-order-stock.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers } from '../handlers.ts'
import { presentOpenQuantities } from '../present-open-quantities.ts'
import { ServiceProblem } from '../service-problem.ts'

export function newDocumentRoutes(run: StaffRun): Handlers<'readOpenQuantities' | 'readOrderStock'> {
  return {
    readOpenQuantities: async ({ params }) => {
      const found = await viewOpenQuantities(run, Number(params.commerceOrderId))
      if (found === null) throw new ServiceProblem('commerce-order-unknown', params)
      return presentOpenQuantities(found)
    },
    readOrderStock: async ({ params }) => {
      const stock = await viewOrderStock(run, Number(params.commerceOrderId))
      if (stock === null) throw new ServiceProblem('commerce-order-unknown', params)
      return {
        sources: stock.sources.map(({ sourceCode, name }) => ({ sourceCode, name })),
        items: stock.items.map((item) => ({ ...item, quantities: [...item.quantities] })),
      }
    },
  }
}
