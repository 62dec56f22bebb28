/**
 * Customers: made, searched and read. Whether an e-mail address is taken is asked for each website, as a Magento is set
 * after its installation.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/orders/order-create-customer/
 */
import { assertMayUse } from '../access/identity.ts'
import type { Row, Value } from '../database/define-table.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { searchTable } from '../database/search-table.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { type Fields, readShape, shapeOfTable } from '../http/read-shape.ts'
import { noSuchEntity, RestError } from '../http/rest-error.ts'
import { type Call, requiredParameter } from '../http/route.ts'
import { criteriaOf, type SearchCriteria, type SearchResult } from '../http/search-criteria.ts'
import { listOf, scalars } from '../orders/read-order.ts'
import { showRow } from '../orders/show-row.ts'
import type { Stores, StoreView } from '../stores/load-stores.ts'
import {
  addressesOf,
  CUSTOMER_ADDRESS_SHAPE,
  insertAddresses,
  type NewAddress,
  readNewAddresses,
  showCustomerAddress,
} from './customer-addresses.ts'
import { findGroup } from './customer-groups.ts'
import { CUSTOMER } from './customer-tables.ts'

const CUSTOMER_SHAPE = shapeOfTable(CUSTOMER, {
  id: 'int',
  confirmation: 'string',
  addresses: { list: CUSTOMER_ADDRESS_SHAPE },
  custom_attributes: 'any',
  extension_attributes: 'any',
  disable_auto_group_change: 'int',
})
const UNIQUE_VIOLATION = '23505'
const GENERAL_GROUP = 1
const MANAGE = 'Magento_Customer::manage'

/** Open to all; only who may manage customers says in which group one is. No mail leaves the engine, no welcome either. */
export async function createCustomer(call: Call): Promise<unknown> {
  const { engine } = call
  const sent = readShape(CUSTOMER_SHAPE, requiredParameter(call, 'customer'))
  if (sent.group_id !== undefined && sent.group_id !== null) assertMayUse(call.identity, MANAGE)
  if (sent.email === undefined || sent.email === null) {
    throw new RestError(400, 'The email address is required to create a customer account.')
  }
  const store = storeOf(sent, engine.stores)
  const addresses = readNewAddresses(listOf(sent.addresses))
  const groupId = Number(sent.group_id ?? GENERAL_GROUP)
  if ((await findGroup(engine.pool, groupId)) === null) {
    throw new RestError(400, 'The specified customer group id does not exist.')
  }
  assertIsWhole(sent)
  const now = databaseTime(engine.clock())
  const customer: Row = {
    ...scalars(sent),
    group_id: groupId,
    website_id: store.websiteId,
    store_id: store.id,
    created_in: store.name,
    created_at: now,
    updated_at: now,
    default_billing: null,
    default_shipping: null,
  }
  const id = await insertCustomer(engine, customer, addresses)
  return readCustomer(engine, id)
}

/** The store view that is named, else the first of the website that is named, else the default one. */
function storeOf({ store_id: storeId, website_id: websiteId }: Fields, stores: Stores): StoreView {
  const website = websiteId ? stores.websites.find(({ id }) => id === websiteId) : undefined
  if (websiteId && website === undefined) {
    const id = String(websiteId)
    throw new RestError(
      404,
      `The website with id ${id} that was requested wasn't found. Verify the website and try again.`,
    )
  }
  const group = stores.groups.find(({ id }) => id === website?.defaultGroupId)
  const store = stores.viewById.get(Number(storeId || group?.defaultStoreId || stores.defaultView.id))
  if (store === undefined) {
    throw new RestError(404, "The store that was requested wasn't found. Verify the store and try again.")
  }
  if (websiteId && store.websiteId !== websiteId) {
    throw new RestError(400, 'The store view is not in the associated website.')
  }
  return store
}

/** Letters, digits, marks and the few signs that Magento 2.4.7 takes for a name's. */
const NAME = /^[\p{L}\p{M},\-_.'’`&\s\d]{1,255}$/u

function assertIsWhole(sent: Fields): void {
  const faults: string[] = []
  for (const [field, label] of [
    ['firstname', 'First Name'],
    ['lastname', 'Last Name'],
  ] as const) {
    const name = sent[field]
    if (!name) faults.push(`"${label}" is a required value.`)
    else if (!NAME.test(String(name))) faults.push(`${label} is not valid!`)
  }
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(sent.email))) {
    faults.push('"Email" is not a valid email address.')
  }
  if (faults.length > 0) throw new RestError(400, faults.join('\n'))
}

const INSERT_CUSTOMER = `${insertRows(CUSTOMER, '$1')} returning entity_id`

async function insertCustomer(
  { pool }: Engine,
  customer: Row,
  addresses: readonly NewAddress[],
): Promise<number> {
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ entity_id: number }>(INSERT_CUSTOMER, [
      rowsParameter(CUSTOMER, [customer]),
    ])
    const id = rows[0]?.entity_id ?? 0
    const addressIds = await insertAddresses(client, id, addresses)
    const idOf = (isDefault: (address: NewAddress) => boolean): Value =>
      addressIds[addresses.findLastIndex(isDefault)] ?? null
    await client.query(
      'update commerce.customer set default_billing = $2, default_shipping = $3 where entity_id = $1',
      [
        id,
        idOf(({ isDefaultBilling }) => isDefaultBilling),
        idOf(({ isDefaultShipping }) => isDefaultShipping),
      ],
    )
    return id
  }).catch((error: { code?: string }) => {
    if (error.code !== UNIQUE_VIOLATION) throw error
    throw new RestError(
      400,
      'A customer with the same email address already exists in an associated website.',
    )
  })
}

export async function searchCustomers(engine: Engine, criteria: SearchCriteria): Promise<SearchResult> {
  const { rows, total } = await searchTable(engine.pool, CUSTOMER, criteria)
  return { items: await showCustomers(engine, rows), search_criteria: criteria, total_count: total }
}

export async function readCustomer(engine: Engine, id: number): Promise<unknown> {
  const { rows } = await searchTable(engine.pool, CUSTOMER, criteriaOf('entity_id', String(id)))
  if (rows[0] === undefined) throw noSuchEntity('customerId', id)
  return (await showCustomers(engine, rows))[0]
}

async function showCustomers({ pool }: Engine, customers: readonly Row[]): Promise<readonly unknown[]> {
  const addresses = await addressesOf(
    pool,
    customers.map(({ entity_id: id }) => Number(id)),
  )
  return customers.map((customer) => {
    const id = customer.entity_id
    return {
      id,
      ...showRow(CUSTOMER, customer),
      addresses: addresses
        .filter(({ customer_id: customerId }) => customerId === id)
        .map((address) => showCustomerAddress(address, customer)),
      disable_auto_group_change: 0,
      extension_attributes: { is_subscribed: false },
    }
  })
}
