import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { ApiProblem, DEADLINE_MS, NoAnswer } from '../api/call.ts'
import { useWords, type Words } from '../words/use-words.ts'
import { Face } from './face.tsx'

const stale = style({ font: 'ui', color: 'neutral-subdued', margin: 0, marginBottom: 8 })

/** The service refused or did not answer: what happened, in its own words, and a way to try again. */
export function Failed(props: {
  /** What could not be done: "The orders could not be loaded." */
  readonly title?: string
  readonly error: unknown
  readonly onRetry: () => void
}) {
  const say = useWords()
  const reason = useReason(props.error)
  return (
    <Face
      role="alert"
      title={props.title ?? reason}
      next={
        <Button variant="secondary" onPress={props.onRetry}>
          {say('faces.try-again')}
        </Button>
      }
    >
      {props.title === undefined ? undefined : reason}
    </Face>
  )
}

/** Stands over what was asked for before, while asking anew fails: it stays in use, and may be old. */
export function Stale({ error }: { readonly error: unknown }) {
  const say = useWords()
  if (error === null) return null
  return (
    <p role="status" className={stale}>
      {say('faces.stale', { reason: reasonOf(say, error) })}
    </p>
  )
}

/** Why a call failed, as a sentence for people. */
export function useReason(error: unknown): string {
  return reasonOf(useWords(), error)
}

export function reasonOf(say: Words, error: unknown): string {
  if (error instanceof ApiProblem) return error.problem.detail
  if (error instanceof NoAnswer)
    return error.isLate ? say('faces.no-answer', { seconds: DEADLINE_MS / 1000 }) : say('faces.unreachable')
  return say('faces.broken', { message: error instanceof Error ? error.message : String(error) })
}
