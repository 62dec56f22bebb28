/** One-time codes of somebody who is signed in: set up with a device, confirmed by a first code, switched off again. */
import type { Queryable } from '../database/connect.ts'
import {
  confirmOneTimeCodes,
  countRecoveryCodes,
  findOneTimeCodes,
  forgetOneTimeCodes,
  holdOneTimeCodes,
  keepUnconfirmedSecret,
  openSecret,
  replaceRecoveryCodes,
  useUpStep,
} from '../database/one-time-codes.ts'
import { endChallenges } from '../database/sign-in-challenges.ts'
import { findUser } from '../database/users.ts'
import { noteOwn } from './note-own.ts'
import { enrolmentUri, newSecret, stepOfCode } from './one-time-code.ts'
import { proveOwnPassword } from './prove-password.ts'
import { newRecoveryCodes, tidyRecoveryCode } from './recovery-code.ts'
import type { UsersRun } from './users-run.ts'

const ISSUER = 'Orderferry'

interface Owner {
  readonly userId: string
  readonly email: string
}

type Refused = { readonly kind: 'wrong-password' }
type Off = { readonly kind: 'codes-off' }
/** Shown once: only their hashes are kept. */
type MadeCodes = { readonly kind: 'made'; readonly recoveryCodes: readonly string[] }

export async function codesOf(
  { database }: UsersRun,
  userId: string,
): Promise<{ readonly since: Date | null; readonly recoveryCodesLeft: number }> {
  const codes = await findOneTimeCodes(database, userId)
  return { since: codes?.confirmed_at ?? null, recoveryCodesLeft: await countRecoveryCodes(database, userId) }
}

/** Begun again, the secret of before is of no use. */
export async function startEnrolment(
  run: UsersRun,
  { userId, email }: Owner,
  password: string,
): Promise<
  | Refused
  | { readonly kind: 'codes-on' }
  | { readonly kind: 'started'; readonly secret: string; readonly uri: string }
> {
  if ((await proveOwnPassword(run, userId, password)) === null) return { kind: 'wrong-password' }
  const secret = newSecret()
  const { database, secretKeys, clock } = run
  const codes = await database.transaction().execute(async (trx) => {
    await keepUnconfirmedSecret(trx, secretKeys, { userId, secret, now: clock() })
    return findOneTimeCodes(trx, userId)
  })
  if (codes?.confirmed_at !== null) return { kind: 'codes-on' }
  return { kind: 'started', secret, uri: enrolmentUri(secret, { issuer: ISSUER, account: email }) }
}

export async function confirmEnrolment(
  { database, secretKeys, clock }: UsersRun,
  userId: string,
  code: string,
): Promise<Off | { readonly kind: 'codes-on' } | { readonly kind: 'wrong-code' } | MadeCodes> {
  return database.transaction().execute(async (trx) => {
    // Held, so that what is confirmed is what the code was made of: another page may begin anew meanwhile.
    const codes = await holdOneTimeCodes(trx, userId)
    if (codes === null) return { kind: 'codes-off' }
    if (codes.confirmed_at !== null) return { kind: 'codes-on' }
    const step = stepOfCode(openSecret(secretKeys, codes), code, clock())
    if (step === null) return { kind: 'wrong-code' }
    await confirmOneTimeCodes(trx, userId, clock())
    await useUpStep(trx, userId, BigInt(step))
    const user = await findUser(trx, userId)
    if (user !== undefined) await noteOwn(trx, user, { action: 'codes-on', now: clock() })
    return makeCodes(trx, userId)
  })
}

/** Those of before end: for whoever has used most of them, or lost the paper. */
export async function renewRecoveryCodes(
  run: UsersRun,
  userId: string,
  password: string,
): Promise<Refused | Off | MadeCodes> {
  const user = await proveOwnPassword(run, userId, password)
  if (user === null) return { kind: 'wrong-password' }
  return run.database.transaction().execute(async (trx) => {
    const codes = await findOneTimeCodes(trx, userId)
    if (codes === null || codes.confirmed_at === null) return { kind: 'codes-off' }
    await noteOwn(trx, user, { action: 'recovery-codes-made', now: run.clock() })
    return makeCodes(trx, userId)
  })
}

export async function switchOffCodes(
  run: UsersRun,
  userId: string,
  password: string,
): Promise<Refused | Off | { readonly kind: 'done' }> {
  const user = await proveOwnPassword(run, userId, password)
  if (user === null) return { kind: 'wrong-password' }
  return run.database.transaction().execute(async (trx) => {
    if (!(await forgetOneTimeCodes(trx, userId))) return { kind: 'codes-off' }
    await endChallenges(trx, userId)
    await noteOwn(trx, user, { action: 'codes-off', now: run.clock() })
    return { kind: 'done' }
  })
}

async function makeCodes(trx: Queryable, userId: string): Promise<MadeCodes> {
  const recoveryCodes = newRecoveryCodes()
  await replaceRecoveryCodes(trx, userId, recoveryCodes.map(tidyRecoveryCode))
  return { kind: 'made', recoveryCodes }
}
