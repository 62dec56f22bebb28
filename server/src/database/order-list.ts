/** The list of Amazon orders as screens and programs read it: filtered, sorted over the whole result, one page. */

import { marketplaces } from '@orderferry/domain/amazon/marketplaces'
import { currencyExponent } from '@orderferry/domain/money/currency-exponents'
import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { Schema } from './schema.ts'

export interface OrderFilter {
  /** Where all stores asked for are of one account: its index is used then. */
  readonly accountId?: string | undefined
  readonly storeIds?: readonly string[] | undefined
  readonly displayStatuses?: readonly string[] | undefined
  readonly orderNumber?: string | undefined
  /** All words must be found. By account, as each seals its words under a key of its own; none: nothing is found. */
  readonly buyerWords?: readonly BuyerWords[] | undefined
  /** Decimal text, in whatever currency an order has. */
  readonly totalMin?: string | undefined
  readonly totalMax?: string | undefined
  readonly purchasedFrom?: Date | undefined
  /** Excluded. */
  readonly purchasedBefore?: Date | undefined
  readonly channel?: 'FBM' | 'FBA' | undefined
  readonly programs?: readonly string[] | undefined
  readonly blocked?: boolean | undefined
  readonly search?: OrderSearch | undefined
}

export interface BuyerWords {
  readonly accountId: string
  /** Each in the forms under which it may be indexed. */
  readonly words: readonly (readonly Buffer[])[]
}

/** One text that may be an order number, a SKU, an ASIN, a Commerce number or a buyer's name. */
export interface OrderSearch {
  readonly text: string
  readonly buyerWords: readonly BuyerWords[]
}

export interface OrderSort {
  readonly column:
    | 'purchased_at'
    | 'amazon_updated_at'
    | 'latest_ship_at'
    | 'amazon_order_id'
    | 'total'
    | 'display_status'
  readonly descending: boolean
}

const nullableColumns: ReadonlySet<OrderSort['column']> = new Set(['latest_ship_at', 'total'])

export type OrderListRow = Selectable<Schema['amazon_orders']> & { readonly sealed_buyer: Buffer | null }
export type OrderItemRow = Selectable<Schema['amazon_order_items']>
export type OrderBlockerRow = Selectable<Schema['order_blockers']>

type Orders = ExpressionBuilder<Schema, 'amazon_orders'>

/** One row more than `limit` tells that there is a further page. */
export function listOrderRows(
  db: Queryable,
  asked: {
    readonly filter: OrderFilter
    readonly sort: OrderSort
    readonly limit: number
    readonly offset: number
  },
): Promise<OrderListRow[]> {
  const { sort } = asked
  const direction = sort.descending ? sql`desc` : sql`asc`
  // Said of columns that can be null alone: the index of the others stands in the plain order.
  const nulls = nullableColumns.has(sort.column) ? sql` nulls last` : sql``
  const column = sort.column === 'total' ? sql`${decimalTotal()}` : sql.ref(`amazon_orders.${sort.column}`)
  return (
    db
      .selectFrom('amazon_orders')
      .leftJoin('sealed_order_data as sealed', (join) =>
        join
          .onRef('sealed.account_id', '=', 'amazon_orders.account_id')
          .onRef('sealed.store_id', '=', 'amazon_orders.store_id')
          .onRef('sealed.amazon_order_id', '=', 'amazon_orders.amazon_order_id'),
      )
      .selectAll('amazon_orders')
      .select('sealed.sealed_buyer')
      .where((eb) => eb.and(conditionsOf(eb as unknown as Orders, asked.filter)))
      .orderBy(sql`${column} ${direction}${nulls}`)
      // Equal values keep one order from page to page.
      .orderBy('amazon_orders.amazon_order_id', sort.descending ? 'desc' : 'asc')
      .orderBy('amazon_orders.store_id')
      .limit(asked.limit)
      .offset(asked.offset)
      .execute()
  )
}

