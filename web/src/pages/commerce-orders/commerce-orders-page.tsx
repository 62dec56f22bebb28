import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Button } from '@react-spectrum/s2/Button'
import Download from '@react-spectrum/s2/icons/Download'
import Filter from '@react-spectrum/s2/icons/Filter'
import { LinkButton } from '@react-spectrum/s2/LinkButton'
import { SearchField } from '@react-spectrum/s2/SearchField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Text } from '@react-spectrum/s2/Text'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf } from '../../api/call.ts'
import { asked, lookEvery } from '../../api/query-client.ts'
import { ColumnChooser } from '../../orders/column-chooser.tsx'
import { LoadedBack } from '../../orders/loaded-back.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { FiltersOnDemand } from '../../ui/filters-on-demand.tsx'
import { Page } from '../../ui/page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { useWords } from '../../words/use-words.ts'
import { WorkspaceChips } from './workspace-chips.tsx'
import { choosableColumns, shownColumns, shownIds } from './workspace-columns.tsx'
import { WorkspaceFilters } from './workspace-filters.tsx'
import {
  defaultSort,
  filterQuery,
  filtersOf,
  pageOf,
  perPageChoices,
  perPageOf,
  readWorkspaceSearch,
  type WorkspaceSearch,
  withFilters,
  withoutFilters,
} from './workspace-search.ts'
import { WorkspaceCards, WorkspaceTable } from './workspace-table.tsx'
import { WorkspaceViews } from './workspace-views.tsx'

