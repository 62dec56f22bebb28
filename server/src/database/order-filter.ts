/**
 * What a list of Amazon orders is narrowed to, as conditions on `amazon_orders` that its indexes answer (migration
 * 0015). What the condition of a partial index names stands in the text of the statement.
 */
import { marketplaces } from '@orderferry/domain/amazon/marketplaces'
import { currencyExponent } from '@orderferry/domain/money/currency-exponents'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import { type NumberPatterns, reversed } from './order-number-patterns.ts'
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
  readonly purchasedFrom?: Date | undefined
  /** Excluded. */
  readonly purchasedBefore?: Date | undefined
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

/** Words of an account, sealed, and the stores to look for them in. */
export interface SealedWords {
  readonly accountId: string
  readonly storeIds: readonly string[]
  /** Each in the forms under which it may be indexed. */
  readonly words: readonly (readonly Buffer[])[]
}

/** One text that may be an order number, a Commerce number, a SKU, an ASIN, a tracking number or a buyer's name. */
export interface OrderSearch {
  readonly text: string
  readonly orderNumber: NumberPatterns | null
  readonly buyerWords: readonly SealedWords[]
  /** Of packages that Amazon sent: they lie sealed. */
  readonly trackingNumbers: readonly SealedWords[]
}

const eb = expressionBuilder<Schema, 'amazon_orders'>()
type Condition = Expression<SqlBool>

/** Whether anything but stores is asked: what is not is walked in its order without further thought. */
export function isNarrowed({ accountId: _, storeIds: __, ...asked }: OrderFilter): boolean {
  return Object.values(asked).some((value) => value !== undefined)
}

export function matches(filter: OrderFilter): Condition {
  return eb.and(conditionsOf(filter))
}

function conditionsOf(filter: OrderFilter): Condition[] {
  const { accountId, storeIds, displayStatuses, orderNumber, buyerWords, programs, channel, search } = filter
  return [
    ...when(accountId, (value) => eb('amazon_orders.account_id', '=', value)),
    ...when(storeIds, (values) => eb('amazon_orders.store_id', 'in', atLeastOne(values))),
    ...when(displayStatuses, (values) => eb('amazon_orders.display_status', 'in', atLeastOne(values))),
    ...when(orderNumber, (patterns) => (patterns === null ? NOTHING : hasNumber(patterns))),
    ...when(buyerWords, (words) => hasWords(words)),
    ...when(filter.totalMin, (amount) => sql<SqlBool>`${hundredths()} >= ${toHundredths(amount, 'up')}`),
    ...when(filter.totalMax, (amount) => sql<SqlBool>`${hundredths()} <= ${toHundredths(amount, 'down')}`),
    ...when(filter.purchasedFrom, (from) => eb('amazon_orders.purchased_at', '>=', from)),
    ...when(filter.purchasedBefore, (before) => eb('amazon_orders.purchased_at', '<', before)),
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
    ...when(search, (wanted) => matchesSearch(wanted)),
  ]
}

const NOTHING = sql<SqlBool>`false`

function when<Value>(value: Value | undefined, condition: (value: Value) => Condition): Condition[] {
  return value === undefined ? [] : [condition(value)]
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

function beginsWith(text: string): string {
  return `${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

function hasNumber({ start, secondGroup, end }: NumberPatterns): Condition {
  return eb.or([
    eb('amazon_orders.amazon_order_id', 'like', beginsWith(start)),
    sql<SqlBool>`substr(amazon_orders.amazon_order_id, 5) like ${beginsWith(secondGroup)}`,
    sql<SqlBool>`reverse(amazon_orders.amazon_order_id) like ${beginsWith(reversed(end))}`,
  ])
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

/** Orders by their key: each source of a search gives some, and the list takes those that any of them gave. */
function isAmong(keys: Expression<unknown>): Condition {
  return sql<SqlBool>`(${eb.ref('amazon_orders.amazon_order_id')}, ${eb.ref('amazon_orders.store_id')}) in (${keys})`
}

/** One list of keys for all accounts: with a list for each PostgreSQL would look at every order. */
function hasWords(accounts: readonly SealedWords[]): Condition {
  const sources = sourcesOf(accounts)
  return sources.length === 0 ? NOTHING : isAmong(sql.join(sources, sql` union all `))
}

/** Of each account the orders that have all of its words. */
function sourcesOf(accounts: readonly SealedWords[]): readonly Expression<unknown>[] {
  return accounts
    .filter(({ words, storeIds }) => words.length > 0 && storeIds.length > 0)
    .map(
      ({ words, ...place }) =>
        sql`select amazon_order_id, store_id from (${sql.join(
          words.map((forms) => sql`(${keysOfWord({ ...place, forms })})`),
          sql` intersect `,
        )}) as named`,
    )
}

function keysOfWord(word: {
  readonly accountId: string
  readonly storeIds: readonly string[]
  readonly forms: readonly Buffer[]
}): Expression<unknown> {
  return sql`select amazon_order_id, store_id from buyer_words
    where account_id = ${word.accountId} and store_id in (${sql.join(word.storeIds)})
      and word_index in (${sql.join(word.forms)})`
}

function matchesSearch(search: OrderSearch): Condition {
  const { text, orderNumber } = search
  const lower = beginsWith(text.toLowerCase())
  const tracking = beginsWith(text.replaceAll(/\s/g, '').toUpperCase())
  const sources = [
    ...(orderNumber === null
      ? []
      : [sql`select amazon_order_id, store_id from amazon_orders where ${hasNumber(orderNumber)}`]),
    sql`select amazon_order_id, store_id from amazon_orders
      where commerce_number is not null and commerce_number in (${sql.join(commerceNumbers(text))})`,
    sql`select amazon_order_id, store_id from amazon_order_items where lower(seller_sku) like ${lower}`,
    sql`select amazon_order_id, store_id from amazon_order_items where lower(asin) like ${lower}`,
    sql`select amazon_order_id, store_id from shipment_confirmations where upper(tracking_number) like ${tracking}`,
    ...sourcesOf([...search.buyerWords, ...search.trackingNumbers]),
  ]
  return isAmong(sql.join(sources, sql` union all `))
}

/** Commerce fills its numbers with zeros; people leave them out. */
function commerceNumbers(text: string): readonly string[] {
  return /^\d{1,8}$/.test(text) ? [text, text.padStart(9, '0')] : [text]
}
