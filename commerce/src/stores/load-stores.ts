/** Websites, groups, store views and their stocks. They change only when the world is made anew, so they are kept. */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'

export interface Website {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly defaultGroupId: number
}

export interface StoreGroup {
  readonly id: number
  readonly websiteId: number
  readonly rootCategoryId: number
  readonly defaultStoreId: number
  readonly name: string
  readonly code: string
}

export interface StoreView {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly websiteId: number
  readonly groupId: number
  readonly isActive: number
  readonly baseCurrencyCode: string
  readonly displayCurrencyCode: string
  /** Website, group and view, as an order keeps them. */
  readonly fullName: string
  readonly websiteCode: string
  readonly stockId: number
  /** The source that shipments are taken from when none is named. */
  readonly defaultSource: string
}

export interface Stores {
  readonly websites: readonly Website[]
  readonly groups: readonly StoreGroup[]
  readonly views: readonly StoreView[]
  readonly viewById: ReadonlyMap<number, StoreView>
  readonly viewByCode: ReadonlyMap<string, StoreView>
  readonly defaultView: StoreView
  /** What `all` in a path stands for. */
  readonly adminView: StoreView
}

const DEFAULT_STOCK = 1
const DEFAULT_SOURCE = 'default'

export async function loadStores(db: Database): Promise<Stores> {
  const websites = await db.query<Website>(
    'select website_id as id, code, name, default_group_id as "defaultGroupId" from commerce.website order by website_id',
  )
  const groups = await db.query<StoreGroup>(
    `select group_id as id, website_id as "websiteId", root_category_id as "rootCategoryId",
       default_store_id as "defaultStoreId", name, code
     from commerce.store_group
     order by group_id`,
  )
  const views = await db.query<StoreView>(
    `select s.store_id as id, s.code, s.name, s.website_id as "websiteId", s.store_group_id as "groupId",
       s.is_active as "isActive", s.base_currency_code as "baseCurrencyCode",
       s.display_currency_code as "displayCurrencyCode",
       w.name || chr(10) || g.name || chr(10) || s.name as "fullName", w.code as "websiteCode",
       coalesce(c.stock_id, $1::int) as "stockId",
       coalesce((
         select case when count(*) = 1 then min(l.source_code) end
         from commerce.inventory_source_stock_link l
         where l.stock_id = c.stock_id), $2::text) as "defaultSource"
     from commerce.store s
     join commerce.website w on w.website_id = s.website_id
     join commerce.store_group g on g.group_id = s.store_group_id
     left join commerce.inventory_stock_sales_channel c on c.type = 'website' and c.code = w.code
     order by s.store_id`,
    [DEFAULT_STOCK, DEFAULT_SOURCE],
  )
  const defaultView = views.rows.find((view) => view.code === 'default')
  const adminView = views.rows.find((view) => view.code === 'admin')
  if (defaultView === undefined) throw new Error('The Commerce database has no store view "default".')
  if (adminView === undefined) throw new Error('The Commerce database has no store view "admin".')
  return {
    websites: websites.rows,
    groups: groups.rows,
    views: views.rows,
    viewById: new Map(views.rows.map((view) => [view.id, view])),
    viewByCode: new Map(views.rows.map((view) => [view.code, view])),
    defaultView,
    adminView,
  }
}

/** The view that an order belongs to; an order without one counts as the default view's. */
export function storeOfOrder(stores: Stores, order: Row): StoreView {
  return stores.viewById.get(Number(order.store_id ?? -1)) ?? stores.defaultView
}
