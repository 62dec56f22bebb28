import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { ApiProblem } from '../api/call.ts'
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

/** For a field of React Spectrum: what is wrong with it, and how to mend it. */
export function refusedField(error: unknown, name: string) {
  const message = error instanceof ApiProblem ? error.fieldError(name) : undefined
  return message === undefined ? {} : { isInvalid: true, errorMessage: message }
}
