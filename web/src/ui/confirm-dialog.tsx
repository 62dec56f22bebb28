import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog'
import { Form } from '@react-spectrum/s2/Form'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { Refusal, refusedField } from './refusal.tsx'

const text = style({ font: 'ui', marginTop: 0, marginBottom: 16 })

export interface Confirmation {
  readonly title: string
  readonly why: string
  readonly action: string
  /** What cannot simply be done back. */
  readonly isNegative?: boolean
  /** Asks for the own password, which goes along. */
  readonly password?: string
  readonly act: (password: string) => Promise<unknown>
}

/** Asks before something is done. It closes with the success; a failure is said, and can be tried again. */
export function ConfirmDialog(props: {
  readonly confirmation: Confirmation | null
  readonly onClose: () => void
}) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.confirmation === null ? null : (
        <Asked confirmation={props.confirmation} onClose={props.onClose} />
      )}
    </DialogContainer>
  )
}

function Asked({
  confirmation,
  onClose,
}: {
  readonly confirmation: Confirmation
  readonly onClose: () => void
}) {
  const say = useWords()
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)
  const confirm = async () => {
    setPending(true)
    try {
      await confirmation.act(password)
      onClose()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog>
      <Heading slot="title">{confirmation.title}</Heading>
      <Content>
        <Form
          validationBehavior="aria"
          id="confirmation"
          onSubmit={(event) => {
            event.preventDefault()
            void confirm()
          }}
        >
          <p className={text}>{confirmation.why}</p>
          <Refusal error={error} fields={['password']} />
          {confirmation.password === undefined ? null : (
            <TextField
              label={confirmation.password}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
              isRequired
              autoFocus
              {...refusedField(say, error, { password: confirmation.password })}
            />
          )}
        </Form>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say('account.cancel')}
        </Button>
        <Button
          variant={confirmation.isNegative === true ? 'negative' : 'accent'}
          type="submit"
          form="confirmation"
          isPending={isPending}
        >
          {confirmation.action}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
