import type { SessionUserJson, SignInAnswerJson } from '@orderferry/contract/users'
import { Button } from '@react-spectrum/s2/Button'
import { Form } from '@react-spectrum/s2/Form'
import { Content as AlertContent, Heading as AlertHeading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, call } from '../api/call.ts'
import { queryClient } from '../api/query-client.ts'
import { sessionQuery } from '../api/session.ts'
import { useReason } from '../ui/failed.tsx'
import { useWords } from '../words/use-words.ts'

type SignedIn = (user: SessionUserJson) => void

/** E-mail address and password, then a one-time code where somebody has set one up. What was typed stays. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: SignedIn }) {
  const [challenge, setChallenge] = useState<string | null>(null)
  const accept = (answer: SignInAnswerJson) => {
    if ('challenge' in answer) return setChallenge(answer.challenge)
    queryClient.setQueryData(sessionQuery.queryKey, answer)
    onSignedIn(answer)
  }
  return challenge === null ? (
    <PasswordStep onAnswer={accept} />
  ) : (
    <CodeStep challenge={challenge} onAnswer={accept} onBack={() => setChallenge(null)} />
  )
}

interface StepProps {
  readonly onAnswer: (answer: SignInAnswerJson) => void
}

function PasswordStep({ onAnswer }: StepProps) {
  const say = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => call('POST /session', { body: { email, password } }),
    onSuccess: onAnswer,
  })
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate()
      }}
    >
      {signIn.isError ? <Refusal error={signIn.error} /> : null}
      <TextField
        label={say('sign-in.email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus
      />
      <TextField
        label={say('sign-in.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
      />
      <Button variant="accent" type="submit" isPending={signIn.isPending}>
        {say('sign-in.submit')}
      </Button>
    </Form>
  )
}

function CodeStep(props: StepProps & { readonly challenge: string; readonly onBack: () => void }) {
  const say = useWords()
  const [code, setCode] = useState('')
  const giveCode = useMutation({
    mutationFn: () => call('POST /session/code', { body: { challenge: props.challenge, code } }),
    onSuccess: props.onAnswer,
  })
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        giveCode.mutate()
      }}
    >
      {giveCode.isError ? <Refusal error={giveCode.error} /> : null}
      <TextField
        label={say('sign-in.code')}
        description={say('sign-in.code.hint')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        isRequired
        autoFocus
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

function Refusal({ error }: { readonly error: unknown }) {
  const reason = useReason(error)
  return (
    <InlineAlert variant="negative">
      <AlertHeading>{error instanceof ApiProblem ? error.problem.title : reason}</AlertHeading>
      <AlertContent>{error instanceof ApiProblem ? reason : null}</AlertContent>
    </InlineAlert>
  )
}
