import type { ActionFacts } from '@orderferry/domain/commerce/order-actions'
import type { CommerceOrderView } from '../../commerce/order-view.ts'

/** A Commerce order as the table of actions looks at it. */
export function actionFacts({ order }: CommerceOrderView, isAmazons: boolean): ActionFacts {
  return {
    state: order.state,
    isVirtual: order.is_virtual === true,
    items: order.items
      // Of a bundle or a configurable product the parent stands for its children.
      .filter(({ parent_item_id }) => parent_item_id === null)
      .map((item) => ({
        ordered: item.qty_ordered,
        invoiced: item.qty_invoiced,
        shipped: item.qty_shipped,
        refunded: item.qty_refunded,
        canceled: item.qty_canceled,
        isVirtual: item.is_virtual === true,
      })),
    grandTotal: order.grand_total,
    paid: order.total_paid,
    refunded: order.total_refunded,
    adjustmentFee: order.adjustment_negative,
    isAmazons,
    mailsAmazonBuyers: true,
  }
}
