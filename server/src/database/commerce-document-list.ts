/** Lists of invoices, shipments and credit memos, each with the order that it belongs to. */
import type { DocumentKind } from '@orderferry/domain/commerce/indexed-order'
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CommerceDocumentRow } from './commerce-documents.ts'
import { type CommerceOrderFilter, matchesCommerceOrder } from './commerce-order-filter.ts'
import type { CommerceOrderRow } from './commerce-orders.ts'
import type { Queryable } from './connect.ts'
import { beginsWith } from './order-sources.ts'
import { PLANNED_EACH_TIME } from './preparing-client.ts'

export interface DocumentFilter {
  readonly kind: DocumentKind
  /** What is asked of their orders. */
  readonly order?: Pick<CommerceOrderFilter, 'storeIds' | 'number'> | undefined
  readonly states?: readonly number[] | undefined
  readonly number?: string | undefined
  readonly createdFrom?: Date | undefined
  /** Excluded. */
  readonly createdBefore?: Date | undefined
  readonly baseTotalMin?: bigint | undefined
  readonly baseTotalMax?: bigint | undefined
  /** The document's number, or what its order is found by. */
  readonly search?:
    | { readonly number: string; readonly order: NonNullable<CommerceOrderFilter['search']> }
    | undefined
}

export interface DocumentSort {
  readonly column: 'created_at' | 'number' | 'base_total_thousandths'
  readonly descending: boolean
}

export interface DocumentWish {
  readonly filter: DocumentFilter
  readonly sort: DocumentSort
  readonly limit: number
  readonly offset: number
}

export interface DocumentWithOrder {
  readonly document: CommerceDocumentRow
  readonly order: CommerceOrderRow
}

export async function listDocuments(
  db: Queryable,
  { filter, sort, limit, offset }: DocumentWish,
): Promise<readonly DocumentWithOrder[]> {
  const page = sql`limit ${sql.lit(limit)} offset ${sql.lit(offset)}`
  const keys = await sql<{ document_id: bigint }>`select ${PLANNED_EACH_TIME} document.document_id
    from ${joined(filter)} where ${matches(filter)} order by ${orderOf(sort)} ${page}`.execute(db)
  const ids = keys.rows.map(({ document_id: id }) => id)
  if (ids.length === 0) return []
  const documents = await db
    .selectFrom('commerce_documents')
    .selectAll()
    .where('kind', '=', filter.kind)
    .where('document_id', 'in', ids)
    .execute()
  const orders = await db
    .selectFrom('commerce_orders')
    .selectAll()
    .where('commerce_order_id', 'in', [...new Set(documents.map((one) => one.commerce_order_id))])
    .execute()
  const documentOf = new Map(documents.map((document) => [document.document_id, document]))
  const orderOfId = new Map(orders.map((order) => [order.commerce_order_id, order]))
  return ids.flatMap((id) => {
    const document = documentOf.get(id)
    const order = document === undefined ? undefined : orderOfId.get(document.commerce_order_id)
    return document === undefined || order === undefined ? [] : [{ document, order }]
  })
}

export async function countDocuments(db: Queryable, filter: DocumentFilter): Promise<number> {
  const { rows } = await countOf(filter).execute(db)
  return Number(rows[0]?.count ?? 0)
}

function countOf(filter: DocumentFilter): RawBuilder<{ count: bigint }> {
  return sql`select ${PLANNED_EACH_TIME} count(*) as count from ${joined(filter)} where ${matches(filter)}`
}

/** The orders are joined only where something is asked of them. */
function joined({ order, search }: DocumentFilter): Expression<unknown> {
  const isAsked = search !== undefined || Object.values(order ?? {}).some((value) => value !== undefined)
  return isAsked
    ? sql`commerce_documents as document join commerce_orders using (commerce_order_id)`
    : sql`commerce_documents as document`
}

function matches(filter: DocumentFilter): Expression<SqlBool> {
  const { order, states, number, search } = filter
  const total = sql.ref('document.base_total_thousandths')
  const asked = [
    sql`document.kind = ${sql.lit(filter.kind)}`,
    ...(order === undefined || Object.values(order).every((value) => value === undefined)
      ? []
      : [matchesCommerceOrder(order)]),
    ...(states === undefined ? [] : [sql`document.state = any(${[...states]}::smallint[])`]),
    ...(number === undefined ? [] : [hasNumber(number)]),
    ...(filter.createdFrom === undefined ? [] : [sql`document.created_at >= ${filter.createdFrom}`]),
    ...(filter.createdBefore === undefined ? [] : [sql`document.created_at < ${filter.createdBefore}`]),
    ...(filter.baseTotalMin === undefined ? [] : [sql`${total} >= ${filter.baseTotalMin}`]),
    ...(filter.baseTotalMax === undefined ? [] : [sql`${total} <= ${filter.baseTotalMax}`]),
    ...(search === undefined
      ? []
      : [sql`(${hasNumber(search.number)} or ${matchesCommerceOrder({ search: search.order })})`]),
  ]
  return sql<SqlBool>`(${sql.join(asked, sql` and `)})`
}

/** Commerce fills its numbers with zeros; people leave them out. */
function hasNumber(text: string): Expression<unknown> {
  const filledUp = /^\d{1,8}$/.test(text) ? [text.padStart(9, '0')] : []
  return sql`(document.number like ${beginsWith(text)} or document.number = any(${filledUp}::text[]))`
}

function orderOf({ column, descending }: DocumentSort): Expression<unknown> {
  const direction = sql.raw(descending ? 'desc' : 'asc')
  const key = sql`document.document_id ${direction}`
  switch (column) {
    case 'created_at':
      return sql`document.created_at ${direction}, ${key}`
    case 'number':
      return sql`document.number using ${sql.raw(descending ? '~>~' : '~<~')}, ${key}`
    case 'base_total_thousandths':
      return sql`document.base_total_thousandths ${direction} nulls ${sql.raw(descending ? 'last' : 'first')}, ${key}`
  }
}
