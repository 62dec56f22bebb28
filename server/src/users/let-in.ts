/** What somebody gets for a right password or link: a session, or a challenge where they have one-time codes. */
import type { Queryable } from '../database/connect.ts'
import { findOneTimeCodes } from '../database/one-time-codes.ts'
import { createChallenge } from '../database/sign-in-challenges.ts'
import { createSession } from '../database/user-sessions.ts'
import { recordSignIn, type UserRow } from '../database/users.ts'
import { keepPassword } from './choose-password.ts'
import { noteOwn } from './note-own.ts'
import type { UsersRun } from './users-run.ts'

/** A working day; it is not prolonged. */
export const sessionHours = 12
/** Long enough to look for a recovery code. */
export const challengeMinutes = 10
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export interface SignedIn {
  readonly kind: 'signed-in'
  readonly user: UserRow
  readonly session: string
}

export interface CodeWanted {
  readonly kind: 'code-wanted'
  readonly challenge: string
  readonly expiresAt: Date
}

export interface Entry {
  /** The hash of a password that becomes theirs on the way in; null: the password stays. */
  readonly newPassword: string | null
  readonly userAgent: string
}

export async function letIn(
  run: UsersRun,
  trx: Queryable,
  { user, newPassword, userAgent }: Entry & { readonly user: UserRow },
): Promise<SignedIn | CodeWanted> {
  const codes = await findOneTimeCodes(trx, user.user_id)
  const now = run.clock()
  if (codes === null || codes.confirmed_at === null) {
    await noteOwn(trx, user, { action: 'signed-in', now })
    return openSession(run, trx, { user, newPassword, userAgent })
  }
  const expiresAt = new Date(now.getTime() + challengeMinutes * MINUTE_MS)
  const challenge = await createChallenge(trx, { userId: user.user_id, newPassword, expiresAt, now })
  return { kind: 'code-wanted', challenge, expiresAt }
}

/** For a user who has shown who they are, by all that they have. */
export async function openSession(
  { clock }: UsersRun,
  trx: Queryable,
  { user, newPassword, userAgent }: Entry & { readonly user: UserRow },
): Promise<SignedIn> {
  const now = clock()
  if (newPassword !== null) {
    await keepPassword(trx, user.user_id, { hash: newPassword, now })
    await noteOwn(trx, user, { action: 'password-changed', now })
  }
  await recordSignIn(trx, user.user_id, now)
  const expiresAt = new Date(now.getTime() + sessionHours * HOUR_MS)
  const session = await createSession(trx, { userId: user.user_id, userAgent, expiresAt, now })
  return { kind: 'signed-in', user, session }
}
