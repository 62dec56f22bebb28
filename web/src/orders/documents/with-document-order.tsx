import { Button } from '@react-spectrum/s2/Button'
import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asked } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DocumentOrder, OpenQuantities } from './document-order.ts'

/**
 * Loads what a form begins with, anew each time it is opened: what lies in the cache may be shipped by now. Once begun, a
 * form keeps what it began with; the service refuses what is no longer so.
 */
export function WithDocumentOrder(props: {
  readonly title: string
  readonly action: 'invoice' | 'ship' | 'credit-memo'
  readonly commerceOrderId: string
  readonly children: (order: DocumentOrder, open: OpenQuantities) => ReactNode
}) {
  const say = useWords()
  const navigate = useNavigate()
  const params = { commerceOrderId: props.commerceOrderId }
  const once = { refetchOnMount: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false } as const
  const [order, open] = useQueries({
    queries: [
      { ...asked('GET /commerce-orders/:commerceOrderId', { params }), ...once },
      { ...asked('GET /commerce-orders/:commerceOrderId/open-quantities', { params }), ...once },
    ],
  })
  const isThere = order.isFetchedAfterMount && open.isFetchedAfterMount
  if (order.data === undefined || open.data === undefined || !isThere) {
    const failed = [order, open].find(({ isError, isFetching }) => isError && !isFetching)
    return (
      <Page title={props.title}>
        {failed === undefined ? (
          <Face role="status" title={say('frame.loading-page')} />
        ) : (
          <Failed
            title={say('commerce.failed')}
            error={failed.error}
            onRetry={() => {
              void order.refetch()
              void open.refetch()
            }}
          />
        )}
      </Page>
    )
  }
  const action = order.data.actions.find((one) => one.action === props.action)
  if (action?.allowed === false)
    return (
      <Page title={props.title} subject={say('commerce.title', { number: order.data.number })}>
        <Face
          title={say('new.not-possible')}
          next={
            <Button
              variant="secondary"
              onPress={() => void navigate({ to: paths.commerceOrder, params: { ...params } })}
            >
              {say('new.to-order')}
            </Button>
          }
        >
          {action.reason}
        </Face>
      </Page>
    )
  return props.children(order.data, open.data)
}
