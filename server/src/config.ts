/**
 * The only reader of the environment. Everything is checked at start: a mistake is one sentence that names the
 * variable, what is wrong with it and what it should be.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { dataFolder } from './platform/data-folder.ts'
import { parseSecretKey, type SecretKey, type SecretKeys } from './platform/secret-box.ts'

export type Role = 'http' | 'worker'

export interface Config {
  readonly databaseUrl: string
  /** The address to listen on. */
  readonly host: string
  readonly port: number
  /** Where people reach the admin; undefined: on loopback. */
  readonly publicUrl: string | undefined
  /** Which installation this is; undefined: it is not said. */
  readonly installationId: string | undefined
  /** From one address, before it has to wait. */
  readonly signInsPerMinute: number
  readonly roles: readonly Role[]
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly secretKeys: SecretKeys
  readonly amazon: {
    /** Undefined: Amazon's own, by region. */
    readonly spApiUrl: string | undefined
    readonly lwaUrl: string | undefined
    readonly consentUrl: string | undefined
    /** Undefined: accounts are connected by a refresh token alone. */
    readonly applicationId: string | undefined
    readonly clientId: string
    readonly clientSecret: string
  }
  /** Null: mails are kept in the outbox. */
  readonly mail: { readonly url: string; readonly from: string } | null
  readonly commerce: {
    readonly url: string
    readonly credentials:
      | {
          readonly kind: 'oauth1'
          readonly consumerKey: string
          readonly consumerSecret: string
          readonly token: string
          readonly tokenSecret: string
        }
      | { readonly kind: 'bearer'; readonly token: string }
  }
  readonly limits: {
    readonly callDeadlineMs: number
    readonly commerceDeadlineMs: number
    readonly confirmationSettlesMs: number
    readonly commerceAtOnce: number
  }
}

/** Thrown for what people can mend: the message says how, and no stack is shown. */
export class ConfigError extends Error {}

/** The folder that this program is checked out in. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

type Environment = Readonly<Record<string, string | undefined>>

const roles = z
  .string()
  .default('http,worker')
  .transform((text) => text.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(['http', 'worker'])).min(1))

const milliseconds = (fallback: number) => z.coerce.number().int().min(0).max(600_000).default(fallback)

const variables = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  ORDERFERRY_HOST: z.string().min(1).default('127.0.0.1'),
  ORDERFERRY_PORT: z.coerce.number().int().min(0).max(65_535).default(4600),
  ORDERFERRY_BASE_URL: z.url().optional(),
  ORDERFERRY_INSTALLATION_ID: z.uuid().optional(),
  ORDERFERRY_SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).max(10_000).default(20),
  ORDERFERRY_ROLES: roles,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  AMAZON_SP_API_URL: z.url().optional(),
  AMAZON_LWA_URL: z.url().optional(),
  AMAZON_CONSENT_URL: z.url().optional(),
  AMAZON_APPLICATION_ID: z.string().min(1).optional(),
  AMAZON_LWA_CLIENT_ID: z.string().min(1),
  AMAZON_LWA_CLIENT_SECRET: z.string().min(1),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'Begins with smtp:// or smtps://')
    .optional(),
  ORDERFERRY_MAIL_FROM: z.string().min(3).optional(),
  COMMERCE_URL: z.url(),
  COMMERCE_OAUTH_CONSUMER_KEY: z.string().optional(),
  COMMERCE_OAUTH_CONSUMER_SECRET: z.string().optional(),
  COMMERCE_OAUTH_TOKEN: z.string().optional(),
  COMMERCE_OAUTH_TOKEN_SECRET: z.string().optional(),
  COMMERCE_BEARER_TOKEN: z.string().optional(),
  ORDERFERRY_CALL_DEADLINE_MS: milliseconds(30_000),
  ORDERFERRY_COMMERCE_DEADLINE_MS: milliseconds(60_000),
  ORDERFERRY_CONFIRMATION_SETTLES_MS: milliseconds(10_000),
  ORDERFERRY_COMMERCE_AT_ONCE: z.coerce.number().int().min(1).max(64).default(4),
})

/** What each variable is for: said when one is missing, and by `orderferry doctor`. */
export const variableMeanings: Readonly<
  Record<keyof z.infer<typeof variables> | 'ORDERFERRY_SECRET_KEY' | 'ORDERFERRY_SECRET_KEY_PREVIOUS', string>
