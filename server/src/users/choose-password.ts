/** A new password by the rules of domain/src/users/check-password.ts. */
import {
  checkPassword,
  type PasswordProblem,
  passwordAgeMinMs,
  passwordsRemembered,
} from '@orderferry/domain/users/check-password'
import type { Queryable } from '../database/connect.ts'
import { passwordsOf, savePassword } from '../database/users.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { UsersRun } from './users-run.ts'

export type NewPasswordProblem = PasswordProblem | 'used-before'

export type NewPasswordRefusal =
  | { readonly kind: 'password-changed-lately' }
  | { readonly kind: 'new-password-refused'; readonly problems: readonly NewPasswordProblem[] }

export interface PasswordWish {
  readonly newPassword: string
  /** When the one in use was set; undefined: a link allows another at any time. */
  readonly setAt: Date | undefined
}

/** @param person whose password it becomes; without an id, a user who is about to be made */
export async function hashNewPassword(
  run: UsersRun,
  person: { readonly user_id?: string; readonly email: string; readonly name: string },
  { newPassword, setAt }: PasswordWish,
): Promise<{ readonly kind: 'hashed'; readonly hash: string } | NewPasswordRefusal> {
  if (setAt !== undefined && run.clock().getTime() - setAt.getTime() < passwordAgeMinMs)
    return { kind: 'password-changed-lately' }
  const problems = checkPassword(newPassword, person)
  if (problems.length > 0) return { kind: 'new-password-refused', problems }
  const formers = person.user_id === undefined ? [] : await passwordsOf(run.database, person.user_id)
  for (const former of formers) {
    if (await isPassword(newPassword, former.password))
      return { kind: 'new-password-refused', problems: ['used-before'] }
  }
  return { kind: 'hashed', hash: await hashPassword(newPassword, run.passwordCost) }
}

/** Every session ends with it. */
export async function keepPassword(
  db: Queryable,
  userId: string,
  chosen: { readonly hash: string; readonly now: Date },
): Promise<void> {
  await savePassword(db, userId, { ...chosen, remembered: passwordsRemembered })
}
