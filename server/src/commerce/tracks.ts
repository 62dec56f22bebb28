import { z } from 'zod'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id } from './wire/scalars.ts'

export interface TrackDraft {
  readonly orderId: number
  readonly shipmentId: number
  readonly carrierCode: string
  readonly title: string
  readonly number: string
}

export type TrackChange =
  | { readonly kind: 'done'; readonly trackId: number }
  | { readonly kind: 'refused'; readonly message: string }

/** Commerce takes the same number twice: look at the shipment first. */
export async function addTrack(client: CommerceClient, draft: TrackDraft): Promise<TrackChange> {
  const request: CommerceRequest = {
    method: 'POST',
    path: '/shipment/track',
    body: {
      entity: {
        order_id: draft.orderId,
        parent_id: draft.shipmentId,
        track_number: draft.number,
        title: draft.title,
        carrier_code: draft.carrierCode,
      },
    },
  }
  const answer = await client.call(request)
  if (answer.kind === 'refused') return answer
  const { entity_id: trackId } = readAnswer(z.object({ entity_id: id }), answer.body, operationOf(request))
  return { kind: 'done', trackId }
}

/** One that is gone already counts as removed. */
export async function removeTrack(client: CommerceClient, trackId: number): Promise<TrackChange> {
  const answer = await client.call({ method: 'DELETE', path: `/shipment/track/${trackId}` })
  return answer.kind === 'done' ? { kind: 'done', trackId } : answer
}
