/** What the list is asked for, as the address says it, and back: every filter state can be linked to (M-08). */
import { displayStatuses } from '@orderferry/domain/lifecycle/display-status'

/** As the address has it: words alone, and nothing that is as by default. */
export interface OrderSearch {
  /** Ids of stores with commas; left out: all. Only on the page of all stores. */
  readonly store?: string
  readonly status?: string
  readonly orderNumber?: string
  readonly buyer?: string
  readonly totalMin?: string
  readonly totalMax?: string
  readonly purchasedFrom?: string
  readonly purchasedTo?: string
  readonly channel?: 'FBM' | 'FBA'
  readonly program?: string
  readonly blocked?: 'true'
  readonly late?: 'true'
  readonly shipToday?: 'true'
  readonly cancellationRequested?: 'true'
  readonly q?: string
  readonly sort?: string
  readonly page?: string
  readonly perPage?: string
  /** Optional columns that are shown, with commas. */
  readonly columns?: string
  /** Id of the view that was chosen; left out: the default one. */
  readonly view?: string
}

export const filterNames = [
  'status',
  'purchasedFrom',
  'purchasedTo',
  'totalMin',
  'totalMax',
  'orderNumber',
  'buyer',
  'channel',
  'program',
  'blocked',
  'late',
  'shipToday',
  'cancellationRequested',
  'q',
] as const satisfies readonly (keyof OrderSearch)[]
export type FilterName = (typeof filterNames)[number]

const names = [...filterNames, 'store', 'sort', 'page', 'perPage', 'columns', 'view'] as const
const flags: ReadonlySet<string> = new Set(['blocked', 'late', 'shipToday', 'cancellationRequested'])

export const perPageChoices = [25, 50, 100, 200] as const
export const defaultSort = '-purchasedAt'
const DEFAULT_PER_PAGE = 25

/** Reads an address, whoever wrote it: what is unknown or empty is left out. */
export function readOrderSearch(given: Readonly<Record<string, unknown>>): OrderSearch {
  const read: Record<string, string> = {}
  for (const name of names) {
    const value = given[name]
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
    if (text === '' || (flags.has(name) && text !== 'true')) continue
    read[name] = text
  }
  if (read.channel !== 'FBM' && read.channel !== 'FBA') delete read.channel
  return read
}

export function pageOf(search: OrderSearch): number {
  const page = Number(search.page)
  return Number.isInteger(page) && page >= 1 ? page : 1
}

export function perPageOf(search: OrderSearch): number {
  return perPageChoices.find((choice) => String(choice) === search.perPage) ?? DEFAULT_PER_PAGE
}

/** What the API is asked: filters alone. */
export function filterQuery(search: OrderSearch, storeId: string | undefined) {
  const stores = storeId === undefined ? listed(search.store) : [storeId]
  return {
    ...(stores.length === 0 ? {} : { store: stores }),
    ...(search.status === undefined ? {} : { status: listed(search.status) }),
    ...(search.program === undefined ? {} : { program: listed(search.program) }),
    ...takenFrom(search, [
      'orderNumber',
      'buyer',
      'totalMin',
      'totalMax',
      'purchasedFrom',
      'purchasedTo',
      'q',
    ]),
    ...(search.channel === undefined ? {} : { channel: search.channel }),
    ...takenFrom(search, ['blocked', 'late', 'shipToday', 'cancellationRequested']),
  }
}

function takenFrom<Name extends keyof OrderSearch>(search: OrderSearch, wanted: readonly Name[]) {
  return Object.fromEntries(
    wanted.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])),
  ) as { [key in Name]?: OrderSearch[key] }
}

/** Shown unless columns were chosen: what there is room for. */
const roomyColumns = ['latestShipAt'] as const
const NONE = 'none'

/** The optional columns that are shown. @param isRoomy whether the filters are folded away */
export function shownColumns(search: OrderSearch, isRoomy: boolean): readonly string[] {
  if (search.columns === undefined) return isRoomy ? roomyColumns : []
  return listed(search.columns).filter((name) => name !== NONE)
}

/** Nothing chosen is a choice, too. */
export function withColumns(search: OrderSearch, chosen: readonly string[]): OrderSearch {
  return readOrderSearch({ ...search, columns: chosen.length === 0 ? NONE : chosen.join(',') })
}

export function withUsualColumns(search: OrderSearch): OrderSearch {
  const { columns: _, ...others } = search
  return others
}

export function listed(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(',').filter((part) => part !== '')
}

/** The statuses that are ticked, in the order of the boxes. */
export function statusesOf(search: OrderSearch): readonly string[] {
  const wished = listed(search.status)
  return displayStatuses.filter((status) => wished.includes(status))
}

/** Another question begins on its first page. */
export function withFilters(search: OrderSearch, change: Partial<Record<FilterName, string>>): OrderSearch {
  const { page: _, ...others } = search
  return readOrderSearch({ ...others, ...change })
}

export function withoutFilters(search: OrderSearch): OrderSearch {
  return withFilters(search, Object.fromEntries(filterNames.map((name) => [name, ''])))
}

/** How many filters there are, a range counting as one. */
export function countFilters(search: OrderSearch): number {
  const ranges = [
    ['purchasedFrom', 'purchasedTo'],
    ['totalMin', 'totalMax'],
  ] as const
  const given = filterNames.filter((name) => search[name] !== undefined)
  const doubled = ranges.filter((range) => range.every((name) => given.some((one) => one === name)))
  return given.length - doubled.length
}
