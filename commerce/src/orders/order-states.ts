/**
 * The order state machine as one table: what may happen to an order, and which state follows. Pure: rows in, words out.
 * State is the machine; status is a label that follows it (order-statuses.ts).
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Sales/Model/Order/StateResolver.php
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Sales/Model/ResourceModel/Order/Handler/State.php
 */

import {
  hasUnitsToShip,
  quantityToCancel,
  quantityToInvoice,
  quantityToRefund,
  quantityToShip,
} from '@orderferry/domain/documents/open-quantities'
import { magnitude, roundToCent, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'

export const orderStates = [
  'new',
  'pending_payment',
  'processing',
  'complete',
  'closed',
  'canceled',
  'holded',
  'payment_review',
] as const
export type OrderState = (typeof orderStates)[number]

/** What happens to an order. Comments, addresses, tracks and mails move no state. */
export const orderEvents = ['invoice', 'ship', 'refund', 'cancel', 'hold', 'unhold', 'expire'] as const
export type OrderEvent = (typeof orderEvents)[number]

/** An order with its items, as far as its state depends on them. */
export interface OrderFigures {
  readonly order: Row
  readonly items: readonly Row[]
  readonly hasCreditMemos?: boolean
}

type Condition = (figures: OrderFigures) => boolean

interface Move {
  readonly from: readonly OrderState[] | 'any'
  /** `remembered`: the state before the hold. */
  readonly to: OrderState | 'stays' | 'remembered'
  readonly when?: Condition
}

interface EventRow {
  /** States in which it is refused. */
  readonly notIn?: readonly OrderState[]
  /** States in which alone it is possible. REST takes any word for a state; what it does not know is like none of these. */
  readonly onlyIn?: readonly OrderState[]
  readonly needs?: Condition
  /** The first that applies is taken. A document's are asked after its quantities and amounts were added. */
  readonly moves: readonly Move[]
}

/** Where nothing is left to do, money that could still be given back keeps an order open for that. */
const DONE: readonly Move[] = [
  { from: 'any', to: 'complete', when: (figures) => isDone(figures) && isFreeOrRefundable(figures) },
  { from: 'any', to: 'closed', when: (figures) => isDone(figures) && isRefunded(figures) },
]
const FINAL: readonly OrderState[] = ['canceled', 'complete', 'closed']

/** Whether nothing more is to come of an order by itself. */
export function isFinal(state: Row[string]): boolean {
  return FINAL.includes(state as OrderState)
}

const EVENTS: Readonly<Record<OrderEvent, EventRow>> = {
  invoice: {
    notIn: ['holded', 'payment_review', ...FINAL],
    needs: hasUnitsToInvoice,
    // An order that waited for its payment is new once it is invoiced, as a Magento has it.
    moves: [...DONE, { from: ['new', 'processing'], to: 'processing' }, { from: 'any', to: 'new' }],
  },
  ship: {
    notIn: ['holded', 'payment_review', 'canceled'],
    needs: ({ order, items }) => !isVirtual(order) && items.some(hasUnitsToShip),
    moves: [
      ...DONE.map((move) => ({ ...move, from: ['new'] as const })),
      { from: ['new'], to: 'processing' },
      { from: 'any', to: 'stays' },
    ],
  },
  refund: {
    notIn: ['holded', 'payment_review', 'canceled', 'closed'],
    moves: [...DONE, { from: ['processing'], to: 'processing' }, { from: 'any', to: 'new' }],
  },
  cancel: {
    notIn: ['holded', 'payment_review', ...FINAL],
    needs: ({ items }) => items.some((item) => quantityToInvoice(item) > 0n),
    // An order of which something was paid lives on: to be shipped, or as it is.
    moves: [
      { from: 'any', to: 'canceled', when: ({ items }) => paidItems(items).length === 0 },
      { from: 'any', to: 'processing', when: ({ items }) => paidItems(items).some(staysToShip) },
      { from: 'any', to: 'complete' },
    ],
  },
  hold: { notIn: ['holded', 'payment_review', ...FINAL], moves: [{ from: 'any', to: 'holded' }] },
  unhold: {
    onlyIn: ['holded'],
    moves: [{ from: ['holded'], to: 'remembered' }],
  },
  // Its payment did not come within the lifetime of such an order.
  expire: {
    onlyIn: ['pending_payment'],
    needs: ({ items }) => items.some((item) => quantityToInvoice(item) > 0n),
    moves: [{ from: ['pending_payment'], to: 'canceled' }],
  },
}

/** What saving an order leads to, whatever happened to it before. */
const AFTER_SAVE: readonly Move[] = [
  {
    from: ['processing', 'complete'],
    to: 'closed',
    when: (figures) => !canCreditMemo(figures) && !canShip(figures) && !isVirtual(figures.order),
  },
  {
    from: ['processing'],
    to: 'complete',
    when: (figures) => !canShip(figures) || isShippedOrRefunded(figures),
  },
  { from: 'any', to: 'closed', when: ({ order }) => isVirtual(order) && order.status === 'closed' },
]

export function mayHappen(event: OrderEvent, figures: OrderFigures): boolean {
  const { needs } = EVENTS[event]
  return !isRefusedIn(event, figures.order.state) && (needs === undefined || needs(figures))
}

/** Whether the state alone refuses it. */
export function isRefusedIn(event: OrderEvent, state: Row[string]): boolean {
  const { notIn = [], onlyIn } = EVENTS[event]
  const isOne = (states: readonly string[]) => states.includes(String(state))
  return isOne(notIn) || (onlyIn !== undefined && !isOne(onlyIn))
}

/** The state that an event asks for, before the order is saved. */
export function stateAfter(event: OrderEvent, figures: OrderFigures): OrderState {
  const { order } = figures
  const move = EVENTS[event].moves.find((one) => applies(one, figures))
  if (move === undefined || move.to === 'stays') return order.state as OrderState
  return move.to === 'remembered' ? (order.hold_before_state as OrderState) : move.to
}

/** The state that saving an order leads to, or null where it stays. Runs whenever a document or a cancellation saved it. */
export function stateAfterSave(figures: OrderFigures): OrderState | null {
  if (isOneOf(figures.order, ['canceled', 'holded']) || canInvoice(figures)) return null
  const move = AFTER_SAVE.find((one) => applies(one, figures))
  return move === undefined ? null : (move.to as OrderState)
}

/** Where an event may lead from a state, whatever the order's figures are. */
export function possibleStates(event: OrderEvent, from: OrderState): ReadonlySet<OrderState> {
  if (isRefusedIn(event, from)) return new Set()
  const remembered = orderStates.filter((state) => !isRefusedIn('hold', state))
  const asked = EVENTS[event].moves
    .filter((move) => startsFrom(move, from))
    .flatMap(({ to }) => (to === 'stays' ? [from] : to === 'remembered' ? remembered : [to]))
  const saved = asked.flatMap((state) =>
    AFTER_SAVE.filter((move) => startsFrom(move, state)).map(({ to }) => to as OrderState),
  )
  return new Set(event === 'hold' || event === 'unhold' ? asked : [...asked, ...saved])
}

function applies(move: Move, figures: OrderFigures): boolean {
  return startsFrom(move, figures.order.state) && (move.when === undefined || move.when(figures))
}

function startsFrom({ from }: Move, state: Row[string]): boolean {
  return from === 'any' || from.includes(state as OrderState)
}

function isOneOf(order: Row, states: readonly OrderState[]): boolean {
  return states.includes(order.state as OrderState)
}

function isVirtual(order: Row): boolean {
  return Number(order.is_virtual ?? 0) !== 0
}

function hasUnitsToInvoice({ items }: OrderFigures): boolean {
  return items.some((item) => quantityToInvoice(item) > 0n && !item.locked_do_invoice)
}

function canInvoice(figures: OrderFigures): boolean {
  return mayHappen('invoice', figures)
}

/** Stricter than what a shipment itself asks for: units that were refunded whole are no reason to stay open. */
function canShip(figures: OrderFigures): boolean {
  if (!mayHappen('ship', figures)) return false
  return figures.items.some(
    (item) => hasUnitsToShip(item) && toUnits(item.qty_refunded) !== toUnits(item.qty_ordered),
  )
}

/** Whether money is left that could be refunded. */
function canCreditMemo(figures: OrderFigures): boolean {
  const { order } = figures
  if (!mayHappen('refund', figures)) return false
  const paid = toUnits(order.total_paid)
  const left = roundToCent(paid) - toUnits(order.total_refunded)
  const isFee = magnitude(left - toUnits(order.adjustment_negative)) < 1n
  if (magnitude(toUnits(order.grand_total)) >= 1n) return magnitude(left) >= 1n && !isFee
  const isNotOverpaid = paid <= toUnits(order.grand_total)
  const isDue = canInvoice(figures) && isNotOverpaid
  const isGivenBack = toUnits(order.total_refunded) === paid && figures.hasCreditMemos === true
  return !(isDue || isGivenBack || (!isNotOverpaid && isFee))
}

function isDone(figures: OrderFigures): boolean {
  return !isOneOf(figures.order, ['canceled', 'holded']) && !canInvoice(figures) && !canShip(figures)
}

function isFreeOrRefundable(figures: OrderFigures): boolean {
  return toUnits(figures.order.base_grand_total) === 0n || canCreditMemo(figures)
}

function isRefunded({ order }: OrderFigures): boolean {
  return toUnits(order.total_refunded) > 0n
}

function isShippedOrRefunded({ order, items }: OrderFigures): boolean {
  const shipped = sumOf(items, 'qty_shipped')
  return shipped > 0n && toUnits(order.total_qty_ordered) <= shipped + sumOf(items, 'qty_refunded')
}

function paidItems(items: readonly Row[]): readonly Row[] {
  return items.filter((item) => quantityToRefund(item) > 0n)
}

/** Beyond what is canceled something of it is left to ship. */
function staysToShip(item: Row): boolean {
  return quantityToShip(item) > quantityToCancel(item)
}

function sumOf(rows: readonly Row[], column: string): bigint {
  return rows.reduce((sum, row) => sum + toUnits(row[column]), 0n)
}
