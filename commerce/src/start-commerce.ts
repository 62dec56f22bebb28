/** Starts the engine: database up to date, world seeded, listening. For main.ts, tests and benches alike. */
import { accessTokens, type NewToken } from './access/access-tokens.ts'
import type { Administrator } from './access/administrator.ts'
import { type Integration, oauthVerifier } from './access/verify-oauth.ts'
import { newControl } from './control/control.ts'
import { addControlRoutes } from './control/control-routes.ts'
import { migrate } from './database/migrate.ts'
import { openPool } from './database/open-pool.ts'
import { databaseTime, type Engine } from './engine.ts'
import { httpServer } from './http/http-server.ts'
import { routeMatcher } from './http/match-route.ts'
import { restRoutes } from './http/rest-routes.ts'
import type { RestServing } from './http/serve-rest.ts'
import { sendMails } from './mail/send-mails.ts'
import { watchUnpaidOrders } from './orders/expire-orders.ts'
import { loadStores } from './stores/load-stores.ts'
import { seedWorld, type World } from './stores/seed-world.ts'
import { systemClock } from './system-clock.ts'

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
  /** False: a plain Magento, without our module. */
  readonly orderferryModule?: boolean
  readonly clock?: () => Date
  /** `smtp://…`; null or left out: mails stay in the outbox. */
  readonly smtpUrl?: string | null
  readonly connections?: number
  readonly report?: (reportId: string, error: unknown) => void
}

export interface Commerce {
  readonly url: string
  readonly createToken: (token?: Partial<NewToken>) => Promise<string>
  /** Takes no more requests, finishes those that run, and lets the database go. */
  readonly stop: () => Promise<void>
}

/** Requests that still run after this long are cut off. */
const STOP_TIMEOUT_MS = 5000
const LOOPBACK = '127.0.0.1'

export async function startCommerce(options: CommerceOptions): Promise<Commerce> {
  const clock = options.clock ?? systemClock
  const pool = openPool(options.databaseUrl, options.connections)
  try {
    await migrate(pool)
    await seedWorld(pool, options.world ?? 'empty', databaseTime(clock()))
    const engine: Engine = { pool, stores: await loadStores(pool), clock }
    const tokens = accessTokens(pool, clock)
    const serving: RestServing = {
      engine,
      matchRoute: routeMatcher(
        restRoutes(tokens, options.administrator ?? null, options.orderferryModule ?? true),
      ),
      tokens,
      verifyOAuth: oauthVerifier(options.integration ?? null, clock),
      report: options.report ?? reportToStderr,
    }
    const control = options.control === true ? newControl() : null
    const { server, dropSilent } = httpServer(serving, control)
    if (control !== null) addControlRoutes(server, { control, engine, tokens })
    const url = await server.listen({ port: options.port, host: options.host ?? LOOPBACK })
    const unpaid = watchUnpaidOrders(engine, (error) => serving.report('unpaid-orders', error))
    const mails = sendMails(engine, options.smtpUrl ?? null, (error) => serving.report('mails', error))
    return {
      url,
      createToken: ({ resources, expires = false } = {}) => tokens.create({ resources, expires }),
      stop: async () => {
        control?.held.release()
        dropSilent()
        const cutOff = setTimeout(() => server.server.closeAllConnections(), STOP_TIMEOUT_MS)
        await server.close()
        clearTimeout(cutOff)
        await unpaid.stop()
        await mails.stop()
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** One line without personal data: PostgreSQL's messages may quote what was sent, so only their code is named. */
function reportToStderr(reportId: string, error: unknown): void {
  const { name, message, code, constraint } = error as Error & { code?: string; constraint?: string }
  const what = code === undefined ? message : [code, constraint].filter(Boolean).join(' ')
  process.stderr.write(`commerce: report webapi-${reportId}: ${name}: ${what}\n`)
}
