import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useWords } from '../words/use-words.ts'
import { isDay } from './is-day.ts'

/** A day as `yyyy-mm-dd`. What is no day is said once it was left, and what was typed stays. */
export function DayField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Why a day that is one cannot be taken. */
  readonly problem?: string | undefined
}) {
  const say = useWords()
  const problem = props.value !== '' && !isDay(props.value) ? say('logs.day.wrong') : props.problem
  return (
    <TextField
      size="S"
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      placeholder={say('logs.day')}
      styles={style({ width: { default: 160, sm: 144 } })}
      {...(problem === undefined || (props.value.length < 10 && !isDay(props.value))
        ? {}
        : { isInvalid: true, errorMessage: problem })}
    />
  )
}
