/**
 * Where orders are found that are asked for by what lies in other tables: buyers' names, and a search over numbers, SKUs,
 * ASINs, names and tracking numbers. Each is said in two ways that mean the same: as lists of keys, which indexes answer
 * at once where there are few, and as a condition on an order that is looked at anyway.
 */
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import { type NumberPatterns, reversed } from './order-number-patterns.ts'
import type { Schema } from './schema.ts'

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

type Condition = Expression<SqlBool>

const eb = expressionBuilder<Schema, 'amazon_orders'>()
export const NOTHING = sql<SqlBool>`false`

export function hasNumber({ start, secondGroup, end }: NumberPatterns): Condition {
  return eb.or([
    eb('amazon_orders.amazon_order_id', 'like', beginsWith(start)),
    sql<SqlBool>`substr(amazon_orders.amazon_order_id, 5) like ${beginsWith(secondGroup)}`,
    sql<SqlBool>`reverse(amazon_orders.amazon_order_id) like ${beginsWith(reversed(end))}`,
  ])
}

export function beginsWith(text: string): string {
  return `${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

/** Of each account the orders that have all of its words. */
export function keysOfWords(accounts: readonly SealedWords[]): readonly Expression<unknown>[] {
  return accounts.filter(canBeFound).map(({ words: [first = [], ...others], ...place }) => {
    const isEach = others.map(
      (forms) => sql` and (amazon_order_id, store_id) in (${keysOfWord({ ...place, forms })})`,
    )
    return sql`${keysOfWord({ ...place, forms: first })}${sql.join(isEach, sql``)}`
  })
}

function canBeFound({ words, storeIds }: SealedWords): boolean {
  return words.length > 0 && storeIds.length > 0
}

function keysOfWord(word: Omit<SealedWords, 'words'> & { readonly forms: readonly Buffer[] }) {
  return sql`select amazon_order_id, store_id from buyer_words
    where account_id = ${word.accountId} and store_id in (${sql.join(word.storeIds)})
      and word_index in (${sql.join(word.forms)})`
}

/** Whether an order has all the words of its account. */
export function hasWords(accounts: readonly SealedWords[]): Condition {
  return eb.or(
    accounts
      .filter(canBeFound)
      .map(({ accountId, storeIds, words }) =>
        eb.and([
          eb('amazon_orders.account_id', '=', accountId),
          eb('amazon_orders.store_id', 'in', storeIds),
          ...words.map((forms) => hasRow('buyer_words', sql`word_index in (${sql.join(forms)})`)),
        ]),
      ),
  )
}

export function keysOfSearch(search: OrderSearch): readonly Expression<unknown>[] {
  const { orderNumber } = search
  const { commerceNumbers, item, tracking } = patternsOf(search.text)
  return [
    ...(orderNumber === null
      ? []
      : [sql`select amazon_order_id, store_id from amazon_orders where ${hasNumber(orderNumber)}`]),
    sql`select amazon_order_id, store_id from amazon_orders
      where commerce_number is not null and commerce_number in (${sql.join(commerceNumbers)})`,
    sql`select amazon_order_id, store_id from amazon_order_items where lower(seller_sku) like ${item}`,
    sql`select amazon_order_id, store_id from amazon_order_items where lower(asin) like ${item}`,
    sql`select amazon_order_id, store_id from shipment_confirmations where upper(tracking_number) like ${tracking}`,
    ...keysOfWords([...search.buyerWords, ...search.trackingNumbers]),
  ]
}

/** Whether an order is what is searched for. */
export function isFound(search: OrderSearch): Condition {
  const { commerceNumbers, item, tracking } = patternsOf(search.text)
  return eb.or([
    ...(search.orderNumber === null ? [] : [hasNumber(search.orderNumber)]),
    eb('amazon_orders.commerce_number', 'in', commerceNumbers),
    hasRow('amazon_order_items', sql`(lower(seller_sku) like ${item} or lower(asin) like ${item})`),
    hasRow('shipment_confirmations', sql`upper(tracking_number) like ${tracking}`),
    hasWords([...search.buyerWords, ...search.trackingNumbers]),
  ])
}

function patternsOf(text: string) {
  return {
    // Commerce fills its numbers with zeros; people leave them out.
    commerceNumbers: /^\d{1,8}$/.test(text) ? [text, text.padStart(9, '0')] : [text],
    item: beginsWith(text.toLowerCase()),
    tracking: beginsWith(text.replaceAll(/\s/g, '').toUpperCase()),
  }
}

/** The offset, which skips nothing, keeps PostgreSQL from listing the whole table beforehand. */
function hasRow(
  table: 'buyer_words' | 'amazon_order_items' | 'shipment_confirmations',
  condition: Expression<unknown>,
): Condition {
  return sql<SqlBool>`exists (select 1 from ${sql.table(table)} as part
    where part.account_id = amazon_orders.account_id and part.store_id = amazon_orders.store_id
      and part.amazon_order_id = amazon_orders.amazon_order_id and ${condition} offset 0)`
}
