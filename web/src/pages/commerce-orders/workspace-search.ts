/** What the orders workspace is asked for, as the address says it, and back. */
import { DEFAULT_VIEW } from '../../orders/default-view.ts'

const filterNames = [
  'q',
  'status',
  'channel',
  'number',
  'amazonOrderNumber',
  'billTo',
  'shipTo',
  'purchasedFrom',
  'purchasedTo',
  'baseTotalMin',
  'baseTotalMax',
  'totalMin',
  'totalMax',
  'store',
  'storeView',
] as const
export type FilterName = (typeof filterNames)[number]

/** Words alone, and nothing that is as by default. */
export type WorkspaceSearch = Readonly<
  Partial<Record<FilterName | 'sort' | 'page' | 'perPage' | 'columns' | 'view', string>>
>

const names = [...filterNames, 'sort', 'page', 'perPage', 'columns', 'view'] as const

export const perPageChoices = [20, 50, 100, 200] as const
export const defaultSort = '-purchasedAt'
const DEFAULT_PER_PAGE = 20

/** Reads an address, whoever wrote it: what is unknown or empty is left out. */
export function readWorkspaceSearch(given: Readonly<Record<string, unknown>>): WorkspaceSearch {
  const read: Record<string, string> = {}
  for (const name of names) {
    const value = given[name]
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
    if (text !== '') read[name] = text
  }
  if (read.channel !== 'amazon' && read.channel !== 'other') delete read.channel
  return read
}

export function pageOf({ page }: WorkspaceSearch): number {
  const asked = Number(page)
  return Number.isInteger(asked) && asked >= 1 ? asked : 1
}

export function perPageOf({ perPage }: WorkspaceSearch): number {
  return perPageChoices.find((choice) => String(choice) === perPage) ?? DEFAULT_PER_PAGE
}

export function listed(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(',').filter((part) => part !== '')
}

/** What the API is asked: filters alone. */
export function filterQuery(search: WorkspaceSearch) {
  const { status, store, storeView, channel, ...others } = search
  const typed = Object.fromEntries(
    Object.entries(others).filter(([name]) => filterNames.some((one) => one === name)),
  ) as Partial<Record<Exclude<FilterName, 'status' | 'store' | 'storeView' | 'channel'>, string>>
  return {
    ...typed,
    ...(channel === 'amazon' || channel === 'other' ? { channel: channel as 'amazon' | 'other' } : {}),
    ...(status === undefined ? {} : { status: listed(status) }),
    ...(store === undefined ? {} : { store: listed(store) }),
    ...(storeView === undefined ? {} : { storeView: listed(storeView) }),
  }
}

/** Another question begins on its first page. */
export function withFilters(
  search: WorkspaceSearch,
  change: Partial<Record<FilterName, string>>,
): WorkspaceSearch {
  const { page: _, ...others } = search
  return readWorkspaceSearch({ ...others, ...change })
}

export function withoutFilters(search: WorkspaceSearch): WorkspaceSearch {
  return withFilters(search, Object.fromEntries(filterNames.map((name) => [name, ''])))
}

export function filtersOf(search: WorkspaceSearch): readonly FilterName[] {
  return filterNames.filter((name) => search[name] !== undefined)
}

/** Names are sealed in the database: what may hold one is not kept in the plain text of a view. */
const notKept: readonly string[] = ['page', 'perPage', 'view', 'q', 'billTo', 'shipTo']

export function keptByView(search: WorkspaceSearch): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(search).filter(([name]) => !notKept.includes(name)))
}

interface KeptView {
  readonly viewId: string
  readonly search: Readonly<Record<string, string>>
}

/** The address of a view; how many rows a page has stays as it is. */
export function searchOfView(view: KeptView, present: WorkspaceSearch): WorkspaceSearch {
  return readWorkspaceSearch({
    ...keptByView(readWorkspaceSearch(view.search)),
    ...(present.perPage === undefined ? {} : { perPage: present.perPage }),
    ...(view.viewId === DEFAULT_VIEW ? {} : { view: view.viewId }),
  })
}

/** Whether the list is no longer as the view keeps it. */
export function differsFromView(search: WorkspaceSearch, view: KeptView): boolean {
  const sorted = (kept: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(kept).sort())
  const hasOthers = [search.q, search.billTo, search.shipTo].some((text) => text !== undefined)
  return hasOthers || sorted(keptByView(search)) !== sorted(keptByView(readWorkspaceSearch(view.search)))
}
