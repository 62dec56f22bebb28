/** What a cancellation takes off an order: everything that is neither invoiced nor shipped. */

import { quantityToCancel } from '@orderferry/domain/documents/open-quantities'
import { divideRounded, fromUnits, magnitude, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'

export interface CanceledItems {
  readonly items: readonly Row[]
  /** What is no longer promised. */
  readonly moves: readonly { readonly sku: string; readonly quantity: string }[]
}

export function canceledItems(items: readonly Row[]): CanceledItems {
  const moves: { sku: string; quantity: string }[] = []
  const canceled = items.map((item) => {
    const quantity = quantityToCancel(item)
    if (quantity > 0n && typeof item.sku === 'string')
      moves.push({ sku: item.sku, quantity: fromUnits(quantity) })
    return {
      ...item,
      qty_canceled: fromUnits(toUnits(item.qty_canceled) + quantity),
      tax_canceled: shareOf(item.base_tax_amount, quantity, item, item.tax_canceled),
      discount_tax_compensation_canceled: shareOf(
        item.discount_tax_compensation_amount,
        quantity,
        item,
        item.discount_tax_compensation_canceled,
      ),
    }
  })
  return { items: canceled, moves }
}

function shareOf(amount: Row[string], quantity: bigint, item: Row, before: Row[string]): string {
  const ordered = toUnits(item.qty_ordered)
  const share = ordered === 0n ? 0n : divideRounded(toUnits(amount) * quantity, ordered)
  return fromUnits(toUnits(before) + share)
}

export function canceledOrder(order: Row): Row {
  const changes: Row = {}
  for (const c of ['', 'base_'] as const) {
    const open = (amount: string, taken: string) =>
      fromUnits(toUnits(order[`${c}${amount}`]) - toUnits(order[`${c}${taken}`]))
    changes[`${c}subtotal_canceled`] = open('subtotal', 'subtotal_invoiced')
    changes[`${c}tax_canceled`] = open('tax_amount', 'tax_invoiced')
    changes[`${c}shipping_canceled`] = open('shipping_amount', 'shipping_invoiced')
    changes[`${c}total_canceled`] = open('grand_total', 'total_paid')
    changes[`${c}discount_canceled`] = fromUnits(
      magnitude(toUnits(order[`${c}discount_amount`])) - magnitude(toUnits(order[`${c}discount_invoiced`])),
    )
  }
  return changes
}
