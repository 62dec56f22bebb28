/**
 * What our module adds to the creation of an order, in `extension_attributes.orderferry`:
 * `once`: no second order with the same external id; `reserve`: whether its stock is reserved with it; `shipped`: units
 * that had left before the order was made, which are not reserved.
 */

import { fromUnits, smaller, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import { type Fields, isObject } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'

/** `check` reserves only what is salable; `unset` leaves stock to a plain Magento's ways. */
export type Reserve = 'no' | 'place' | 'check' | 'unset'

export interface OrderferryWish {
  readonly once: boolean
  readonly reserve: Reserve
  readonly shipped: readonly ShippedEarlier[]
}

interface ShippedEarlier {
  /** The item's `ext_order_item_id`. */
  readonly itemId: string
  readonly quantity: bigint
}

const RESERVES: readonly string[] = ['no', 'place', 'check']

export function readOrderferryWish(extension: Fields | null): OrderferryWish | null {
  const sent = extension?.orderferry
  if (!isObject(sent)) return null
  const reserve = sent.reserve ?? 'unset'
  if (reserve !== 'unset' && !RESERVES.includes(String(reserve))) {
    throw new RestError(400, 'Invalid value of "%value" provided for the %fieldName field.', {
      fieldName: 'reserve',
      value: String(reserve),
    })
  }
  const shipped = Array.isArray(sent.shipped) ? sent.shipped.map(readShippedEarlier) : []
  return { once: sent.once === true, reserve: reserve as Reserve, shipped }
}

function readShippedEarlier(sent: Fields): ShippedEarlier {
  const itemId = String(sent.ext_order_item_id ?? '')
  const quantity = toUnits(Number(sent.quantity ?? 0))
  if (itemId === '' || quantity <= 0n) {
    throw new RestError(400, 'Units shipped earlier need an item and a quantity greater than 0.')
  }
  return { itemId, quantity }
}

/** What is still to ship of each SKU: that alone is reserved. */
export function unitsToReserve(
  items: readonly Row[],
  { shipped }: OrderferryWish,
): readonly { readonly sku: string; readonly quantity: string }[] {
  const gone = new Map<string, bigint>()
  for (const { itemId, quantity } of shipped) gone.set(itemId, (gone.get(itemId) ?? 0n) + quantity)
  const bySku = new Map<string, bigint>()
  for (const item of items) {
    const itemId = String(item.ext_order_item_id ?? '')
    const ordered = toUnits(item.qty_ordered)
    const left = smaller(gone.get(itemId) ?? 0n, ordered)
    gone.set(itemId, (gone.get(itemId) ?? 0n) - left)
    if (typeof item.sku !== 'string' || ordered <= left) continue
    bySku.set(item.sku, (bySku.get(item.sku) ?? 0n) + ordered - left)
  }
  for (const [itemId, quantity] of gone) {
    if (quantity <= 0n) continue
    throw new RestError(400, 'More units of item "%1" were shipped earlier than the order has.', [itemId])
  }
  return [...bySku].map(([sku, quantity]) => ({ sku, quantity: fromUnits(quantity) }))
}

export function alreadyExists(extOrderId: string): RestError {
  return new RestError(400, 'An order with the external id "%1" already exists.', [extOrderId])
}

export function notSalable(skus: readonly string[]): RestError {
  return new RestError(400, 'The requested quantity is not salable: %1', [skus.join(', ')])
}
