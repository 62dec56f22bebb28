import { isDay } from '../../ui/is-day.ts'

/** What the address of the audit list holds: its filters, and the page of it. */
export const auditKinds = ['sign-in', 'buyer-data', 'orders', 'settings', 'access'] as const
export type AuditKind = (typeof auditKinds)[number]

export interface AuditSearch {
  readonly person?: string
  readonly kind?: AuditKind
  readonly from?: string
  readonly to?: string
  readonly page?: number
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What it does not understand of an address, it leaves out. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const { person, from, to } = search
  const kind = auditKinds.find((known) => known === search.kind)
  const page = Number(search.page)
  return {
    ...(typeof person === 'string' && UUID.test(person) ? { person } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(typeof from === 'string' && isDay(from) ? { from } : {}),
    ...(typeof to === 'string' && isDay(to) ? { to } : {}),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  }
}
