/** Signing in with e-mail and password, and changing the password while knowing the old one. */
import { passwordAgeMaxMs, passwordAgeMinMs } from '@orderferry/domain/users/check-password'
import type { Database } from '../database/connect.ts'
import { createSession } from '../database/user-sessions.ts'
import {
  claimSignInAttempt,
  findUserByEmail,
  forgetFailedSignIns,
  passwordsOf,
  type UserRow,
} from '../database/users.ts'
import type { Clock } from '../platform/clock.ts'
import { keepPassword, type NewPasswordProblem, passwordProblems } from './choose-password.ts'
import { hashPassword, isPassword } from './password-hash.ts'

export interface UsersRun {
  readonly database: Database
  readonly clock: Clock
}

/** Amazon allows ten failures at most. */
export const attemptsMax = 5
export const lockMinutes = 15
/** A working day; it is not prolonged. */
export const sessionHours = 12
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export interface SignInWish {
  readonly email: string
  readonly password: string
  /** Changes the password on the way: the only way in when it has grown too old. */
  readonly newPassword?: string | undefined
  /** Kept with the session. */
  readonly userAgent: string
}

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly user: UserRow; readonly session: string }
  /** Wrong, locked, disabled or unknown: a stranger does not learn which. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'password-expired' }
  | { readonly kind: 'password-changed-lately' }
  | { readonly kind: 'new-password-refused'; readonly problems: readonly NewPasswordProblem[] }

export async function signIn(run: UsersRun, wish: SignInWish): Promise<SignInOutcome> {
  const { database, clock } = run
  const now = clock()
  const user = await findUserByEmail(database, wish.email)
  const [current] = user === undefined ? [] : await passwordsOf(database, user.user_id)
  if (user === undefined || current === undefined || !(await claim(run, user, now))) {
    // As long as a wrong password takes, so that time does not tell who exists.
    await hashPassword(wish.password)
    return { kind: 'refused' }
  }
  if (!(await isPassword(wish.password, current.password))) return { kind: 'refused' }
  await forgetFailedSignIns(database, user.user_id)

  const ageMs = now.getTime() - current.set_at.getTime()
  if (wish.newPassword === undefined) {
    if (ageMs > passwordAgeMaxMs) return { kind: 'password-expired' }
    return openSession(run, user, wish.userAgent)
  }
  if (ageMs < passwordAgeMinMs) return { kind: 'password-changed-lately' }
  const problems = await passwordProblems(database, user, wish.newPassword)
  if (problems.length > 0) return { kind: 'new-password-refused', problems }
  const hash = await hashPassword(wish.newPassword)
  await database.transaction().execute((trx) => keepPassword(trx, user.user_id, { hash, now }))
  return openSession(run, user, wish.userAgent)
}

/** For a user who has shown who they are. */
export async function openSession(
  { database, clock }: UsersRun,
  user: UserRow,
  userAgent: string,
): Promise<Extract<SignInOutcome, { readonly kind: 'signed-in' }>> {
  const now = clock()
  const expiresAt = new Date(now.getTime() + sessionHours * HOUR_MS)
  const session = await createSession(database, { userId: user.user_id, userAgent, expiresAt, now })
  return { kind: 'signed-in', user, session }
}

function claim({ database }: UsersRun, user: UserRow, now: Date): Promise<boolean> {
  const lockedUntil = new Date(now.getTime() + lockMinutes * MINUTE_MS)
  return claimSignInAttempt(database, user.user_id, { attemptsMax, lockedUntil, now })
}
