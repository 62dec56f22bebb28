import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import { Button } from '@react-spectrum/s2/Button'
import Refresh from '@react-spectrum/s2/icons/Refresh'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Text } from '@react-spectrum/s2/Text'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { queryClient } from '../api/query-client.ts'
import { useMay } from '../api/session.ts'
import { useReason } from '../ui/failed.tsx'
import { useWords } from '../words/use-words.ts'

const trouble = style({ font: 'ui', color: 'negative', margin: 0 })

/** What is shown of a store's orders is asked for anew. */
export function lookAgainAtStore(): void {
  for (const endpoint of [
    'GET /amazon-stores/:storeId/dashboard',
    'GET /amazon-orders/counts',
    'GET /amazon-orders',
  ])
    void queryClient.invalidateQueries({ queryKey: [endpoint] })
}

/** Reads Amazon's changes now, and shows how far it is. */
export function SyncNow({ dashboard }: { readonly dashboard: StoreDashboardJson }) {
  const say = useWords()
  const maySync = useMay('clerk')
  const { storeId, state } = dashboard.store
  const { running } = dashboard.sync
  const sync = useMutation({
    mutationFn: () => call('POST /amazon-stores/:storeId/sync-runs', { params: { storeId } }),
    onSuccess: lookAgainAtStore,
  })
  const reason = useReason(sync.error)
  if (!maySync || state !== 'active') return null
  return (
    <>
      {sync.isError ? (
        <p className={trouble} role="alert">
          {say('dashboard.sync.failed')} {reason}
        </p>
      ) : null}
      <Button
        variant="secondary"
        isPending={sync.isPending || running !== null}
        onPress={() => sync.mutate()}
      >
        <Refresh />
        <Text>
          {running === null ? say('dashboard.sync') : say('dashboard.syncing', { count: running.ordersSeen })}
        </Text>
      </Button>
    </>
  )
}
