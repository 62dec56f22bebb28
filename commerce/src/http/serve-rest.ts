/**
 * One REST request from its bytes to its answer, in Magento's order: method, store code, route, permission, body.
 * What answers is known by the route; what went wrong is an error that carries Magento's answer.
 */
import { randomBytes } from 'node:crypto'
import type { AccessTokens } from '../access/access-tokens.ts'
import { assertMayUse, type Identity } from '../access/identity.ts'
import type { SignedRequest } from '../access/verify-oauth.ts'
import type { Engine } from '../engine.ts'
import type { StoreView } from '../stores/load-stores.ts'
import type { Match } from './match-route.ts'
import { parseQuery } from './parse-query.ts'
import { projectFields } from './project-fields.ts'
import { readBody } from './read-body.ts'
import { renderXml } from './render-xml.ts'
import { internalError, PageError, RestError } from './rest-error.ts'
import type { Call } from './route.ts'

export interface RestRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer | undefined
  readonly host: string
}

export interface RestAnswer {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

export interface RestServing {
  readonly engine: Engine
  readonly matchRoute: (method: string, path: string) => Match | null
  readonly tokens: AccessTokens
  readonly verifyOAuth: (request: SignedRequest) => Identity
  /** Told of errors that nobody expected, with the id that the answer carries. */
  readonly report: (reportId: string, error: unknown) => void
}

/** A request whose route is known. */
export interface RoutedRequest extends Match {
  readonly store: StoreView | null
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE']
const PREFIX = '/rest'

export function routeRequest(serving: RestServing, request: RestRequest): RoutedRequest {
  if (!METHODS.includes(request.method)) {
    throw new RestError(405, `The ${request.method} HTTP method is not supported.`)
  }
  const path = pathOf(request.url).slice(PREFIX.length)
  const [, first = ''] = path.split('/')
  const stores = serving.engine.stores
  let rest = path
  let store: StoreView | null = stores.defaultView
  if (!/^V\d+$/.test(first)) {
    store = first === 'all' ? null : (stores.viewByCode.get(first) ?? null)
    if (store === null && first !== 'all') throw new RestError(400, 'Specified request cannot be processed.')
    rest = path.slice(first.length + 1)
  }
  const match = serving.matchRoute(request.method, rest)
  if (match === null) throw new RestError(404, 'Request does not match any route.')
  return { ...match, store }
}

export async function answerRequest(
  serving: RestServing,
  request: RestRequest,
  { route, parameters, store }: RoutedRequest,
): Promise<RestAnswer> {
  const accept = headerOf(request, 'accept')
  const identity = await identify(serving, request)
  assertMayUse(identity, route.resource)
  const query = parseQuery(request.url.split(/\?(.*)/s)[1] ?? '')
  const sendsBody = request.method === 'POST' || request.method === 'PUT'
  const call: Call = {
    engine: serving.engine,
    parameters,
    query,
    body: sendsBody ? readBody(headerOf(request, 'content-type'), request.body) : {},
    store,
    baseUrl: `http://${request.host}`,
    identity,
  }
  const answer = await route.handle(call)
  const shown =
    typeof query.fields === 'string' && query.fields !== '' ? projectFields(answer, query.fields) : answer
  return render(shown ?? null, accept)
}

async function identify(serving: RestServing, request: RestRequest): Promise<Identity | null> {
  const authorization = headerOf(request, 'authorization') ?? ''
  if (/^oauth\s/i.test(authorization)) {
    return serving.verifyOAuth({
      method: request.method,
      host: request.host,
      url: request.url,
      authorization,
    })
  }
  const token = /^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1]
  return token === undefined ? null : serving.tokens.find(token)
}

const ERROR_PAGE =
  '<!doctype html>\n<html><head><title>There has been an error processing your request</title></head></html>\n'

function render(answer: unknown, accept: string | undefined): RestAnswer {
  const wanted = (accept ?? '*/*').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '')
  if (wanted.some((type) => type === '*/*' || type === 'application/json' || type === ''))
    return json(200, answer)
  if (wanted.includes('application/xml') || wanted.includes('text/xml')) {
    return { status: 200, contentType: 'application/xml; charset=utf-8', text: renderXml(answer) }
  }
  return { status: 500, contentType: 'text/html; charset=UTF-8', text: ERROR_PAGE }
}

export function json(status: number, body: unknown): RestAnswer {
  return { status, contentType: 'application/json; charset=utf-8', text: JSON.stringify(body) }
}

/** The answer to an error; what nobody expected is reported under the id that the answer names. */
export function answerError(serving: RestServing, error: unknown): RestAnswer {
  if (error instanceof RestError) return json(error.status, error.body)
  if (error instanceof PageError) {
    return { status: error.status, contentType: 'text/html; charset=UTF-8', text: error.page }
  }
  const reportId = randomBytes(7).toString('hex').slice(0, 13)
  serving.report(reportId, error)
  return json(500, internalError(reportId).body)
}

function headerOf(request: RestRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

export function pathOf(url: string): string {
  return url.split('?')[0] ?? ''
}
