/**
 * Login with Amazon: the seller's long-lived refresh token is exchanged for an access token of one hour. The access
 * token is kept until a minute before it ends; callers who need one at the same moment share one exchange.
 * https://developer-docs.amazon.com/sp-api/docs/connecting-to-the-selling-partner-api
 */
import type { Clock } from '../platform/clock.ts'
import { callHttp, type HttpAnswer } from '../platform/http-call.ts'
import { singleFlight } from '../platform/single-flight.ts'
import { SyncError, type SyncErrorFacts } from '../platform/sync-error.ts'
import { lwaErrorSchema, lwaTokenSchema } from './wire/lwa-token.ts'
import { readJson } from './wire/read-json.ts'

export interface AmazonCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
}

export interface AccessTokens {
  readonly current: () => Promise<string>
  /** Amazon did not accept this token: the next caller gets another one. */
  readonly discard: (token: string) => void
}

export interface AccessTokenSource {
  readonly lwaUrl: string
  readonly credentials: AmazonCredentials
  readonly deadlineMs: number
  readonly userAgent: string
  readonly clock: Clock
}

const renewedBeforeEndMs = 60_000
const answerBytesMax = 64 * 1024
const operation = 'requestAccessToken'

export function accessTokens(source: AccessTokenSource): AccessTokens {
  const flight = singleFlight<string>()
  let kept: { readonly token: string; readonly usableUntil: number } | null = null
  return {
    current() {
      if (kept !== null && source.clock().getTime() < kept.usableUntil) return Promise.resolve(kept.token)
      return flight.run('token', async () => {
        const askedAt = source.clock().getTime()
        const { access_token: token, expires_in: seconds } = await requestAccessToken(source)
        kept = { token, usableUntil: askedAt + seconds * 1000 - renewedBeforeEndMs }
        return token
      })
    },
    discard(token) {
      if (kept?.token === token) kept = null
    },
  }
}

async function requestAccessToken(
  source: AccessTokenSource,
): Promise<{ access_token: string; expires_in: number }> {
  const answer = await postTokenRequest(source)
  const json = readJson(answer.text)
  if (answer.status !== 200) throw refusal(answer, json)
  const token = lwaTokenSchema.safeParse(json)
  if (token.success) return token.data
  throw new SyncError('unavailable', 'Login with Amazon gave an answer that cannot be read.', factsOf(answer))
}

async function postTokenRequest(source: AccessTokenSource): Promise<HttpAnswer> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: decodedRefreshToken(source.credentials.refreshToken),
    client_id: source.credentials.clientId,
    client_secret: source.credentials.clientSecret,
  })
  try {
    return await callHttp({
      system: 'amazon',
      operation,
      method: 'POST',
      url: new URL('/auth/o2/token', source.lwaUrl).href,
      headers: {
        'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        accept: 'application/json',
        'user-agent': source.userAgent,
      },
      body: form.toString(),
      deadlineMs: source.deadlineMs,
      responseBytesMax: answerBytesMax,
    })
  } catch (error) {
    // A token more or less changes nothing: whoever waits for one has not called Amazon yet.
    if (error instanceof SyncError) {
      throw new SyncError(error.kind, error.message, { ...error.facts, ambiguous: false }, error)
    }
    throw error
  }
}

/** Copied out of an address bar, a refresh token begins with `Atzr%7C` and Amazon does not accept it. */
function decodedRefreshToken(refreshToken: string): string {
  return /^Atzr%7C/i.test(refreshToken) ? decodeURIComponent(refreshToken) : refreshToken
}

const passing = new Set(['server_error', 'temporarily_unavailable'])

/** https://developer-docs.amazon.com/sp-api/docs/authorization-errors */
function refusal(answer: HttpAnswer, json: unknown): SyncError {
  const error = lwaErrorSchema.safeParse(json)
  const facts = factsOf(answer)
  if (!error.success || answer.status >= 500 || answer.status === 429 || passing.has(error.data.error)) {
    return new SyncError('unavailable', `Login with Amazon answered ${answer.status}.`, facts)
  }
  // invalid_grant: the seller took the authorization back or it ended; invalid_client: our own credentials are wrong.
  return new SyncError('unauthorized', `Login with Amazon refused: ${error.data.error}.`, {
    ...facts,
    code: error.data.error,
  })
}

function factsOf(answer: HttpAnswer): SyncErrorFacts {
  const requestId = answer.headers['x-amzn-requestid']
  return {
    system: 'amazon',
    operation,
    httpStatus: answer.status,
    ambiguous: false,
    ...(requestId === undefined ? {} : { requestId }),
  }
}
