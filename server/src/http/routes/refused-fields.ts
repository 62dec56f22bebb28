/** What of a request about users is refused, field by field. */
import type { FieldProblem } from '@orderferry/contract/problem'
import { type Language, say, type WordParameters } from '@orderferry/contract/words/words'
import type { PasswordProblem } from '@orderferry/domain/users/check-password'
import { attemptsMax, lockMinutes } from '../../users/prove-password.ts'
import { ServiceProblem } from '../service-problem.ts'

type RefusalKey =
  | 'input.missing'
  | 'input.code-wrong'
  | 'input.stores-unknown'
  | 'input.owner-of-all'
  | `input.password-${PasswordRefusal}`
type PasswordRefusal = PasswordProblem | 'wrong' | 'used-before'

export function refusedField(
  language: Language,
  field: string,
  key: RefusalKey,
  parameters: WordParameters = {},
): FieldProblem {
  return { field, problem: say(language, key, parameters), fix: say(language, `${key}.fix`, parameters) }
}

export function refusedFields(fields: readonly FieldProblem[]): ServiceProblem {
  const names = fields.map(({ field, problem }) => `${field} ${problem}`).join('; ')
  return new ServiceProblem('input-invalid', { count: fields.length, fields: names }, { fields })
}

/** Of somebody who is signed in: they stay so. */
export function wrongPassword(language: Language): ServiceProblem {
  const limits = { attempts: attemptsMax, minutes: lockMinutes }
  return refusedFields([refusedField(language, 'body.password', 'input.password-wrong', limits)])
}
