import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import type { ViewsApi } from '../../orders/view-dialog.tsx'
import { ViewPicker } from '../../orders/view-picker.tsx'
import type { OrderSearch } from './order-search.ts'
import { differsFromView, keptByView, searchOfView } from './order-views.ts'

const api: ViewsApi = {
  save: ({ search, ...view }) => call('POST /order-views', { body: { ...view, search: { ...search } } }),
  change: (viewId, { search, ...change }) =>
    call('PATCH /order-views/:viewId', {
      params: { viewId },
      body: { ...change, ...(search === undefined ? {} : { search: { ...search } }) },
    }),
  remove: (viewId) => call('DELETE /order-views/:viewId', { params: { viewId } }),
}

export function OrderViewPicker(props: {
  readonly search: OrderSearch
  readonly change: (search: OrderSearch) => void
}) {
  const { search, change } = props
  const views = useQuery(asked('GET /order-views', {}))
  return (
    <ViewPicker
      known={views.data?.items ?? []}
      error={views.error}
      askAnew={() => void views.refetch()}
      api={api}
      chosen={search.view}
      kept={keptByView(search)}
      differs={(view) => differsFromView(search, view)}
      onChoose={(view) => change(searchOfView(view, search))}
      onForget={() => {
        const { view: _, ...others } = search
        change(others)
      }}
    />
  )
}
