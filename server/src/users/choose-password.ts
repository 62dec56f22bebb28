/** A new password by the rules of domain/src/users/check-password.ts. */
import {
  checkPassword,
  type PasswordProblem,
  passwordsRemembered,
} from '@orderferry/domain/users/check-password'
import type { Queryable } from '../database/connect.ts'
import { passwordsOf, savePassword } from '../database/users.ts'
import { isPassword } from './password-hash.ts'

export type NewPasswordProblem = PasswordProblem | 'used-before'

/** @param person whose password it becomes; without an id, a user who is about to be made */
export async function passwordProblems(
  db: Queryable,
  person: { readonly user_id?: string; readonly email: string; readonly name: string },
  password: string,
): Promise<readonly NewPasswordProblem[]> {
  const problems = checkPassword(password, person)
  if (problems.length > 0 || person.user_id === undefined) return problems
  for (const former of await passwordsOf(db, person.user_id)) {
    if (await isPassword(password, former.password)) return ['used-before']
  }
  return []
}

export async function keepPassword(
  db: Queryable,
  userId: string,
  chosen: { readonly hash: string; readonly now: Date },
): Promise<void> {
  await savePassword(db, userId, { ...chosen, remembered: passwordsRemembered })
}
