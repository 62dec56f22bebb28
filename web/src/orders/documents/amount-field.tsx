import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useWords } from '../../words/use-words.ts'

const wide = style({ width: 'full' })

/** Decimal text as it is typed; it never becomes a number. */
export function AmountField(props: {
  readonly label: string
  readonly text: string
  readonly description?: string
  /** What is wrong with it, in words. */
  readonly problem: string | null
  readonly onChange: (text: string) => void
}) {
  const say = useWords()
  const problem = isAmount(props.text) ? props.problem : say('new.no-amount')
  return (
    <TextField
      label={props.label}
      styles={wide}
      inputMode="decimal"
      validationBehavior="aria"
      value={props.text}
      description={props.description ?? ''}
      isInvalid={problem !== null}
      errorMessage={problem ?? ''}
      onChange={props.onChange}
    />
  )
}

/** Empty is nothing. */
export function isAmount(text: string): boolean {
  return /^\d{0,12}(\.\d{0,4})?$/.test(text.trim())
}

/** As it is sent: `.5` and `5.` are what they look like. */
export function amountToSend(text: string): string {
  const [whole = '', fraction = ''] = (isAmount(text) ? text.trim() : '0').split('.')
  return `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Decimal text of four places as people type it: with the currency's own decimals, where no more are told. */
export function amountToType(text: string, decimals: number): string {
  const [whole = '0', fraction = ''] = text.split('.')
  const told = fraction.replace(/0+$/, '').padEnd(decimals, '0')
  return told === '' ? whole : `${whole}.${told}`
}
