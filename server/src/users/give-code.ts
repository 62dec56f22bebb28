/** The second step of signing in: a one-time code, or a recovery code. */
import type { Queryable } from '../database/connect.ts'
import { findOneTimeCodes, openSecret, useUpRecoveryCode, useUpStep } from '../database/one-time-codes.ts'
import { endChallenge, findChallenge, holdChallenge } from '../database/sign-in-challenges.ts'
import { findUser, takeBackSignInAttempt } from '../database/users.ts'
import { openSession, type SignedIn } from './let-in.ts'
import { noteOwn } from './note-own.ts'
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
  const attempt = await claimAttempt(run, user)
  if (attempt === null) return { kind: 'code-refused' }
  return database.transaction().execute(async (trx): Promise<CodeOutcome> => {
    // Before the code: one that opens nothing must not be used up.
    if (!(await holdChallenge(trx, given.challenge))) {
      await takeBackSignInAttempt(trx, user.user_id)
      return { kind: 'challenge-ended' }
    }
    const proof = await useUp(run, trx, { userId: user.user_id, code: given.code })
    if (proof === null) {
      // They may type it again. Who comes with the same challenge at the same moment waits, and finds it ended.
      await attempt.fail(trx)
      return { kind: 'code-refused' }
    }
    await endChallenge(trx, given.challenge)
    const now = clock()
    if (proof === 'recovery-code') await noteOwn(trx, user, { action: 'recovery-code-used', now })
    await noteOwn(trx, user, { action: 'signed-in', now })
    const { new_password: newPassword } = challenge
    return openSession(run, trx, { user, newPassword, userAgent: given.userAgent })
  })
}

/** What the code is; null: of no use. */
async function useUp(
  { secretKeys, clock }: UsersRun,
  trx: Queryable,
  { userId, code }: { readonly userId: string; readonly code: string },
): Promise<'one-time-code' | 'recovery-code' | null> {
  const codes = await findOneTimeCodes(trx, userId)
  if (codes === null) return null
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits))
    return (await useUpRecoveryCode(trx, userId, tidyRecoveryCode(code))) ? 'recovery-code' : null
  const step = stepOfCode(openSecret(secretKeys, codes), digits, clock())
  return step !== null && (await useUpStep(trx, userId, BigInt(step))) ? 'one-time-code' : null
}
