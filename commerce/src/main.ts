/** The embedded Commerce as a process: reads its environment, starts, says where it listens, and stops in order. */
import type { Integration } from './access/verify-oauth.ts'
import { startCommerce } from './start-commerce.ts'

const DEFAULT_PORT = 4610
const STOP_TIMEOUT_MS = 10_000

function fail(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`COMMERCE_PORT is no port: ${text}`)
  return port
}

function readWorld(text: string | undefined): 'demo' | 'empty' {
  if (text === undefined || text === 'empty') return 'empty'
  if (text !== 'demo') fail(`COMMERCE_WORLD is neither demo nor empty: ${text}`)
  return text
}

/** All four, or none. */
function readIntegration(environment: NodeJS.ProcessEnv): Integration | null {
  const consumerKey = environment.COMMERCE_OAUTH_CONSUMER_KEY
  const consumerSecret = environment.COMMERCE_OAUTH_CONSUMER_SECRET
  const token = environment.COMMERCE_OAUTH_TOKEN
  const tokenSecret = environment.COMMERCE_OAUTH_TOKEN_SECRET
  if (!consumerKey && !consumerSecret && !token && !tokenSecret) return null
  if (!consumerKey || !consumerSecret || !token || !tokenSecret) {
    fail(
      'Of COMMERCE_OAUTH_CONSUMER_KEY, _CONSUMER_SECRET, _TOKEN and _TOKEN_SECRET all are needed, or none.',
    )
  }
  const resources = readResources(environment.COMMERCE_OAUTH_RESOURCES)
  return { consumerKey, consumerSecret, token, tokenSecret, resources }
}

/** A list of permissions, separated by commas; all of them where it is not set. */
function readResources(text: string | undefined): readonly string[] | null {
  if (text === undefined || text === '') return null
  return text.split(',').map((resource) => resource.trim())
}

const environment = process.env
const port = readPort(environment.COMMERCE_PORT)
const databaseUrl = environment.DATABASE_URL
if (!databaseUrl) fail('DATABASE_URL is not set: the embedded Commerce keeps its orders in PostgreSQL.')
const username = environment.COMMERCE_ADMIN_USERNAME
const password = environment.COMMERCE_ADMIN_PASSWORD

const commerce = await startCommerce({
  databaseUrl,
  port,
  control: environment.COMMERCE_CONTROL === '1',
  world: readWorld(environment.COMMERCE_WORLD),
  smtpUrl: environment.COMMERCE_SMTP_URL || null,
  integration: readIntegration(environment),
  administrator:
    username && password
      ? { username, password, resources: readResources(environment.COMMERCE_ADMIN_RESOURCES) }
      : null,
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken: set COMMERCE_PORT to another one.`)
  fail(`The embedded Commerce did not start: ${error.message || error.code}`)
})

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    // What still runs after this long is cut off.
    setTimeout(() => process.exit(0), STOP_TIMEOUT_MS).unref()
    void commerce.stop().then(() => process.exit(0))
  })
}
// Said last: whoever reads it may stop us right away.
process.stdout.write(`Commerce listens at ${commerce.url}/rest/V1\n`)
