/** Who asks: the owner of a token, or a person with a session's cookie. Wrong tokens are counted by address. */
import { type Permission, permissionsOf, type Role } from '@orderferry/contract/role'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findOrderByCommerceOrder } from '../database/amazon-orders.ts'
import { type ApiTokenRow, findApiToken } from '../database/api-tokens.ts'
import type { Database } from '../database/connect.ts'
import { findUserOfSession } from '../database/user-sessions.ts'
import type { Clock } from '../platform/clock.ts'
import { requireOwnOrigin } from './require-own-origin.ts'
import { ServiceProblem } from './service-problem.ts'
import type { SessionCookie } from './session-cookie.ts'
import { isWithin } from './store-limit.ts'

export interface Caller {
  readonly role: Role
  /** Written into the history of what they do. */
  readonly actor: string
  /** Null: a program with a token, or nobody. */
  readonly person: { readonly userId: string; readonly email: string } | null
  /** The Amazon stores that they are limited to; null: all. */
  readonly storeIds: readonly string[] | null
  /** By the role, and what an owner gave beyond it. */
  readonly permissions: readonly Permission[]
}

export const nobody: Caller = {
  role: 'viewer',
  actor: 'nobody',
  person: null,
  storeIds: null,
  permissions: [],
}

export interface Door {
  readonly database: Database
  readonly clock: Clock
  readonly cookie: SessionCookie
  readonly publicUrl: string | undefined
  readonly signInsPerMinute: number
}

export interface Gatekeeper {
  readonly cookie: SessionCookie
  readonly publicUrl: string | undefined
  readonly authenticate: (request: FastifyRequest) => Promise<Caller>
  /** Whether there is such an order or not: who may not see it is not told. */
  readonly requireCommerceOrder: (caller: Caller, commerceOrderId: string) => Promise<void>
  /** Counts what takes a password, right or wrong. */
  readonly countSignIn: (request: FastifyRequest) => Promise<void>
}

const FAILURES_MAX = 20
const WINDOW_MS = 60_000

/** @param server with the rate-limit plugin */
export function gatekeeper(server: FastifyInstance, door: Door): Gatekeeper {
  const failures = server.createRateLimit({ max: FAILURES_MAX, timeWindow: WINDOW_MS })
  const signIns = server.createRateLimit({ max: door.signInsPerMinute, timeWindow: WINDOW_MS })
  const count = async (limit: typeof failures, request: FastifyRequest, increment = true) => {
    const counted = await limit(request, { increment })
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttlInSeconds)
  }
  return {
    cookie: door.cookie,
    publicUrl: door.publicUrl,
    countSignIn: async (request) => {
      requireOwnOrigin(request, door.publicUrl, 'may-be-absent')
      await count(signIns, request)
    },
    requireCommerceOrder: async ({ storeIds }, commerceOrderId) => {
      if (storeIds === null) return
      const id = Number(commerceOrderId)
      const row = Number.isSafeInteger(id) ? await findOrderByCommerceOrder(door.database, id) : undefined
      if (!isWithin(storeIds, row?.store_id ?? null))
        throw new ServiceProblem('commerce-order-not-yours', { commerceOrderId })
    },
    authenticate: async (request) => {
      await count(failures, request, false)
      const session = door.cookie.read(request.headers.cookie)
      if (request.headers.authorization === undefined && session !== null)
        return personOf(request, session, door)
      const token = bearerToken(request.headers.authorization)
      if (token === null) throw new ServiceProblem('not-signed-in')
      const known = await findApiToken(door.database, token)
      if (known !== undefined) return programOf(known)
      await count(failures, request)
      throw new ServiceProblem('token-unknown')
    },
  }
}

async function personOf(
  request: FastifyRequest,
  session: string,
  { database, clock, publicUrl }: Door,
): Promise<Caller> {
  if (request.method !== 'GET') requireOwnOrigin(request, publicUrl)
  const user = await findUserOfSession(database, session, clock())
  if (user === undefined) throw new ServiceProblem('session-ended')
  return {
    role: user.role,
    actor: user.name,
    person: { userId: user.user_id, email: user.email },
    storeIds: user.store_ids,
    permissions: permissionsOf(user.role, { reversesOrders: user.reverses_orders }),
  }
}

function programOf({ role, label }: ApiTokenRow): Caller {
  const permissions = permissionsOf(role, { reversesOrders: false })
  return { role, actor: label, person: null, storeIds: null, permissions }
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([\w.~+/=-]{1,500})$/i.exec(header ?? '')?.[1] ?? null
}

function tooMany(seconds: number): ServiceProblem {
  return new ServiceProblem('too-many-attempts', { seconds }, { retryAfter: seconds })
}
