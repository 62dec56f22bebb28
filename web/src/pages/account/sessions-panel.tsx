import { Badge } from '@react-spectrum/s2/Badge'
import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { type Confirmation, ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'

type OwnSession = Answer<'GET /sessions'>['items'][number]

const browserRow = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })

export function SessionsPanel() {
  const say = useWords()
  const [asks, setAsks] = useState<Confirmation | null>(null)
  const signOut = () =>
    setAsks({
      title: say('account.sessions.out'),
      why: say('account.sessions.out.why'),
      action: say('account.sessions.out'),
      isNegative: true,
      act: async () => {
        await call('DELETE /sessions', {})
        queryClient.clear()
        location.assign(paths.signIn)
      },
    })
  return (
    <Panel
      title={say('account.sessions')}
      actions={
        <Button variant="secondary" size="S" onPress={signOut}>
          {say('account.sessions.out')}
        </Button>
      }
    >
      <Sessions />
      <ConfirmDialog confirmation={asks} onClose={() => setAsks(null)} />
    </Panel>
  )
}

function Sessions() {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery(asked('GET /sessions', {}))
  if (isPending) return <Face role="status" title={say('frame.loading-page')} />
  if (data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  return (
    <>
      <Stale error={error} />
      <PlainTable
        label={say('account.sessions')}
        rows={data.items}
        keyOf={({ createdAt, userAgent }) => `${createdAt} ${userAgent}`}
        columns={[
          {
            title: say('account.sessions.browser'),
            isRowHeader: true,
            cell: (session) => <BrowserName session={session} />,
          },
          { title: say('account.sessions.since'), cell: ({ createdAt }) => say.moment(createdAt) },
          { title: say('account.sessions.until'), cell: ({ expiresAt }) => say.moment(expiresAt) },
        ]}
      />
    </>
  )
}

function BrowserName({ session }: { readonly session: OwnSession }) {
  const say = useWords()
  return (
    <span className={browserRow} title={session.userAgent}>
      {browserOf(session.userAgent) ?? (session.userAgent || say('faces.not-given'))}
      {session.current ? (
        <Badge variant="blue" fillStyle="subtle" size="S">
          {say('account.sessions.here')}
        </Badge>
      ) : null}
    </span>
  )
}

/** Browsers name each other too, for old servers' sake: the first that is found, in this order, is the one. */
const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

function browserOf(userAgent: string): string | null {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1]
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1]
  if (browser === undefined) return null
  return system === undefined ? browser : `${browser}, ${system}`
}
