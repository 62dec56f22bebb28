/**
 * What a list of Amazon orders is narrowed to, as conditions on `amazon_orders` that its indexes answer (migration
 * 0015). What the condition of a partial index names stands in the text of the statement.
 */
import { marketplaces } from '@orderferry/domain/amazon/marketplaces'
import { currencyExponent } from '@orderferry/domain/money/currency-exponents'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { ListTable, Lookup } from './list-table.ts'
import type { NumberPatterns } from './order-number-patterns.ts'
import {
  hasNumber,
  hasWords,
  isFound,
  keysOfSearch,
  keysOfWords,
  NOTHING,
  type OrderSearch,
  type SealedWords,
} from './order-sources.ts'
import { boughtOn, type PurchaseDays } from './purchase-days.ts'
import type { Schema } from './schema.ts'

export interface OrderFilter {
  /** Where all stores asked for are of one account: its key is used then. */
  readonly accountId?: string | undefined
  readonly storeIds?: readonly string[] | undefined
  /** In the product's own spelling: `Partially Shipped`. */
  readonly displayStatuses?: readonly string[] | undefined
  /** Null: no number is like that. */
  readonly orderNumber?: NumberPatterns | null | undefined
  /** All words must be found. By account, as each seals its words under a key of its own; none: nothing is found. */
  readonly buyerWords?: readonly SealedWords[] | undefined
  /** Decimal text, in whatever currency an order has. */
  readonly totalMin?: string | undefined
  readonly totalMax?: string | undefined
  readonly purchased?: PurchaseDays | undefined
  readonly channel?: 'FBM' | 'FBA' | undefined
  readonly programs?: readonly string[] | undefined
  readonly blocked?: boolean | undefined
  /** For the merchant to ship, and due until then (excluded). */
  readonly shipBefore?: Date | undefined
  /** For the merchant to ship, and not due before. */
  readonly shipFrom?: Date | undefined
  readonly cancellationRequested?: boolean | undefined
  readonly search?: OrderSearch | undefined
}

const eb = expressionBuilder<Schema, 'amazon_orders'>()
type Condition = Expression<SqlBool>

/** Whether anything but stores is asked: what is not is walked in its order without further thought. */
function isNarrowed({ accountId: _, storeIds: __, ...asked }: OrderFilter): boolean {
  return Object.values(asked).some((value) => value !== undefined)
}

/** What lies in other tables than the orders' own: names and what is searched for. */
function isLookedUp({ buyerWords, search }: OrderFilter): boolean {
  return buyerWords !== undefined || search !== undefined
}

export function matches(filter: OrderFilter, lookup: Lookup = 'among'): Condition {
  return eb.and([...conditionsOf(filter), lookedUp(filter, lookup)])
}

function lookedUp({ buyerWords, search }: OrderFilter, lookup: Lookup): Condition {
  if (lookup === 'each') return eb.and([...when(buyerWords, hasWords), ...when(search, isFound)])
  const keys = [...when(buyerWords, keysOfWords), ...when(search, keysOfSearch)]
  return eb.and(keys.map(lookup === 'hashed' ? isHashed : isAmong))
}

/** Of names and of what is searched for, whichever PostgreSQL expects to be rarer decides how a list is read. */
function keyLists({ buyerWords, search }: OrderFilter): readonly Expression<unknown>[] {
  return [...when(buyerWords, keysOfWords), ...when(search, keysOfSearch)].flatMap((keys) =>
    keys.length === 0 ? [] : [listOf(keys)],
  )
}

/** One list of keys for all accounts: with a list for each PostgreSQL would look at every order. */
function isAmong(keys: readonly Expression<unknown>[]): Condition {
  if (keys.length === 0) return NOTHING
  return sql<SqlBool>`(${eb.ref('amazon_orders.amazon_order_id')}, ${eb.ref('amazon_orders.store_id')}) in (${listOf(keys)})`
}

/**
 * By the number alone, which Amazon gives once, as a list of one column is held in half the time. What is said to be
 * true stays a condition: PostgreSQL makes no join of it.
 */
function isHashed(keys: readonly Expression<unknown>[]): Condition {
  if (keys.length === 0) return NOTHING
  return sql<SqlBool>`(${eb.ref('amazon_orders.amazon_order_id')} in (select amazon_order_id from (${listOf(keys)}) as listed)) is true`
}