> = {
  DATABASE_URL: 'the PostgreSQL database, 15 or newer: postgres://user:password@host/database',
  ORDERFERRY_HOST: 'the address to listen on; loopback alone unless told otherwise (127.0.0.1)',
  ORDERFERRY_PORT: 'the port of the admin and the API (4600)',
  ORDERFERRY_BASE_URL: 'the address under which people reach the admin',
  ORDERFERRY_INSTALLATION_ID:
    'which installation this is; a database of another one is taken for a copy, and nothing is sent from it',
  ORDERFERRY_SIGN_INS_PER_MINUTE:
    'how many sign-ins an address may try in a minute; behind a proxy all people have its address (20)',
  ORDERFERRY_ROLES: 'what this process does: http, worker or both (http,worker)',
  ORDERFERRY_SECRET_KEY: '32 bytes, base64: seals tokens and buyer data (else secret-key in the data folder)',
  ORDERFERRY_SECRET_KEY_PREVIOUS: 'the key before, while keys are rotated (docs/runbook/rotate-keys.md)',
  LOG_LEVEL: 'debug, info, warn, error or silent (info)',
  AMAZON_SP_API_URL: "Amazon's Selling Partner API, where it is not Amazon's own of the region",
  AMAZON_LWA_URL: "Login with Amazon, where it is not Amazon's own",
  AMAZON_CONSENT_URL: "Seller Central, where it is not Amazon's own of the marketplace",
  AMAZON_APPLICATION_ID:
    'the application, as its consent page knows it: amzn1.sp.solution.…; absent: accounts are connected by refresh token',
  AMAZON_LWA_CLIENT_ID: 'the application: its client id from Solution Provider Portal or Seller Central',
  AMAZON_LWA_CLIENT_SECRET: "the application's client secret",
  SMTP_URL:
    'the server that takes mails to staff: smtp://user:password@host:587; absent: the admin shows them',
  ORDERFERRY_MAIL_FROM: 'the address that mails come from (orderferry@ the host of ORDERFERRY_BASE_URL)',
  COMMERCE_URL: "the shop's address, such as https://shop.example",
  COMMERCE_OAUTH_CONSUMER_KEY: "the Commerce integration's consumer key (System > Integrations)",
  COMMERCE_OAUTH_CONSUMER_SECRET: "the integration's consumer secret",
  COMMERCE_OAUTH_TOKEN: "the integration's access token",
  COMMERCE_OAUTH_TOKEN_SECRET: "the integration's access token secret",
  COMMERCE_BEARER_TOKEN: "the integration's access token, where Commerce takes it as a Bearer token",
  ORDERFERRY_CALL_DEADLINE_MS: 'how long a call to Amazon or Commerce may take (30000)',
  ORDERFERRY_COMMERCE_DEADLINE_MS: 'after which Commerce itself has given up a call (60000)',
  ORDERFERRY_COMMERCE_AT_ONCE:
    'how many orders a process imports at once, and invoices at once; a Magento gains nothing from more than a few (4)',
  ORDERFERRY_CONFIRMATION_SETTLES_MS:
    "how long after a confirmation Amazon is asked for the order's status (10000)",
}

