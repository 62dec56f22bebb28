/**
 * The service's log: JSON, one line per event. Buyers' data and tokens do not belong into it; should a caller hand them
 * over by mistake, they are taken out twice: by the names of fields, and by the shapes of tokens and e-mail addresses
 * in the finished line.
 */
import { type DestinationStream, type Logger, pino } from 'pino'
import { SyncError } from './sync-error.ts'

export type Log = Logger

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export interface LogSettings {
  readonly level: LogLevel
  readonly destination: DestinationStream
}

/** What joins the lines of one exchange, one job, one order. */
export interface CorrelationIds {
  readonly requestId?: string
  readonly jobId?: string
  readonly accountId?: string | number
  readonly storeId?: string | number
  readonly amazonOrderId?: string
}

export function openLog({ level, destination }: LogSettings): Log {
  const log = pino(
    {
      level,
      base: { service: 'orderferry' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (facts) => withoutSecrets(facts) as Record<string, unknown>,
      },
      // Errors are already facts when serializers see them; pino's own would take them for errors again.
      serializers: { err: (error: unknown) => error },
      hooks: { streamWrite: withoutSecretShapes },
    },
    destination,
  )
  const pinoChild = log.child
  // What a child is bound to passes no formatter. Children inherit this, and so do theirs.
  log.child = function child(this: Log, facts: object, options?: object) {
    return pinoChild.call(this, withoutSecrets(facts) as object, options)
  } as Log['child']
  return log
}

export function correlatedLog(log: Log, ids: CorrelationIds): Log {
  return log.child(ids)
}

const removed = '[removed]'
const depthMax = 8

/** Names of fields, in lower case and without `_`, `-`: those that hold a secret or say who a buyer is. */
const secretNames = new Set([
  ...[
    'authorization',
    'cookie',
    'setcookie',
    'xamzaccesstoken',
    'accesstoken',
    'refreshtoken',
    'token',
    'jwt',
  ],
  ...[
    'tokensecret',
    'consumersecret',
    'consumerkey',
    'clientsecret',
    'secret',
    'secretkey',
    'password',
    'apikey',
  ],
  ...['spapioauthcode', 'otp', 'databaseurl', 'smtpurl'],
])
const buyerNames = new Set([
  ...[
    'name',
    'firstname',
    'lastname',
    'middlename',
    'fullname',
    'buyername',
    'companyname',
    'company',
    'recipient',
  ],
  ...[
    'email',
    'customeremail',
    'buyeremail',
    'phone',
    'telephone',
    'fax',
    'buyer',
    'customer',
    'dob',
    'taxvat',
    'vatid',
  ],
  ...[
    'address',
    'deliveryaddress',
    'shippingaddress',
    'billingaddress',
    'street',
    'lines',
    'city',
    'postalcode',
  ],
  ...[
    'addressline1',
    'addressline2',
    'addressline3',
    'postcode',
    'zip',
    'districtorcounty',
    'municipality',
    'extendedfields',
    'streetparts',
    'taxregistrations',
    'remoteip',
  ],
  ...[
    'giftmessage',
    'customizationurl',
    'customizedurl',
    'cancelreason',
    'body',
    'requestbody',
    'responsebody',
  ],
])

function withoutSecrets(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Error) return errorFacts(value, depth)
  if (depth >= depthMax) return removed
  if (Array.isArray(value)) return value.map((entry) => withoutSecrets(entry, depth + 1))
  // Requests, sockets, buffers: endless, and full of what must not be written.
  if (!isPlain(value)) return `[${value.constructor?.name ?? 'object'}]`
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      isSecret(name) ? removed : withoutSecrets(entry, depth + 1),
    ]),
  )
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function isSecret(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[_-]/g, '')
  return secretNames.has(plain) || buyerNames.has(plain)
}

/** Only what is known to be harmless: libraries hang requests, with their headers, on the errors that they throw. */
function errorFacts(error: Error, depth: number): Readonly<Record<string, unknown>> {
  return {
    type: error.name,
    message: error.message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error instanceof SyncError ? { kind: error.kind, facts: error.facts } : {}),
    stack: error.stack,
    ...(error.cause === undefined || depth >= depthMax
      ? {}
      : { cause: withoutSecrets(error.cause, depth + 1) }),
  }
}

const secretShapes: readonly RegExp[] = [
  // Amazon's tokens: Atza|… Atzr|… Atz.sprdt|…, the bar also percent-encoded
  /Atz[\w.]*(?:\||%7C)[\w%+/=.-]+/gi,
  /\b(?:Bearer|Basic) [\w.~+/=-]{8,}/gi,
  /\boauth_(?:consumer_key|token|signature|nonce)=\\?"?[^",\s\\]+/gi,
  /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/g,
]

function withoutSecretShapes(line: string): string {
  return secretShapes.reduce((text, shape) => text.replaceAll(shape, removed), line)
}
