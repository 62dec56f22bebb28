/** What a list of Commerce orders is narrowed to, as conditions that the indexes of migration 0034 answer. */
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import { NAME_PARTS, type NamePart } from './commerce-names.ts'
import type { ListTable, Lookup } from './list-table.ts'
import { type NumberPatterns, reversed } from './order-number-patterns.ts'
import { beginsWith, NOTHING } from './order-sources.ts'
import type { Schema } from './schema.ts'

/** Words of a name, each in the form under which it is indexed; none: nothing is found. */
export type NameWords = readonly Buffer[]

export interface CommerceOrderFilter {
  readonly storeIds?: readonly string[] | undefined
  readonly channel?: 'amazon' | 'other' | undefined
  /** Commerce's codes. */
  readonly statuses?: readonly string[] | undefined
  readonly states?: readonly string[] | undefined
  /** Ids of store views. */
  readonly storeViews?: readonly number[] | undefined
  /** A number or its beginning; Commerce fills its numbers with zeros, people leave them out. */
  readonly number?: string | undefined
  /** Null: no Amazon number is like that. */
  readonly amazonNumber?: NumberPatterns | null | undefined
  readonly billTo?: NameWords | undefined
  readonly shipTo?: NameWords | undefined
  readonly purchasedFrom?: Date | undefined
  /** Excluded. */
  readonly purchasedBefore?: Date | undefined
  readonly baseTotalMin?: bigint | undefined
  readonly baseTotalMax?: bigint | undefined
  readonly totalMin?: bigint | undefined
  readonly totalMax?: bigint | undefined
  readonly search?: CommerceOrderSearch | undefined
}

/** One text that may be an order number, an Amazon number or a name. */
export interface CommerceOrderSearch {
  readonly number: string
  readonly amazonNumber: NumberPatterns | null
  readonly words: NameWords
}

type Condition = Expression<SqlBool>
const eb = expressionBuilder<Schema, 'commerce_orders'>()

export function matchesCommerceOrder(filter: CommerceOrderFilter, lookup: Lookup = 'among'): Condition {
  return eb.and([...conditionsOf(filter), lookedUp(filter, lookup)])
}

export const commerceOrderList: ListTable<CommerceOrderFilter> = {
  table: 'commerce_orders',
  key: ['commerce_order_id'],
  isNarrowed: (filter) => Object.values(filter).some((value) => value !== undefined),
  isLookedUp,
  withoutLookup: (filter) => ({ ...filter, billTo: undefined, shipTo: undefined, search: undefined }),
  matches: matchesCommerceOrder,
  lookedUp,
  keyLists: (filter) => keysOf(filter),
  everything: {},
  isMetInOrder: ({ statuses }, column) => statuses?.length === 1 && column === 'purchased_at',
  besideFilters: new Set(['purchased_at', 'status', 'base_total_thousandths', 'total_thousandths']),
}

function isLookedUp({ billTo, shipTo, search }: CommerceOrderFilter): boolean {
  return billTo !== undefined || shipTo !== undefined || search !== undefined
}

function conditionsOf(filter: CommerceOrderFilter): Condition[] {
  const at = sql.ref('commerce_orders.purchased_at')
  const baseTotal = sql.ref('commerce_orders.base_total_thousandths')
  const total = sql.ref('commerce_orders.total_thousandths')
  return [
    ...when(filter.storeIds, (ids) => eb('commerce_orders.store_id', 'in', atLeastOne(ids, ''))),
    ...when(filter.channel, (channel) =>
      channel === 'amazon'
        ? eb('commerce_orders.store_id', 'is not', null)
        : eb('commerce_orders.store_id', 'is', null),
    ),
    ...when(filter.statuses, (values) => eb('commerce_orders.status', 'in', atLeastOne(values, ''))),
    ...when(filter.states, (values) => eb('commerce_orders.state', 'in', atLeastOne(values, ''))),
    ...when(filter.storeViews, (ids) => eb('commerce_orders.commerce_store_id', 'in', atLeastOne(ids, -1))),
    ...when(filter.number, hasCommerceNumber),
    ...when(filter.amazonNumber, (patterns) => (patterns === null ? NOTHING : hasAmazonNumber(patterns))),
    ...when(filter.purchasedFrom, (from) => sql<SqlBool>`${at} >= ${from}`),
    ...when(filter.purchasedBefore, (before) => sql<SqlBool>`${at} < ${before}`),
    ...when(filter.baseTotalMin, (least) => sql<SqlBool>`${baseTotal} >= ${least}`),
    ...when(filter.baseTotalMax, (most) => sql<SqlBool>`${baseTotal} <= ${most}`),
    ...when(filter.totalMin, (least) => sql<SqlBool>`${total} >= ${least}`),
    ...when(filter.totalMax, (most) => sql<SqlBool>`${total} <= ${most}`),
  ]
}

