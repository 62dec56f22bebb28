/** What Amazon's refusals mean for the job that met them. https://developer-docs.amazon.com/sp-api/docs/response-codes */
import type { HttpAnswer } from '../platform/http-call.ts'
import { SyncError, type SyncErrorFacts, type SyncErrorKind } from '../platform/sync-error.ts'
import type { AmazonOperation } from './usage-plans.ts'
import { type AmazonApiError, errorListSchema } from './wire/error-list.ts'
import { readJson } from './wire/read-json.ts'

interface FailedRequest {
  readonly operation: AmazonOperation
  readonly method: 'GET' | 'POST'
}

export function requestIdOf(answer: HttpAnswer): string | undefined {
  return answer.headers['x-amzn-requestid']
}

/** Whether the access token itself was refused. Amazon answers 403 both to an ended token and to a missing role. */
export function isTokenRefused(answer: HttpAnswer): boolean {
  if (answer.status === 401) return true
  if (answer.status !== 403) return false
  const error = firstError(answer)
  return error?.code === 'Unauthorized' && /\btoken\b/i.test(`${error.message ?? ''} ${error.details ?? ''}`)
}

export function throttledFailure(
  operation: AmazonOperation,
  retryAt: Date,
  requestId: string | undefined = undefined,
): SyncError {
  return new SyncError('throttled', `Amazon takes no ${operation} before ${retryAt.toISOString()}.`, {
    system: 'amazon',
    operation,
    code: 'QuotaExceeded',
    retryAt,
    ...(requestId === undefined ? {} : { httpStatus: 429, requestId }),
  })
}

export function amazonFailure(request: FailedRequest, answer: HttpAnswer): SyncError {
  const error = firstError(answer)
  const { kind, code } = classify(answer, error)
  const requestId = requestIdOf(answer)
  const facts: SyncErrorFacts = {
    system: 'amazon',
    operation: request.operation,
    httpStatus: answer.status,
    ...(code === undefined ? {} : { code }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(kind === 'unavailable' ? { ambiguous: request.method !== 'GET' } : {}),
  }
  return new SyncError(
    kind,
    wordsOf(error) ?? `Amazon answered ${request.operation} with ${answer.status}.`,
    facts,
  )
}

/** Amazon's message says that something is wrong; its details, where there are any, say what. */
function wordsOf(error: AmazonApiError | undefined): string | null {
  const words = [error?.message, error?.details].filter(
    (text) => text !== undefined && text !== null && text !== '',
  )
  return words.length === 0 ? null : words.join(' ')
}

function classify(
  answer: HttpAnswer,
  error: AmazonApiError | undefined,
): { readonly kind: SyncErrorKind; readonly code: string | undefined } {
  if (isTokenRefused(answer)) return { kind: 'unauthorized', code: error?.code }
  // Without Amazon's envelope it is not Amazon's word: a page in between says 403 and 404 as well.
  if (error === undefined) return { kind: 'unavailable', code: 'unreadable-answer' }
  switch (answer.status) {
    // A role that is missing or a region that is not the seller's; the codes differ by API, the meaning does not.
    case 403:
      return { kind: 'rejected', code: 'AccessDenied' }
    case 404:
      return { kind: 'rejected', code: 'NotFound' }
    case 400:
    case 409:
    case 413:
    case 415:
      return { kind: 'rejected', code: error.code }
    default:
      return { kind: 'unavailable', code: error.code }
  }
}

function firstError(answer: HttpAnswer): AmazonApiError | undefined {
  const list = errorListSchema.safeParse(readJson(answer.text))
  return list.success ? list.data.errors[0] : undefined
}
