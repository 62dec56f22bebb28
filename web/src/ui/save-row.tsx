import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useWords } from '../words/use-words.ts'
import { Trouble } from './trouble.tsx'

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, marginTop: 16 })
const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const done = style({ font: 'ui', color: 'green-1100', margin: 0 })

/** The foot of a form of settings: its button, and beside it why it rests or what came of it. */
export function SaveRow(props: {
  readonly label: string
  /** What the button does: it sends the form of this id, or calls. */
  readonly save: { readonly form: string } | { readonly onPress: () => void }
  readonly isPending: boolean
  /** Nothing differs from what is kept. */
  readonly isSame: boolean
  /** Who may change this, where the reader may not. */
  readonly reservedTo: string | null
  /** That it is saved, once it is. */
  readonly saved: string | null
  /** Null also where a field says it. */
  readonly error: unknown
}) {
  const say = useWords()
  const { reservedTo, isSame, saved } = props
  const mayChange = reservedTo === null
  return (
    <div className={row}>
      <Button
        variant="accent"
        {...('form' in props.save ? { type: 'submit', form: props.save.form } : props.save)}
        isDisabled={!mayChange || isSame}
        isPending={props.isPending}
      >
        {props.label}
      </Button>
      {mayChange ? null : <p className={hint}>{reservedTo}</p>}
      {mayChange && isSame && saved === null ? (
        <p className={hint}>{say('integration.nothing-changed')}</p>
      ) : null}
      {saved === null ? null : (
        <p role="status" className={done}>
          {saved}
        </p>
      )}
      <Trouble error={props.error} />
    </div>
  )
}
