import { checkPassword, type PasswordProblem } from '@orderferry/domain/users/check-password'
import Checkmark from '@react-spectrum/s2/icons/Checkmark'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { refusedField } from '../ui/refusal.tsx'
import { useWords } from '../words/use-words.ts'

const rules = ['short', 'no-capital', 'no-small', 'no-digit', 'no-sign', 'has-name'] as const
const box = style({ font: 'ui-sm', color: 'neutral-subdued' })
const list = style({ margin: 0, padding: 0, listStyleType: 'none' })
const item = style({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 20,
  color: { default: 'neutral-subdued', isMet: 'green-1000' },
  '--iconPrimary': { type: 'fill', value: 'currentColor' },
})
const dot = style({ width: 16, textAlign: 'center', flexShrink: 0 })

export interface NewPassword {
  readonly password: string
  readonly again: string
}

export const noPassword: NewPassword = { password: '', again: '' }

/** Typed twice, and the same. What else is wrong with it the service says. */
export function isTypedTwice({ password, again }: NewPassword): boolean {
  return password !== '' && password === again
}

/** A new password, typed twice, with the rules that it keeps so far. */
export function NewPasswordFields(props: {
  readonly value: NewPassword
  readonly onChange: (value: NewPassword) => void
  /** Whose it becomes: nothing of their name may stand in it. */
  readonly person: { readonly email: string; readonly name: string }
  readonly error: unknown
  /** Once it was sent off: what is missing is said too. */
  readonly hasTried: boolean
}) {
  const say = useWords()
  const { value, onChange, hasTried } = props
  const isMissing = hasTried && value.password === ''
  const differs = (hasTried || value.again !== '') && value.again !== value.password
  return (
    <>
      <TextField
        label={say('password.new')}
        type="password"
        autoComplete="new-password"
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        isRequired
        {...(isMissing
          ? { isInvalid: true, errorMessage: say('password.missing') }
          : refusedField(say, props.error, { newPassword: say('password.new') }))}
      />
      <Rules password={value.password} person={props.person} />
      <TextField
        label={say('password.again')}
        type="password"
        autoComplete="new-password"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        isRequired
        isInvalid={differs}
        errorMessage={say('password.differs')}
      />
    </>
  )
}

function Rules(props: {
  readonly password: string
  readonly person: { readonly email: string; readonly name: string }
}) {
  const say = useWords()
  const broken: readonly PasswordProblem[] = checkPassword(props.password, props.person)
  const shown = broken.includes('long') ? (['long', ...rules] as const) : rules
  return (
    <div className={box}>
      {say('password.rules')}
      <ul className={list}>
        {shown.map((rule) => {
          const isMet = props.password !== '' && !broken.includes(rule)
          const words = say(`password.rule.${rule}`)
          return (
            <li
              key={rule}
              className={item({ isMet })}
              aria-label={isMet ? say('password.met', { rule: words }) : words}
            >
              <span className={dot} aria-hidden="true">
                {isMet ? <Checkmark /> : '·'}
              </span>
              {words}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
