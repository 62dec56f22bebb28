/** W-40: bills items of an order, offline, as all money that this service knows of. */
import { checkInvoice } from '@orderferry/domain/documents/check-documents'
import { listDocumentLines } from '../../commerce/document-lines.ts'
import { invoiceOrder } from '../../commerce/invoices.ts'
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

export interface InvoiceRequest extends RequestedComment {
  readonly lines: readonly RequestedLine[]
}

export const createInvoiceCommand: OrderCommand<InvoiceRequest, MadeDocument> = {
  kind: 'create-invoice',
  noteAs: 'createInvoice',
  action: 'invoice',
  needsOrderAsSeen: true,
  check: (scene) => [
    ...problemsByField(checkInvoice(orderRows(scene.view), askedLines(scene.request.lines))),
    ...mailProblems(scene),
  ],
  act: async ({ run, commerceOrderId, request }) => {
    const draft = { lines: linesToSend(request.lines), ...commentToSend(request) }
    const answer = await invoiceOrder(run.commerce, commerceOrderId, draft)
    if (answer.kind === 'refused') return answer
    return { kind: 'done', result: await numberOf(run, '/invoices', answer.invoiceId) }
  },
  find: async ({ run, commerceOrderId, request, before }) => {
    const made = await listDocumentLines(run.commerce, '/invoices', {
      orderId: commerceOrderId,
      afterId: before.invoices,
    })
    const found = made.find((one) => holdsLines(one, request.lines))
    return found === undefined ? null : { documentId: found.id, documentNumber: found.number }
  },
  event: ({ documentNumber }) => ({ code: 'invoiced-by-staff', invoiceNumber: documentNumber }),
}