const LOOK_EVERY_MS = 30_000
const tableBox = style({ flexGrow: 1, minHeight: { default: 0, md: 240 } })
const searchRow = style({ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' })

interface Asking {
  readonly search: WorkspaceSearch
  readonly change: (search: WorkspaceSearch) => void
}

/** The orders workspace (product.md 7.1): all orders of Commerce, from wherever they came. */
export function CommerceOrdersPage() {
  const say = useWords()
  const navigate = useNavigate()
  const search = readWorkspaceSearch(useSearch({ strict: false }) as Record<string, unknown>)
  const change = (next: WorkspaceSearch) => void navigate({ to: '.', search: next as never })
  const filters = filterQuery(search)
  const list = useQuery({
    ...asked('GET /commerce-orders', {
      query: {
        ...filters,
        sort: search.sort ?? defaultSort,
        page: pageOf(search),
        perPage: perPageOf(search),
      },
    }),
    placeholderData: keepPreviousData,
    refetchInterval: lookEvery(LOOK_EVERY_MS),
  })
  const counted = useQuery({
    ...asked('GET /commerce-orders', { query: { ...filters, page: 1, perPage: 1, count: 'exact' } }),
    placeholderData: keepPreviousData,
  })
  const total = counted.data?.total ?? null
  return (
    <Page
      title={say('workspace.title')}
      facts={<LoadedBack part="orders" />}
      isFixed
      actions={<Actions search={search} change={change} />}
    >
      <AboveList search={search} change={change} />
      <div className={tableBox}>
        <OrderList
          search={search}
          change={change}
          orders={list.data?.items}
          error={list.error}
          retry={() => void list.refetch()}
        />
      </div>
      <Pagination
        page={pageOf(search)}
        pages={total === null ? null : Math.ceil(total / perPageOf(search))}
        hasMore={list.data?.hasMore ?? false}
        onPage={(page) => change({ ...search, page: String(page) })}
        perPage={{
          chosen: perPageOf(search),
          choices: perPageChoices,
          onChoose: (perPage) => change(readWorkspaceSearch({ ...search, page: '', perPage })),
        }}
        count={total === null ? say('orders.counting') : say('orders.count', { count: total })}
      />
    </Page>
  )
}

function Actions({ search, change }: Asking) {
  const say = useWords()
  const isNarrow = useNarrow()
  return (
    <>
      <WorkspaceViews search={search} change={change} />
      {isNarrow ? null : (
        <ColumnChooser
          columns={choosableColumns}
          chosen={shownIds(search)}
          onChange={(ids) => change({ ...search, columns: ids.join(',') || 'none' })}
          onReset={() => change(readWorkspaceSearch({ ...search, columns: '' }))}
        />
      )}
      <LinkButton
        variant="secondary"
        fillStyle="outline"
        href={addressOf('GET /commerce-orders/export', {
          query: {
            ...filterQuery(search),
            sort: search.sort ?? defaultSort,
            column: shownColumns(search).flatMap(({ exported }) => exported),
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

/** W-10, W-11: a search over everything, the filters behind a button, and those that apply. */
function AboveList({ search, change }: Asking) {
  const say = useWords()
  const isNarrow = useNarrow()
  const [isOpen, open] = useState(false)
  const counts = useQuery({
    ...asked('GET /commerce-orders/counts', { query: filterQuery(search) }),
    placeholderData: keepPreviousData,
  })
  const count = filtersOf(search).length
  const form = (done: () => void) => (
    <WorkspaceFilters
      key={JSON.stringify(search)}
      search={search}
      counts={counts.data}
      onApply={(filters) => {
        change(withFilters(search, filters))
        done()
      }}
    />
  )
  return (
    <>
      <div className={searchRow}>
        <SearchField
          key={search.q ?? ''}
          aria-label={say('workspace.search')}
          placeholder={say('workspace.search.what')}
          defaultValue={search.q ?? ''}
          onSubmit={(q) => change(withFilters(search, { q }))}
          onClear={() => change(withFilters(search, { q: '' }))}
          styles={style({ width: { default: 'full', sm: 320 } })}
        />
        {isNarrow ? (
          <FiltersOnDemand count={count}>{form}</FiltersOnDemand>
        ) : (
          <ActionButton aria-expanded={isOpen} onPress={() => open(!isOpen)}>
            <Filter />
            <Text>{say('orders.filter.open', { count })}</Text>
          </ActionButton>
        )}
      </div>
      {isOpen && !isNarrow ? form(() => undefined) : null}
      <WorkspaceChips
        search={search}
        onChange={(filters) => change(withFilters(search, filters))}
        onClear={() => change(withoutFilters(search))}
      />
    </>
  )
}

function OrderList(
  props: Asking & {
    readonly orders: Parameters<typeof WorkspaceTable>[0]['orders'] | undefined
    readonly error: Error | null
    readonly retry: () => void
  },
) {
  const say = useWords()
  const isNarrow = useNarrow()
  const { search, change, orders } = props
  if (orders === undefined && props.error !== null)
    return <Failed title={say('orders.failed')} error={props.error} onRetry={props.retry} />
  if (orders === undefined) return <Face role="status" title={say('orders.loading')} />
  if (orders.length === 0) return <Empty search={search} change={change} />
  return isNarrow ? (
    <WorkspaceCards orders={orders} />
  ) : (
    <WorkspaceTable
      orders={orders}
      columns={shownColumns(search)}
      sort={search.sort ?? defaultSort}
      onSort={(sort) => change(readWorkspaceSearch({ ...search, page: '', sort }))}
    />
  )
}

function Empty({ search, change }: Asking) {
  const say = useWords()
  const count = filtersOf(search).length
  if (pageOf(search) > 1)
    return (
      <Face
        title={say('orders.no-page', { page: pageOf(search) })}
        next={
          <Button variant="secondary" onPress={() => change(readWorkspaceSearch({ ...search, page: '' }))}>
            {say('workspace.first-page')}
          </Button>
        }
      />
    )
  if (count === 0) return <Face title={say('orders.empty')}>{say('workspace.empty')}</Face>
  return (
    <Face
      title={say('orders.empty.filtered', { count })}
      next={
        <Button variant="secondary" onPress={() => change(withoutFilters(search))}>
          {say('orders.filter.clear')}
        </Button>
      }
    >
      {say('workspace.empty.older')}
    </Face>
  )
}
