import { recordAudit } from '../database/audit-entries.ts'
import type { Queryable } from '../database/connect.ts'
import { systemClock } from '../platform/clock.ts'

/** Notes what whoever stands at the machine changes of users and tokens. */
export async function noteCommand(
  db: Queryable,
  action: string,
  subject: Readonly<Record<string, string>>,
): Promise<void> {
  const by = { name: 'command line', userId: null }
  await recordAudit(db, { by, kind: 'access', action, subject, now: systemClock() })
}
