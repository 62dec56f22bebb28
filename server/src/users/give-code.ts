/** The second step of signing in: a one-time code, or a recovery code. */
import type { Queryable } from '../database/connect.ts'
import { findOneTimeCodes, openSecret, useUpRecoveryCode, useUpStep } from '../database/one-time-codes.ts'
import { findChallenge, takeChallenge } from '../database/sign-in-challenges.ts'
import { findUser } from '../database/users.ts'
import { openSession, type SignedIn } from './let-in.ts'
import { stepOfCode } from './one-time-code.ts'
import { claimAttempt } from './prove-password.ts'
import { tidyRecoveryCode } from './recovery-code.ts'
import type { UsersRun } from './users-run.ts'

export interface GivenCode {
  readonly challenge: string
  readonly code: string
  readonly userAgent: string
}

export type CodeOutcome =
  | SignedIn
  /** Wrong, used already, or the account is locked. */
  | { readonly kind: 'code-refused' }
  /** The password has to be given again. */
  | { readonly kind: 'challenge-ended' }

export async function giveCode(run: UsersRun, given: GivenCode): Promise<CodeOutcome> {
  const { database, clock } = run
  const challenge = await findChallenge(database, given.challenge, clock())
  const user = challenge === undefined ? undefined : await findUser(database, challenge.user_id)
  if (challenge === undefined || user === undefined) return { kind: 'challenge-ended' }
  if (!(await claimAttempt(run, user.user_id))) return { kind: 'code-refused' }
  return database.transaction().execute(async (trx): Promise<CodeOutcome> => {
    // A wrong one may be typed again; whoever comes with the same code at the same moment finds it used up.
    if (!(await isUsable(run, trx, { userId: user.user_id, code: given.code })))
      return { kind: 'code-refused' }
    if (!(await takeChallenge(trx, given.challenge))) return { kind: 'challenge-ended' }
    const { new_password: newPassword } = challenge
    return openSession(run, trx, { user, newPassword, userAgent: given.userAgent })
  })
}

/** Uses the code up. */
async function isUsable(
  { secretKeys, clock }: UsersRun,
  trx: Queryable,
  { userId, code }: { readonly userId: string; readonly code: string },
): Promise<boolean> {
  const codes = await findOneTimeCodes(trx, userId)
  if (codes === null) return false
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return useUpRecoveryCode(trx, userId, tidyRecoveryCode(code))
  const step = stepOfCode(openSecret(secretKeys, codes), digits, clock())
  return step !== null && useUpStep(trx, userId, BigInt(step))
}
