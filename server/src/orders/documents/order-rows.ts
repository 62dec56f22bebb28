/** A Commerce order as the sums and checks of documents take it: Commerce's own columns, by their names. */
import type { OrderRows } from '@orderferry/domain/documents/document-draft'
import type { Row } from '@orderferry/domain/documents/row'
import { fromUnits, toUnits } from '@orderferry/domain/money/decimal-units'
import type { CommerceOrderView } from '../../commerce/order-view.ts'

export function orderRows({ order }: Pick<CommerceOrderView, 'order'>): OrderRows {
  return { order: rowOf(order), items: order.items.map(itemRow) }
}

/**
 * REST tells rows net of their discount, and the sums of documents begin before it.
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Sales/Model/Order/Webapi/ChangeOutputArray.php
 */
function itemRow(item: CommerceOrderView['order']['items'][number]): Row {
  const before = (net: string | null, discount: string | null) => fromUnits(toUnits(net) + toUnits(discount))
  return {
    ...rowOf(item),
    is_virtual: item.is_virtual === true ? 1 : 0,
    row_total: before(item.row_total, item.discount_amount),
    base_row_total: before(item.base_row_total, item.base_discount_amount),
  }
}

function rowOf(columns: object): Row {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, value]): [string, Row[string]][] =>
      typeof value === 'string' || typeof value === 'number' || value === null ? [[name, value]] : [],
    ),
  )
}
