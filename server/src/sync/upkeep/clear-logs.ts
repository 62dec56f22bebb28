/**
 * Clears the log of communication errors (S-60, N-04) and the audit list, and what nobody waits for any more: SKUs,
 * sessions, sign-ins, consents.
 */
import { clearAudit } from '../../database/audit-entries.ts'
import { clearCommunicationErrors } from '../../database/communication-errors.ts'
import { forgetConsents } from '../../database/consents.ts'
import { readGlobalSettings } from '../../database/global-settings.ts'
import { forgetMails } from '../../database/outbox.ts'
import { forgetEndedChallenges } from '../../database/sign-in-challenges.ts'
import { forgetEndedSessions } from '../../database/user-sessions.ts'
import { forgetUnwatched } from '../../database/watched-skus.ts'
import type { Run } from '../run.ts'

const DAY_MS = 24 * 3_600_000
/** S-60. */
const KEPT_DAYS = { daily: 1, weekly: 7, monthly: 30 } as const
/** Twelve months, as Amazon's Data Protection Policy asks of logs of access (2.6). */
const KEEP_AUDIT_MS = 366 * DAY_MS

export async function clearLogs(run: Run): Promise<undefined> {
  const { database, clock } = run
  const now = clock()
  const { clear_log_history: interval } = await readGlobalSettings(database)
  await clearCommunicationErrors(database, new Date(now.getTime() - KEPT_DAYS[interval] * DAY_MS))
  await clearAudit(database, new Date(now.getTime() - KEEP_AUDIT_MS))
  await forgetUnwatched(database)
  await forgetEndedSessions(database, now)
  await forgetEndedChallenges(database, now)
  await forgetConsents(database, now)
  await forgetMails(database, new Date(now.getTime() - KEPT_DAYS.monthly * DAY_MS))
  return undefined
}
