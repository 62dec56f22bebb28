/** Walks the table from new orders through everything that may happen to them, until nothing new comes of it. */
import { invoiceSums, itemAfterInvoice, orderAfterInvoice } from '@orderferry/domain/documents/invoice-sums'
import {
  quantityToInvoice,
  quantityToRefund,
  quantityToShip,
} from '@orderferry/domain/documents/open-quantities'
import { itemAfterRefund, orderAfterRefund, refundSums } from '@orderferry/domain/documents/refund-sums'
import { fromUnits, smaller, toUnits } from '@orderferry/domain/money/decimal-units'
import { expect, test } from 'vitest'
import type { Row } from '../database/define-table.ts'
import { canceledItems, canceledOrder } from './cancel-sums.ts'
import {
  mayHappen,
  type OrderEvent,
  type OrderFigures,
  type OrderState,
  orderEvents,
  orderStates,
  possibleStates,
  stateAfter,
  stateAfterSave,
} from './order-states.ts'

interface Kind {
  readonly price: string
  readonly shipping: string
  readonly isVirtual: 0 | 1
}
const KINDS: readonly Kind[] = [
  { price: '10', shipping: '5', isVirtual: 0 },
  { price: '10', shipping: '0', isVirtual: 0 },
  { price: '0', shipping: '0', isVirtual: 0 },
  { price: '10', shipping: '0', isVirtual: 1 },
]
const UNITS = 2n

function placed({ price, shipping, isVirtual }: Kind, state: OrderState): OrderFigures {
  const subtotal = fromUnits(toUnits(price) * UNITS)
  const total = fromUnits(toUnits(subtotal) + toUnits(shipping))
  const both = (name: string, value: string) => ({ [name]: value, [`base_${name}`]: value })
  return {
    order: {
      state,
      status: state,
      is_virtual: isVirtual,
      total_qty_ordered: String(UNITS),
      ...both('subtotal', subtotal),
      ...both('shipping_amount', shipping),
      ...both('grand_total', total),
    },
    items: [
      { item_id: 1, qty_ordered: String(UNITS), is_virtual: isVirtual, ...both('row_total', subtotal) },
    ],
  }
}

/** One unit, or all that are open: enough to tell a part from the rest. */
const AMOUNTS = [toUnits('1'), toUnits('2')]
const [ONE, ALL] = AMOUNTS as [bigint, bigint]

/** What an event makes of an order; null where it is refused or does nothing. */
function after(event: OrderEvent, units: bigint, before: OrderFigures): OrderFigures | null {
  if (!mayHappen(event, before)) return null
  const changed = change(event, units, before)
  if (changed === null) return null
  // A document asks by what it has changed, everything else by what it found.
  const isDocument = event === 'invoice' || event === 'ship' || event === 'refund'
  const state = stateAfter(event, isDocument ? changed : before)
  const asked = { ...changed, order: withStatus(changed.order, state) }
  if (event === 'hold' || event === 'unhold') return asked
  const saved = stateAfterSave(asked)
  return saved === null ? asked : { ...asked, order: withStatus(asked.order, saved) }
}

const withStatus = (order: Row, state: OrderState): Row => ({ ...order, state, status: state })

function change(event: OrderEvent, units: bigint, figures: OrderFigures): OrderFigures | null {
  const { order, items } = figures
  const [item = {}] = items
  const one = (changes: Row, orderChanges: Row = {}) => ({
    ...figures,
    order: { ...order, ...orderChanges },
    items: [{ ...item, ...changes }],
  })
  if (event === 'invoice') {
    const quantity = smaller(units, quantityToInvoice(item))
    const sums = invoiceSums(order, [{ item, quantity }])
    return one(itemAfterInvoice(item, sums.items[0] as Row), orderAfterInvoice(order, sums))
  }
  if (event === 'ship') {
    const quantity = smaller(units, quantityToShip(item))
    return one({ qty_shipped: fromUnits(toUnits(item.qty_shipped) + quantity) })
  }
  if (event === 'refund') {
    const quantity = smaller(units, quantityToRefund(item))
    if (quantity === 0n) return null
    // A part leaves the shipping paid.
    const shipping = units === ONE ? 0n : null
    const sums = refundSums(order, [{ item, quantity }], {
      shipping,
      adjustmentPositive: null,
      adjustmentNegative: null,
    })
    const refunded = one(itemAfterRefund(item, sums.items[0] as Row), orderAfterRefund(order, sums))
    return { ...refunded, hasCreditMemos: true }
  }
  if (event === 'hold') return one({}, { hold_before_state: order.state })
  if (event === 'unhold') return one({}, { hold_before_state: null })
  return {
    ...figures,
    order: { ...order, ...canceledOrder(order) },
    items: canceledItems(items).items,
  }
}

const stateOf = ({ order }: OrderFigures) => order.state as OrderState

/** Every move that any order makes, as `event: from → to`. */
function walk(start: OrderState): ReadonlySet<string> {
  const moves = new Set<string>()
  for (const kind of KINDS) {
    const seen = new Set<string>()
    const open = [placed(kind, start)]
    for (let before = open.pop(); before !== undefined; before = open.pop()) {
      for (const event of orderEvents) {
        for (const units of [ONE, ALL]) {
          const next = after(event, units, before)
          if (next === null) continue
          moves.add(`${event}: ${stateOf(before)} → ${stateOf(next)}`)
          const key = JSON.stringify(next)
          if (seen.has(key)) continue
          seen.add(key)
          open.push(next)
        }
      }
    }
  }
  return moves
}

const CREATED: readonly OrderState[] = ['new', 'pending_payment', 'processing']
const MOVES = new Set(CREATED.flatMap((state) => [...walk(state)]))

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
  const { order, items } = placed(KINDS[0] as Kind, 'new')
  const unknown = { order: { ...order, state: 'pending' }, items }
  expect(orderEvents.filter((event) => mayHappen(event, unknown))).toEqual([
    'invoice',
    'ship',
    'refund',
    'cancel',
    'hold',
  ])
})