export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(sayIssue).join('\n'))
  const read = parsed.data
  return {
    databaseUrl: read.DATABASE_URL,
    host: read.ORDERFERRY_HOST,
    port: read.ORDERFERRY_PORT,
    publicUrl: read.ORDERFERRY_BASE_URL,
    installationId: read.ORDERFERRY_INSTALLATION_ID,
    signInsPerMinute: read.ORDERFERRY_SIGN_INS_PER_MINUTE,
    roles: read.ORDERFERRY_ROLES,
    logLevel: read.LOG_LEVEL,
    secretKeys: readSecretKeys(env),
    amazon: {
      spApiUrl: read.AMAZON_SP_API_URL,
      lwaUrl: read.AMAZON_LWA_URL,
      consentUrl: read.AMAZON_CONSENT_URL,
      applicationId: read.AMAZON_APPLICATION_ID,
      clientId: read.AMAZON_LWA_CLIENT_ID,
      clientSecret: read.AMAZON_LWA_CLIENT_SECRET,
    },
    mail: read.SMTP_URL === undefined ? null : { url: read.SMTP_URL, from: senderOf(read) },
    commerce: { url: read.COMMERCE_URL, credentials: commerceCredentials(read) },
    limits: {
      callDeadlineMs: read.ORDERFERRY_CALL_DEADLINE_MS,
      commerceDeadlineMs: read.ORDERFERRY_COMMERCE_DEADLINE_MS,
      confirmationSettlesMs: read.ORDERFERRY_CONFIRMATION_SETTLES_MS,
      commerceAtOnce: read.ORDERFERRY_COMMERCE_AT_ONCE,
    },
  }
}

function senderOf(read: z.infer<typeof variables>): string {
  const host = new URL(read.ORDERFERRY_BASE_URL ?? 'http://localhost').hostname
  return read.ORDERFERRY_MAIL_FROM ?? `Orderferry <orderferry@${host}>`
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0])
  const meaning = variableMeanings[name as keyof typeof variableMeanings]
  return `${name}: ${issue.message}. It is ${meaning}.`
}

function commerceCredentials(read: z.infer<typeof variables>): Config['commerce']['credentials'] {
  if (read.COMMERCE_BEARER_TOKEN !== undefined) return { kind: 'bearer', token: read.COMMERCE_BEARER_TOKEN }
  const { COMMERCE_OAUTH_CONSUMER_KEY, COMMERCE_OAUTH_CONSUMER_SECRET } = read
  const { COMMERCE_OAUTH_TOKEN, COMMERCE_OAUTH_TOKEN_SECRET } = read
  if (
    COMMERCE_OAUTH_CONSUMER_KEY === undefined ||
    COMMERCE_OAUTH_CONSUMER_SECRET === undefined ||
    COMMERCE_OAUTH_TOKEN === undefined ||
    COMMERCE_OAUTH_TOKEN_SECRET === undefined
  ) {
    throw new ConfigError(
      'Commerce credentials are missing: set the four COMMERCE_OAUTH_… variables of an integration, or COMMERCE_BEARER_TOKEN.',
    )
  }
  return {
    kind: 'oauth1',
    consumerKey: COMMERCE_OAUTH_CONSUMER_KEY,
    consumerSecret: COMMERCE_OAUTH_CONSUMER_SECRET,
    token: COMMERCE_OAUTH_TOKEN,
    tokenSecret: COMMERCE_OAUTH_TOKEN_SECRET,
  }
}

/** From the environment, else from the data folder, where `npm start` keeps the one it made. */
export function readSecretKeys(env: Environment): SecretKeys {
  const folder = dataFolder({ checkout, env, uid: process.getuid?.() })
  const text = env.ORDERFERRY_SECRET_KEY || readIfThere(join(folder.path, 'secret-key'))
  if (text === null) {
    throw new ConfigError(
      `ORDERFERRY_SECRET_KEY is missing. It is ${variableMeanings.ORDERFERRY_SECRET_KEY}. Make one: openssl rand -base64 32`,
    )
  }
  const current = readSecretKey('ORDERFERRY_SECRET_KEY', text)
  const previous = env.ORDERFERRY_SECRET_KEY_PREVIOUS
  if (!previous) return { current, previous: null }
  return { current, previous: readSecretKey('ORDERFERRY_SECRET_KEY_PREVIOUS', previous) }
}

function readSecretKey(name: string, text: string): SecretKey {
  try {
    return parseSecretKey(text.trim())
  } catch (error) {
    throw new ConfigError(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
