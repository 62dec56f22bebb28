/** Who asks: the owner of a token. Wrong tokens are counted by address, and an address with too many has to wait. */
import type { Role } from '@orderferry/contract/role'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findApiToken } from '../database/api-tokens.ts'
import type { Database } from '../database/connect.ts'
import { ServiceProblem } from './service-problem.ts'

export interface Caller {
  readonly role: Role
  /** Written into the history of what they do. */
  readonly actor: string
}

const FAILURES_MAX = 20
const FAILURES_WINDOW_MS = 60_000

/** @param server with the rate-limit plugin */
export function authenticator(
  server: FastifyInstance,
  database: Database,
): (request: FastifyRequest) => Promise<Caller> {
  const countFailure = server.createRateLimit({ max: FAILURES_MAX, timeWindow: FAILURES_WINDOW_MS })
  return async (request) => {
    const before = await countFailure(request, { increment: false })
    if (!before.isAllowed && before.isExceeded) throw tooMany(before.ttlInSeconds)
    const token = bearerToken(request.headers.authorization)
    if (token === null) throw new ServiceProblem('not-signed-in')
    const known = await findApiToken(database, token)
    if (known !== undefined) return { role: known.role, actor: known.label }
    const after = await countFailure(request)
    if (!after.isAllowed && after.isExceeded) throw tooMany(after.ttlInSeconds)
    throw new ServiceProblem('token-unknown')
  }
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([\w.~+/=-]{1,500})$/i.exec(header ?? '')?.[1] ?? null
}

function tooMany(seconds: number): ServiceProblem {
  return new ServiceProblem('too-many-attempts', { seconds }, { retryAfter: seconds })
}
