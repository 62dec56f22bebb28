/** Starts the engine: database up to date, world seeded, listening. For main.ts, tests and benches alike. */
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { accessTokens, type NewToken } from './access/access-tokens.ts'
import type { Administrator } from './access/administrator.ts'
import { type Integration, oauthVerifier } from './access/verify-oauth.ts'
import { migrate } from './database/migrate.ts'
import { openPool } from './database/open-pool.ts'
import { databaseTime, type Engine } from './engine.ts'
import { routeMatcher } from './http/match-route.ts'
import { restRoutes } from './http/rest-routes.ts'
import {
  answerError,
  answerRequest,
  type RestAnswer,
  type RestServing,
  routeRequest,
} from './http/serve-rest.ts'
import { loadStores } from './stores/load-stores.ts'
import { seedWorld, type World } from './stores/seed-world.ts'

export interface CommerceOptions {
  readonly databaseUrl: string
  /** 0 for any free port. */
  readonly port: number
  readonly host?: string
  /** Switches `/control` on. */
  readonly control?: boolean
  readonly world?: World
  readonly integration?: Integration | null
  readonly administrator?: Administrator | null
  readonly clock?: () => Date
  readonly connections?: number
  readonly report?: (reportId: string, error: unknown) => void
}

export interface Commerce {
  readonly url: string
  readonly createToken: (token?: Partial<NewToken>) => Promise<string>
  /** Takes no more requests, finishes those that run, and lets the database go. */
  readonly stop: () => Promise<void>
}

const BODY_BYTES_MAX = 20 * 1024 * 1024
const LOOPBACK = '127.0.0.1'

export async function startCommerce(options: CommerceOptions): Promise<Commerce> {
  const clock = options.clock ?? (() => new Date())
  const pool = openPool(options.databaseUrl, options.connections)
  try {
    await migrate(pool)
    await seedWorld(pool, options.world ?? 'empty', databaseTime(clock()))
    const engine: Engine = { pool, stores: await loadStores(pool), clock }
    const tokens = accessTokens(pool, clock)
    const serving: RestServing = {
      engine,
      matchRoute: routeMatcher(restRoutes(tokens, options.administrator ?? null)),
      tokens,
      verifyOAuth: oauthVerifier(options.integration ?? null, clock),
      report: options.report ?? reportToStderr,
    }
    const server = httpServer(serving)
    const url = await server.listen({ port: options.port, host: options.host ?? LOOPBACK })
    return {
      url,
      createToken: ({ resources, expires = false } = {}) => tokens.create({ resources, expires }),
      stop: async () => {
        await server.close()
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

function httpServer(serving: RestServing) {
  const server = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  server.all('/rest/*', (request, reply) => serveRest(serving, request, reply))
  return server
}

async function serveRest(
  serving: RestServing,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const answer = await answerOf(serving, request)
  return reply.code(answer.status).header('content-type', answer.contentType).send(answer.text)
}

async function answerOf(serving: RestServing, request: FastifyRequest): Promise<RestAnswer> {
  const sent = {
    method: request.method,
    url: request.raw.url ?? '/',
    headers: request.headers,
    body: Buffer.isBuffer(request.body) ? request.body : undefined,
    host: request.headers.host ?? '',
  }
  try {
    return await answerRequest(serving, sent, routeRequest(serving, sent))
  } catch (error) {
    return answerError(serving, error)
  }
}

/** One line without personal data: what a statement was given stays out of it. */
function reportToStderr(reportId: string, error: unknown): void {
  const { name, message, code } = error as Error & { code?: string }
  process.stderr.write(
    `commerce: report webapi-${reportId}: ${name}${code === undefined ? '' : ` ${code}`}: ${message}\n`,
  )
}
