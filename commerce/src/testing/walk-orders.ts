/** Walks the order state machine from new orders through everything that may happen to them, until nothing new comes of it. */
import { invoiceSums, itemAfterInvoice, orderAfterInvoice } from '@orderferry/domain/documents/invoice-sums'
import {
  quantityToInvoice,
  quantityToRefund,
  quantityToShip,
} from '@orderferry/domain/documents/open-quantities'
import { itemAfterRefund, orderAfterRefund, refundSums } from '@orderferry/domain/documents/refund-sums'
import { fromUnits, smaller, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import { canceledItems, canceledOrder } from '../orders/cancel-sums.ts'
import {
  mayHappen,
  type OrderEvent,
  type OrderFigures,
  type OrderState,
  orderEvents,
  stateAfter,
  stateAfterSave,
} from '../orders/order-states.ts'

interface Walked {
  readonly moves: ReadonlySet<string>
  readonly orders: readonly OrderFigures[]
}

interface Kind {
  readonly price: string
  readonly shipping: string
  readonly isVirtual: 0 | 1
}
export const ORDER_KINDS: readonly Kind[] = [
  { price: '10', shipping: '5', isVirtual: 0 },
  { price: '10', shipping: '0', isVirtual: 0 },
  { price: '0', shipping: '0', isVirtual: 0 },
  { price: '10', shipping: '0', isVirtual: 1 },
]
const UNITS = 2n

export function placedOrder({ price, shipping, isVirtual }: Kind, state: OrderState): OrderFigures {
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

/** Every move that any order makes, as `event: from → to`, and every order that came of them. */
export function walkOrders(start: OrderState): Walked {
  const moves = new Set<string>()
  const orders: OrderFigures[] = []
  for (const kind of ORDER_KINDS) {
    const seen = new Set<string>()
    const open = [placedOrder(kind, start)]
    for (let before = open.pop(); before !== undefined; before = open.pop()) {
      orders.push(before)
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
  return { moves, orders }
}
