import type { StaffRun } from '../../orders/staff-run.ts'
import { findCustomers } from '../../stores/find-customers.ts'
import { toInstant } from '../commerce-instant.ts'
import type { Handlers } from '../handlers.ts'
import { presentPage } from '../present-page.ts'

export function customerRoutes(run: StaffRun): Handlers<'listCustomers'> {
  return {
    listCustomers: async ({ query }) => {
      const { q: text, page, perPage } = query
      const { customers, total } = await findCustomers(run, { text, page, pageSize: perPage })
      const items = customers.map(({ customerId, name, email, group, website, createdAt }) => ({
        ...{ id: customerId, name, email, group, website },
        createdAt: createdAt === null ? null : toInstant(createdAt),
      }))
      // Past its last page Magento answers with the last one again.
      const isPast = (page - 1) * perPage >= total
      return presentPage(isPast ? [] : items, query, { hasMore: page * perPage < total, total })
    },
  }
}
