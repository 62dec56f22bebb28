import type { OrderViewJson } from '@orderferry/contract/order-views'
import { DEFAULT_VIEW } from '../../orders/default-view.ts'
import { type OrderSearch, readOrderSearch } from './order-search.ts'

/** Buyers' data is sealed in the database: what may hold it is not kept in the plain text of a view. */
const notKept = ['page', 'perPage', 'view', 'q', 'buyer'] as const satisfies readonly (keyof OrderSearch)[]

/** What a view of this list keeps: filters, sorting, columns. */
export function keptByView(search: OrderSearch): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(search).filter(([name]) => !notKept.some((other) => other === name)),
  )
}

/** The address of a view; how many rows a page has stays as it is. */
export function searchOfView(view: OrderViewJson, present: OrderSearch): OrderSearch {
  return readOrderSearch({
    ...keptByView(readOrderSearch(view.search)),
    ...(present.perPage === undefined ? {} : { perPage: present.perPage }),
    ...(view.viewId === DEFAULT_VIEW ? {} : { view: view.viewId }),
  })
}

/** Whether the list is no longer as the view keeps it. */
export function differsFromView(search: OrderSearch, view: OrderViewJson): boolean {
  const sorted = (kept: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(kept).sort())
  const hasOthers = search.q !== undefined || search.buyer !== undefined
  return hasOthers || sorted(keptByView(search)) !== sorted(keptByView(readOrderSearch(view.search)))
}
