/** Clears the log of communication errors (S-60, N-04), and what nobody waits for any more: SKUs, sessions, consents. */
import { clearCommunicationErrors } from '../../database/communication-errors.ts'
import { forgetConsents } from '../../database/consents.ts'
import { forgetEndedChallenges } from '../../database/sign-in-challenges.ts'
import { forgetEndedSessions } from '../../database/user-sessions.ts'
import { forgetUnwatched } from '../../database/watched-skus.ts'
import type { Run } from '../run.ts'

/** S-60's default, "Once Monthly". */
const KEEP_MS = 30 * 24 * 3_600_000

export async function clearLogs(run: Run): Promise<undefined> {
  await clearCommunicationErrors(run.database, new Date(run.clock().getTime() - KEEP_MS))
  await forgetUnwatched(run.database)
  await forgetEndedSessions(run.database, run.clock())
  await forgetEndedChallenges(run.database, run.clock())
  await forgetConsents(run.database, run.clock())
  return undefined
}
