/** What `bench grid` asks of All Orders, and how long each may take. */

export interface GridQuery {
  readonly part: 'pages' | 'sorts' | 'filters' | 'search' | 'totals' | 'deep' | 'counts'
  readonly path: '/amazon-orders' | '/amazon-orders/counts'
  readonly query: string
}

/** In ms, for the 95th percentile; none was asked for where it is null. */
export const limitsMs: Readonly<Record<GridQuery['part'], number>> = {
  pages: 25,
  sorts: 25,
  filters: 25,
  search: 100,
  totals: 300,
  deep: 300,
  counts: 100,
}

const PER_PAGE = 25
const FIRST_PAGES = 40

const list = (part: GridQuery['part'], query: string, page = 1): GridQuery => ({
  part,
  path: '/amazon-orders',
  query: `perPage=${PER_PAGE}&page=${page}${query === '' ? '' : `&${query}`}`,
})

const columns = ['purchasedAt', 'updatedAt', 'latestShipAt', 'orderNumber', 'total', 'status']
const sorts = columns.flatMap((column) => [column, `-${column}`])

/** Each with up to ten thousand hits among the million, which is checked. */
const filters = (now: Date): readonly string[] => {
  const dayBefore = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)
  return [
    'status=Pending',
    'status=Unshipped',
    'status=Error',
    'status=Unfulfillable',
    'status=Error,Pending,Unshipped',
    'status=Partially Shipped&channel=FBM',
    'late=true',
    'shipToday=true',
    'blocked=true',
    'blocked=true&store=shop-us',
    'program=PREORDER',
    'store=shop-se',
    'store=shop-se&channel=FBA',
    'store=shop-mx,shop-se&status=Canceled',
    'totalMin=200&totalMax=201.5',
    'totalMin=2400',
    `purchasedFrom=${dayBefore(100)}&purchasedTo=${dayBefore(95)}`,
    `purchasedTo=${dayBefore(725)}`,
    'orderNumber=5551',
    'orderNumber=-99887',
    'buyer=Babaden',
    'buyer=ada%20bab',
    'buyer=Greta&status=Shipped',
  ]
}

const searches = [
  '1ZBENCH00000500000',
  '000500000',
  'SKU-00700',
  'B000000700',
  'sku-01',
  'Babaden',
  'greta lin',
  '5551234',
  'nothing-at-all',
]

export function gridQueries(now: Date): readonly GridQuery[] {
  const narrowed = filters(now)
  return [
    ...Array.from({ length: FIRST_PAGES }, (_, index) => list('pages', '', index + 1)),
    ...sorts.flatMap((sort) => [1, FIRST_PAGES].map((page) => list('sorts', `sort=${sort}`, page))),
    ...narrowed.flatMap((filter) => [1, FIRST_PAGES].map((page) => list('filters', filter, page))),
    ...['sort=-total', 'sort=latestShipAt'].flatMap((sort) =>
      narrowed.map((filter) => list('filters', `${filter}&${sort}`)),
    ),
    ...searches.map((text) => list('search', `q=${encodeURIComponent(text)}`)),
    ...['', 'status=Completed', 'channel=FBA', 'program=PRIME', 'blocked=false', 'totalMin=500'].map(
      (filter) => ({
        part: 'totals' as const,
        path: '/amazon-orders' as const,
        query: `perPage=1&count=exact${filter === '' ? '' : `&${filter}`}`,
      }),
    ),
    list('deep', '', 20_000),
    ...['', 'store=shop-us', 'status=Error', 'channel=FBA', 'late=true'].map((query) => ({
      part: 'counts' as const,
      path: '/amazon-orders/counts' as const,
      query,
    })),
  ]
}
