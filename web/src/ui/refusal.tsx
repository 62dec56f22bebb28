import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { ApiProblem } from '../api/call.ts'
import type { Words } from '../words/use-words.ts'
import { useReason } from './failed.tsx'

/** Why a form was not taken, over its fields; what a field shows itself is not said twice. */
export function Refusal({
  error,
  fields = [],
}: {
  readonly error: unknown
  readonly fields?: readonly string[]
}) {
  const reason = useReason(error)
  if (error === null || error === undefined) return null
  if (error instanceof ApiProblem && isSaidByFields(error, fields)) return null
  return (
    <InlineAlert variant="negative">
      <Heading>{error instanceof ApiProblem ? error.problem.title : reason}</Heading>
      <Content>{error instanceof ApiProblem ? reason : null}</Content>
    </InlineAlert>
  )
}

function isSaidByFields({ problem }: ApiProblem, fields: readonly string[]): boolean {
  const refused = problem.errors ?? []
  return refused.length > 0 && refused.every(({ field }) => fields.includes(field.replace('body.', '')))
}

/** For a field of React Spectrum, by its name in the request: a sentence that begins with its label. */
export function refusedField(
  say: Words,
  error: unknown,
  labels: Readonly<Record<string, string>>,
): { readonly isInvalid?: true; readonly errorMessage?: string } {
  if (!(error instanceof ApiProblem)) return {}
  for (const { field, problem, fix } of error.problem.errors ?? []) {
    const label = labels[field.replace('body.', '')]
    if (label !== undefined)
      return { isInvalid: true, errorMessage: say('faces.refused-field', { label, problem, fix }) }
  }
  return {}
}
