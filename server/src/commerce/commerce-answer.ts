/**
 * Sorts Commerce's answers: done, refused by Commerce itself, or no answer of Commerce at all. In front of a shop stand
 * caches, firewalls and a maintenance page, so an answer that is not JSON is never Commerce's word.
 */
import type { HttpAnswer } from '../platform/http-call.ts'
import { SyncError, type SyncErrorFacts } from '../platform/sync-error.ts'
import { type CommerceErrorText, readErrorText } from './error-message.ts'

export type CommerceAnswer =
  | { readonly kind: 'done'; readonly body: unknown }
  | ({ readonly kind: 'refused'; readonly httpStatus: number } & CommerceErrorText)

export type CommerceRefusal = Extract<CommerceAnswer, { kind: 'refused' }>

/** What is to be thrown for this answer; null when it is Commerce's, to be read. */
export function commerceFailure(operation: string, answer: HttpAnswer): SyncError | null {
  const { status } = answer
  const json = readJson(answer.text)
  const error = status < 400 ? null : readErrorText(json)
  if (status === 401 || (status === 403 && error !== null) || isSignatureRefused(status, error)) {
    const message = error?.message ?? `Commerce answered ${operation} with ${status}.`
    return new SyncError('unauthorized', message, { ...factsOf(operation, status), ...codeOf(error) })
  }
  const answeredByCommerce = status < 300 ? json !== undefined : error !== null
  if (answeredByCommerce && status < 500 && status !== 429) return null
  return new SyncError('unavailable', unavailableMessage(operation, answer, error), {
    ...factsOf(operation, status),
    ...codeOf(error),
    ambiguous: mayHaveBeenDone(operation, status),
  })
}

/** A signature that Commerce does not look into (our clock is ahead, say) is a 400, as any refusal of an order is. */
function isSignatureRefused(status: number, error: CommerceErrorText | null): boolean {
  return status === 400 && error !== null && /\boauth_|^Signature method /.test(error.rawMessage)
}

/** For answers that `commerceFailure` let pass. */
export function readCommerceAnswer(operation: string, answer: HttpAnswer): CommerceAnswer {
  const json = readJson(answer.text)
  if (answer.status < 300) return { kind: 'done', body: json }
  const error = readErrorText(json)
  if (error === null)
    throw new SyncError('bug', `${operation} was read too early.`, factsOf(operation, answer.status))
  return { kind: 'refused', httpStatus: answer.status, ...error }
}

/** A refusal that the caller has no use for. */
export function rejection(operation: string, refusal: CommerceRefusal): SyncError {
  return new SyncError('rejected', refusal.message, {
    ...factsOf(operation, refusal.httpStatus),
    code: refusal.httpStatus === 404 ? 'not-found' : refusal.rawMessage,
  })
}

/** Commerce does not offer this at all; other refusals of the same status miss a thing that was asked for. */
export function isUnknownRoute({ httpStatus, rawMessage }: CommerceRefusal): boolean {
  return httpStatus === 404 && rawMessage === 'Request does not match any route.'
}

/** For what may be asked about: a call that broke, and may have been done all the same. */
export function mayHaveTakenEffect(error: unknown): boolean {
  return error instanceof SyncError && error.kind === 'unavailable' && error.facts.ambiguous === true
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A write that met an error may have been done; not one that was turned away at the door. */
function mayHaveBeenDone(operation: string, status: number): boolean {
  if (operation.startsWith('GET ')) return false
  return status !== 429 && (status < 300 || status >= 500)
}

function unavailableMessage(operation: string, answer: HttpAnswer, error: CommerceErrorText | null): string {
  if (error !== null) return `Commerce failed at ${operation}: ${error.message}`
  if (answer.status >= 300 && answer.status < 400) {
    return `Commerce sends ${operation} on to ${answer.headers.location ?? 'another address'}: check its address.`
  }
  return `Something else than Commerce answered ${operation} with ${answer.status}.`
}

function factsOf(operation: string, httpStatus: number): SyncErrorFacts {
  return { system: 'commerce', operation, httpStatus }
}

function codeOf(error: CommerceErrorText | null): { readonly code?: string } {
  return error === null ? {} : { code: error.rawMessage }
}