function lookedUp(filter: CommerceOrderFilter, lookup: Lookup): Condition {
  const { billTo, shipTo, search } = filter
  if (lookup === 'each')
    return eb.and([
      ...when(billTo, (words) => hasNameWords(words, 'billTo')),
      ...when(shipTo, (words) => hasNameWords(words, 'shipTo')),
      ...when(search, isFound),
    ])
  // What is said to be true stays a condition: PostgreSQL makes no join of it.
  return eb.and(
    keysOf(filter).map((keys) => {
      const isIn = sql<SqlBool>`${eb.ref('commerce_orders.commerce_order_id')} in (${keys})`
      return lookup === 'hashed' ? sql<SqlBool>`(${isIn}) is true` : isIn
    }),
  )
}

/** Lists of ids: one for each name that is asked for, and one for a search. */
function keysOf({ billTo, shipTo, search }: CommerceOrderFilter): readonly Expression<unknown>[] {
  return [
    ...when(billTo, (words) => keysOfWords(words, 'billTo')),
    ...when(shipTo, (words) => keysOfWords(words, 'shipTo')),
    ...when(search, keysOfSearch),
  ]
}

function keysOfSearch({ number, amazonNumber, words }: CommerceOrderSearch): Expression<unknown> {
  const ids = (condition: Condition) => sql`select commerce_order_id from commerce_orders where ${condition}`
  return sql.join(
    [
      ids(hasCommerceNumber(number)),
      ...(amazonNumber === null ? [] : [ids(hasAmazonNumber(amazonNumber))]),
      ...(words.length === 0 ? [] : [keysOfWords(words)]),
    ],
    sql` union all `,
  )
}

function isFound({ number, amazonNumber, words }: CommerceOrderSearch): Condition {
  return eb.or([
    hasCommerceNumber(number),
    ...(amazonNumber === null ? [] : [hasAmazonNumber(amazonNumber)]),
    hasNameWords(words),
  ])
}

function hasCommerceNumber(text: string): Condition {
  const filled = /^\d{1,8}$/.test(text) ? [eb('commerce_orders.number', '=', text.padStart(9, '0'))] : []
  return eb.or([eb('commerce_orders.number', 'like', beginsWith(text)), ...filled])
}

/** The first condition is that of the partial indexes. */
function hasAmazonNumber({ start, secondGroup, end }: NumberPatterns): Condition {
  return eb.and([
    eb('commerce_orders.amazon_order_id', 'is not', null),
    eb.or([
      eb('commerce_orders.amazon_order_id', 'like', beginsWith(start)),
      sql<SqlBool>`substr(commerce_orders.amazon_order_id, 5) like ${beginsWith(secondGroup)}`,
      sql<SqlBool>`reverse(commerce_orders.amazon_order_id) like ${beginsWith(reversed(end))}`,
    ]),
  ])
}

/** @param part left out: of either name, and the words may be spread over both */
function keysOfWords([first, ...others]: NameWords, part?: NamePart): Expression<unknown> {
  if (first === undefined) return sql`select commerce_order_id from commerce_orders where false`
  const isEach = others.map((word) => sql` and commerce_order_id in (${keysOfWord(word, part)})`)
  return sql`${keysOfWord(first, part)}${sql.join(isEach, sql``)}`
}

function keysOfWord(word: Buffer, part: NamePart | undefined): Expression<unknown> {
  return sql`select commerce_order_id from commerce_order_words where word_index = ${word}${ofPart(part)}`
}

/** The offset, which skips nothing, keeps PostgreSQL from listing the whole table beforehand. */
function hasNameWords(words: NameWords, part?: NamePart): Condition {
  if (words.length === 0) return NOTHING
  return eb.and(
    words.map(
      (word) => sql<SqlBool>`exists (select 1 from commerce_order_words as named
        where named.word_index = ${word} and named.commerce_order_id = commerce_orders.commerce_order_id
          ${ofPart(part)} offset 0)`,
    ),
  )
}

function ofPart(part: NamePart | undefined): Expression<unknown> {
  return part === undefined ? sql`` : sql` and parts & ${sql.lit(NAME_PARTS[part])} <> 0`
}

function when<Value, Outcome>(value: Value | undefined, make: (value: Value) => Outcome): Outcome[] {
  return value === undefined ? [] : [make(value)]
}

/** `in ()` is no SQL; an empty list finds nothing. */
function atLeastOne<Value>(values: readonly Value[], none: Value): readonly Value[] {
  return values.length === 0 ? [none] : values
}
