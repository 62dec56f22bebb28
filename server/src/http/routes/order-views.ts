import { randomUUID } from 'node:crypto'
import { storesOfView } from '@orderferry/contract/order-view-search'
import { DEFAULT_VIEW, type OrderViewJson } from '@orderferry/contract/order-views'
import { type Language, say } from '@orderferry/contract/words/words'
import {
  countViewsOf,
  deleteView,
  insertView,
  nameIsTaken,
  type OrderViewRow,
  updateView,
  type ViewTable,
  viewsFor,
} from '../../database/order-views.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Caller } from '../authenticate.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin, requireStore, type StoreLimit } from '../store-limit.ts'

const VIEWS_EACH_MAX = 100

type ViewNames = 'listOrderViews' | 'saveOrderView' | 'changeOrderView' | 'removeOrderView'
type CommerceViewNames =
  | 'listCommerceOrderViews'
  | 'saveCommerceOrderView'
  | 'changeCommerceOrderView'
  | 'removeCommerceOrderView'

export function orderViewRoutes(run: StaffRun): Handlers<ViewNames | CommerceViewNames> {
  const ofAmazonOrders = viewsOf(run, 'order_views')
  const ofCommerceOrders = viewsOf(run, 'commerce_order_views')
  return {
    listOrderViews: ofAmazonOrders.list,
    saveOrderView: ofAmazonOrders.save,
    changeOrderView: ofAmazonOrders.change,
    removeOrderView: ofAmazonOrders.remove,
    listCommerceOrderViews: ofCommerceOrders.list,
    saveCommerceOrderView: ofCommerceOrders.save,
    changeCommerceOrderView: ofCommerceOrders.change,
    removeCommerceOrderView: ofCommerceOrders.remove,
  }
}

type Search = Readonly<Record<string, string | undefined>>
type Asked = Pick<Caller, 'person' | 'storeIds'>

/** What is done with the views of one list; each kind of search was parsed by its own route. */
function viewsOf({ database, clock }: StaffRun, table: ViewTable) {
  return {
    list: async ({ person, storeIds, language }: Asked & { readonly language: Language }) => {
      const userId = person?.userId ?? null
      const rows = (await viewsFor(database, table, userId)).filter(
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
    save: async ({ person, storeIds, body }: Asked & { readonly body: NewView }) => {
      const userId = requirePerson(person)
      requireStores(storeIds, body.search)
      if ((await countViewsOf(database, table, userId)) >= VIEWS_EACH_MAX)
        throw new ServiceProblem('too-many-views', { max: VIEWS_EACH_MAX })
      const now = clock()
      const row = await insertView(database, table, {
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
    change: async ({ person, storeIds, params, body }: Asked & OfView & { readonly body: ViewChange }) => {
      const view = { table, userId: requirePerson(person), viewId: requireOwn(params.viewId) }
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
      return present(row, view.userId)
    },
    remove: async ({ person, params }: Asked & OfView): Promise<undefined> => {
      const view = { table, userId: requirePerson(person), viewId: requireOwn(params.viewId) }
      if (!(await deleteView(database, view))) throw new ServiceProblem('view-unknown')
      return undefined
    },
  }
}

interface NewView {
  readonly name: string
  readonly shared: boolean
  readonly search: Search
}

interface ViewChange {
  readonly name?: string | undefined
  readonly shared?: boolean | undefined
  readonly search?: Search | undefined
}

interface OfView {
  readonly params: { readonly viewId: string }
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
