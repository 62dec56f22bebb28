/** W-35: gives back items, shipping and adjustments, offline: the money of Amazon orders is moved by Amazon. */
import { checkCreditMemo } from '@orderferry/domain/documents/check-documents'
import type { AskedRefund } from '@orderferry/domain/documents/document-draft'
import { toUnits } from '@orderferry/domain/money/decimal-units'
import { refundOrder } from '../../commerce/credit-memos.ts'
import { listDocumentLines } from '../../commerce/document-lines.ts'
import { orderRows } from '../documents/order-rows.ts'
import {
  askedLines,
  commentToSend,
  holdsLines,
  linesToSend,
  type MadeDocument,
  mailProblems,
  problemsByField,
  type RequestedComment,
  type RequestedLine,
} from './document-lines.ts'
import { numberOf } from './document-number.ts'
import type { OrderCommand } from './order-command.ts'

export interface CreditMemoRequest extends RequestedComment {
  readonly lines: readonly RequestedLine[]
  /** Decimal text in the base currency, all three. */
  readonly shipping: string
  readonly adjustmentRefund: string
  readonly adjustmentFee: string
  readonly returnToStock: readonly number[]
}

export const createCreditMemoCommand: OrderCommand<CreditMemoRequest, MadeDocument> = {
  kind: 'create-credit-memo',
  noteAs: 'createCreditMemo',
  action: 'credit-memo',
  needsOrderAsSeen: true,
  check: (scene) => [
    ...problemsByField(checkCreditMemo(orderRows(scene.view), askedRefund(scene.request))),
    ...mailProblems(scene),
  ],
  act: async ({ run, commerceOrderId, request }) => {
    const { shipping, adjustmentRefund, adjustmentFee, returnToStock } = request
    const lines = linesToSend(request.lines)
    const [first] = request.lines
    const answer = await refundOrder(run.commerce, commerceOrderId, {
      // Commerce takes an empty list for everything: money alone is refunded over a line of nothing.
      lines:
        lines.length > 0 || first === undefined
          ? lines
          : [{ commerceOrderItemId: first.itemId, quantity: 0 }],
      ...{ shipping, adjustmentRefund, adjustmentFee, returnToStock },
      ...commentToSend(request),
    })
    if (answer.kind === 'refused') return answer
    return { kind: 'done', result: await numberOf(run, '/creditmemo', answer.creditMemoId) }
  },
  find: async ({ run, commerceOrderId, request, before }) => {
    const made = await listDocumentLines(run.commerce, '/creditmemos', {
      orderId: commerceOrderId,
      afterId: before.creditMemos,
    })
    const found = made.find((one) => holdsLines(one, request.lines))
    return found === undefined ? null : { documentId: found.id, documentNumber: found.number }
  },
  event: ({ documentNumber }) => ({ code: 'refunded-by-staff', creditMemoNumber: documentNumber }),
}

function askedRefund(request: CreditMemoRequest): AskedRefund {
  return {
    lines: askedLines(request.lines),
    shipping: toUnits(request.shipping),
    adjustmentRefund: toUnits(request.adjustmentRefund),
    adjustmentFee: toUnits(request.adjustmentFee),
    returnToStock: request.returnToStock,
  }
}
