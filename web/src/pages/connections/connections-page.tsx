import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { asked } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { OwnersOnly } from '../../sign-in/owners-only.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { AccountPanel } from './account-panel.tsx'
import { CommercePanel } from './commerce-panel.tsx'
import { ConnectAccountPanel } from './connect-account-panel.tsx'

const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 560 })
const stack = style({ display: 'flex', flexDirection: 'column', gap: 12 })

/** The Amazon accounts and the one Commerce; for owners. */
export function ConnectionsPage() {
  const say = useWords()
  return (
    <OwnersOnly title={say('nav.connections')}>
      <Page title={say('nav.connections')} facts={<p className={hint}>{say('connections.why')}</p>}>
        <div className={stack}>
          <Accounts />
          <CommercePanel />
          <ConnectAccountPanel />
        </div>
      </Page>
    </OwnersOnly>
  )
}

function Accounts() {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery(asked('GET /amazon-accounts', {}))
  if (isPending) return <Face role="status" title={say('frame.loading-page')} />
  if (data === undefined)
    return <Failed title={say('connections.failed')} error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0)
    return (
      <Face
        title={say('connections.none')}
        next={<LinkButton href={paths.amazonStores}>{say('connections.none.go')}</LinkButton>}
      >
        {say('connections.none.next')}
      </Face>
    )
  return (
    <>
      <Stale error={error} />
      {data.items.map((account) => (
        <AccountPanel key={account.accountId} account={account} />
      ))}
    </>
  )
}
