import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Button } from '@react-spectrum/s2/Button'
import Download from '@react-spectrum/s2/icons/Download'
import Filter from '@react-spectrum/s2/icons/Filter'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Text } from '@react-spectrum/s2/Text'
import { addressOf } from '../../api/call.ts'
import { ColumnChooser } from '../../orders/column-chooser.tsx'
import { StoreFactsInShort } from '../../stores/store-facts.tsx'
import { Flag } from '../../ui/flag.tsx'
import { Page } from '../../ui/page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { useWords } from '../../words/use-words.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { ListNews } from './list-news.tsx'
import { NarrowControls } from './narrow-controls.tsx'
import { columnsOf, optionalColumns } from './order-columns.tsx'
import { OrderList } from './order-list.tsx'
import {
  countFilters,
  defaultSort,
  filterQuery,
  pageOf,
  perPageChoices,
  perPageOf,
  readOrderSearch,
  shownColumns,
  withColumns,
  withFilters,
  withoutFilters,
  withUsualColumns,
} from './order-search.ts'
import { OrderViewPicker } from './order-view-picker.tsx'
import { QuickFilters } from './quick-filters.tsx'
import { UNFOLD, useFolded } from './use-folded.ts'
import { type Orders, useOrders } from './use-orders.ts'

const body = style({
  display: 'flex',
  flexGrow: 1,
  minHeight: 0,
  minWidth: 0,
})
const besides = style({ gap: 12 })
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
const quickStart = style({ display: 'flex', gap: 8, flexWrap: 'wrap' })
const tableBox = style({ flexGrow: 1, minHeight: { default: 0, md: 240 } })

/** All orders of one Amazon store, or of all of them. What is asked for stands in the address, and nowhere else. */
export function AllOrdersPage() {
  const say = useWords()
  const isNarrow = useNarrow()
  const [isFolded, fold] = useFolded()
  const orders = useOrders()
  const { search, change, dashboard } = orders
  const columns = columnsOf(shownColumns(search, isFolded))
  return (
    <Page
      title={say('orders.title')}
      subject={dashboard?.store.name}
      mark={
        dashboard === undefined ? undefined : (
          <Flag countryCode={dashboard.store.countryCode} countryName={dashboard.store.countryName} />
        )
      }
      facts={dashboard === undefined ? undefined : <StoreFactsInShort dashboard={dashboard} />}
      isFixed
      actions={<Actions {...orders} isNarrow={isNarrow} isFolded={isFolded} />}
    >
      {isNarrow ? <NarrowControls {...orders} filters={countFilters(search)} /> : null}
      <div className={isFolded || isNarrow ? body : `${body} ${besides}`}>
        {isNarrow ? null : (
          <div className={side} style={isFolded ? { display: 'none' } : {}}>
            <FilterPanel
              search={search}
              counts={orders.counts}
              currency={dashboard?.store.currency ?? null}
              onApply={(filters) => change(withFilters(search, filters))}
              onFold={() => fold(true)}
            />
          </div>
        )}
        <div className={main}>
          <AboveList
            {...orders}
            isNarrow={isNarrow}
            onUnfold={isFolded && !isNarrow ? () => fold(false) : undefined}
          />
          <ListNews {...orders} />
          <div className={tableBox}>
            <OrderList {...orders} columns={columns} isNarrow={isNarrow} />
          </div>
          <ListFoot {...orders} />
        </div>
      </div>
    </Page>
  )
}

type FoldingProps = Orders & { readonly isNarrow: boolean; readonly isFolded: boolean }

function Actions({ search, change, storeId, isNarrow, isFolded }: FoldingProps) {
  const say = useWords()
  const shown = shownColumns(search, isFolded)
  return (
    <>
      <OrderViewPicker search={search} change={change} />
      {isNarrow ? null : (
        <ColumnChooser
          columns={optionalColumns}
          chosen={shown}
          onChange={(chosen) => change(withColumns(search, chosen))}
          onReset={() => change(withUsualColumns(search))}
        />
      )}
      <LinkButton
        variant="secondary"
        fillStyle="outline"
        href={addressOf('GET /amazon-orders/export', {
          query: {
            ...filterQuery(search, storeId),
            sort: search.sort ?? defaultSort,
            column: columnsOf(shown).flatMap(({ exported }) => exported),
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

/** Quick filters, chips, and the orders that wait to be shown. */
function AboveList(
  props: Orders & { readonly isNarrow: boolean; readonly onUnfold: (() => void) | undefined },
) {
  const say = useWords()
  const { search, change, live, onUnfold } = props
  return (
    <>
      <div className={quickRow}>
        <div className={quickStart}>
          {onUnfold === undefined ? null : (
            <ActionButton size="S" id={UNFOLD} aria-expanded={false} onPress={onUnfold}>
              <Filter />
              <Text>{say('orders.filter.open', { count: countFilters(search) })}</Text>
            </ActionButton>
          )}
          <QuickFilters
            search={search}
            {...(props.isNarrow ? { only: 'work' } : {})}
            onChange={(filters) => change(withFilters(search, filters))}
          />
        </div>
        {live.waiting > 0 && pageOf(search) === 1 ? (
          <Button size="S" variant="secondary" onPress={live.showWaiting}>
            {say('orders.waiting', { count: live.waiting })}
          </Button>
        ) : null}
      </div>
      <FilterChips
        search={search}
        currency={props.dashboard?.store.currency ?? null}
        onChange={(filters) => change(withFilters(search, filters))}
        onClear={() => change(withoutFilters(search))}
      />
    </>
  )
}

function ListFoot({ search, change, ...orders }: Orders) {
  const say = useWords()
  return (
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
      count={orders.total === null ? say('orders.counting') : say('orders.count', { count: orders.total })}
    />
  )
}
