/**
 * Amazon's Selling Partner API for one Amazon account (a seller in a region). A call takes a token of its operation's
 * bucket, carries the access token, and either gives the answer's JSON or throws a SyncError whose kind says what the
 * caller's job does next. Nothing is repeated here but one call whose access token had just ended: when to try again
 * is decided by the job runner.
 * https://developer-docs.amazon.com/sp-api/docs/connecting-to-the-selling-partner-api
 */
import type { Clock } from '../platform/clock.ts'
import { callHttp, type HttpAnswer } from '../platform/http-call.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { WriteGate } from '../platform/write-gate.ts'
import { type AccessTokens, type AmazonCredentials, accessTokens } from './access-token.ts'
import { amazonFailure, isTokenRefused, requestIdOf, throttledFailure } from './amazon-failure.ts'
import type { AmazonEndpoints } from './endpoints.ts'
import type { AmazonThrottle, ThrottleReserve } from './throttle.ts'
import type { AmazonOperation } from './usage-plans.ts'
import { readJson } from './wire/read-json.ts'

export interface SpApiSettings {
  readonly endpoints: AmazonEndpoints
  readonly credentials: AmazonCredentials
  readonly account: { readonly accountId: string; readonly sellerId: string }
  readonly throttle: AmazonThrottle
  readonly deadlineMs: number
  /** `Orderferry/1.0 (Language=TypeScript; Platform=Linux)`; at most 500 characters, which Amazon asks for. */
  readonly userAgent: string
  readonly clock: Clock
  /** Passed by all that is not read. */
  readonly beforeWrite: WriteGate
}

export interface SpApiRequest {
  readonly operation: AmazonOperation
  readonly method: 'GET' | 'POST'
  /** Begins with `/`; its parts are percent-encoded. */
  readonly path: string
  readonly query?: readonly (readonly [name: string, value: string])[]
  readonly body?: unknown
  readonly reserve?: ThrottleReserve
}

const userAgentCharactersMax = 500
/** A page of 100 orders with all data sets is about 1 MB. */
const answerBytesMax = 20 * 1024 * 1024

export class SpApiClient {
  readonly account: SpApiSettings['account']
  readonly #settings: SpApiSettings
  readonly #tokens: AccessTokens

  constructor(settings: SpApiSettings) {
    this.account = settings.account
    this.#settings = { ...settings, userAgent: settings.userAgent.slice(0, userAgentCharactersMax) }
    this.#tokens = accessTokens({
      lwaUrl: settings.endpoints.lwaUrl,
      credentials: settings.credentials,
      deadlineMs: settings.deadlineMs,
      userAgent: this.#settings.userAgent,
      clock: settings.clock,
    })
  }

  /** Gives the answer's JSON, null for an answer without content. */
  async call(request: SpApiRequest): Promise<unknown> {
    if (request.method !== 'GET') await this.#settings.beforeWrite(request)
    // The access token first: while there is none, no token of the throttle is spent.
    const accessToken = await this.#tokens.current()
    const answer = await this.#send(request, accessToken)
    if (!isTokenRefused(answer)) return this.#read(request, answer)
    this.#tokens.discard(accessToken)
    return this.#read(request, await this.#send(request, await this.#tokens.current()))
  }

  async #send(request: SpApiRequest, accessToken: string): Promise<HttpAnswer> {
    const { throttle, endpoints, account, clock, deadlineMs, userAgent } = this.#settings
    const { operation, reserve = 'background' } = request
    const grant = await throttle.take({ accountId: account.accountId, operation, reserve })
    if (!grant.granted) throw throttledFailure(operation, grant.retryAt)
    return callHttp({
      system: 'amazon',
      operation,
      method: request.method,
      url: `${endpoints.spApiUrl.replace(/\/$/, '')}${request.path}${queryText(request.query ?? [])}`,
      headers: {
        accept: 'application/json',
        'user-agent': userAgent,
        'x-amz-access-token': accessToken,
        'x-amz-date': amazonDate(clock()),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      deadlineMs,
      responseBytesMax: answerBytesMax,
    })
  }

  async #read(request: SpApiRequest, answer: HttpAnswer): Promise<unknown> {
    await this.#observeRate(request.operation, answer)
    if (answer.status === 429) {
      const { throttle, account } = this.#settings
      const retryAt = await throttle.observeThrottled(account.accountId, request.operation)
      throw throttledFailure(request.operation, retryAt, requestIdOf(answer))
    }
    if (answer.status < 200 || answer.status >= 300) throw amazonFailure(request, answer)
    if (answer.text === '') return null
    const json = readJson(answer.text)
    if (json === undefined) throw unreadableAnswer(request, 'is no JSON', answer)
    return json
  }

  async #observeRate(operation: AmazonOperation, answer: HttpAnswer): Promise<void> {
    const rate = Number(answer.headers['x-amzn-ratelimit-limit'])
    if (!(rate > 0)) return
    await this.#settings.throttle.observeRate(this.#settings.account.accountId, operation, rate)
  }
}

/** An answer that Amazon's model does not know; like one that never came, it says nothing about what was done. */
export function unreadableAnswer(
  request: Pick<SpApiRequest, 'operation' | 'method'>,
  problem: string,
  answer?: HttpAnswer,
): SyncError {
  const requestId = answer === undefined ? undefined : requestIdOf(answer)
  return new SyncError('unavailable', `Amazon's answer to ${request.operation} ${problem}.`, {
    system: 'amazon',
    operation: request.operation,
    code: 'unreadable-answer',
    ambiguous: request.method !== 'GET',
    ...(answer === undefined ? {} : { httpStatus: answer.status }),
    ...(requestId === undefined ? {} : { requestId }),
  })
}

/** Encoded in full: a page token that is not gives the same page again. Lists are joined by commas by the caller. */
function queryText(query: readonly (readonly [string, string])[]): string {
  if (query.length === 0) return ''
  return `?${query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`
}

/** `20260102T030405Z` */
function amazonDate(now: Date): string {
  return now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}
