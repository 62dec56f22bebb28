import type { OrderCountsJson } from '@orderferry/contract/order-list'
import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useChanges } from '../../api/follow-changes.ts'
import { asked, lookEvery, queryClient } from '../../api/query-client.ts'
import {
  defaultSort,
  filterQuery,
  type OrderSearch,
  pageOf,
  perPageOf,
  readOrderSearch,
} from './order-search.ts'
import { keyOf, type LiveRows, useLiveRows } from './use-live-rows.ts'

/** Changes are told as they happen; this is for when they cannot be. */
const LOOK_EVERY_MS = 30_000

export interface Orders {
  readonly storeId: string | undefined
  /** Of the one store whose orders these are. */
  readonly dashboard: StoreDashboardJson | undefined
  readonly search: OrderSearch
  readonly change: (search: OrderSearch) => void
  readonly live: LiveRows
  readonly counts: OrderCountsJson | undefined
  readonly hasMore: boolean
  /** Null while they are counted. */
  readonly total: number | null
  readonly pages: number | null
  readonly isLoading: boolean
  readonly error: Error | null
  /** When the orders that are shown were answered, in milliseconds. */
  readonly answeredAt: number
  readonly retry: () => void
}

function askAnew(): void {
  void queryClient.invalidateQueries({ queryKey: ['GET /amazon-orders'] })
  void queryClient.invalidateQueries({ queryKey: ['GET /amazon-orders/counts'] })
}

/** The page asked for, and apart from it, as it costs more, how many there are. */
export function useOrders(): Orders {
  const { storeId } = useParams({ strict: false })
  const search = readOrderSearch(useSearch({ strict: false }) as Record<string, unknown>)
  const navigate = useNavigate()
  const filters = filterQuery(search, storeId)
  const asking = {
    ...filters,
    sort: search.sort ?? defaultSort,
    page: pageOf(search),
    perPage: perPageOf(search),
  }
  const list = useQuery({
    ...asked('GET /amazon-orders', { query: asking }),
    placeholderData: keepPreviousData,
    refetchInterval: lookEvery(LOOK_EVERY_MS),
  })
  const counted = useQuery({
    ...asked('GET /amazon-orders', { query: { ...filters, perPage: 1, page: 1, count: 'exact' } }),
    placeholderData: keepPreviousData,
  })
  const counts = useQuery({
    ...asked('GET /amazon-orders/counts', { query: filters }),
    placeholderData: keepPreviousData,
  })
  const dashboard = useQuery({
    // As the dashboard asks for it, so that who comes from there sees it at once.
    ...asked('GET /amazon-stores/:storeId/dashboard', {
      params: { storeId: storeId ?? '' },
      query: { days: 30 },
    }),
    enabled: storeId !== undefined,
    refetchInterval: lookEvery(LOOK_EVERY_MS),
  })
  const live = useReread(useLiveRows(JSON.stringify(asking), list.data?.items, !list.isPlaceholderData))
  const total = counted.data?.total ?? null
  useChanges(storeId, askAnew)
  return {
    storeId,
    dashboard: dashboard.data,
    search,
    change: (next) => void navigate({ to: '.', search: next as never }),
    live,
    counts: counts.data,
    hasMore: list.data?.hasMore ?? false,
    total,
    pages: total === null ? null : Math.ceil(total / perPageOf(search)),
    isLoading: list.isPending || list.isPlaceholderData,
    error: list.error,
    answeredAt: list.dataUpdatedAt,
    retry: () => void list.refetch(),
  }
}

/** More of a page than change at once. */
const REREAD_MAX = 50

/** Rows keep their place when they leave the answer, and must not keep a state that is gone: they are read each. */
function useReread(live: LiveRows): LiveRows {
  const answers = useQueries({
    queries: live.left.slice(0, REREAD_MAX).map(({ storeId, amazonOrderId }) =>
      asked('GET /amazon-orders', {
        query: { store: [storeId], orderNumber: amazonOrderId, page: 1, perPage: 1 },
      }),
    ),
  })
  const now = new Map(answers.flatMap(({ data }) => data?.items ?? []).map((order) => [keyOf(order), order]))
  return { ...live, rows: live.rows.map((order) => now.get(keyOf(order)) ?? order) }
}
