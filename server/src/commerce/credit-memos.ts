import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id } from './wire/scalars.ts'

export interface CreditMemoDraft {
  /** Always named: without lines Commerce refunds all that is left. Those of nothing are left out by Commerce. */
  readonly lines: readonly { readonly commerceOrderItemId: number; readonly quantity: number }[]
  /** Decimal text in the base currency, all three. */
  readonly shipping: string
  readonly adjustmentRefund: string
  readonly adjustmentFee: string
  readonly returnToStock: readonly number[]
  readonly comment?: string
  /** Whether Commerce writes to the customer. */
  readonly notify: boolean
  readonly appendComment: boolean
}

export type Refunding =
  | { readonly kind: 'refunded'; readonly creditMemoId: number }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Refunds offline: no payment service is asked, the money of Amazon orders is moved by Amazon. Commerce takes no mark of
 * ours to tell a repeated call by, and makes a second credit memo of it: look at `quantityRefunded` first.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/orders/order-issue-refund/
 */
export async function refundOrder(
  client: CommerceClient,
  orderId: number,
  draft: CreditMemoDraft,
): Promise<Refunding> {
  const { comment, returnToStock } = draft
  const request: CommerceRequest = {
    method: 'POST',
    path: `/order/${orderId}/refund`,
    body: {
      items: draft.lines.map((line) => ({ order_item_id: line.commerceOrderItemId, qty: line.quantity })),
      notify: draft.notify,
      appendComment: draft.appendComment,
      ...(comment === undefined ? {} : { comment: { comment, is_visible_on_front: 0 } }),
      arguments: {
        // JSON numbers of at most four decimals: Commerce reads the digits that were typed.
        shipping_amount: Number(draft.shipping),
        adjustment_positive: Number(draft.adjustmentRefund),
        adjustment_negative: Number(draft.adjustmentFee),
        ...(returnToStock.length === 0
          ? {}
          : { extension_attributes: { return_to_stock_items: returnToStock } }),
      },
    },
  }
  const answer = await client.call(request)
  if (answer.kind === 'refused') return { kind: 'refused', message: answer.message }
  return { kind: 'refunded', creditMemoId: readAnswer(id, answer.body, operationOf(request)) }
}
