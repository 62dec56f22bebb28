/** The service's HTTP surface: the API, and what operators ask (`/healthz`, `/readyz`, `/metrics`). */
import { randomUUID } from 'node:crypto'
import { fastifyHelmet } from '@fastify/helmet'
import { fastifyRateLimit } from '@fastify/rate-limit'
import { type FastifyInstance, fastify } from 'fastify'
import { ChangeFeed } from '../orders/change-feed.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import type { PasswordCost } from '../users/password-hash.ts'
import { gatekeeper } from './authenticate.ts'
import { addConsentReturn } from './consent-return.ts'
import { createMetrics, type ServiceMetrics } from './metrics.ts'
import { noteRequest } from './note-request.ts'
import { answerProblem, bodyBytesMax } from './problem.ts'
import { readReadiness } from './readiness.ts'
import { answerUnknownRoutes, registerApi } from './register-api.ts'
import { accountRoutes } from './routes/amazon-accounts.ts'
import { orderRoutes } from './routes/amazon-orders.ts'
import { storeRoutes } from './routes/amazon-stores.ts'
import { auditRoutes } from './routes/audit.ts'
import { bulkRetryRoutes } from './routes/bulk-retry.ts'
import { commerceDocumentRoutes } from './routes/commerce-documents.ts'
import { commerceExportRoutes } from './routes/commerce-order-export.ts'
import { commerceListRoutes } from './routes/commerce-order-list.ts'
import { commerceOrderRoutes } from './routes/commerce-orders.ts'
import { consentRoutes } from './routes/consents.ts'
import { customerRoutes } from './routes/customers.ts'
import { globalSettingsRoutes } from './routes/global-settings.ts'
import { logRoutes } from './routes/logs.ts'
import { newDocumentRoutes } from './routes/new-documents.ts'
import { oneTimeCodeRoutes } from './routes/one-time-codes.ts'
import { orderActionRoutes } from './routes/order-actions.ts'
import { changeRoutes } from './routes/order-changes.ts'
import { orderExportRoutes } from './routes/order-export.ts'
import { orderListRoutes } from './routes/order-list.ts'
import { settingsRoutes } from './routes/order-settings.ts'
import { orderViewRoutes } from './routes/order-views.ts'
import { outboxRoutes } from './routes/outbox.ts'
import { prerequisiteRoutes } from './routes/prerequisites.ts'
import { printRoutes } from './routes/print.ts'
import { matchRoutes } from './routes/product-matches.ts'
import { productRoutes } from './routes/products.ts'
import { sessionRoutes } from './routes/session.ts'
import { addressRoutes } from './routes/shipping-address.ts'
import { dashboardRoutes } from './routes/store-dashboard.ts'
import { syncRunRoutes } from './routes/sync-runs.ts'
import { systemRoutes } from './routes/system-messages.ts'
import { userRoutes } from './routes/users.ts'
import { serveAdmin } from './serve-admin.ts'
import { sessionCookie } from './session-cookie.ts'

export interface HttpSettings extends StaffRun {
  /** 0: any free port. */
  readonly port: number
  /** Left out: loopback alone. */
  readonly host?: string
  /** Where people reach the admin; left out: at whatever host they ask for. */
  readonly publicUrl?: string | undefined
  /** Where the built admin lies; left out: the API alone is served. */
  readonly adminFolder?: string
  /** Which installation this process was told that it is. */
  readonly installationId?: string | undefined
  /** Between two signs of life of a stream without news; left out: 15 s. */
  readonly heartbeatMs?: number
  /** Of one address; left out: 20. */
  readonly signInsPerMinute?: number
  /** Left out: as it must be wherever people sign in. */
  readonly passwordCost?: PasswordCost
  /** Left out: metrics of this door alone. */
  readonly metrics?: ServiceMetrics
}

export interface HttpDoor {
  readonly url: string
  readonly stop: () => Promise<void>
}

