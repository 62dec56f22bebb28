/** One line of a Commerce order, in the JSON of `POST /V1/orders`. */

import { externalItemId } from '../commerce/external-item-id.ts'
import { add, subtract } from '../money/money.ts'
import { textToJsonNumber, toJsonNumber, toUnitPriceText } from '../money/to-json-number.ts'
import type { LineAmounts } from './order-amounts.ts'
import type { PricedLine } from './price-lines.ts'
import { cutTo, tidyText } from './tidy-text.ts'

/** Commerce's column for the name of an item. */
const NAME_WIDTH = 255

export function buildOrderItem(
  { line, amounts }: PricedLine,
  storeId: number,
): Readonly<Record<string, unknown>> {
  const { amazonOrderItemId, product, quantity, component = null } = line
  const rowInclTax = add(amounts.item, amounts.itemTax)
  const price = textToJsonNumber(toUnitPriceText(amounts.item, quantity))
  const priceInclTax = textToJsonNumber(toUnitPriceText(rowInclTax, quantity))
  const rowTotal = toJsonNumber(amounts.item)
  const rowTotalInclTax = toJsonNumber(rowInclTax)
  const tax = toJsonNumber(amounts.itemTax)
  const discount = toJsonNumber(amounts.itemDiscount)
  const weight = product.weight ?? 0
  return {
    sku: product.sku,
    product_id: product.productId,
    // Without a type Commerce saves and invoices the order, and fails when it is shipped.
    product_type: 'simple',
    name: cutTo(tidyText(product.name), NAME_WIDTH),
    qty_ordered: quantity,
    price,
    base_price: price,
    original_price: price,
    base_original_price: price,
    price_incl_tax: priceInclTax,
    base_price_incl_tax: priceInclTax,
    row_total: rowTotal,
    base_row_total: rowTotal,
    row_total_incl_tax: rowTotalInclTax,
    base_row_total_incl_tax: rowTotalInclTax,
    tax_amount: tax,
    base_tax_amount: tax,
    tax_percent: taxPercent(amounts),
    discount_amount: discount,
    base_discount_amount: discount,
    is_virtual: 0,
    weight,
    row_weight: Math.round(weight * 10_000 * quantity) / 10_000,
    store_id: storeId,
    ext_order_item_id: externalItemId({ amazonOrderItemId, component }),
  }
}

/** Amazon names no rate: the tax in percent of the discounted net price, to two decimals, rounded half up. */
function taxPercent({ item, itemTax, itemDiscount }: LineAmounts): number {
  const taxed = subtract(item, itemDiscount)
  if (taxed.minor <= 0n || itemTax.minor <= 0n) return 0
  const hundredths = (2n * itemTax.minor * 10_000n + taxed.minor) / (2n * taxed.minor)
  return Number(hundredths) / 100
}
