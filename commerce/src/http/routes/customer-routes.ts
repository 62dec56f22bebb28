import { readCustomerGroup, searchCustomerGroups } from '../../customers/customer-groups.ts'
import { createCustomer, readCustomer, searchCustomers } from '../../customers/customers.ts'
import { type Route, readId, route } from '../route.ts'
import { readSearchCriteria } from '../search-criteria.ts'

const CUSTOMERS = 'Magento_Customer::customer'
const GROUPS = 'Magento_Customer::group'

export const CUSTOMER_ROUTES: readonly Route[] = [
  route('POST', '/V1/customers', 'anonymous', createCustomer),
  route('GET', '/V1/customers/search', CUSTOMERS, (call) =>
    searchCustomers(call.engine, readSearchCriteria(call.query)),
  ),
  route('GET', '/V1/customers/:customerId', CUSTOMERS, (call) =>
    readCustomer(call.engine, readId(call, 'customerId')),
  ),
  route('GET', '/V1/customerGroups/search', GROUPS, (call) =>
    searchCustomerGroups(call.engine, readSearchCriteria(call.query)),
  ),
  route('GET', '/V1/customerGroups/:id', GROUPS, (call) =>
    readCustomerGroup(call.engine, readId(call, 'id')),
  ),
]
