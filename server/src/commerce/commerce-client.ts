/**
 * Commerce's REST API, as Adobe Commerce, Magento Open Source and the embedded engine serve it. An answer is either
 * what was asked for, or Commerce's refusal in words; what broke is thrown. Nothing is repeated here.
 * https://developer.adobe.com/commerce/webapi/rest/
 */
import { randomBytes } from 'node:crypto'
import type { Clock } from '../platform/clock.ts'
import { callHttp, type HttpAnswer } from '../platform/http-call.ts'
import type { WriteGate } from '../platform/write-gate.ts'
import type { CommerceAnswer } from './commerce-answer.ts'
import { commerceFailure, readCommerceAnswer, rejection } from './commerce-answer.ts'
import { type OAuth1Credentials, oauth1Header, percentEncode } from './oauth1.ts'

export type CommerceCredentials =
  | ({ readonly kind: 'oauth1' } & OAuth1Credentials)
  | { readonly kind: 'bearer'; readonly token: string }

export interface CommerceSettings {
  /** The shop's address, such as `https://shop.example`; `/rest/V1` follows it. */
  readonly baseUrl: string
  readonly credentials: CommerceCredentials
  readonly deadlineMs: number
  readonly userAgent: string
  readonly clock: Clock
  /** Passed by all that is not read. */
  readonly beforeWrite: WriteGate
}

export interface CommerceRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/V1`, begins with `/`; its parts are percent-encoded. */
  readonly path: string
  readonly query?: CommerceQuery
  readonly body?: unknown
  /** The store view whose settings apply, such as its sequence of order numbers. Left out: the default one's. */
  readonly storeCode?: string
}

export type CommerceQuery = readonly (readonly [name: string, value: string])[]

const answerBytesMax = 20 * 1024 * 1024

export class CommerceClient {
  readonly clock: Clock
  readonly #settings: CommerceSettings

  constructor(settings: CommerceSettings) {
    this.clock = settings.clock
    this.#settings = settings
  }

  /** What Commerce answered: done, or refused (400, 404 and the like). */
  async call(request: CommerceRequest): Promise<CommerceAnswer> {
    return readCommerceAnswer(operationOf(request), await this.#send(request))
  }

  /** Reads, where a refusal is not expected: it is thrown as `rejected`, unknown ids with the code `not-found`. */
  async read(path: string, query: CommerceQuery = []): Promise<unknown> {
    const request: CommerceRequest = { method: 'GET', path, query }
    const answer = await this.call(request)
    if (answer.kind === 'done') return answer.body
    throw rejection(operationOf(request), answer)
  }

  async #send(request: CommerceRequest): Promise<HttpAnswer> {
    const { deadlineMs, userAgent, beforeWrite } = this.#settings
    if (request.method !== 'GET') await beforeWrite({ operation: operationOf(request) })
    const url = this.#url(request)
    const answer = await callHttp({
      system: 'commerce',
      operation: operationOf(request),
      method: request.method,
      url,
      headers: {
        accept: 'application/json',
        'user-agent': userAgent,
        authorization: this.#authorization(request.method, url),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      deadlineMs,
      responseBytesMax: answerBytesMax,
    })
    const failure = commerceFailure(operationOf(request), answer)
    if (failure !== null) throw failure
    return answer
  }

  #url({ path, query = [], storeCode }: CommerceRequest): string {
    const base = this.#settings.baseUrl.replace(/\/+$/, '')
    const scope = storeCode === undefined ? '' : `/${encodeURIComponent(storeCode)}`
    // Every parameter has its `=`: Magento's signature leaves out those that have none.
    const search = query.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&')
    return `${base}/rest${scope}/V1${path}${search === '' ? '' : `?${search}`}`
  }

  #authorization(method: string, url: string): string {
    const { credentials, clock } = this.#settings
    if (credentials.kind === 'bearer') return `Bearer ${credentials.token}`
    return oauth1Header(credentials, {
      method,
      url,
      nonce: randomBytes(16).toString('hex'),
      timestampSeconds: Math.floor(clock().getTime() / 1000),
    })
  }
}

/** As it is named in errors: `POST /V1/orders`. */
export function operationOf({ method, path }: Pick<CommerceRequest, 'method' | 'path'>): string {
  return `${method} /V1${path}`
}
