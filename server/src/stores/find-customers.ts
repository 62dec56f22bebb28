/** Customers of Commerce as staff look at them: with the names of their group and website. */
import { type FoundCustomer, searchCustomers } from '../commerce/customer-search.ts'
import { readCustomerGroups } from '../commerce/customers.ts'
import { readStores } from '../commerce/stores.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface ListedCustomer extends FoundCustomer {
  /** Null where Commerce does not tell. */
  readonly group: string | null
  readonly website: string | null
}

export async function findCustomers(
  run: StaffRun,
  asked: { readonly text: string; readonly page: number; readonly pageSize: number },
): Promise<{ readonly customers: readonly ListedCustomer[]; readonly total: number }> {
  const [{ customers, total }, groups, { websites }] = await Promise.all([
    searchCustomers(run.commerce, asked),
    readCustomerGroups(run.commerce),
    readStores(run.commerce),
  ])
  return {
    total,
    customers: customers.map((customer) => ({
      ...customer,
      group: groups.find(({ groupId }) => groupId === customer.groupId)?.code ?? null,
      website: websites.find(({ websiteId }) => websiteId === customer.websiteId)?.name ?? null,
    })),
  }
}
