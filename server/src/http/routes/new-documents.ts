import { addTrackCommand, removeTrackCommand } from '../../orders/commands/change-tracks.ts'
import { createCreditMemoCommand } from '../../orders/commands/create-credit-memo.ts'
import { createInvoiceCommand } from '../../orders/commands/create-invoice.ts'
import { createShipmentCommand } from '../../orders/commands/create-shipment.ts'
import { viewOpenQuantities } from '../../orders/documents/view-open-quantities.ts'
import { viewOrderStock } from '../../orders/documents/view-order-stock.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { answerCommand } from '../answer-command.ts'
import type { Handlers } from '../handlers.ts'
import { presentOpenQuantities } from '../present-open-quantities.ts'
import { ServiceProblem } from '../service-problem.ts'

type Names =
  | 'readOpenQuantities'
  | 'readOrderStock'
  | 'createInvoice'
  | 'createShipment'
  | 'createCreditMemo'
  | 'addTrack'
  | 'removeTrack'

export function newDocumentRoutes(run: StaffRun): Handlers<Names> {
  return {
    readOpenQuantities: async ({ params }) => {
      const found = await viewOpenQuantities(run, Number(params.commerceOrderId))
      if (found === null) throw new ServiceProblem('commerce-order-unknown', params)
      return presentOpenQuantities(found)
    },
    readOrderStock: async ({ params }) => {
      const stock = await viewOrderStock(run, Number(params.commerceOrderId))
      if (stock === null) throw new ServiceProblem('commerce-order-unknown', params)
      return {
        sources: stock.sources.map(({ sourceCode, name }) => ({ sourceCode, name })),
        items: stock.items.map((item) => ({ ...item, quantities: [...item.quantities] })),
      }
    },
    createInvoice: (request) => {
      const { lines } = request.body
      return answerCommand(run, createInvoiceCommand, request, { lines, ...commentOf(request.body) })
    },
    createShipment: (request) => {
      const { lines, tracks, sourceCode } = request.body
      const asked = { lines, tracks, sourceCode, ...commentOf(request.body) }
      return answerCommand(run, createShipmentCommand, request, asked)
    },
    createCreditMemo: (request) => {
      const { lines, shipping, adjustmentRefund, adjustmentFee, returnToStock } = request.body
      const amounts = { shipping, adjustmentRefund, adjustmentFee }
      const asked = { lines, ...amounts, returnToStock, ...commentOf(request.body) }
      return answerCommand(run, createCreditMemoCommand, request, asked)
    },
    addTrack: (request) => {
      const shipmentId = Number(request.params.shipmentId)
      return answerCommand(run, addTrackCommand, request, { shipmentId, track: request.body.track })
    },
    removeTrack: (request) => {
      const shipmentId = Number(request.params.shipmentId)
      return answerCommand(run, removeTrackCommand, request, { shipmentId, trackId: request.body.trackId })
    },
  }
}

function commentOf(body: {
  readonly comment: string
  readonly appendComment: boolean
  readonly notify: boolean
}) {
  const comment = body.comment.trim()
  const { appendComment, notify } = body
  return { comment: comment === '' ? null : comment, appendComment, notify }
}
