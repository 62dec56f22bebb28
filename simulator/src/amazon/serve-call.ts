import { randomUUID } from 'node:crypto'
import type { Fault, Moment } from '../faults/fault.ts'
import { takeFault } from '../faults/fault-list.ts'
import { spoilAnswer } from '../faults/spoil-answer.ts'
import { findTokenHolder } from '../world/access-tokens.ts'
import { recordCall } from '../world/calls.ts'
import { hasAnyRole } from '../world/roles.ts'
import type { Seller } from '../world/sellers.ts'
import { takeUsageToken, usagePlanOf } from '../world/usage-plan.ts'
import type { World } from '../world/world.ts'
import {
  type Answer,
  accessDenied,
  InvalidInput,
  internalFailure,
  invalidInput,
  notFound,
  quotaExceeded,
  serviceUnavailable,
  unauthorized,
} from './answer.ts'
import { answerTokenRequest, lwaError } from './answer-token-request.ts'
import { confirmShipment } from './confirm-shipment.ts'
import { getMarketplaceParticipations } from './get-marketplace-participations.ts'
import { getOrder } from './get-order.ts'
import type { Operation, OperationCall } from './operation.ts'
import { searchOrders } from './search-orders.ts'

/**
 * One call, from the door to what leaves: who is it, faults before the effect, the usage plan, the operation itself,
 * faults after it. It only decides what the caller gets; sending, cutting and holding is the server's work.
 */
const operations: readonly Operation[] = [
  searchOrders,
  getOrder,
  confirmShipment,
  getMarketplaceParticipations,
]

export interface ReceivedCall {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bodyText: string
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export type Outcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'cut' }
  | { readonly kind: 'hang'; readonly seconds: number }
  | {
      readonly kind: 'withhold'
      readonly reply: Reply
      readonly operation: string
      readonly sellerId: string | null
    }

const hangSeconds = 120
const userAgentMax = 500

export function serveCall(world: World, received: ReceivedCall): Outcome {
  const isToken = received.path === '/auth/o2/token' && received.method === 'POST'
  return isToken ? serveToken(world, received) : serveOperation(world, received)
}

interface Served {
  readonly world: World
  readonly operation: string
  readonly sellerId: string | null
  readonly requestId: string
}

function serveToken(world: World, received: ReceivedCall): Outcome {
  const served: Served = { world, operation: 'token', sellerId: null, requestId: randomUUID() }
  const before = strike(served, 'before', (fault) => fault.kind in lwaOutages || isSilence(fault))
  if (before !== undefined) {
    if (isSilence(before)) return silence(served, before)
    return finish(served, lwaOutages[before.kind] ?? { status: 500 }, { fault: before })
  }
  const request = { contentType: String(received.headers['content-type'] ?? ''), bodyText: received.bodyText }
  return afterEffect(served, answerTokenRequest(world, request), {})
}

const lwaOutages: Readonly<Record<string, Answer>> = {
  throttle: lwaError(429, 'temporarily_unavailable', 'The client has been throttled'),
  'error-500': lwaError(500, 'server_error', 'The authorization server encountered an unexpected condition'),
  'error-503': lwaError(503, 'temporarily_unavailable', 'The authorization server is temporarily overloaded'),
}

function serveOperation(world: World, received: ReceivedCall): Outcome {
  const operation = operations.find((one) => one.method === received.method && one.path.test(received.path))
  const caller = authenticate(world, received, operation?.withoutToken ?? 403)
  const sellerId = caller.kind === 'seller' ? caller.seller.sellerId : null
  const served: Served = {
    world,
    operation: operation?.operationId ?? 'unknown',
    sellerId,
    requestId: randomUUID(),
  }
  const before = strike(served, 'before', (fault) => concernsQuery(fault, received.query))
  if (before !== undefined) {
    return isSilence(before) ? silence(served, before) : finish(served, outageOf(before), { fault: before })
  }
  if (caller.kind === 'stranger') return finish(served, caller.answer)
  if (operation === undefined) return finish(served, notFound(`${received.method} ${received.path}`))
  if (!hasAnyRole(caller.seller.roles, operation.roles)) {
    return finish(served, accessDenied('The application has none of the roles that this operation needs.'))
  }
  if (!takeUsageToken(world, caller.seller.sellerId, operation)) return finish(served, quotaExceeded)
  const answer = answerOperation(operation, { world, seller: caller.seller, ...received })
  return afterEffect(served, answer, rateHeader(world, operation, answer))
}

type Caller =
  | { readonly kind: 'seller'; readonly seller: Seller }
  | { readonly kind: 'stranger'; readonly answer: Answer }