const REQUEST_TIMEOUT_MS = 15_000
const HANDLER_TIMEOUT_MS = 60_000
const SIGN_INS_PER_MINUTE = 20
const KEEP_ALIVE_MS = 10_000
/** Of a path's parameter, encoded: a Seller SKU may be in any script. */
const PARAMETER_LENGTH_MAX = 1_000

export async function startHttp(settings: HttpSettings): Promise<HttpDoor> {
  const { database, log, clock, publicUrl, installationId } = settings
  const server: FastifyInstance = fastify({
    bodyLimit: bodyBytesMax,
    requestTimeout: REQUEST_TIMEOUT_MS,
    handlerTimeout: HANDLER_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    routerOptions: { maxParamLength: PARAMETER_LENGTH_MAX },
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
  })
  server.setErrorHandler((error, request, reply) => answerProblem(request, reply, error, log))
  readJsonBodies(server)
  await server.register(fastifyHelmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } })
  await server.register(fastifyRateLimit, { global: false })
  addOperatorRoutes(server, settings, settings.metrics ?? createMetrics(database))
  const cookie = sessionCookie(publicUrl)
  addConsentReturn(server, settings, cookie)
  registerApi(
    server,
    {
      ...sessionRoutes(settings),
      ...userRoutes(settings),
      ...auditRoutes(settings),
      ...oneTimeCodeRoutes(settings),
      ...accountRoutes(settings),
      ...storeRoutes(settings),
      ...consentRoutes(settings),
      ...dashboardRoutes(settings),
      ...prerequisiteRoutes(settings, publicUrl),
      ...outboxRoutes(settings),
      ...globalSettingsRoutes(settings, { baseUrl: publicUrl, installationId }),
      ...settingsRoutes(settings),
      ...matchRoutes(settings),
      ...productRoutes(settings),
      ...customerRoutes(settings),
      ...syncRunRoutes(settings),
      ...orderListRoutes(settings),
      ...orderViewRoutes(settings),
      ...orderExportRoutes(settings),
      ...bulkRetryRoutes(settings),
      ...changeRoutes({ feed: new ChangeFeed(settings), heartbeatMs: settings.heartbeatMs }),
      ...orderRoutes(settings),
      ...addressRoutes(settings),
      ...commerceListRoutes(settings),
      ...commerceExportRoutes(settings),
      ...commerceDocumentRoutes(settings),
      ...commerceOrderRoutes(settings),
      ...newDocumentRoutes(settings),
      ...orderActionRoutes(settings),
      ...printRoutes(settings),
      ...systemRoutes(settings, { baseUrl: publicUrl, installationId }),
      ...logRoutes(settings),
    },
    gatekeeper(server, {
      database,
      clock,
      publicUrl,
      cookie,
      signInsPerMinute: settings.signInsPerMinute ?? SIGN_INS_PER_MINUTE,
    }),
    (request) => noteRequest({ database, clock, log }, request),
  )
  answerUnknownRoutes(
    server,
    settings.adminFolder === undefined ? null : await serveAdmin(server, settings.adminFolder),
  )
  const url = await server.listen({ port: settings.port, host: settings.host ?? '127.0.0.1' })
  return { url, stop: () => server.close() }
}

/** An absent body is no mistake: some actions need none, whatever the content type says. */
function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : JSON.parse(String(text)))
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }))
    }
  })
}

function addOperatorRoutes(server: FastifyInstance, settings: HttpSettings, metrics: ServiceMetrics): void {
  server.get('/healthz', () => ({ status: 'alive' }))
  server.get('/readyz', async (_request, reply) => {
    const readiness = await readReadiness(settings.database, settings.jobs)
    await reply.code(readiness.ready ? 200 : 503).send(readiness)
    return reply
  })
  server.get('/metrics', async (_request, reply) => {
    const { contentType, text } = await metrics.print()
    await reply.type(contentType).send(text)
    return reply
  })
}
