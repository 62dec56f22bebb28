/** Whether somebody knows the password of an account; who guesses is locked out. */
import {
  claimSignInAttempt,
  findUser,
  passwordsOf,
  takeBackSignInAttempt,
  type UserRow,
} from '../database/users.ts'
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
  if (user === undefined || current === undefined || !(await claimAttempt(run, user.user_id))) {
    // As long as a wrong password takes, so that time does not tell who exists.
    await hashPassword(password, run.passwordCost)
    return null
  }
  if (!(await isPassword(password, current.password))) return null
  // Failures of before are forgotten with the sign-in alone: who has the password must not guess codes for ever.
  await takeBackSignInAttempt(database, user.user_id)
  return { setAt: current.set_at }
}

/** Of somebody who is signed in. */
export async function proveOwnPassword(run: UsersRun, userId: string, password: string): Promise<boolean> {
  return (await provePassword(run, await findUser(run.database, userId), password)) !== null
}

/** @returns whether a password or a code may be looked at */
export function claimAttempt({ database, clock }: UsersRun, userId: string): Promise<boolean> {
  const now = clock()
  const lockedUntil = new Date(now.getTime() + lockMinutes * MINUTE_MS)
  return claimSignInAttempt(database, userId, { attemptsMax, lockedUntil, now })
}
