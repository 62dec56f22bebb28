/**
 * Tracking numbers that come or go after the shipment. As free as a comment: a package is followed whatever became of its
 * order. Amazon is told of a number that comes after (discover-shipments).
 */
import type { AskedTrack } from '@orderferry/domain/documents/document-draft'
import { readShipment } from '../../commerce/shipments.ts'
import { addTrack, removeTrack } from '../../commerce/tracks.ts'
import type { Queryable } from '../../database/connect.ts'
import type { StaffRun } from '../staff-run.ts'
import type { CommandScene, OrderCommand } from './order-command.ts'

export interface TrackRequest {
  readonly shipmentId: number
  readonly track: AskedTrack
}

export interface TrackRemoval {
  readonly shipmentId: number
  readonly trackId: number
}

interface ChangedTrack {
  readonly trackId: number
  readonly trackingNumber: string
}

const NOT_THERE = 'The shipment is not one of this order.'

export const addTrackCommand: OrderCommand<TrackRequest, ChangedTrack> = {
  kind: 'add-track',
  noteAs: 'addTrack',
  action: 'comment',
  needsOrderAsSeen: false,
  check: ({ request: { track } }) =>
    track.number.trim() === ''
      ? [{ field: 'track.number', code: 'tracking-number-missing', parameters: {} }]
      : [],
  act: async ({ run, commerceOrderId, request: { shipmentId, track } }) => {
    const shipment = await readShipment(run.commerce, shipmentId)
    if (shipment === null || shipment.commerceOrderId !== commerceOrderId)
      return { kind: 'refused', message: NOT_THERE }
    const known = shipment.tracks.find(({ number }) => number === track.number)
    // Commerce would keep it twice.
    if (known !== undefined) return { kind: 'done', result: changed(known) }
    const answer = await addTrack(run.commerce, { orderId: commerceOrderId, shipmentId, ...track })
    if (answer.kind === 'refused') return answer
    return { kind: 'done', result: { trackId: answer.trackId, trackingNumber: track.number } }
  },
  find: async ({ run, request: { shipmentId, track } }) => {
    const shipment = await readShipment(run.commerce, shipmentId)
    const known = shipment?.tracks.find(({ number }) => number === track.number)
    return known === undefined ? null : changed(known)
  },
  event: ({ trackingNumber }) => ({ code: 'track-added-by-staff', trackingNumber }),
  follow: lookAtShipments,
}

export const removeTrackCommand: OrderCommand<TrackRemoval, ChangedTrack> = {
  kind: 'remove-track',
  noteAs: 'removeTrack',
  action: 'comment',
  needsOrderAsSeen: false,
  act: async ({ run, commerceOrderId, request: { shipmentId, trackId } }) => {
    const shipment = await readShipment(run.commerce, shipmentId)
    if (shipment === null || shipment.commerceOrderId !== commerceOrderId)
      return { kind: 'refused', message: NOT_THERE }
    const known = shipment.tracks.find(({ id }) => id === trackId)
    if (known === undefined) return { kind: 'done', result: { trackId, trackingNumber: '' } }
    const answer = await removeTrack(run.commerce, trackId)
    if (answer.kind === 'refused') return answer
    return { kind: 'done', result: changed(known) }
  },
  find: async ({ run, request: { shipmentId, trackId } }) => {
    const shipment = await readShipment(run.commerce, shipmentId)
    const isThere = shipment?.tracks.some(({ id }) => id === trackId) === true
    return isThere ? null : { trackId, trackingNumber: '' }
  },
  event: ({ trackingNumber }) => ({ code: 'track-removed-by-staff', trackingNumber }),
  follow: lookAtShipments,
}

function changed(track: { readonly id: number; readonly number: string }): ChangedTrack {
  return { trackId: track.id, trackingNumber: track.number }
}

async function lookAtShipments(
  run: StaffRun,
  trx: Queryable,
  { commerceOrderId, amazon }: CommandScene<unknown>,
): Promise<void> {
  if (amazon !== null) await run.jobs.enqueue(trx, 'discover-shipments', { commerceOrderId })
}
