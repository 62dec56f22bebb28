/** What a refund must not be. Negative amounts and empty credit memos are not among it: Magento takes them. */

import { quantityToRefund } from '@orderferry/domain/documents/open-quantities'
import { openShipping, type RefundLine, type RefundSums } from '@orderferry/domain/documents/refund-sums'
import { fromUnits, isWhole, roundToCent, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import { RestError } from '../http/rest-error.ts'
import { formatPrice } from '../money/format-price.ts'
import { isRefusedIn } from '../orders/order-states.ts'
import type { DocumentOrder } from './load-document-order.ts'
import type { AskedItem, RefundRequest } from './read-document-request.ts'

/** Every refundable item with what is asked of it; items that are not named are refunded with nothing. */
export function refundLines(items: readonly Row[], asked: readonly AskedItem[]): readonly RefundLine[] {
  const quantities = new Map(asked.map((item) => [item.orderItemId, item.quantity]))
  return items
    .filter((item) => quantityToRefund(item) > 0n)
    .map((item) => {
      const open = quantityToRefund(item)
      const quantity = quantities.size === 0 ? open : toUnits(quantities.get(Number(item.item_id)) ?? 0)
      if (quantity > open) {
        throw new RestError(400, 'We found an invalid quantity to refund item "%1".', [
          String(item.name ?? ''),
        ])
      }
      return { item, quantity: quantity > 0n ? quantity : 0n }
    })
}

export function assertShippingIsThere(order: Row, asked: bigint | null): void {
  if (asked === null || asked <= openShipping(order, 'base_')) return
  if (toUnits(order.base_shipping_amount) === 0n) {
    throw new RestError(400, 'You can not refund shipping if there is no shipping amount.')
  }
  throw new RestError(400, 'Maximum shipping amount allowed to refund is: %1', [
    formatPrice(openShipping(order, 'base_'), String(order.base_currency_code ?? 'USD')),
  ])
}

export function assertMayRefund(found: DocumentOrder, sums: RefundSums, request: RefundRequest): void {
  const { order } = found
  const messages: string[] = []
  const paid = toUnits(order.base_total_paid)
  const refunded = toUnits(order.base_total_refunded)
  if (isRefusedIn('refund', order.state)) {
    messages.push(`A creditmemo can not be created when an order has a status of ${order.status ?? ''}`)
  } else if (paid !== 0n && paid === refunded) {
    messages.push('The order does not allow a creditmemo to be created.')
  }
  if (roundToCent(refunded + toUnits(sums.creditMemo.base_grand_total)) > roundToCent(paid)) {
    messages.push(`The most money available to refund is ${Number(fromUnits(paid - refunded))}.`)
  }
  messages.push(...itemMessages(found.items, request))
  if (messages.length === 0) return
  throw new RestError(400, ['Creditmemo Document Validation Error(s):', ...messages].join('\n'))
}

function itemMessages(
  items: readonly Row[],
  { items: asked, returnToStock }: RefundRequest,
): readonly string[] {
  const messages: string[] = []
  for (const { orderItemId, quantity } of asked) {
    const item = items.find((row) => Number(row.item_id) === orderItemId)
    const units = toUnits(quantity)
    if (item === undefined) {
      messages.push('The creditmemo contains product item that is not part of the original order.')
    } else if (!item.is_qty_decimal && !isWhole(units)) {
      messages.push(`We found an invalid quantity to refund item "${item.sku ?? ''}".`)
    } else if (units > quantityToRefund(item)) {
      messages.push('The quantity to refund must not be greater than the unrefunded quantity.')
    }
  }
  if (returnToStock.some((id) => items.every((row) => Number(row.item_id) !== id))) {
    messages.push(
      'The return to stock argument contains product item that is not part of the original order.',
    )
  }
  return messages
}
