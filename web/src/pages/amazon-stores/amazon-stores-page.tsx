import { useQuery } from '@tanstack/react-query'
import { asked } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { Face } from '../../ui/face.tsx'
import { FactTable } from '../../ui/facts.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'

export function AmazonStoresPage() {
  const say = useWords()
  return (
    <Page title={say('nav.amazon-stores')}>
      <Stores />
    </Page>
  )
}

function Stores() {
  const say = useWords()
  const mayConnect = useMay('owner')
  const { data, error, isPending, refetch } = useQuery(asked('GET /amazon-stores', {}))
  if (isPending) return <Face role="status" title={say('frame.loading-page')} />
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  return data.items.map((store) => (
    <Panel key={store.storeId} title={store.name}>
      <FactTable
        facts={[
          { name: store.marketplaceId, value: store.website.code },
          ...(mayConnect ? [{ name: store.accountId, value: store.email }] : []),
        ]}
      />
    </Panel>
  ))
}
