import type { SessionUserJson, SignInAnswerJson } from '@orderferry/contract/users'
import { Button } from '@react-spectrum/s2/Button'
import { Form } from '@react-spectrum/s2/Form'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, call } from '../api/call.ts'
import { queryClient } from '../api/query-client.ts'
import { sessionQuery } from '../api/session.ts'
import { Refusal, refusedField } from '../ui/refusal.tsx'
import { useWords } from '../words/use-words.ts'
import { CodeStep } from './code-step.tsx'
import { isTypedTwice, NewPasswordFields, noPassword } from './new-password-fields.tsx'

type SignedIn = (user: SessionUserJson) => void

/**
 * E-mail address and password, another password where it has grown too old, then a one-time code where somebody has set
 * one up. What was typed stays.
 */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: SignedIn }) {
  const [challenge, setChallenge] = useState<string | null>(null)
  const [email, setEmail] = useState('')
  const accept = (answer: SignInAnswerJson) => {
    if ('challenge' in answer) return setChallenge(answer.challenge)
    queryClient.setQueryData(sessionQuery.queryKey, answer)
    onSignedIn(answer)
  }
  return challenge === null ? (
    <PasswordStep email={email} onEmail={setEmail} onAnswer={accept} />
  ) : (
    <CodeStep challenge={challenge} onSignedIn={accept} onBack={() => setChallenge(null)} />
  )
}

interface StepProps {
  readonly email: string
  readonly onEmail: (email: string) => void
  readonly onAnswer: (answer: SignInAnswerJson) => void
}

function PasswordStep({ email, onEmail, onAnswer }: StepProps) {
  const say = useWords()
  const [password, setPassword] = useState('')
  const [chosen, setChosen] = useState(noPassword)
  const [hasExpired, setExpired] = useState(false)
  const [hasChosen, setHasChosen] = useState(false)
  const signIn = useMutation({
    mutationFn: () =>
      call('POST /session', {
        body: { email, password, ...(hasExpired ? { newPassword: chosen.password } : {}) },
      }),
    onSuccess: onAnswer,
    onError: (error) => {
      if (error instanceof ApiProblem && error.problem.code === 'password-expired') setExpired(true)
    },
  })
  const isAsked = signIn.error instanceof ApiProblem && signIn.error.problem.code === 'password-expired'
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        if (hasExpired) setHasChosen(true)
        if (!hasExpired || isTypedTwice(chosen)) signIn.mutate()
      }}
    >
      {isAsked ? <Expired /> : <Refusal error={signIn.error} fields={['email', 'password', 'newPassword']} />}
      <TextField
        label={say('sign-in.email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={onEmail}
        isRequired
        autoFocus
        {...refusedField(say, signIn.error, { email: say('sign-in.email') })}
      />
      <TextField
        label={say('sign-in.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
        {...refusedField(say, signIn.error, { password: say('sign-in.password') })}
      />
      {hasExpired ? (
        <NewPasswordFields
          value={chosen}
          onChange={setChosen}
          person={{ email, name: '' }}
          error={signIn.error}
          hasTried={hasChosen}
        />
      ) : null}
      <Button variant="accent" type="submit" isPending={signIn.isPending}>
        {say(hasExpired ? 'sign-in.choose.submit' : 'sign-in.submit')}
      </Button>
    </Form>
  )
}

function Expired() {
  const say = useWords()
  return (
    <InlineAlert variant="notice">
      <Heading>{say('sign-in.expired')}</Heading>
      <Content>{say('sign-in.expired.why')}</Content>
    </InlineAlert>
  )
}
