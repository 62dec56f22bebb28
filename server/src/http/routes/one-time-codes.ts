import type { RecoveryCodesJson } from '@orderferry/contract/users'
import type { Language } from '@orderferry/contract/words/words'
import {
  codesOf,
  confirmEnrolment,
  renewRecoveryCodes,
  startEnrolment,
  switchOffCodes,
} from '../../users/enrol.ts'
import { qrPath } from '../../users/qr-path.ts'
import type { UsersRun } from '../../users/users-run.ts'
import type { Handlers } from '../handlers.ts'
import { requirePerson } from '../require-person.ts'
import { ServiceProblem } from '../service-problem.ts'
import { refusedField, refusedFields, wrongPassword } from './refused-fields.ts'

type Names =
  | 'readOneTimeCodes'
  | 'startOneTimeCodes'
  | 'confirmOneTimeCodes'
  | 'renewRecoveryCodes'
  | 'removeOneTimeCodes'

export function oneTimeCodeRoutes(run: UsersRun): Handlers<Names> {
  return {
    readOneTimeCodes: async ({ person }) => {
      const { since, recoveryCodesLeft } = await codesOf(run, requirePerson(person).userId)
      return { since: since?.toISOString() ?? null, recoveryCodesLeft }
    },
    startOneTimeCodes: async ({ person, body, language }) => {
      const outcome = await startEnrolment(run, requirePerson(person), body.password)
      if (outcome.kind !== 'started') throw refusal(outcome.kind, language)
      const { secret, uri } = outcome
      return { secret, uri, qr: qrPath(uri) }
    },
    confirmOneTimeCodes: async ({ person, body, language }) => {
      const outcome = await confirmEnrolment(run, requirePerson(person).userId, body.code)
      return presentCodes(outcome, language)
    },
    renewRecoveryCodes: async ({ person, body, language }) => {
      const outcome = await renewRecoveryCodes(run, requirePerson(person).userId, body.password)
      return presentCodes(outcome, language)
    },
    removeOneTimeCodes: async ({ person, body, language }) => {
      const outcome = await switchOffCodes(run, requirePerson(person).userId, body.password)
      if (outcome.kind !== 'done') throw refusal(outcome.kind, language)
      return undefined
    },
  }
}

type Refusal = 'wrong-password' | 'wrong-code' | 'codes-on' | 'codes-off'

function presentCodes(
  outcome: { readonly kind: Refusal } | { readonly kind: 'made'; readonly recoveryCodes: readonly string[] },
  language: Language,
): RecoveryCodesJson {
  if (outcome.kind !== 'made') throw refusal(outcome.kind, language)
  return { recoveryCodes: [...outcome.recoveryCodes] }
}

function refusal(kind: Refusal, language: Language): ServiceProblem {
  switch (kind) {
    case 'wrong-password':
      return wrongPassword(language)
    case 'wrong-code':
      return refusedFields([refusedField(language, 'body.code', 'input.code-wrong')])
    case 'codes-on':
    case 'codes-off':
      return new ServiceProblem(kind)
  }
}
