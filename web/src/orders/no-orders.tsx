import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { paths } from '../paths.ts'
import { SyncNow } from '../stores/sync-now.tsx'
import { Face } from '../ui/face.tsx'
import { useWords } from '../words/use-words.ts'

/** Nothing was ordered yet: since when orders are looked for, and a look now. */
export function NoOrders({ dashboard }: { readonly dashboard: StoreDashboardJson | undefined }) {
  const say = useWords()
  if (dashboard === undefined)
    return (
      <Face
        title={say('orders.empty')}
        next={
          <LinkButton variant="secondary" href={paths.amazonStores}>
            {say('nav.amazon-stores')}
          </LinkButton>
        }
      >
        {say('orders.empty.soon')}
      </Face>
    )
  if (dashboard.store.state === 'inactive')
    return <Face title={say('orders.empty')}>{say('orders.empty.inactive')}</Face>
  return (
    <Face title={say('orders.empty')} next={<SyncNow dashboard={dashboard} />}>
      {say('orders.empty.since', { day: say.day(dashboard.store.connectedAt) })}
    </Face>
  )
}
