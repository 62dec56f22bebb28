/** Signing in with e-mail and password, and changing the password while knowing the old one. */
import { passwordAgeMaxMs } from '@orderferry/domain/users/check-password'
import { findUserByEmail } from '../database/users.ts'
import { hashNewPassword, type NewPasswordRefusal } from './choose-password.ts'
import { type CodeWanted, letIn, openSession, type SignedIn } from './let-in.ts'
import { provePassword } from './prove-password.ts'
import type { UsersRun } from './users-run.ts'

export interface SignInWish {
  readonly email: string
  readonly password: string
  /** Changes the password on the way: the only way in when it has grown too old. */
  readonly newPassword?: string | undefined
  /** Kept with the session. */
  readonly userAgent: string
}

export type SignInOutcome =
  | SignedIn
  | CodeWanted
  /** Wrong, locked, disabled or unknown: a stranger does not learn which. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'password-expired' }
  | NewPasswordRefusal

export async function signIn(run: UsersRun, wish: SignInWish): Promise<SignInOutcome> {
  const user = await findUserByEmail(run.database, wish.email)
  const proof = await provePassword(run, user, wish.password)
  if (user === undefined || proof === null) return { kind: 'refused' }
  const { newPassword: wished, userAgent } = wish
  if (wished === undefined) {
    const ageMs = run.clock().getTime() - proof.setAt.getTime()
    if (ageMs > passwordAgeMaxMs) return { kind: 'password-expired' }
    return transact(run, (trx) => letIn(run, trx, { user, newPassword: null, userAgent }))
  }
  const chosen = await hashNewPassword(run, user, { newPassword: wished, setAt: proof.setAt })
  if (chosen.kind !== 'hashed') return chosen
  return transact(run, (trx) => letIn(run, trx, { user, newPassword: chosen.hash, userAgent }))
}

/** Of somebody who is signed in: no code is asked for again. Every other session ends. */
export async function changePassword(
  run: UsersRun,
  wish: SignInWish & { readonly newPassword: string },
): Promise<SignedIn | { readonly kind: 'refused' } | NewPasswordRefusal> {
  const user = await findUserByEmail(run.database, wish.email)
  const proof = await provePassword(run, user, wish.password)
  if (user === undefined || proof === null) return { kind: 'refused' }
  const chosen = await hashNewPassword(run, user, { newPassword: wish.newPassword, setAt: proof.setAt })
  if (chosen.kind !== 'hashed') return chosen
  const { userAgent } = wish
  return transact(run, (trx) => openSession(run, trx, { user, newPassword: chosen.hash, userAgent }))
}

function transact<Outcome>(
  { database }: UsersRun,
  act: (trx: UsersRun['database']) => Promise<Outcome>,
): Promise<Outcome> {
  return database.transaction().execute(act)
}
