import type { SessionUserJson } from '@orderferry/contract/users'
import { Button } from '@react-spectrum/s2/Button'
import { Form } from '@react-spectrum/s2/Form'
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { Refusal, refusedField } from '../ui/refusal.tsx'
import { useWords } from '../words/use-words.ts'

/** The second step: a one-time code, or a recovery code. */
export function CodeStep(props: {
  readonly challenge: string
  readonly onSignedIn: (user: SessionUserJson) => void
  readonly onBack: () => void
}) {
  const say = useWords()
  const [code, setCode] = useState('')
  const giveCode = useMutation({
    mutationFn: () => call('POST /session/code', { body: { challenge: props.challenge, code } }),
    onSuccess: props.onSignedIn,
  })
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        giveCode.mutate()
      }}
    >
      <Refusal error={giveCode.error} fields={['code']} />
      <TextField
        label={say('sign-in.code')}
        description={`${say('sign-in.code.hint')} ${say('sign-in.code.lost')}`}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        isRequired
        autoFocus
        {...refusedField(say, giveCode.error, { code: say('sign-in.code') })}
      />
      <Button variant="accent" type="submit" isPending={giveCode.isPending}>
        {say('sign-in.submit')}
      </Button>
      <Button variant="secondary" onPress={props.onBack}>
        {say('sign-in.back')}
      </Button>
    </Form>
  )
}