function listOf(keys: readonly Expression<unknown>[]): Expression<unknown> {
  return sql.join(keys, sql` union all `)
}

export const amazonOrderList: ListTable<OrderFilter> = {
  table: 'amazon_orders',
  key: ['store_id', 'amazon_order_id'],
  isNarrowed,
  isLookedUp,
  withoutLookup: (filter) => ({ ...filter, buyerWords: undefined, search: undefined }),
  matches,
  lookedUp,
  keyLists,
  everything: {},
  isMetInOrder: ({ displayStatuses }, column) => displayStatuses?.length === 1 && column === 'purchased_at',
  besideFilters: new Set(['purchased_at', 'amazon_order_id', 'display_status', 'latest_ship_at', 'total']),
}

function conditionsOf(filter: OrderFilter): Condition[] {
  const { accountId, storeIds, displayStatuses, orderNumber, programs, channel } = filter
  return [
    ...when(accountId, (value) => eb('amazon_orders.account_id', '=', value)),
    ...when(storeIds, (values) => eb('amazon_orders.store_id', 'in', atLeastOne(values))),
    ...when(displayStatuses, (values) => eb('amazon_orders.display_status', 'in', atLeastOne(values))),
    ...when(orderNumber, (patterns) => (patterns === null ? NOTHING : hasNumber(patterns))),
    ...when(filter.totalMin, (amount) => sql<SqlBool>`${hundredths()} >= ${toHundredths(amount, 'up')}`),
    ...when(filter.totalMax, (amount) => sql<SqlBool>`${hundredths()} <= ${toHundredths(amount, 'down')}`),
    ...when(filter.purchased, boughtOn),
    ...when(channel, (value) => eb('amazon_orders.channel', '=', value)),
    ...when(
      programs,
      (values) =>
        sql<SqlBool>`(amazon_orders.programs && ${[...values]}::text[] and amazon_orders.programs <> '{}')`,
    ),
    ...when(filter.blocked, (yes) => eb('amazon_orders.import_state', yes ? '=' : '!=', sql.lit('blocked'))),
    ...when(filter.shipBefore, (before) => toShip(sql`amazon_orders.latest_ship_at < ${before}`)),
    ...when(filter.shipFrom, (from) => toShip(sql`amazon_orders.latest_ship_at >= ${from}`)),
    ...when(filter.cancellationRequested, (yes) =>
      yes
        ? sql<SqlBool>`amazon_orders.cancellation_requested`
        : sql<SqlBool>`not amazon_orders.cancellation_requested`,
    ),
  ]
}

function when<Value, Outcome>(value: Value | undefined, make: (value: Value) => Outcome): Outcome[] {
  return value === undefined ? [] : [make(value)]
}

/** `in ()` is no SQL; an empty list finds nothing. */
function atLeastOne(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [''] : values
}

/** Waiting for the merchant to send it, in the spelling of either of Amazon's APIs. */
function toShip(due: Condition): Condition {
  return sql`(amazon_orders.amazon_status in ('UNSHIPPED', 'PARTIALLY_SHIPPED', 'Unshipped', 'PartiallyShipped')
    and amazon_orders.channel <> 'FBA' and ${due})`
}

/**
 * The total in hundredths, whatever the currency: 12.34 USD and 1234 JPY are compared as people read them. The
 * expression is that of the index `amazon_orders_by_total`.
 */
export function hundredths() {
  return sql<bigint>`(total_minor * case currency when 'JPY' then 100 else 1 end)`
}

for (const { currency } of marketplaces) {
  const expected = currency === 'JPY' ? 0 : 2
  if (currencyExponent(currency) !== expected)
    throw new Error(`The index of totals does not know ${currency}.`)
}

/** @param amount decimal text with at most three places, of which the third is rounded so that the limit holds */
export function toHundredths(amount: string, rounding: 'up' | 'down'): bigint {
  const [whole = '0', places = ''] = amount.split('.')
  const thousandths = BigInt(whole) * 1_000n + BigInt(places.padEnd(3, '0'))
  return (thousandths + (rounding === 'up' ? 9n : 0n)) / 10n
}
