import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id } from './wire/scalars.ts'

export interface InvoiceDraft {
  /** Left out: all that is not invoiced yet. */
  readonly lines?: readonly { readonly commerceOrderItemId: number; readonly quantity: number }[]
  /** Kept with the invoice; buyers do not see it. */
  readonly comment?: string
  /** Whether Commerce writes to the customer, and whether with the comment; left out: not. */
  readonly notify?: boolean
  readonly appendComment?: boolean
}

export type Invoicing =
  | { readonly kind: 'invoiced'; readonly invoiceId: number }
  /** Nothing left to invoice, on hold, canceled … in Commerce's words. */
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Invoices an order and so marks it as paid; the first invoice carries all of the shipping. Commerce takes no mark of
 * ours to tell a repeated call by: look at `quantityInvoiced` first.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/orders/order-create-invoice/
 */
export async function invoiceOrder(
  client: CommerceClient,
  orderId: number,
  draft: InvoiceDraft = {},
): Promise<Invoicing> {
  const { lines, comment } = draft
  const request: CommerceRequest = {
    method: 'POST',
    path: `/order/${orderId}/invoice`,
    body: {
      // Amazon has taken the money; there is nothing to capture.
      capture: false,
      ...(lines === undefined
        ? {}
        : { items: lines.map((line) => ({ order_item_id: line.commerceOrderItemId, qty: line.quantity })) }),
      notify: draft.notify === true,
      appendComment: draft.appendComment === true,
      ...(comment === undefined ? {} : { comment: { comment, is_visible_on_front: 0 } }),
    },
  }
  const answer = await client.call(request)
  if (answer.kind === 'refused') return { kind: 'refused', message: answer.message }
  return { kind: 'invoiced', invoiceId: readAnswer(id, answer.body, operationOf(request)) }
}
