/** Answers whatever was thrown as a problem (RFC 9457) in the reader's language. */
import { type Problem, type ProblemCode, problemStatuses } from '@orderferry/contract/problem'
import { type Language, languageOf, say, type WordParameters } from '@orderferry/contract/words/words'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../platform/log.ts'
import { SyncError } from '../platform/sync-error.ts'
import { isReadOnlyRefusal } from '../platform/write-gate.ts'
import { ServiceProblem } from './service-problem.ts'

export const bodyBytesMax = 1024 * 1024
const REMOTE_RETRY_S = 30

export function requestLanguage(request: FastifyRequest): Language {
  return languageOf(request.headers['accept-language'])
}

export function answerProblem(request: FastifyRequest, reply: FastifyReply, error: unknown, log: Log): void {
  const problem = describeProblem(request, error)
  if (problem.code === 'something-broke')
    log.error({ err: error, requestId: request.id, path: pathOf(request) }, 'A request broke')
  if (problem.retryAfter !== undefined) void reply.header('retry-after', problem.retryAfter)
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="orderferry"')
  void reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

function describeProblem(request: FastifyRequest, error: unknown): Problem {
  const known = toServiceProblem(request, error)
  const language = requestLanguage(request)
  const status = problemStatuses[known.code]
  return {
    type: `https://orderferry.invalid/problems/${known.code}`,
    title: say(language, `problem.${known.code}`),
    status,
    code: known.code,
    detail: say(language, `detail.${known.code}`, known.parameters),
    instance: pathOf(request),
    ...(known.fields.length === 0 ? {} : { errors: [...known.fields] }),
    ...(known.retryAfter === undefined ? {} : { retryAfter: known.retryAfter }),
  }
}

function toServiceProblem(request: FastifyRequest, error: unknown): ServiceProblem {
  if (error instanceof ServiceProblem) return error
  if (isReadOnlyRefusal(error)) return new ServiceProblem('read-only-mode')
  if (error instanceof SyncError && error.facts.system !== 'orderferry') return remoteProblem(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = (known: ProblemCode, parameters?: WordParameters) => new ServiceProblem(known, parameters)
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem('body-too-large', { max: String(bodyBytesMax) })
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problem('body-not-json')
  if (code === 'FST_ERR_HANDLER_TIMEOUT') return problem('request-timed-out')
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status >= 400 && status < 500 && error instanceof Error)
    return problem('body-unreadable', { message: error.message })
  return problem('something-broke', { requestId: request.id })
}

/** What Amazon or Commerce said goes on to the reader; one that does not answer is worth another try. */
function remoteProblem({ kind, message, facts }: SyncError): ServiceProblem {
  const system = facts.system === 'amazon' ? 'amazon' : 'commerce'
  return kind === 'unavailable' || kind === 'throttled'
    ? new ServiceProblem(`${system}-unavailable`, { message }, { retryAfter: REMOTE_RETRY_S })
    : new ServiceProblem(`${system}-refused`, { message })
}

/** Without the query, which may hold a buyer's name. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? request.url
}
