import { createCustomer, readCustomer, searchCustomers } from '../../customers/customers.ts'
import { type Route, readId, requiredParameter, route } from '../route.ts'
import { readSearchCriteria } from '../search-criteria.ts'

export const CUSTOMER_ROUTES: readonly Route[] = [
  route('POST', '/V1/customers', 'anonymous', (call) =>
    createCustomer(call.engine, requiredParameter(call, 'customer')),
  ),
  route('GET', '/V1/customers/search', 'Magento_Customer::customer', (call) =>
    searchCustomers(call.engine, readSearchCriteria(call.query)),
  ),
  route('GET', '/V1/customers/:customerId', 'Magento_Customer::customer', (call) =>
    readCustomer(call.engine, readId(call, 'customerId')),
  ),
]
