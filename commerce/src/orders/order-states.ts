/**
 * The order state machine: what may be done with an order, and which state follows. Pure: rows in, words out.
 * State is the machine; status is a label that follows it (order-statuses.ts).
 * https://experienceleague.adobe.com/en/docs/commerce-admin/stores-sales/order-management/orders/order-status
 */

import { hasUnitsToShip, quantityToInvoice } from '@orderferry/domain/documents/open-quantities'
import { magnitude, roundToCent, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'

export type OrderState =
  | 'new'
  | 'pending_payment'
  | 'processing'
  | 'complete'
  | 'closed'
  | 'canceled'
  | 'holded'
  | 'payment_review'

/** An order with its items, as far as its state depends on them. */
export interface OrderFigures {
  readonly order: Row
  readonly items: readonly Row[]
  readonly hasCreditMemos?: boolean
}

function isOneOf(order: Row, ...states: readonly OrderState[]): boolean {
  return states.includes(order.state as OrderState)
}

function isVirtual(order: Row): boolean {
  return Number(order.is_virtual ?? 0) !== 0
}

export function canUnhold({ order }: OrderFigures): boolean {
  return isOneOf(order, 'holded')
}

export function canHold({ order }: OrderFigures): boolean {
  return !isOneOf(order, 'canceled', 'payment_review', 'complete', 'closed', 'holded')
}

export function canInvoice({ order, items }: OrderFigures): boolean {
  if (isOneOf(order, 'holded', 'payment_review', 'canceled', 'complete', 'closed')) return false
  return items.some((item) => quantityToInvoice(item) > 0n && !item.locked_do_invoice)
}

function canShip({ order, items }: OrderFigures): boolean {
  if (isOneOf(order, 'holded', 'payment_review', 'canceled') || isVirtual(order)) return false
  return items.some(
    (item) => hasUnitsToShip(item) && toUnits(item.qty_refunded) !== toUnits(item.qty_ordered),
  )
}

export function canCancel({ order, items }: OrderFigures): boolean {
  if (isOneOf(order, 'canceled', 'holded', 'payment_review', 'complete', 'closed')) return false
  return items.some((item) => quantityToInvoice(item) > 0n)
}

/** Whether money is left that could be refunded. */
function canCreditMemo(figures: OrderFigures): boolean {
  const { order } = figures
  if (isOneOf(order, 'holded', 'payment_review', 'canceled', 'closed')) return false
  const paid = toUnits(order.total_paid)
  const left = roundToCent(paid) - toUnits(order.total_refunded)
  const isFee = magnitude(left - toUnits(order.adjustment_negative)) < 1n
  if (magnitude(toUnits(order.grand_total)) >= 1n) return magnitude(left) >= 1n && !isFee
  const isNotOverpaid = paid <= toUnits(order.grand_total)
  const isDue = canInvoice(figures) && isNotOverpaid
  const isRefunded = toUnits(order.total_refunded) === paid && figures.hasCreditMemos === true
  return !(isDue || isRefunded || (!isNotOverpaid && isFee))
}

/** The state that a document asks for, before the order is saved. `inProgress`: the document begins the work on it. */
export function resolveState(figures: OrderFigures, inProgress: boolean, refunding = false): OrderState {
  const { order } = figures
  if (isDone(figures)) {
    if (toUnits(order.base_grand_total) === 0n || canCreditMemo(figures)) return 'complete'
    if (toUnits(order.total_refunded) > 0n || refunding) return 'closed'
  }
  if (isOneOf(order, 'processing')) return 'processing'
  return isOneOf(order, 'new') && inProgress ? 'processing' : 'new'
}

function isDone(figures: OrderFigures): boolean {
  return (
    !isOneOf(figures.order, 'canceled') && !canUnhold(figures) && !canInvoice(figures) && !canShip(figures)
  )
}

/** The state that saving an order leads to, or null where it stays. Runs whenever a document or action saved it. */
export function stateAfterSave(figures: OrderFigures): OrderState | null {
  const { order } = figures
  if (isOneOf(order, 'canceled') || canUnhold(figures) || canInvoice(figures)) return null
  const open = isOneOf(order, 'processing', 'complete')
  if (open && !canCreditMemo(figures) && !canShip(figures) && !isVirtual(order)) return 'closed'
  if (isOneOf(order, 'processing') && (!canShip(figures) || isShippedOrRefunded(figures))) return 'complete'
  if (isVirtual(order) && order.status === 'closed') return 'closed'
  return null
}

function isShippedOrRefunded({ order, items }: OrderFigures): boolean {
  const shipped = sumOf(items, 'qty_shipped')
  return shipped > 0n && toUnits(order.total_qty_ordered) <= shipped + sumOf(items, 'qty_refunded')
}

function sumOf(rows: readonly Row[], column: string): bigint {
  return rows.reduce((sum, row) => sum + toUnits(row[column]), 0n)
}
