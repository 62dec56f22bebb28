import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { NoOrders } from '../../orders/no-orders.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useWords } from '../../words/use-words.ts'
import { OrderCards } from './order-cards.tsx'
import type { OrderColumn } from './order-columns.tsx'
import { countFilters, defaultSort, pageOf, readOrderSearch, withoutFilters } from './order-search.ts'
import { OrderCardsSkeleton, OrderTableSkeleton } from './order-skeleton.tsx'
import { ACTIONS_WIDTH, OrdersTable } from './orders-table.tsx'
import { RetryOrders } from './retry-orders.tsx'
import type { Orders } from './use-orders.ts'

const table = style({ position: 'relative', height: 'full' })

/** The orders in one of their faces: loading, none yet, none found, failed, and all of a page. */
export function OrderList(
  props: Orders & { readonly columns: readonly OrderColumn[]; readonly isNarrow: boolean },
) {
  const say = useWords()
  const mayRetry = useMay('clerk')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [retried, setRetried] = useState<readonly AmazonOrderJson[]>([])
  const { live, search, change } = props
  const isEmpty = live.rows.length === 0
  if (props.error !== null && isEmpty)
    return <Failed title={say('orders.failed')} error={props.error} onRetry={props.retry} />
  if (isEmpty && !props.isLoading) return <Empty {...props} />
  return (
    <>
      {!props.isNarrow ? (
        <div className={table}>
          <OrdersTable
            live={live}
            columns={props.columns}
            sort={search.sort ?? defaultSort}
            onSort={(sort) => change(readOrderSearch({ ...search, page: '', sort }))}
            selected={selected}
            onSelect={setSelected}
            onRetry={setRetried}
            mayRetry={mayRetry}
          />
          {isEmpty ? <OrderTableSkeleton columns={props.columns} lastWidth={ACTIONS_WIDTH} /> : null}
        </div>
      ) : isEmpty ? (
        <OrderCardsSkeleton />
      ) : (
        <OrderCards live={live} onRetry={setRetried} mayRetry={mayRetry} />
      )}
      <RetryOrders orders={retried} onClose={() => setRetried([])} />
    </>
  )
}

function Empty({ search, change, dashboard, pages }: Orders) {
  const say = useWords()
  if (pages !== null && pages > 0 && pageOf(search) > pages)
    return (
      <Face
        title={say('orders.no-page', { page: pageOf(search) })}
        next={
          <Button variant="secondary" onPress={() => change({ ...search, page: String(pages) })}>
            {say('orders.last-page')}
          </Button>
        }
      />
    )
  const filters = countFilters(search)
  if (filters === 0) return <NoOrders dashboard={dashboard} />
  return (
    <Face
      title={say('orders.empty.filtered', { count: filters })}
      next={
        <Button variant="secondary" onPress={() => change(withoutFilters(search))}>
          {say('orders.filter.clear')}
        </Button>
      }
    />
  )
}
