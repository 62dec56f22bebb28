/** Whether somebody knows the password of an account; who guesses is locked out. */
import type { Queryable } from '../database/connect.ts'
import {
  claimSignInAttempt,
  findUser,
  passwordsOf,
  takeBackSignInAttempt,
  type UserRow,
} from '../database/users.ts'
import { noteOwn, noteStranger } from './note-own.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { UsersRun } from './users-run.ts'

/** Amazon allows ten failures at most. Passwords and codes count alike. */
export const attemptsMax = 5
export const lockMinutes = 15
const MINUTE_MS = 60_000

/** When the password was set; null: it is wrong, or may not be looked at. */
export async function provePassword(
  run: UsersRun,
  user: UserRow | undefined,
  password: string,
): Promise<{ readonly setAt: Date } | null> {
  const { database } = run
  const [current] = user === undefined ? [] : await passwordsOf(database, user.user_id)
  const attempt = user === undefined || current === undefined ? null : await claimAttempt(run, user)
  if (user === undefined || current === undefined || attempt === null) {
    if (user === undefined) await noteStranger(database, run.clock())
    // As long as a wrong password takes, so that time does not tell who exists.
    await hashPassword(password, run.passwordCost)
    return null
  }
  if (!(await isPassword(password, current.password))) {
    await attempt.fail(database)
    return null
  }
  // Failures of before are forgotten with the sign-in alone: who has the password must not guess codes for ever.
  await takeBackSignInAttempt(database, user.user_id)
  return { setAt: current.set_at }
}

/** Who is signed in, and knows the own password. */
export async function proveOwnPassword(
  run: UsersRun,
  userId: string,
  password: string,
): Promise<UserRow | null> {
  const user = await findUser(run.database, userId)
  return user !== undefined && (await provePassword(run, user, password)) !== null ? user : null
}

interface Attempt {
  /** Notes that it was wrong; it is counted already. */
  readonly fail: (db: Queryable) => Promise<void>
}

/** Null: neither password nor code may be looked at. */
export async function claimAttempt({ database, clock }: UsersRun, user: UserRow): Promise<Attempt | null> {
  const now = clock()
  const lockedUntil = new Date(now.getTime() + lockMinutes * MINUTE_MS)
  const claim = await claimSignInAttempt(database, user.user_id, { attemptsMax, lockedUntil, now })
  if (claim === 'refused') {
    await noteOwn(database, user, { action: 'sign-in-while-locked', now })
    return null
  }
  const action = claim === 'last' ? 'account-locked' : 'sign-in-failed'
  return { fail: (db) => noteOwn(db, user, { action, now }) }
}
