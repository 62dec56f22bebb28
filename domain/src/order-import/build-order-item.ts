/** One line of a Commerce order, in the JSON of `POST /V1/orders`. */

import { externalItemId } from '../commerce/external-item-id.ts'
import { add, subtract } from '../money/money.ts'
import { textToJsonNumber, toJsonNumber, toUnitPriceText } from '../money/to-json-number.ts'
import { cutTo, tidyText } from './address/tidy-text.ts'
import type { LineAmounts } from './order-amounts.ts'
import type { PricedLine } from './price-lines.ts'
import { weighLines } from './weigh-lines.ts'

/** Commerce's column for the name of an item. */
const NAME_WIDTH = 255

export function buildOrderItem(
  { line, amounts, base }: PricedLine & { readonly base: LineAmounts },
  storeId: number,
): Readonly<Record<string, unknown>> {
  const { amazonOrderItemId, product, quantity, component = null } = line
  const inBase = columnsOf(base)
  return {
    sku: product.sku,
    product_id: product.productId,
    // Without a type Commerce saves and invoices the order, and fails when it is shipped.
    product_type: 'simple',
    name: cutTo(tidyText(product.name), NAME_WIDTH),
    qty_ordered: quantity,
    ...Object.fromEntries(
      Object.entries(columnsOf(amounts)).flatMap(([column, amount]) => [
        [column, amount],
        [`base_${column}`, inBase[column]],
      ]),
    ),
    tax_percent: taxPercent(amounts),
    is_virtual: 0,
    weight: product.weight ?? 0,
    row_weight: weighLines([line]),
    store_id: storeId,
    ext_order_item_id: externalItemId({ amazonOrderItemId, component }),
  }
}

/** The columns that stand twice, the second time with `base_` before their names. Rows are before discounts. */
function columnsOf({ item, itemTax, itemDiscount, quantity }: LineAmounts): Readonly<Record<string, number>> {
  const rowInclTax = add(item, itemTax)
  const price = textToJsonNumber(toUnitPriceText(item, quantity))
  return {
    price,
    original_price: price,
    price_incl_tax: textToJsonNumber(toUnitPriceText(rowInclTax, quantity)),
    row_total: toJsonNumber(item),
    row_total_incl_tax: toJsonNumber(rowInclTax),
    tax_amount: toJsonNumber(itemTax),
    discount_amount: toJsonNumber(itemDiscount),
    // Amazon's tax is what it is after the discount; there is nothing for Commerce to make up for.
    discount_tax_compensation_amount: 0,
  }
}

/** Amazon names no rate: the tax in percent of the discounted net price, to two decimals, rounded half up. */
function taxPercent({ item, itemTax, itemDiscount }: LineAmounts): number {
  const taxed = subtract(item, itemDiscount)
  if (taxed.minor <= 0n || itemTax.minor <= 0n) return 0
  const hundredths = (2n * itemTax.minor * 10_000n + taxed.minor) / (2n * taxed.minor)
  return textToJsonNumber(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`)
}
