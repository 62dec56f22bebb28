/**
 * W-41: records what leaves a source, with its tracking numbers; Amazon is told of it at once after (L-70). Commerce cuts
 * what is more than open without a word, so what it made is read back.
 */
import { checkShipment } from '@orderferry/domain/documents/check-documents'
import type { AskedTrack } from '@orderferry/domain/documents/document-draft'
import { listShipmentsOfOrder, readShipment, shipOrder } from '../../commerce/shipments.ts'
import { SyncError } from '../../platform/sync-error.ts'
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
import type { CommandScene, OrderCommand } from './order-command.ts'

export interface ShipmentRequest extends RequestedComment {
  readonly lines: readonly RequestedLine[]
  readonly tracks: readonly AskedTrack[]
  /** Null: Commerce's own choice. */
  readonly sourceCode: string | null
}

interface MadeShipment extends MadeDocument {
  /** Somebody shipped in Commerce itself meanwhile, and Commerce took what was left. */
  readonly isShort: boolean
}

export const createShipmentCommand: OrderCommand<ShipmentRequest, MadeShipment> = {
  kind: 'create-shipment',
  noteAs: 'createShipment',
  action: 'ship',
  needsOrderAsSeen: true,
  check: (scene) => {
    const { lines, tracks } = scene.request
    const problems = checkShipment(orderRows(scene.view), { lines: askedLines(lines), tracks })
    return [...problemsByField(problems), ...mailProblems(scene)]
  },
  act: async (scene) => {
    const { run, commerceOrderId, request } = scene
    const answer = await shipOrder(run.commerce, commerceOrderId, {
      lines: linesToSend(request.lines),
      tracks: request.tracks,
      ...(request.sourceCode === null ? {} : { sourceCode: request.sourceCode }),
      ...commentToSend(request),
    })
    if (answer.kind === 'refused') return answer
    return { kind: 'done', result: await readBack(scene, answer.shipmentId) }
  },
  find: async ({ run, commerceOrderId, request, before }) => {
    const made = await listShipmentsOfOrder(run.commerce, commerceOrderId)
    const numbers = request.tracks.map(({ number }) => number)
    const found = made.find(
      (one) =>
        one.id > before.shipments &&
        holdsLines(one, request.lines) &&
        numbers.every((number) => one.tracks.some((track) => track.number === number)),
    )
    return found === undefined ? null : { documentId: found.id, documentNumber: found.number, isShort: false }
  },
  event: ({ documentNumber, isShort }) => ({
    code: isShort ? 'shipped-less-by-staff' : 'shipped-by-staff',
    shipmentNumber: documentNumber,
  }),
  // Not in fifteen seconds: Amazon's clock is running, and so is the clerk's.
  follow: async (run, trx, { commerceOrderId, amazon }) => {
    if (amazon !== null) await run.jobs.enqueue(trx, 'discover-shipments', { commerceOrderId })
  },
}

/** The shipment is made whether it can be read a moment later or not. */
async function readBack(
  { run, request }: CommandScene<ShipmentRequest>,
  shipmentId: number,
): Promise<MadeShipment> {
  try {
    const made = await readShipment(run.commerce, shipmentId)
    if (made !== null)
      return { documentId: made.id, documentNumber: made.number, isShort: !holdsLines(made, request.lines) }
  } catch (error) {
    if (!(error instanceof SyncError)) throw error
  }
  return { documentId: shipmentId, documentNumber: String(shipmentId), isShort: false }
}
