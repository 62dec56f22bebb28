/** One request to the token endpoint of Login with Amazon, which has errors of its own: those of OAuth. */
import type { z } from 'zod'
import { callHttp, type HttpAnswer } from '../platform/http-call.ts'
import { SyncError, type SyncErrorFacts } from '../platform/sync-error.ts'
import { lwaErrorSchema } from './wire/lwa-token.ts'
import { readJson } from './wire/read-json.ts'

export interface TokenEndpoint {
  readonly lwaUrl: string
  readonly credentials: { readonly clientId: string; readonly clientSecret: string }
  readonly deadlineMs: number
  readonly userAgent: string
  /** What the call is named in logs. */
  readonly operation: string
}

const answerBytesMax = 64 * 1024

export async function requestToken<Schema extends z.ZodType>(
  endpoint: TokenEndpoint,
  grant: Readonly<Record<string, string>>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await postTokenRequest(endpoint, grant)
  const json = readJson(answer.text)
  if (answer.status !== 200) throw refusal(endpoint.operation, answer, json)
  const token = schema.safeParse(json)
  if (token.success) return token.data
  const facts = factsOf(endpoint.operation, answer)
  throw new SyncError('unavailable', 'Login with Amazon gave an answer that cannot be read.', facts)
}

async function postTokenRequest(
  { lwaUrl, credentials, deadlineMs, userAgent, operation }: TokenEndpoint,
  grant: Readonly<Record<string, string>>,
): Promise<HttpAnswer> {
  const form = new URLSearchParams({
    ...grant,
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
  })
  try {
    return await callHttp({
      system: 'amazon',
      operation,
      method: 'POST',
      url: new URL('/auth/o2/token', lwaUrl).href,
      headers: {
        'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        accept: 'application/json',
        'user-agent': userAgent,
      },
      body: form.toString(),
      deadlineMs,
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

const passing = new Set(['server_error', 'temporarily_unavailable'])

/** https://developer-docs.amazon.com/sp-api/docs/authorization-errors */
function refusal(operation: string, answer: HttpAnswer, json: unknown): SyncError {
  const error = lwaErrorSchema.safeParse(json)
  const facts = factsOf(operation, answer)
  if (!error.success || answer.status >= 500 || answer.status === 429 || passing.has(error.data.error)) {
    return new SyncError('unavailable', `Login with Amazon answered ${answer.status}.`, facts)
  }
  // invalid_grant: the seller took the authorization back or it ended; invalid_client: our own credentials are wrong.
  return new SyncError('unauthorized', `Login with Amazon refused: ${error.data.error}.`, {
    ...facts,
    code: error.data.error,
  })
}

function factsOf(operation: string, answer: HttpAnswer): SyncErrorFacts {
  const requestId = answer.headers['x-amzn-requestid']
  return {
    system: 'amazon',
    operation,
    httpStatus: answer.status,
    ambiguous: false,
    ...(requestId === undefined ? {} : { requestId }),
  }
}
