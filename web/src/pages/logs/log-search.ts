/** What the address of the logs holds: which of the two, its filters, and the page of it. */
import {
  type ActivityAction,
  type ActivityDirection,
  type ActivityResult,
  activityActions,
  activityDirections,
  activityResults,
} from '@orderferry/domain/lifecycle/activity'
import { isDay } from '../../ui/is-day.ts'

export const doers = ['system', 'staff'] as const
export const systems = ['amazon', 'commerce'] as const
export const pageSizes = [20, 50, 100, 200] as const

export interface LogFilters {
  readonly store?: string
  readonly order?: string
  readonly from?: string
  readonly to?: string
  readonly direction?: ActivityDirection
  readonly action?: ActivityAction
  readonly result?: ActivityResult
  readonly by?: (typeof doers)[number]
  readonly actor?: string
  readonly system?: (typeof systems)[number]
  readonly code?: string
}

export type LogTab = 'activity' | 'errors'

export interface LogSearch extends LogFilters {
  /** Left out: the activity. */
  readonly tab?: 'errors'
  readonly page?: number
  readonly perPage?: (typeof pageSizes)[number]
}

const TEXT_MAX = 100

/** What it does not understand of an address, it leaves out. */
export function readLogSearch(search: Record<string, unknown>): LogSearch {
  const page = Number(search.page)
  return {
    ...filtersOf(search),
    ...(search.tab === 'errors' ? { tab: 'errors' as const } : {}),
    ...(Number.isInteger(page) && page > 1 && page <= 100_000 ? { page } : {}),
    ...one('perPage', pageSizes, Number(search.perPage)),
  }
}

/** The filters of what stands in an address or a form; what is empty is none. */
export function filtersOf(given: Record<string, unknown>): LogFilters {
  return {
    ...text('store', given.store),
    ...text('order', given.order),
    ...day('from', given.from),
    ...day('to', given.to),
    ...one('direction', activityDirections, given.direction),
    ...one('action', activityActions, given.action),
    ...one('result', activityResults, given.result),
    ...one('by', doers, given.by),
    ...text('actor', given.actor),
    ...one('system', systems, given.system),
    ...text('code', given.code),
  }
}

function text<Name extends string>(name: Name, value: unknown): { readonly [name in Name]?: string } {
  const given = typeof value === 'string' ? value.trim().slice(0, TEXT_MAX) : ''
  return given === '' ? {} : ({ [name]: given } as { [name in Name]?: string })
}

function day<Name extends string>(name: Name, value: unknown): { readonly [name in Name]?: string } {
  return typeof value === 'string' && isDay(value) ? text(name, value) : {}
}

function one<Name extends string, Value>(
  name: Name,
  known: readonly Value[],
  value: unknown,
): { readonly [name in Name]?: Value } {
  const found = known.find((candidate) => candidate === value)
  return found === undefined ? {} : ({ [name]: found } as { [name in Name]?: Value })
}

/** Those that the tab has; the others wait for their own. */
export function filtersOfTab(tab: LogTab, search: LogFilters): LogFilters {
  const { store, order, from, to, direction, action, result, by, actor, system, code } = filtersOf({
    ...search,
  })
  const own = tab === 'activity' ? { direction, action, result, by, actor } : { system, code }
  return filtersOf({ store, order, from, to, ...own })
}

/** Days are the reader's own, as are the times in the lists. */
export function startOfDay(day: string | undefined): string | undefined {
  return day === undefined ? undefined : new Date(`${day}T00:00:00`).toISOString()
}

export function startOfNextDay(day: string | undefined): string | undefined {
  if (day === undefined) return undefined
  const start = new Date(`${day}T00:00:00`)
  start.setDate(start.getDate() + 1)
  return start.toISOString()
}
