/** Thrown by a route for what it can say no to; `problem.ts` answers it. */
import type { FieldProblem, ProblemCode } from '@orderferry/contract/problem'
import type { WordParameters } from '@orderferry/contract/words/words'

export class ServiceProblem extends Error {
  readonly code: ProblemCode
  readonly parameters: WordParameters
  readonly fields: readonly FieldProblem[]
  readonly retryAfter: number | undefined

  constructor(
    code: ProblemCode,
    parameters: WordParameters = {},
    more: { readonly fields?: readonly FieldProblem[]; readonly retryAfter?: number } = {},
  ) {
    super(code)
    this.name = 'ServiceProblem'
    this.code = code
    this.parameters = parameters
    this.fields = more.fields ?? []
    this.retryAfter = more.retryAfter
  }
}
