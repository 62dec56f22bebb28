import type { AmazonOrderJson } from '@orderferry/contract/amazon-orders'
import { Button } from '@react-spectrum/s2/Button'
import Download from '@react-spectrum/s2/icons/Download'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Text } from '@react-spectrum/s2/Text'
import { useState } from 'react'
import { addressOf } from '../../api/call.ts'
import { useMay } from '../../api/session.ts'
import { StoreFactsInShort } from '../../stores/store-facts.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Flag } from '../../ui/flag.tsx'
import { Page } from '../../ui/page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { useWords } from '../../words/use-words.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { NarrowControls } from './narrow-controls.tsx'
import { OrderCards } from './order-cards.tsx'
import { columnsOf } from './order-columns.tsx'
import {
  countFilters,
  defaultSort,
  filterNames,
  filterQuery,
  listed,
  pageOf,
  perPageChoices,
  perPageOf,
  readOrderSearch,
  withFilters,
  withoutFilters,
} from './order-search.ts'
import { OrdersTable } from './orders-table.tsx'
import { QuickFilters } from './quick-filters.tsx'
import { RetryOrders } from './retry-orders.tsx'
import { type Orders, useOrders } from './use-orders.ts'
import { ViewPicker } from './view-picker.tsx'

const body = style({
  display: 'flex',
  gap: 12,
  flexGrow: 1,
  minHeight: 0,
  minWidth: 0,
})
const side = style({ width: 216, flexShrink: 0, minHeight: 0 })
const main = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  flexGrow: 1,
  minWidth: 0,
  minHeight: 0,
})
const quickRow = style({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'start',
  gap: 8,
  flexWrap: 'wrap',
})
const tableBox = style({ flexGrow: 1, minHeight: { default: 0, md: 240 } })

/** All orders of one Amazon store, or of all of them. What is asked for stands in the address, and nowhere else. */
export function AllOrdersPage() {
  const say = useWords()
  const isNarrow = useNarrow()
  const orders = useOrders()
  const { search, change } = orders
  const store = orders.dashboard?.store
  const columns = columnsOf(listed(search.columns))
  return (
    <Page
      title={say('orders.title')}
      subject={store?.name}
      mark={
        store === undefined ? undefined : (
          <Flag countryCode={store.countryCode} countryName={store.countryName} />
        )
      }
      facts={orders.dashboard === undefined ? undefined : <StoreFactsInShort dashboard={orders.dashboard} />}
      isFixed
      actions={<Actions {...orders} isNarrow={isNarrow} />}
    >
      {isNarrow ? <NarrowControls {...orders} filters={countFilters(search)} /> : null}
      <div className={body}>
        {isNarrow ? null : (
          <div className={side}>
            <FilterPanel
              key={filterNames.map((name) => search[name]).join('|')}
              search={search}
              counts={orders.counts}
              onApply={(filters) => change(withFilters(search, filters))}
            />
          </div>
        )}
        <div className={main}>
          <div className={quickRow}>
            <QuickFilters search={search} onChange={(filters) => change(withFilters(search, filters))} />
            {orders.live.waiting > 0 && pageOf(search) === 1 ? (
              <Button size="S" variant="secondary" onPress={orders.live.showWaiting}>
                {say('orders.waiting', { count: orders.live.waiting })}
              </Button>
            ) : null}
          </div>
          <FilterChips
            search={search}
            onChange={(filters) => change(withFilters(search, filters))}
            onClear={() => change(withoutFilters(search))}
          />
          <div className={tableBox}>
            <List {...orders} columns={columns} isNarrow={isNarrow} />
          </div>
          <Pagination
            page={pageOf(search)}
            pages={orders.pages}
            hasMore={orders.hasMore}
            onPage={(page) => change({ ...search, page: String(page) })}
            perPage={{
              chosen: perPageOf(search),
              choices: perPageChoices,
              onChoose: (perPage) => change(readOrderSearch({ ...search, page: '', perPage })),
            }}
            count={
              orders.total === null ? say('orders.counting') : say('orders.count', { count: orders.total })
            }
          />
        </div>
      </div>
    </Page>
  )
}

function Actions({ search, change, storeId, isNarrow }: Orders & { readonly isNarrow: boolean }) {
  const say = useWords()
  const columns = columnsOf(listed(search.columns))
  return (
    <>
      <ViewPicker search={search} change={change} />
      {isNarrow ? null : (
        <ColumnChooser
          chosen={listed(search.columns)}
          onChange={(chosen) => change(readOrderSearch({ ...search, columns: chosen.join(',') }))}
        />
      )}
      <LinkButton
        variant="secondary"
        fillStyle="outline"
        href={addressOf('GET /amazon-orders/export', {
          query: {
            ...filterQuery(search, storeId),
            sort: search.sort ?? defaultSort,
            column: columns.flatMap(({ exported }) => exported),
          },
        })}
        download
        target="_blank"
      >
        <Download />
        <Text>{say('orders.export')}</Text>
      </LinkButton>
    </>
  )
}

function List(
  props: Orders & { readonly columns: ReturnType<typeof columnsOf>; readonly isNarrow: boolean },
) {
  const say = useWords()
  const mayRetry = useMay('clerk')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [retried, setRetried] = useState<readonly AmazonOrderJson[]>([])
  const { live, search, change } = props
  if (props.error !== null && live.rows.length === 0)
    return <Failed title={say('orders.failed')} error={props.error} onRetry={props.retry} />
  const filters = countFilters(search)
  const empty =
    filters > 0 ? (
      <Face
        title={say('orders.empty.filtered', { count: filters })}
        next={
          <Button variant="secondary" onPress={() => change(withoutFilters(search))}>
            {say('orders.filter.clear')}
          </Button>
        }
      />
    ) : (
      <Face title={say('orders.empty')} />
    )
  const cards =
    live.rows.length > 0 ? (
      <OrderCards live={live} onRetry={setRetried} mayRetry={mayRetry} />
    ) : (
      <Face role="status" title={say('orders.loading')} />
    )
  return (
    <>
      {live.rows.length === 0 && !props.isLoading ? (
        empty
      ) : props.isNarrow ? (
        cards
      ) : (
        <OrdersTable
          live={live}
          columns={props.columns}
          sort={search.sort ?? defaultSort}
          onSort={(sort) => change(readOrderSearch({ ...search, page: '', sort }))}
          selected={selected}
          onSelect={setSelected}
          isLoading={props.isLoading}
          onRetry={setRetried}
          mayRetry={mayRetry}
        />
      )}
      <RetryOrders orders={retried} onClose={() => setRetried([])} />
    </>
  )
}
