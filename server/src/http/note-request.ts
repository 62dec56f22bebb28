/** Notes in the audit list what an answered request did, whatever its route: new routes are covered by what they are. */
import { roleSuffices } from '@orderferry/contract/role'
import type { Route } from '@orderferry/contract/route'
import { type AuditEntry, recordAudit } from '../database/audit-entries.ts'
import type { Database } from '../database/connect.ts'
import type { AuditKind } from '../database/schema-users.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Caller } from './authenticate.ts'
import type { RawInput } from './parse-input.ts'

export interface AnsweredRequest {
  readonly name: string
  readonly route: Route
  readonly caller: Caller
  readonly input: RawInput
  /** As it came: what was left out, and got a default, was not chosen by anybody. */
  readonly sent: unknown
  readonly answer: unknown
}

/** The kind of what a route changes; null: it changes nothing, or something of the person's own, which notes itself. */
export function kindOfChange({
  method,
  role,
  keepsNothing,
}: Route): Exclude<AuditKind, 'sign-in' | 'buyer-data'> | null {
  if (method === 'GET' || keepsNothing === true) return null
  switch (role) {
    case 'owner':
      return 'access'
    case 'operator':
      return 'settings'
    case 'clerk':
      return 'orders'
    case 'viewer':
    case null:
      return null
  }
}

/**
 * A change that is made stays made, and is answered as such: that its note could not be kept is said in the log, with what it
 * would have said. A look at buyers' data without its note is refused instead.
 */
export async function noteRequest(
  { database, clock, log }: { readonly database: Database; readonly clock: Clock; readonly log: Log },
  request: AnsweredRequest,
): Promise<void> {
  const entry = entryOf(request, clock())
  if (entry === null) return
  try {
    await recordAudit(database, entry)
  } catch (error) {
    if (entry.kind === 'buyer-data') throw error
    const { by, kind, action, subject, fields } = entry
    log.error({ err: error, entry: { by, kind, action, subject, fields } }, 'A change could not be noted')
  }
}

function entryOf(
  { name, route, caller, input, sent, answer }: AnsweredRequest,
  now: Date,
): AuditEntry | null {
  const by = { name: caller.actor, userId: caller.person?.userId ?? null }
  const kind = kindOfChange(route)
  if (kind !== null) {
    const subject = { ...idsOf(answer), ...idsOf(input.params) }
    return { by, kind, action: name, subject, fields: Object.keys(sent ?? {}), now }
  }
  if (route.showsBuyers !== true || !roleSuffices(caller.role, 'clerk')) return null
  const subject = { ...idsOf(amazonOrderOf(answer)), ...idsOf(input.params) }
  // A Commerce order that did not come from Amazon is no look at Amazon's buyers.
  if (subject.amazonOrderId === undefined && Object.keys(input.params ?? {}).length > 0) return null
  const kindOfLook = { by, kind: 'buyer-data', subject, now } as const
  if (subject.amazonOrderId === undefined && route.streams !== undefined)
    return { ...kindOfLook, action: 'buyer-data-exported' }
  const action =
    subject.amazonOrderId !== undefined
      ? 'buyer-data-seen'
      : asksForBuyers(input.query)
        ? 'buyer-data-searched'
        : 'buyer-data-listed'
  return { ...kindOfLook, action, once: oncePerDay({ ...kindOfLook, action }) }
}

/** Lists are read over and over: each person and each program is noted once a day, for a look and for an order. */
function oncePerDay({ by, action, subject, now }: Omit<AuditEntry, 'once'>): string {
  const who = by.userId ?? `program:${by.name}`
  const day = now.toISOString().slice(0, 10)
  const { storeId, amazonOrderId } = subject ?? {}
  // An order's key is as it was before lists were noted, so that none is noted twice on the day of an upgrade.
  if (amazonOrderId !== undefined) return [who, storeId, amazonOrderId, day].join(' ')
  return [who, action, day].join(' ')
}

function asksForBuyers(query: unknown): boolean {
  const { q, buyer } = (query ?? {}) as { readonly q?: string; readonly buyer?: string }
  return Boolean(q) || Boolean(buyer)
}

/** A Commerce order says which Amazon order it was made from. */
function amazonOrderOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'amazon' in answer ? answer.amazon : undefined
}

/** What paths name, and what the answer of a route that adds something says it is called. */
const idNames = [
  'storeId',
  'accountId',
  'amazonOrderId',
  'key',
  'sku',
  'userId',
  'tokenId',
  'commerceOrderId',
]

function idsOf(named: unknown): Readonly<Record<string, string>> {
  if (typeof named !== 'object' || named === null) return {}
  return Object.fromEntries(
    Object.entries(named).filter(
      (entry): entry is [string, string] => idNames.includes(entry[0]) && typeof entry[1] === 'string',
    ),
  )
}
