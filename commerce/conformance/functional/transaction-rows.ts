/** Payment services write transactions past REST: the fixture does so too. */
import { expect } from 'vitest'
import { type Body, bySql, placeO1 } from './fixtures.ts'
import type { Play, World } from './rows.ts'

/** An authorization and the capture that followed from it, as a payment service writes them. */
async function placeTransactions(world: World): Promise<{ readonly order: Body; readonly ids: number[] }> {
  const order = await placeO1(world)
  const rows = await bySql(
    world,
    `with auth as (
         insert into commerce.sales_payment_transaction
           (order_id, payment_id, txn_id, txn_type, is_closed, additional_information, created_at)
         values ($1, $2, 'trx_auth', 'authorization', 1, '{"raw":"data"}', '2026-01-01 00:00:00')
         returning transaction_id
       ),
       capture as (
         insert into commerce.sales_payment_transaction
           (parent_id, order_id, payment_id, txn_id, parent_txn_id, txn_type, is_closed, additional_information, created_at)
         select transaction_id, $1, $2, 'trx_capture', 'trx_auth', 'capture', 0, '{"raw":"data"}', '2026-01-02 00:00:00'
         from auth
         returning transaction_id
       )
       select transaction_id from auth union all select transaction_id from capture`,
    [order.entity_id, order.payment.entity_id],
  )
  return { order, ids: rows.map((row) => row.transaction_id) }
}

const shownTransactions = ({ order, ids }: { readonly order: Body; readonly ids: number[] }) => {
  const common = {
    order_id: order.entity_id,
    payment_id: order.payment.entity_id,
    additional_information: ['data'],
  }
  const capture = {
    ...common,
    transaction_id: ids[1],
    parent_id: ids[0],
    txn_id: 'trx_capture',
    parent_txn_id: 'trx_auth',
    txn_type: 'capture',
    is_closed: 0,
    created_at: '2026-01-02 00:00:00',
    child_transactions: [],
  }
  const authorization = {
    ...common,
    transaction_id: ids[0],
    txn_id: 'trx_auth',
    parent_txn_id: null,
    txn_type: 'authorization',
    is_closed: 1,
    created_at: '2026-01-01 00:00:00',
    child_transactions: [capture],
  }
  return { capture, authorization }
}

const testTransactionGet: Play = async (world) => {
  const placed = await placeTransactions(world)
  const { body } = await world.rest.get(`/rest/V1/transactions/${placed.ids[0]}`)
  expect(body).toEqual(shownTransactions(placed).authorization)
  expect((await world.rest.get('/rest/V1/transactions/999999')).status).toBe(404)
}

const testTransactionList: Play = async (world) => {
  const placed = await placeTransactions(world)
  const filter = (group: number, at: number, field: string, condition: string, value: string) => {
    const name = `searchCriteria[filter_groups][${group}][filters][${at}]`
    return `${name}[field]=${field}&${name}[condition_type]=${condition}&${name}[value]=${encodeURIComponent(value)}`
  }
  const query = [
    filter(0, 0, 'txn_id', 'like', '%trx_auth%'),
    filter(0, 1, 'txn_id', 'eq', 'trx_capture'),
    filter(1, 0, 'parent_txn_id', 'null', ''),
    filter(1, 1, 'is_closed', 'eq', '0'),
    filter(2, 0, 'order_id', 'eq', String(placed.order.entity_id)),
    'searchCriteria[sort_orders][0][field]=parent_id&searchCriteria[sort_orders][0][direction]=ASC',
    'searchCriteria[page_size]=20',
  ].join('&')
  const { body } = await world.rest.get(`/rest/V1/transactions?${query}`)
  const { authorization, capture } = shownTransactions(placed)
  expect(body.items).toEqual([authorization, capture])
}

export const TRANSACTION_ROWS = {
  'Transaction.testTransactionGet': testTransactionGet,
  'Transaction.testTransactionList': testTransactionList,
} as const
