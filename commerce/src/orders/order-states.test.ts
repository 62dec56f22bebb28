/** The table, walked from every state in which orders are made. */
import { refusalOfAction } from '@orderferry/domain/commerce/order-actions'
import { expect, test } from 'vitest'
import type { Row } from '../database/define-table.ts'
import { ORDER_KINDS, placedOrder, walkOrders } from '../testing/walk-orders.ts'
import {
  isRefusedIn,
  mayHappen,
  type OrderEvent,
  type OrderFigures,
  type OrderState,
  orderEvents,
  orderStates,
  possibleStates,
} from './order-states.ts'

const CREATED: readonly OrderState[] = ['new', 'pending_payment', 'processing']
const WALKS = CREATED.map(walkOrders)
const MOVES = new Set(WALKS.flatMap(({ moves }) => [...moves]))

test('leads an order to every state but the one that only a payment service gives', () => {
  const reached = [...MOVES].map((move) => move.split(' → ')[1])
  expect([...new Set([...CREATED, ...reached])].toSorted()).toEqual(
    orderStates.filter((state) => state !== 'payment_review').toSorted(),
  )
})

test('makes these moves, and no others', () => {
  expect([...MOVES].toSorted()).toEqual([
    'cancel: new → canceled',
    'cancel: new → complete',
    'cancel: new → processing',
    'cancel: pending_payment → canceled',
    'cancel: processing → canceled',
    'cancel: processing → complete',
    'cancel: processing → processing',
    'expire: pending_payment → canceled',
    'hold: new → holded',
    'hold: pending_payment → holded',
    'hold: processing → holded',
    'invoice: new → closed',
    'invoice: new → complete',
    'invoice: new → processing',
    'invoice: pending_payment → complete',
    'invoice: pending_payment → new',
    'invoice: processing → closed',
    'invoice: processing → complete',
    'invoice: processing → processing',
    'refund: complete → closed',
    'refund: complete → complete',
    'refund: new → closed',
    'refund: new → complete',
    'refund: new → new',
    'refund: processing → closed',
    'refund: processing → complete',
    'refund: processing → processing',
    'ship: complete → closed',
    'ship: complete → complete',
    'ship: new → closed',
    'ship: new → complete',
    'ship: new → processing',
    'ship: pending_payment → pending_payment',
    'ship: processing → complete',
    'ship: processing → processing',
    'unhold: holded → new',
    'unhold: holded → pending_payment',
    'unhold: holded → processing',
  ])
})

test('names in the table every move that an order makes', () => {
  for (const move of MOVES) {
    const [event, from, to] = move.split(/: | → /) as [OrderEvent, OrderState, OrderState]
    expect([move, [...possibleStates(event, from)].includes(to)]).toEqual([move, true])
  }
})

test('lets nothing happen to a canceled order, and only its release to one on hold', () => {
  for (const event of orderEvents) {
    expect(possibleStates(event, 'canceled').size).toBe(0)
    expect([event, possibleStates(event, 'holded').size > 0]).toEqual([event, event === 'unhold'])
  }
})

test('takes a word for a state that it does not know like one in which nothing is held or awaited', () => {
  const { order, items } = placedOrder(ORDER_KINDS[0]!, 'new')
  const unknown = { order: { ...order, state: 'pending' }, items }
  expect(orderEvents.filter((event) => mayHappen(event, unknown))).toEqual([
    'invoice',
    'ship',
    'refund',
    'cancel',
    'hold',
  ])
})

const ALL_RIGHTS = new Set(['process-orders', 'reverse-orders', 'correct-orders'])

function staffMay(
  action: 'invoice' | 'ship' | 'credit-memo' | 'hold' | 'unhold' | 'cancel',
  { order, items }: OrderFigures,
): boolean {
  const of = (item: Row, name: string) => Number(item[`qty_${name}`] ?? 0)
  const amount = (name: string) => (order[name] == null ? null : String(order[name]))
  const facts = {
    state: String(order.state),
    isVirtual: order.is_virtual === 1,
    items: items.map((item) => ({
      ordered: of(item, 'ordered'),
      invoiced: of(item, 'invoiced'),
      shipped: of(item, 'shipped'),
      refunded: of(item, 'refunded'),
      canceled: of(item, 'canceled'),
      isVirtual: item.is_virtual === 1,
    })),
    grandTotal: amount('grand_total'),
    paid: amount('total_paid'),
    refunded: amount('total_refunded'),
    adjustmentFee: amount('adjustment_negative'),
    isAmazons: false,
    mailsAmazonBuyers: true,
  }
  return refusalOfAction(action, facts, ALL_RIGHTS) === null
}

test('staff are offered what the engine does, and never what it refuses', () => {
  for (const figures of WALKS.flatMap(({ orders }) => orders)) {
    for (const event of ['invoice', 'hold', 'unhold', 'cancel'] as const) {
      const said = [event, JSON.stringify(figures)]
      expect([...said, staffMay(event, figures)]).toEqual([...said, mayHappen(event, figures)])
    }
    // The engine ships and refunds a little more than is asked of staff: units that were refunded whole, and nothing.
    if (staffMay('ship', figures)) expect(mayHappen('ship', figures)).toBe(true)
    if (staffMay('credit-memo', figures)) expect(isRefusedIn('refund', figures.order.state)).toBe(false)
  }
})
