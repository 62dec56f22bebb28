import { Button } from '@react-spectrum/s2/Button'
import { ButtonGroup } from '@react-spectrum/s2/ButtonGroup'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import { type Confirmation, ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { Enrolment, type StartedEnrolment } from './enrolment.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const stack = style({ display: 'flex', flexDirection: 'column', alignItems: 'start', gap: 12, font: 'ui' })
const text = style({ margin: 0 })

const refresh = () => queryClient.invalidateQueries({ queryKey: ['GET /session/one-time-codes'] })

/** One-time codes: set up, confirmed by a first code, and switched off with the password. */
export function CodesPanel() {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery(asked('GET /session/one-time-codes', {}))
  const [enrolment, setEnrolment] = useState<StartedEnrolment | null>(null)
  const [made, setMade] = useState<readonly string[] | null>(null)
  const [asks, setAsks] = useState<Confirmation | null>(null)
  const shown = () => {
    if (made !== null) return <RecoveryCodes codes={made} onKept={() => setMade(null)} />
    if (enrolment !== null)
      return (
        <Enrolment
          enrolment={enrolment}
          onCancel={() => setEnrolment(null)}
          onConfirmed={(codes) => {
            setMade(codes)
            setEnrolment(null)
            void refresh()
          }}
        />
      )
    if (isPending) return <Face role="status" title={say('frame.loading-page')} />
    if (data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
    return (
      <>
        <Stale error={error} />
        {data.since === null ? (
          <NotSetUp onStart={setEnrolment} onAsk={setAsks} />
        ) : (
          <SetUp since={data.since} left={data.recoveryCodesLeft} onMade={setMade} onAsk={setAsks} />
        )}
      </>
    )
  }
  return (
    <Panel title={say('account.codes')}>
      {shown()}
      <ConfirmDialog confirmation={asks} onClose={() => setAsks(null)} />
    </Panel>
  )
}

interface AskProps {
  readonly onAsk: (confirmation: Confirmation) => void
}

function NotSetUp({ onStart, onAsk }: AskProps & { readonly onStart: (started: StartedEnrolment) => void }) {
  const say = useWords()
  const ask = () =>
    onAsk({
      title: say('account.codes.set-up'),
      why: say('account.codes.set-up.why'),
      action: say('account.codes.go-on'),
      password: say('account.password.current'),
      act: async (password) => onStart(await call('POST /session/one-time-codes', { body: { password } })),
    })
  return (
    <div className={stack}>
      <p className={text}>{say('account.codes.off')}</p>
      <Button variant="accent" onPress={ask}>
        {say('account.codes.set-up')}
      </Button>
    </div>
  )
}

function SetUp(
  props: AskProps & {
    readonly since: string
    readonly left: number
    readonly onMade: (codes: readonly string[]) => void
  },
) {
  const say = useWords()
  const password = say('account.password.current')
  const renew = () =>
    props.onAsk({
      title: say('account.codes.renew'),
      why: say('account.codes.renew.why'),
      action: say('account.codes.renew'),
      password,
      act: async (typed) => {
        const body = { password: typed }
        props.onMade((await call('POST /session/one-time-codes/recovery-codes', { body })).recoveryCodes)
        void refresh()
      },
    })
  const remove = () =>
    props.onAsk({
      title: say('account.codes.remove.title'),
      why: say('account.codes.remove.why'),
      action: say('account.codes.remove'),
      isNegative: true,
      password,
      act: async (typed) => {
        await call('POST /session/one-time-codes/removal', { body: { password: typed } })
        await refresh()
      },
    })
  return (
    <div className={stack}>
      <StatusLight variant="positive">{say('account.codes.on', { day: say.day(props.since) })}</StatusLight>
      <p className={text}>{say('account.codes.left', { count: props.left })}</p>
      <ButtonGroup>
        <Button variant="secondary" onPress={renew}>
          {say('account.codes.renew')}
        </Button>
        <Button variant="secondary" onPress={remove}>
          {say('account.codes.remove')}
        </Button>
      </ButtonGroup>
    </div>
  )
}
