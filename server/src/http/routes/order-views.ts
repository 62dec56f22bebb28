import { randomUUID } from 'node:crypto'
import { storesOfView } from '@orderferry/contract/order-view-search'
import { DEFAULT_VIEW, type OrderViewJson } from '@orderferry/contract/order-views'
import { say } from '@orderferry/contract/words/words'
import {
  countViewsOf,
  deleteView,
  insertView,
  nameIsTaken,
  type OrderViewRow,
  updateView,
  viewsFor,
} from '../../database/order-views.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Caller } from '../authenticate.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin, requireStore, type StoreLimit } from '../store-limit.ts'

const VIEWS_EACH_MAX = 100

export function orderViewRoutes({
  database,
  clock,
}: StaffRun): Handlers<'listOrderViews' | 'saveOrderView' | 'changeOrderView' | 'removeOrderView'> {
  return {
    listOrderViews: async ({ person, storeIds, language }) => {
      const userId = person?.userId ?? null
      const rows = (await viewsFor(database, userId)).filter(
        (row) => row.user_id === userId || isShownTo(storeIds, row),
      )
      const standard = { viewId: DEFAULT_VIEW, name: say(language, 'order-view.default') }
      return {
        items: [
          { ...standard, shared: true, own: false, search: {} },
          ...rows.map((row) => present(row, userId)),
        ],
      }
    },
    saveOrderView: async ({ person, storeIds, body }) => {
      const userId = requirePerson(person)
      requireStores(storeIds, body.search)
      if ((await countViewsOf(database, userId)) >= VIEWS_EACH_MAX)
        throw new ServiceProblem('too-many-views', { max: VIEWS_EACH_MAX })
      const now = clock()
      const row = await insertView(database, {
        view_id: randomUUID(),
        user_id: userId,
        name: body.name,
        is_shared: body.shared,
        search: JSON.stringify(body.search),
        created_at: now,
        updated_at: now,
      })
      if (row === undefined) throw new ServiceProblem('view-exists', { name: body.name })
      return present(row, userId)
    },
    changeOrderView: async ({ person, storeIds, params, body }) => {
      const userId = requirePerson(person)
      const view = { userId, viewId: requireOwn(params.viewId) }
      const { name, shared, search } = body
      if (search !== undefined) requireStores(storeIds, search)
      if (name !== undefined && (await nameIsTaken(database, { ...view, name })))
        throw new ServiceProblem('view-exists', { name })
      const row = await updateView(database, view, {
        ...(name === undefined ? {} : { name }),
        ...(shared === undefined ? {} : { is_shared: shared }),
        ...(search === undefined ? {} : { search: JSON.stringify(search) }),
        updated_at: clock(),
      })
      if (row === undefined) throw new ServiceProblem('view-unknown')
      return present(row, userId)
    },
    removeOrderView: async ({ person, params }) => {
      const view = { userId: requirePerson(person), viewId: requireOwn(params.viewId) }
      if (!(await deleteView(database, view))) throw new ServiceProblem('view-unknown')
    },
  }
}

function requirePerson(person: Caller['person']): string {
  if (person === null) throw new ServiceProblem('not-a-person')
  return person.userId
}

function requireOwn(viewId: string): string {
  if (viewId === DEFAULT_VIEW) throw new ServiceProblem('view-default')
  return viewId
}

function requireStores(limit: StoreLimit, search: { readonly store?: string | undefined }): void {
  for (const storeId of storesOfView(search)) requireStore(limit, storeId)
}

/** Which stores there are besides the reader's is not told by what others look at. */
function isShownTo(limit: StoreLimit, { search }: OrderViewRow): boolean {
  return storesOfView(search as OrderViewJson['search']).every((storeId) => isWithin(limit, storeId))
}

function present(row: OrderViewRow, userId: string | null): OrderViewJson {
  return {
    viewId: row.view_id,
    name: row.name,
    shared: row.is_shared,
    own: row.user_id === userId,
    search: row.search as OrderViewJson['search'],
  }
}
