/**
 * One HTTP exchange with another system, within a deadline that covers all of it: connecting, sending, waiting and
 * reading the answer to its end. An answer of any status is returned; only an exchange that failed is thrown, as
 * `unavailable`, and says whether the call may have had its effect all the same. Bodies are never logged here.
 */
import { Agent, request } from 'undici'
import { SyncError, type SyncErrorFacts } from './sync-error.ts'

export interface HttpCall {
  readonly system: SyncErrorFacts['system']
  /** Named in errors: `searchOrders`, `POST /V1/orders`. */
  readonly operation: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly deadlineMs: number
  readonly responseBytesMax: number
}

export interface HttpAnswer {
  readonly status: number
  /** By lower-case name; of a header that came several times, all values joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

const connectionsPerOriginMax = 16
const connectTimeoutMs = 5_000
const keepAliveTimeoutMs = 10_000

// Idle connections do not hold the process back, so nobody has to close them.
const connections = new Agent({
  connections: connectionsPerOriginMax,
  connect: { timeout: connectTimeoutMs },
  keepAliveTimeout: keepAliveTimeoutMs,
  // Many servers drop an idle connection at their own time; one that is reused too late cuts off a write.
  keepAliveTimeoutThreshold: 2_000,
})

export async function callHttp(call: HttpCall): Promise<HttpAnswer> {
  const deadline = AbortSignal.timeout(call.deadlineMs)
  try {
    const response = await request(call.url, {
      method: call.method,
      headers: call.headers,
      body: call.body ?? null,
      dispatcher: connections,
      signal: deadline,
    })
    const text = await readText(response.body, call)
    return { status: response.statusCode, headers: joinedHeaders(response.headers), text }
  } catch (cause) {
    if (cause instanceof SyncError) throw cause
    throw failedExchange(call, cause, deadline.aborted)
  }
}

async function readText(body: AsyncIterable<Uint8Array>, call: HttpCall): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > call.responseBytesMax) {
      throw new SyncError(
        'unavailable',
        `The answer to ${call.operation} is larger than ${call.responseBytesMax} bytes.`,
        factsOf(call, 'answer-too-large', changesSomething(call)),
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function joinedHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (value ?? []).join(', '),
    ]),
  )
}

/** What says that no connection was made, so that nothing can have been done at the other side. */
const neverConnected = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_HAS_EXPIRED'],
  ...['ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_NOT_YET_VALID'],
])

function failedExchange(call: HttpCall, cause: unknown, deadlinePassed: boolean): SyncError {
  const code = codeOf(cause)
  if (code === 'ERR_INVALID_URL' || code === 'UND_ERR_INVALID_ARG') {
    return new SyncError(
      'bug',
      `${call.operation} cannot be sent as it is.`,
      factsOf(call, code, false),
      cause,
    )
  }
  if (deadlinePassed) {
    return new SyncError(
      'unavailable',
      `${call.operation} was not answered within ${call.deadlineMs} ms.`,
      factsOf(call, 'deadline', changesSomething(call)),
      cause,
    )
  }
  const ambiguous = changesSomething(call) && !neverConnected.has(code)
  const reason = neverConnected.has(code) ? 'could not connect' : 'was cut off'
  return new SyncError(
    'unavailable',
    `${call.operation} ${reason} (${code}).`,
    factsOf(call, code, ambiguous),
    cause,
  )
}

function changesSomething(call: HttpCall): boolean {
  return call.method !== 'GET'
}

function factsOf(call: HttpCall, code: string, ambiguous: boolean): SyncErrorFacts {
  return { system: call.system, operation: call.operation, code, ambiguous }
}

/** Errors of the socket come wrapped, and a host with several addresses gives one error for each. */
function codeOf(cause: unknown): string {
  let current: unknown = cause
  for (let depth = 0; depth < 4 && current instanceof Error; depth++) {
    if ('code' in current && typeof current.code === 'string') return current.code
    current = current instanceof AggregateError ? current.errors[0] : current.cause
  }
  return cause instanceof Error ? cause.name : 'unknown'
}
