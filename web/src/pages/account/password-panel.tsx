import { Button } from '@react-spectrum/s2/Button'
import { Form } from '@react-spectrum/s2/Form'
import { Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { queryClient } from '../../api/query-client.ts'
import { useSession } from '../../api/session.ts'
import { isTypedTwice, NewPasswordFields, noPassword } from '../../sign-in/new-password-fields.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Refusal, refusedField } from '../../ui/refusal.tsx'
import { useWords } from '../../words/use-words.ts'

const narrow = style({ maxWidth: 400 })
const hint = style({ font: 'ui', color: 'neutral-subdued', marginTop: 0, marginBottom: 12 })

export function PasswordPanel() {
  const say = useWords()
  const { name, email } = useSession()
  const [password, setPassword] = useState('')
  const [chosen, setChosen] = useState(noPassword)
  const [hasTried, setTried] = useState(false)
  const change = useMutation({
    mutationFn: () => call('PUT /session/password', { body: { password, newPassword: chosen.password } }),
    onSuccess: () => {
      setPassword('')
      setChosen(noPassword)
      setTried(false)
      void queryClient.invalidateQueries({ queryKey: ['GET /sessions'] })
    },
  })
  return (
    <Panel title={say('account.password')}>
      <div className={narrow}>
        <p className={hint}>{say('account.password.why')}</p>
        <Form
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (isTypedTwice(chosen)) change.mutate()
          }}
        >
          {change.isSuccess ? (
            <div role="status">
              <InlineAlert variant="positive">
                <Heading>{say('account.password.saved')}</Heading>
              </InlineAlert>
            </div>
          ) : null}
          <Refusal error={change.error} fields={['password', 'newPassword']} />
          <TextField
            label={say('account.password.current')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            isRequired
            {...refusedField(say, change.error, { password: say('account.password.current') })}
          />
          <NewPasswordFields
            value={chosen}
            onChange={setChosen}
            person={{ name, email: email ?? '' }}
            error={change.error}
            hasTried={hasTried}
          />
          <Button variant="secondary" type="submit" isPending={change.isPending}>
            {say('account.password.save')}
          </Button>
        </Form>
      </div>
    </Panel>
  )
}
