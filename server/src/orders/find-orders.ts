/** Finds Amazon orders for a list: the words of a buyer's name are found sealed, and opened for what is shown only. */
import { findMarketplace } from '@orderferry/domain/amazon/marketplaces'
import type { AccountKey } from '../database/account-keys.ts'
import {
  type AmazonStoreRow,
  listStores,
  readStoreFacts,
  type StoreFacts,
} from '../database/amazon-accounts.ts'
import { keyOfRow } from '../database/order-changes.ts'
import type { OrderFilter } from '../database/order-filter.ts'
import {
  blockersOfOrders,
  countOrders,
  itemsOfOrders,
  listOrderRows,
  type OrderBlockerRow,
  type OrderItemRow,
  type OrderListRow,
} from '../database/order-list.ts'
import { numberPatterns } from '../database/order-number-patterns.ts'
import type { SealedWords } from '../database/order-sources.ts'
import type { OrderSort } from '../database/order-steps.ts'
import { indexesOf, openBuyer, trackingWord, wordsOf } from '../database/order-vault.ts'
import type { StaffRun } from './staff-run.ts'

/** What is asked for, in a reader's own words. */
export interface OrderQuestion {
  readonly filter: Omit<OrderFilter, 'accountId' | 'orderNumber' | 'buyerWords' | 'search' | 'purchased'>
  /** A part of an order number. */
  readonly orderNumber: string | undefined
  /** Words of the buyer's name. */
  readonly buyer: string | undefined
  readonly search: string | undefined
  /** Days of the marketplaces as `yyyy-mm-dd`, or moments; both included. */
  readonly purchasedFrom: string | undefined
  readonly purchasedTo: string | undefined
  /** False: buyer data is neither opened nor searched. */
  readonly seesBuyers: boolean
}

export interface OrderWish extends OrderQuestion {
  readonly sort: OrderSort
  readonly limit: number
  readonly offset: number
  readonly count: boolean
}

export interface FoundOrder {
  readonly storeFacts: StoreFacts
  readonly row: OrderListRow
  readonly items: readonly OrderItemRow[]
  readonly blockers: readonly OrderBlockerRow[]
  /** Null where Amazon gave none, and where the reader may not see it. */
  readonly buyerName: string | null
  readonly hasBuyer: boolean
}

export interface FoundOrders {
  readonly orders: readonly FoundOrder[]
  readonly hasMore: boolean
  readonly total: number | undefined
}

export async function findOrders(run: StaffRun, wish: OrderWish): Promise<FoundOrders> {
  const filter = await filterOf(run, wish)
  const { sort, limit, offset } = wish
  const [rows, total] = await Promise.all([
    listOrderRows(run.database, { filter, sort, limit: limit + 1, offset }),
    wish.count ? countOrders(run.database, filter) : undefined,
  ])
  const shown = rows.slice(0, limit)
  return { orders: await withDetails(run, shown, wish.seesBuyers), hasMore: rows.length > limit, total }
}

/** The question with names and tracking numbers in the forms in which they lie sealed. */
export async function filterOf(run: StaffRun, question: OrderQuestion): Promise<OrderFilter> {
  const { filter, orderNumber, buyer, search, seesBuyers } = question
  const stores = (await listStores(run.database)).filter(
    ({ store_id }) => filter.storeIds === undefined || filter.storeIds.includes(store_id),
  )
  const accountIds = new Set(stores.map(({ account_id }) => account_id))
  const [onlyAccount] = accountIds
  const seal = (words: readonly string[]) => sealedWords(run, stores, words)
  return {
    ...filter,
    ...(filter.storeIds !== undefined && accountIds.size === 1 ? { accountId: onlyAccount } : {}),
    ...purchaseDays(question, stores),
    ...(orderNumber ? { orderNumber: numberPatterns(orderNumber) } : {}),
    ...(buyer ? { buyerWords: seesBuyers ? await seal(wordsOf(buyer)) : [] } : {}),
    ...(search
      ? {
          search: {
            text: search,
            orderNumber: numberPatterns(search),
            buyerWords: seesBuyers ? await seal(wordsOf(search)) : [],
            trackingNumbers: await seal([trackingWord(search)]),
          },
        }
      : {}),
  }
}

function purchaseDays(
  { purchasedFrom: from, purchasedTo: to }: OrderQuestion,
  stores: readonly AmazonStoreRow[],
): Pick<OrderFilter, 'purchased'> {
  if (from === undefined && to === undefined) return {}
  const byZone = Map.groupBy(
    stores,
    ({ marketplace_id }) => findMarketplace(marketplace_id)?.timeZone ?? 'UTC',
  )
  const zones = [...byZone].map(([timeZone, there]) => ({
    timeZone,
    marketplaceIds: [...new Set(there.map(({ marketplace_id }) => marketplace_id))],
  }))
  return { purchased: { from, to, zones } }
}

async function sealedWords(
  run: StaffRun,
  stores: readonly AmazonStoreRow[],
  words: readonly string[],
): Promise<readonly SealedWords[]> {
  return Promise.all(
    [...Map.groupBy(stores, ({ account_id }) => account_id)].map(async ([accountId, ofAccount]) => {
      const key = await run.keys.keyOf(run.database, accountId)
      return {
        accountId,
        storeIds: ofAccount.map(({ store_id }) => store_id),
        words: words.map((word) => indexesOf(key, word)),
      }
    }),
  )
}

export async function withDetails(
  run: StaffRun,
  rows: readonly OrderListRow[],
  seesBuyers: boolean,
): Promise<readonly FoundOrder[]> {
  const blocked = rows.filter((row) => row.import_state === 'blocked')
  const storeIds = [...new Set(rows.map(({ store_id }) => store_id))]
  const [items, blockers, stores, keys] = await Promise.all([
    itemsOfOrders(run.database, rows).then(groupByOrder),
    blockersOfOrders(run.database, blocked).then(groupByOrder),
    readStoreFacts(run.database, storeIds),
    seesBuyers ? keysOf(run, rows) : new Map<string, AccountKey>(),
  ])
  return rows.map((row) => {
    const key = keys.get(row.account_id)
    const storeFacts = stores.get(row.store_id)
    // Orders go before their store does.
    if (storeFacts === undefined) throw new Error(`The store ${row.store_id} has no settings.`)
    return {
      row,
      storeFacts,
      items: items.get(nameOf(row)) ?? [],
      blockers: blockers.get(nameOf(row)) ?? [],
      hasBuyer: row.sealed_buyer !== null,
      buyerName:
        key === undefined || row.sealed_buyer === null
          ? null
          : openBuyer(key, keyOfRow(row), row.sealed_buyer).name,
    }
  })
}

async function keysOf(
  run: StaffRun,
  rows: readonly OrderListRow[],
): Promise<ReadonlyMap<string, AccountKey>> {
  const accountIds = [...new Set(rows.map((row) => row.account_id))]
  return new Map(
    await Promise.all(
      accountIds.map(
        async (accountId) => [accountId, await run.keys.keyOf(run.database, accountId)] as const,
      ),
    ),
  )
}

interface OfOrder {
  readonly store_id: string
  readonly amazon_order_id: string
}

function nameOf(row: OfOrder): string {
  return `${row.store_id}/${row.amazon_order_id}`
}

function groupByOrder<Row extends OfOrder>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, nameOf)
}
