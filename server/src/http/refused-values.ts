/** Puts what is refused of settings and matches into a problem with field, what and fix. */
import type { FieldProblem, ProblemCode } from '@orderferry/contract/problem'
import { type Language, say, type WordParameters } from '@orderferry/contract/words/words'
import type { MatchProblem } from '@orderferry/domain/order-import/check-product-match'
import type { SettingsProblem } from '@orderferry/domain/order-import/settings-problem'
import { ServiceProblem } from './service-problem.ts'

type RefusalCode = Extract<ProblemCode, 'input-invalid' | 'not-in-commerce'>

/** @param place where the settings stand in the request: `body`, `body.change` */
export function refusedSettings(
  code: RefusalCode,
  problems: readonly SettingsProblem[],
  { place, language }: { readonly place: string; readonly language: Language },
): ServiceProblem {
  return refusal(
    code,
    problems.map((problem) =>
      fieldProblem(language, `${place}.${problem.setting}`, problem, settingsParameters(problem)),
    ),
  )
}

export function refusedMatch(problems: readonly MatchProblem[], language: Language): ServiceProblem {
  const isInput = problems.every(({ code }) => code === 'component-repeated')
  return refusal(
    isInput ? 'input-invalid' : 'not-in-commerce',
    problems.map((problem) =>
      fieldProblem(language, `body.components.${problem.at}.sku`, problem, { ...problem }),
    ),
  )
}

export function refusedSource(
  { at, offered }: { readonly at: number; readonly offered: readonly string[] },
  language: Language,
): ServiceProblem {
  const parameters = { offered: offered.join(', ') || null }
  return refusal('not-in-commerce', [
    {
      field: `body.quantities.${at}.sourceCode`,
      problem: say(language, 'product.source-unknown'),
      fix: say(language, 'product.source-unknown.fix', parameters),
    },
  ])
}

function settingsParameters(problem: SettingsProblem): WordParameters {
  const { setting: _setting, code: _code, ...parameters } = problem
  if (problem.code === 'number-too-long')
    return { ...parameters, over: problem.length - problem.width } as WordParameters
  if ('offered' in problem)
    return { ...parameters, offered: problem.offered.join(', ') || null } as WordParameters
  return parameters as WordParameters
}

function fieldProblem(
  language: Language,
  field: string,
  { code }: SettingsProblem | MatchProblem,
  parameters: WordParameters,
): FieldProblem {
  return {
    field,
    problem: say(language, `refusal.${code}`, parameters),
    fix: say(language, `refusal.${code}.fix`, parameters),
  }
}

function refusal(code: RefusalCode, fields: readonly FieldProblem[]): ServiceProblem {
  const names = fields.map(({ field, problem }) => `${field} ${problem}`).join('; ')
  return new ServiceProblem(code, { count: fields.length, fields: names }, { fields })
}