function authenticate(world: World, received: ReceivedCall, withoutToken: 401 | 403): Caller {
  const stranger = (answer: Answer): Caller => ({ kind: 'stranger', answer })
  if (String(received.headers['user-agent'] ?? '').length > userAgentMax) {
    return stranger(invalidInput(`The user-agent header is longer than ${userAgentMax} characters.`))
  }
  const token = received.headers['x-amz-access-token']
  if (typeof token !== 'string' || token === '') {
    return stranger(unauthorized(withoutToken, 'Access token is missing in the request header.'))
  }
  const holder = findTokenHolder(world, token)
  if (holder.kind === 'seller') return holder
  return stranger(
    unauthorized(
      403,
      holder.kind === 'expired'
        ? 'The access token you provided has expired.'
        : 'The access token you provided is revoked, malformed or invalid.',
    ),
  )
}

type AuthenticCall = ReceivedCall & Pick<OperationCall, 'world' | 'seller'>

function answerOperation(operation: Operation, { path, ...call }: AuthenticCall): Answer {
  const orderId = operation.path.exec(path)?.[1] ?? ''
  try {
    return operation.answer({ ...call, orderId: decodeURIComponent(orderId) })
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof URIError) return invalidInput(error.message)
    throw error
  }
}

/** Amazon tells the rate with 20x, 400 and 404 only. */
function rateHeader(world: World, operation: Operation, answer: Answer): Reply['headers'] {
  const tellsRate = answer.status < 300 || answer.status === 400 || answer.status === 404
  return tellsRate ? { 'x-amzn-RateLimit-Limit': String(usagePlanOf(world, operation).rate) } : {}
}

function strike(served: Served, moment: Moment, applies: (fault: Fault) => boolean): Fault | undefined {
  const { world, operation, sellerId } = served
  return takeFault(world, { operation, sellerId, moment }, applies)
}

function isSilence(fault: Fault): boolean {
  return fault.kind === 'time-out' || fault.kind === 'cut-before'
}

function silence(served: Served, fault: Fault): Outcome {
  note(served, null, fault)
  return fault.kind === 'cut-before'
    ? { kind: 'cut' }
    : { kind: 'hang', seconds: fault.seconds ?? hangSeconds }
}

function concernsQuery(fault: Fault, query: URLSearchParams): boolean {
  if (fault.kind === 'expired-page-token') return query.has('paginationToken')
  if (fault.kind !== 'access-denied' || fault.dataSet === undefined) return true
  return (query.get('includedData') ?? '').split(',').includes(fault.dataSet)
}

function outageOf(fault: Fault): Answer {
  switch (fault.kind) {
    case 'throttle':
      return quotaExceeded
    case 'error-503':
      return serviceUnavailable
    case 'access-denied':
      return accessDenied(fault.dataSet === undefined ? '' : `The data set ${fault.dataSet} needs a role.`)
    case 'expired-page-token':
      return invalidInput('paginationToken has expired: it is good for 24 hours.')
    default:
      return internalFailure
  }
}

/** The effect has happened; what the caller hears of it may still be anything. */
function afterEffect(served: Served, answer: Answer, headers: Reply['headers']): Outcome {
  if (answer.status >= 300) return finish(served, answer, { headers })
  const fault = strike(served, 'after', (one) => changesAnswer(one, answer))
  if (fault === undefined) return finish(served, answer, { headers })
  if (fault.kind === 'cut-after') {
    note(served, null, fault)
    return { kind: 'cut' }
  }
  if (fault.kind === 'withhold-after') {
    note(served, answer.status, fault)
    const reply = replyOf(served, answer, headers)
    return { kind: 'withhold', reply, operation: served.operation, sellerId: served.sellerId }
  }
  if (fault.kind === 'malformed-body') {
    note(served, answer.status, fault)
    const reply = replyOf(served, answer, headers)
    return { kind: 'reply', reply: { ...reply, text: reply.text.slice(0, Math.ceil(reply.text.length / 2)) } }
  }
  return finish(served, { ...answer, body: spoilAnswer(fault, answer.body) }, { headers, fault })
}

function changesAnswer(fault: Fault, answer: Answer): boolean {
  if (fault.kind === 'cut-after' || fault.kind === 'withhold-after') return true
  if (answer.body === undefined) return false
  return fault.kind === 'malformed-body' || spoilAnswer(fault, answer.body) !== undefined
}

interface Circumstances {
  readonly headers?: Reply['headers']
  readonly fault?: Fault
}

function finish(served: Served, answer: Answer, { headers = {}, fault }: Circumstances = {}): Outcome {
  note(served, answer.status, fault)
  return { kind: 'reply', reply: replyOf(served, answer, headers) }
}

function replyOf(served: Served, answer: Answer, headers: Reply['headers']): Reply {
  return {
    status: answer.status,
    headers: {
      'x-amzn-RequestId': served.requestId,
      ...(answer.errorType !== undefined && { 'x-amzn-ErrorType': answer.errorType }),
      ...(answer.body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    text: answer.body === undefined ? '' : JSON.stringify(answer.body),
  }
}

function note({ world, operation, sellerId, requestId }: Served, status: number | null, fault?: Fault): void {
  recordCall(world, { operation, sellerId, status, fault: fault?.kind ?? null, requestId })
}
