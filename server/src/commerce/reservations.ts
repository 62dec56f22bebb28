/**
 * Units held back from sale without an order, under a reference of ours. Our module's own: a plain Magento has no REST
 * for reservations.
 */
import { z } from 'zod'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { readAnswer } from './wire/read-answer.ts'

export interface ReservationDraft {
  /** At most 255 characters. A reference that is there already changes nothing: the call may be repeated. */
  readonly reference: string
  readonly websiteCode: string
  readonly items: readonly { readonly sku: string; readonly quantity: number }[]
  /** Refuse it where fewer can be sold than are asked for. */
  readonly check: boolean
}

export type Reservation =
  | { readonly kind: 'placed' }
  /** A reference is used once: what it held has been let go. */
  | { readonly kind: 'released-before' }
  /** Too little stock, in Commerce's words. */
  | { readonly kind: 'refused'; readonly message: string }

const placedSchema = z.object({ released: z.boolean() })

export async function placeReservation(
  client: CommerceClient,
  { reference, websiteCode, items, check }: ReservationDraft,
): Promise<Reservation> {
  const request: CommerceRequest = {
    method: 'POST',
    path: '/orderferry/reservations',
    body: { reference, website_code: websiteCode, items, check },
  }
  const answer = await client.call(request)
  if (answer.kind === 'refused') return { kind: 'refused', message: answer.message }
  const { released } = readAnswer(placedSchema, answer.body, operationOf(request))
  return { kind: released ? 'released-before' : 'placed' }
}

/** One that is not there, or no more, is as good as released. */
export async function releaseReservation(client: CommerceClient, reference: string): Promise<void> {
  const request: CommerceRequest = {
    method: 'DELETE',
    path: `/orderferry/reservations/${encodeURIComponent(reference)}`,
  }
  const answer = await client.call(request)
  if (answer.kind === 'refused' && answer.httpStatus !== 404) throw rejection(operationOf(request), answer)
}
