/** Finds Amazon orders for a list: the words of a buyer's name are found sealed, and opened for what is shown only. */
import type { AccountKey } from '../database/account-keys.ts'
import { listStores } from '../database/amazon-accounts.ts'
import { keyOfRow } from '../database/order-changes.ts'
import {
  type BuyerWords,
  blockersOfOrders,
  countOrders,
  itemsOfOrders,
  listOrderRows,
  type OrderBlockerRow,
  type OrderFilter,
  type OrderItemRow,
  type OrderListRow,
  type OrderSort,
} from '../database/order-list.ts'
import { indexesOf, openBuyer, wordsOf } from '../database/order-vault.ts'
import type { StaffRun } from './staff-run.ts'

export interface OrderWish {
  readonly filter: Omit<OrderFilter, 'accountId' | 'buyerWords' | 'search'>
  /** Words of the buyer's name. */
  readonly buyer: string | undefined
  readonly search: string | undefined
  readonly sort: OrderSort
  readonly limit: number
  readonly offset: number
  readonly count: boolean
  /** False: buyer data is neither opened nor searched. */
  readonly seesBuyers: boolean
}

export interface FoundOrder {
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
  const filter = await completeFilter(run, wish)
  const { sort, limit, offset } = wish
  const rows = await listOrderRows(run.database, { filter, sort, limit: limit + 1, offset })
  const shown = rows.slice(0, limit)
  return {
    orders: await withDetails(run, shown, wish.seesBuyers),
    hasMore: rows.length > limit,
    total: wish.count ? await countOrders(run.database, filter) : undefined,
  }
}

async function completeFilter(run: StaffRun, { filter, buyer, search, seesBuyers }: OrderWish) {
  const searchWords = async (text: string) => (seesBuyers ? buyerWords(run, text) : [])
  return {
    ...filter,
    accountId: await onlyAccount(run, filter.storeIds),
    ...(buyer === undefined || buyer === '' ? {} : { buyerWords: await searchWords(buyer) }),
    ...(search === undefined || search === ''
      ? {}
      : { search: { text: search, buyerWords: await searchWords(search) } }),
  }
}

async function onlyAccount(
  run: StaffRun,
  storeIds: readonly string[] | undefined,
): Promise<string | undefined> {
  if (storeIds === undefined) return undefined
  const stores = await listStores(run.database)
  const accounts = stores
    .filter((store) => storeIds.includes(store.store_id))
    .map((store) => store.account_id)
  return new Set(accounts).size === 1 ? accounts[0] : undefined
}

async function buyerWords(run: StaffRun, text: string): Promise<readonly BuyerWords[]> {
  const words = wordsOf(text)
  const stores = await listStores(run.database)
  const accountIds = [...new Set(stores.map((store) => store.account_id))]
  return Promise.all(
    accountIds.map(async (accountId) => {
      const key = await run.keys.keyOf(run.database, accountId)
      return { accountId, words: words.map((word) => indexesOf(key, word)) }
    }),
  )
}

export async function withDetails(
  run: StaffRun,
  rows: readonly OrderListRow[],
  seesBuyers: boolean,
): Promise<readonly FoundOrder[]> {
  const items = groupByOrder(await itemsOfOrders(run.database, rows))
  const blocked = rows.filter((row) => row.import_state === 'blocked')
  const blockers = groupByOrder(await blockersOfOrders(run.database, blocked))
  const keys = seesBuyers ? await keysOf(run, rows) : new Map<string, AccountKey>()
  return rows.map((row) => {
    const key = keys.get(row.account_id)
    return {
      row,
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
