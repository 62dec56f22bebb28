import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export type OrderViewRow = Selectable<Schema['order_views']>

/** Views of All Orders, or of the orders workspace. */
export type ViewTable = 'order_views' | 'commerce_order_views'

/** Both have the same columns. */
function as(table: ViewTable): 'order_views' {
  return table as 'order_views'
}

export interface OwnView {
  readonly table: ViewTable
  readonly userId: string
  readonly viewId: string
}

const SHOWN_MAX = 200

/** A person's own views, then those that others share. */
export function viewsFor(db: Queryable, table: ViewTable, userId: string | null): Promise<OrderViewRow[]> {
  return db
    .selectFrom(as(table))
    .selectAll()
    .where((eb) =>
      eb.or([eb('is_shared', '=', true), ...(userId === null ? [] : [eb('user_id', '=', userId)])]),
    )
    .orderBy((eb) => eb.case().when('user_id', '=', userId).then(0).else(1).end())
    .orderBy('name')
    .orderBy('view_id')
    .limit(SHOWN_MAX)
    .execute()
}

/** Undefined where the person has a view of that name. */
export function insertView(
  db: Queryable,
  table: ViewTable,
  view: Insertable<Schema['order_views']>,
): Promise<OrderViewRow | undefined> {
  return db
    .insertInto(as(table))
    .values(view)
    .onConflict((conflict) => conflict.columns(['user_id', 'name']).doNothing())
    .returningAll()
    .executeTakeFirst()
}

export async function countViewsOf(db: Queryable, table: ViewTable, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom(as(table))
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whether another view of the person has the name. */
export async function nameIsTaken(
  db: Queryable,
  view: OwnView & { readonly name: string },
): Promise<boolean> {
  const found = await db
    .selectFrom(as(view.table))
    .select('view_id')
    .where('user_id', '=', view.userId)
    .where('name', '=', view.name)
    .where('view_id', '!=', view.viewId)
    .executeTakeFirst()
  return found !== undefined
}

/** Undefined where the person has no such view. */
export function updateView(
  db: Queryable,
  { table, userId, viewId }: OwnView,
  set: Updateable<Schema['order_views']>,
): Promise<OrderViewRow | undefined> {
  return db
    .updateTable(as(table))
    .set(set)
    .where('user_id', '=', userId)
    .where('view_id', '=', viewId)
    .returningAll()
    .executeTakeFirst()
}

export async function deleteView(db: Queryable, { table, userId, viewId }: OwnView): Promise<boolean> {
  const result = await db
    .deleteFrom(as(table))
    .where('user_id', '=', userId)
    .where('view_id', '=', viewId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
