/**
 * Units held back from sale without an order, under a reference of ours. Our module's own: a plain Magento has no REST
 * for reservations.
 */
import { z } from 'zod'
import { isUnknownRoute, rejection } from './commerce-answer.ts'
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
  /** Too little stock, in Commerce's words. Nothing was placed. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Our module is not there, or not any more. */
  | { readonly kind: 'not-offered' }

const placedSchema = z.object({ released: z.boolean() })

const notSalableMessage = 'The requested quantity is not salable: %1'

/** Any other refusal, such as of a website that Commerce does not have, is thrown as `rejected`. */
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
  if (answer.kind === 'refused') {
    if (isUnknownRoute(answer)) return { kind: 'not-offered' }
    if (answer.rawMessage === notSalableMessage) return { kind: 'refused', message: answer.message }
    throw rejection(operationOf(request), answer)
  }
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
