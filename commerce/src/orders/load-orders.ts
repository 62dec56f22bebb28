import type { Row, Table } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList } from '../database/row-sql.ts'
import { ORDER, ORDER_ADDRESS, ORDER_ITEM, ORDER_PAYMENT, ORDER_STATUS_HISTORY } from './order-tables.ts'
import type { OrderParts } from './show-order.ts'

const SELECT_ORDER = `select ${columnList(ORDER, 't')} from commerce.sales_order t where t.entity_id = $1`

export async function loadOrderRow(db: Database, orderId: number): Promise<Row | null> {
  const { rows } = await db.query<Row>({ name: 'order', text: SELECT_ORDER, values: [orderId] })
  return rows[0] ?? null
}

/** The order, locked until the transaction ends: documents and changes of one order happen one after the other. */
export async function lockOrder(db: Database, orderId: number): Promise<Row | null> {
  const { rows } = await db.query<Row>({
    name: 'order-lock',
    text: `${SELECT_ORDER} for no key update`,
    values: [orderId],
  })
  return rows[0] ?? null
}

export async function loadItems(db: Database, orderId: number): Promise<readonly Row[]> {
  return partsOf(db, ITEMS, [orderId])
}

export async function loadPayment(db: Database, orderId: number): Promise<Row | null> {
  return (await partsOf(db, PAYMENTS, [orderId]))[0] ?? null
}

/**
 * All parts of these orders, in their order; those that the caller does not show are left empty.
 * @param shows whether a field of the order is shown
 */
export async function loadOrderParts(
  db: Database,
  orders: readonly Row[],
  shows: (field: string) => boolean = () => true,
): Promise<readonly OrderParts[]> {
  const ids = orders.map((order) => Number(order.entity_id))
  const load = (part: Part, ...fields: readonly string[]) =>
    fields.some(shows) ? partsOf(db, part, ids) : Promise.resolve([])
  // One after the other: in a transaction all of them share one connection.
  const items = await load(ITEMS, 'items', 'extension_attributes')
  const addresses = await load(ADDRESSES, 'billing_address', 'extension_attributes')
  const payments = await load(PAYMENTS, 'payment', 'extension_attributes')
  const histories = await load(HISTORIES, 'status_histories')
  const orderferry = shows('extension_attributes') ? await orderferryRows(db, ids) : []
  const itemsOf = grouped(items, 'order_id')
  const addressesOf = grouped(addresses, 'parent_id')
  const paymentsOf = grouped(payments, 'parent_id')
  const historiesOf = grouped(histories, 'parent_id')
  const orderferryOf = grouped(orderferry, 'order_id')
  return orders.map((order) => {
    const id = Number(order.entity_id)
    const own = addressesOf.get(id) ?? []
    return {
      order,
      items: itemsOf.get(id) ?? [],
      billingAddress: addressOf(own, order.billing_address_id, 'billing'),
      shippingAddress: addressOf(own, order.shipping_address_id, 'shipping'),
      payment: paymentsOf.get(id)?.[0] ?? null,
      histories: historiesOf.get(id) ?? [],
      orderferry: orderferryOf.get(id)?.[0] ?? null,
    }
  })
}

/** A table of parts: the column that names the order, and the order in which its rows are wanted. */
interface Part {
  readonly table: Table
  readonly of: 'order_id' | 'parent_id'
  readonly sorted: string
}

const ITEMS: Part = { table: ORDER_ITEM, of: 'order_id', sorted: 'item_id' }
const ADDRESSES: Part = { table: ORDER_ADDRESS, of: 'parent_id', sorted: 'entity_id' }
const PAYMENTS: Part = { table: ORDER_PAYMENT, of: 'parent_id', sorted: 'entity_id' }
const HISTORIES: Part = {
  table: ORDER_STATUS_HISTORY,
  of: 'parent_id',
  sorted: 'created_at desc, entity_id desc',
}

async function partsOf(
  db: Database,
  { table, of, sorted }: Part,
  ids: readonly number[],
): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>({
    name: `of-orders-${table.name}`,
    text: `select ${columnList(table, 't')} from commerce.${table.name} t where t.${of} = any($1) order by ${sorted}`,
    values: [ids],
  })
  return rows
}

async function orderferryRows(db: Database, ids: readonly number[]): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>({
    name: 'of-orders-orderferry',
    text: 'select order_id, once, reserve from commerce.orderferry_order where order_id = any($1)',
    values: [ids],
  })
  return rows
}

function addressOf(addresses: readonly Row[], id: Row[string], type: string): Row | null {
  const byId = addresses.find((address) => address.entity_id === id)
  return byId ?? addresses.find((address) => address.address_type === type) ?? null
}

function grouped(rows: readonly Row[], key: string): ReadonlyMap<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const id = Number(row[key])
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [row])
    else group.push(row)
  }
  return groups
}
