import type { SessionUserJson, SignInAnswerJson } from '@orderferry/contract/users'
import { Button } from '@react-spectrum/s2/Button'
import { Form } from '@react-spectrum/s2/Form'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, call } from '../../api/call.ts'
import { queryClient } from '../../api/query-client.ts'
import { sessionQuery } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { CodeStep } from '../../sign-in/code-step.tsx'
import { isTypedTwice, NewPasswordFields, noPassword } from '../../sign-in/new-password-fields.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Refusal, refusedField } from '../../ui/refusal.tsx'
import { useWords } from '../../words/use-words.ts'

const heading = style({ font: 'heading', marginTop: 0, marginBottom: 8 })
const why = style({ font: 'ui', color: 'neutral-subdued', marginTop: 0, marginBottom: 20 })

interface LinkProps {
  readonly link: string
  readonly onSignedIn: (user: SessionUserJson) => void
}

/** What a one-time sign-in link opens: whoever has it chooses a password, and the first owner says who they are. */
export function LinkForm(props: LinkProps) {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['POST /session/link/reading', props.link],
    queryFn: ({ signal }) => call('POST /session/link/reading', { body: { link: props.link } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isPending) return <Face role="status" title={say('sign-in.link-reading')} />
  if (error instanceof ApiProblem)
    return (
      <div role="alert">
        <h1 className={heading}>{error.problem.title}</h1>
        <p className={why}>{error.problem.detail}</p>
        <LinkButton href={paths.signIn}>{say('sign-in.to-password')}</LinkButton>
      </div>
    )
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  return <ChoosePassword {...props} user={data.user} />
}

function ChoosePassword(
  props: LinkProps & { readonly user: { readonly name: string; readonly email: string } | null },
) {
  const say = useWords()
  const { user } = props
  const [newcomer, setNewcomer] = useState({ email: '', name: '' })
  const [chosen, setChosen] = useState(noPassword)
  const [hasTried, setTried] = useState(false)
  const [challenge, setChallenge] = useState<string | null>(null)
  const accept = (answer: SignInAnswerJson) => {
    if ('challenge' in answer) return setChallenge(answer.challenge)
    queryClient.setQueryData(sessionQuery.queryKey, answer)
    props.onSignedIn(answer)
  }
  const open = useMutation({
    mutationFn: () => {
      const body = { link: props.link, newPassword: chosen.password, ...(user === null ? newcomer : {}) }
      return call('POST /session/link', { body })
    },
    onSuccess: accept,
  })
  if (challenge !== null)
    return (
      <>
        <h1 className={heading}>{say('sign-in.code.title')}</h1>
        <CodeStep challenge={challenge} onSignedIn={accept} onBack={() => location.assign(paths.signIn)} />
      </>
    )
  return (
    <>
      <h1 className={heading}>
        {user === null ? say('sign-in.first-owner') : say('sign-in.welcome', { name: user.name })}
      </h1>
      <p className={why}>
        {user === null ? say('sign-in.first-owner.why') : say('sign-in.welcome.why', { email: user.email })}
      </p>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isTypedTwice(chosen)) open.mutate()
        }}
      >
        <Refusal error={open.error} fields={['email', 'name', 'newPassword']} />
        {user === null ? <Newcomer value={newcomer} onChange={setNewcomer} error={open.error} /> : null}
        <NewPasswordFields
          value={chosen}
          onChange={setChosen}
          person={user ?? newcomer}
          error={open.error}
          hasTried={hasTried}
        />
        <Button variant="accent" type="submit" isPending={open.isPending}>
          {say('sign-in.choose.submit')}
        </Button>
      </Form>
    </>
  )
}

interface Named {
  readonly email: string
  readonly name: string
}

function Newcomer(props: {
  readonly value: Named
  readonly onChange: (value: Named) => void
  readonly error: unknown
}) {
  const say = useWords()
  const { value, onChange } = props
  return (
    <>
      <TextField
        label={say('sign-in.name')}
        description={say('sign-in.name.hint')}
        autoComplete="name"
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        isRequired
        autoFocus
        {...refusedField(say, props.error, { name: say('sign-in.name') })}
      />
      <TextField
        label={say('sign-in.email')}
        type="email"
        autoComplete="username"
        value={value.email}
        onChange={(email) => onChange({ ...value, email })}
        isRequired
        {...refusedField(say, props.error, { email: say('sign-in.email') })}
      />
    </>
  )
}