export async function countOrders(db: Queryable, filter: OrderFilter): Promise<number> {
  const { count } = await db
    .selectFrom('amazon_orders')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where((eb) => eb.and(conditionsOf(eb, filter)))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function conditionsOf(eb: Orders, filter: OrderFilter): Expression<SqlBool>[] {
  const { storeIds, displayStatuses, orderNumber, programs, channel, blocked } = filter
  return [
    ...(filter.accountId === undefined ? [] : [eb('amazon_orders.account_id', '=', filter.accountId)]),
    ...(storeIds === undefined ? [] : [eb('amazon_orders.store_id', 'in', atLeastOne(storeIds))]),
    ...(displayStatuses === undefined
      ? []
      : [
          eb(
            sql<string>`lower(replace(display_status, ' ', ''))`,
            'in',
            atLeastOne(displayStatuses.map(foldStatus)),
          ),
        ]),
    ...(orderNumber ? [eb('amazon_orders.amazon_order_id', 'ilike', `%${escapeLike(orderNumber)}%`)] : []),
    ...(filter.buyerWords === undefined ? [] : [hasBuyerWords(eb, filter.buyerWords)]),
    ...(filter.totalMin === undefined
      ? []
      : [sql<SqlBool>`${decimalTotal()} >= ${filter.totalMin}::numeric`]),
    ...(filter.totalMax === undefined
      ? []
      : [sql<SqlBool>`${decimalTotal()} <= ${filter.totalMax}::numeric`]),
    ...(filter.purchasedFrom === undefined
      ? []
      : [eb('amazon_orders.purchased_at', '>=', filter.purchasedFrom)]),
    ...(filter.purchasedBefore === undefined
      ? []
      : [eb('amazon_orders.purchased_at', '<', filter.purchasedBefore)]),
    ...(channel === undefined ? [] : [eb('amazon_orders.channel', '=', channel)]),
    ...(programs === undefined ? [] : [sql<SqlBool>`amazon_orders.programs && ${[...programs]}::text[]`]),
    ...(blocked === undefined ? [] : [eb('amazon_orders.import_state', blocked ? '=' : '!=', 'blocked')]),
    ...(filter.search === undefined ? [] : [matchesSearch(eb, filter.search)]),
  ]
}

/** `in ()` is no SQL; an empty list finds nothing. */
function atLeastOne(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [''] : values
}

/** `PartiallyShipped`, `Partially Shipped` and `partially shipped` are one status. */
function foldStatus(status: string): string {
  return status.toLowerCase().replaceAll(' ', '')
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}

const exponents = new Map(
  [...new Set(marketplaces.map(({ currency }) => currency))].flatMap((currency) => {
    const exponent = currencyExponent(currency)
    return exponent === null || exponent === 2 ? [] : [[currency, exponent] as const]
  }),
)

/** The total as a decimal number: 12.34 USD and 1234 JPY are compared as people read them. */
function decimalTotal() {
  const cases = [...exponents].map(
    ([currency, exponent]) =>
      sql`when ${sql.lit(currency)} then total_minor / (10::numeric ^ ${sql.lit(exponent)})`,
  )
  if (cases.length === 0) return sql<string>`(total_minor / 100::numeric)`
  return sql<string>`(case currency ${sql.join(cases, sql` `)} else total_minor / 100::numeric end)`
}

function matchesSearch(eb: Orders, search: OrderSearch): Expression<SqlBool> {
  const { text } = search
  const hasItem = eb.exists(
    eb
      .selectFrom('amazon_order_items as item')
      .select(sql`1`.as('one'))
      .whereRef('item.account_id', '=', 'amazon_orders.account_id')
      .whereRef('item.store_id', '=', 'amazon_orders.store_id')
      .whereRef('item.amazon_order_id', '=', 'amazon_orders.amazon_order_id')
      .where((item) =>
        item.or([
          item(sql`lower(item.seller_sku)`, '=', text.toLowerCase()),
          item(sql`lower(item.asin)`, '=', text.toLowerCase()),
        ]),
      ),
  )
  return eb.or([
    eb('amazon_orders.amazon_order_id', 'ilike', `%${escapeLike(text)}%`),
    eb('amazon_orders.commerce_number', '=', text),
    hasItem,
    ...(search.buyerWords.length === 0 ? [] : [hasBuyerWords(eb, search.buyerWords)]),
  ])
}

function hasBuyerWords(eb: Orders, accounts: readonly BuyerWords[]): Expression<SqlBool> {
  const ofAccounts = accounts
    .filter(({ words }) => words.length > 0)
    .map(({ accountId, words }) =>
      eb.and([
        eb('amazon_orders.account_id', '=', accountId),
        ...words.map((word) =>
          eb.exists(
            eb
              .selectFrom('buyer_words as word')
              .select(sql`1`.as('one'))
              .whereRef('word.account_id', '=', 'amazon_orders.account_id')
              .whereRef('word.store_id', '=', 'amazon_orders.store_id')
              .whereRef('word.amazon_order_id', '=', 'amazon_orders.amazon_order_id')
              .where('word.word_index', 'in', word),
          ),
        ),
      ]),
    )
  return ofAccounts.length === 0 ? sql<SqlBool>`false` : eb.or(ofAccounts)
}

interface RowKey {
  readonly account_id: string
  readonly store_id: string
  readonly amazon_order_id: string
}

/** The lines of these orders, in their order. */
export async function itemsOfOrders(db: Queryable, orders: readonly RowKey[]): Promise<OrderItemRow[]> {
  if (orders.length === 0) return []
  return db.selectFrom('amazon_order_items').selectAll().where(isOneOf(orders)).orderBy('line').execute()
}

export async function blockersOfOrders(db: Queryable, orders: readonly RowKey[]): Promise<OrderBlockerRow[]> {
  if (orders.length === 0) return []
  return db.selectFrom('order_blockers').selectAll().where(isOneOf(orders)).orderBy('position').execute()
}

function isOneOf(orders: readonly RowKey[]): Expression<SqlBool> {
  const keys = orders.map((row) => sql`(${row.account_id}, ${row.store_id}, ${row.amazon_order_id})`)
  return sql<SqlBool>`(account_id, store_id, amazon_order_id) in (${sql.join(keys)})`
}
