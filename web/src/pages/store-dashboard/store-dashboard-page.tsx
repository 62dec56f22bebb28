import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import Home from '@react-spectrum/s2/icons/Home'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Text } from '@react-spectrum/s2/Text'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useChanges } from '../../api/follow-changes.ts'
import { asked, lookEvery } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { StoreFacts } from '../../stores/store-facts.tsx'
import { lookAgainAtStore, SyncNow } from '../../stores/sync-now.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Flag } from '../../ui/flag.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { RecentOrders } from './recent-orders.tsx'
import { type RevenueDays, RevenuePanel } from './revenue-panel.tsx'
import { StatusCards } from './status-cards.tsx'
import { SellerCentralLinks, StoreSettings } from './store-links.tsx'

const LOOK_EVERY_MS = 30_000
const WHILE_SYNCING_MS = 1_000

const panels = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '280px', '200px'] },
  gap: 12,
})

/** S-40 to S-45: is anything wrong, and what must leave today? */
export function StoreDashboardPage() {
  const { storeId = '' } = useParams({ strict: false })
  // What was shown of one store never stands under another's address.
  return <OpenStore key={storeId} storeId={storeId} />
}

function OpenStore({ storeId }: { readonly storeId: string }) {
  const say = useWords()
  const { days } = useSearch({ strict: false }) as { days?: string }
  const chosen: RevenueDays = days === '7' ? 7 : 30
  const { data, error, refetch } = useQuery({
    ...asked('GET /amazon-stores/:storeId/dashboard', { params: { storeId }, query: { days: chosen } }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      lookEvery(query.state.data?.sync.running == null ? LOOK_EVERY_MS : WHILE_SYNCING_MS)(query),
  })
  useChanges(storeId, lookAgainAtStore)
  if (data === undefined)
    return (
      <Page title={say('dashboard.home')}>
        {error === null ? (
          <Face role="status" title={say('frame.loading-page')} />
        ) : (
          <Failed title={say('dashboard.failed')} error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    )
  return <Dashboard dashboard={data} days={chosen} />
}

function Dashboard({
  dashboard,
  days,
}: {
  readonly dashboard: StoreDashboardJson
  readonly days: RevenueDays
}) {
  const say = useWords()
  const navigate = useNavigate()
  const { store } = dashboard
  const { storeId } = store
  const counts = useQuery(asked('GET /amazon-orders/counts', { query: { store: [storeId] } }))
  return (
    <Page
      title={store.name}
      mark={<Flag countryCode={store.countryCode} countryName={store.countryName} />}
      facts={<StoreFacts dashboard={dashboard} />}
      actions={
        <>
          <LinkButton variant="secondary" fillStyle="outline" href={paths.amazonStores}>
            <Home />
            <Text>{say('dashboard.home')}</Text>
          </LinkButton>
          <SyncNow dashboard={dashboard} />
        </>
      }
    >
      <StatusCards storeId={storeId} counts={counts.data} />
      <div className={panels}>
        <RevenuePanel
          dashboard={dashboard}
          days={days}
          onDays={(next) =>
            void navigate({ to: '.', search: { days: String(next) } as never, replace: true })
          }
        />
        <StoreSettings storeId={storeId} />
        <SellerCentralLinks links={dashboard.sellerCentral} />
      </div>
      <RecentOrders dashboard={dashboard} />
    </Page>
  )
}
