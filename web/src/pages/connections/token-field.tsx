import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useWords } from '../../words/use-words.ts'

/** A secret: it is not shown while it is pasted, and no password store is asked for it. */
export function TokenField(props: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isWrong: boolean
  readonly autoFocus?: boolean
}) {
  const say = useWords()
  return (
    <TextField
      label={say('connections.token')}
      description={say('connections.token.help')}
      type="password"
      autoComplete="off"
      value={props.value}
      onChange={props.onChange}
      isRequired
      autoFocus={props.autoFocus === true}
      styles={style({ width: 'full' })}
      isInvalid={props.isWrong}
      errorMessage={say('connections.token.wrong')}
    />
  )
}

/** As Amazon gives it, percent-encoded or not. */
export function isRefreshToken(text: string): boolean {
  return /^Atzr(\||%7C)\S{4,4000}$/i.test(text.trim())
}
