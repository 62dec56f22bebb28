/** Finds Commerce orders for a list: words of names are found sealed, and names opened for what is shown only. */

import { readOrdersOfNumbers } from '../commerce/order-index.ts'
import { readStoreFacts, type StoreFacts } from '../database/amazon-accounts.ts'
import { toThousandths } from '../database/commerce-amounts.ts'
import { type OrderNames, openNames, readIndexKey } from '../database/commerce-names.ts'
import type { CommerceOrderFilter } from '../database/commerce-order-filter.ts'
import {
  type CommerceOrderSort,
  countCommerceOrders,
  listCommerceOrders,
} from '../database/commerce-order-list.ts'
import { type CommerceOrderRow, keepCommerceOrders } from '../database/commerce-orders.ts'
import { readStatusLabels } from '../database/commerce-statuses.ts'
import { numberPatterns } from '../database/order-number-patterns.ts'
import { wordsOf } from '../database/order-vault.ts'
import type { SecretKey } from '../platform/secret-box.ts'
import { blindIndex } from '../platform/secret-box.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { StaffRun } from './staff-run.ts'

/** What is asked for, in a reader's own words. */
export interface CommerceOrderQuestion {
  readonly filter: Pick<CommerceOrderFilter, 'storeIds' | 'channel' | 'statuses' | 'states' | 'storeViews'>
  readonly number?: string | undefined
  readonly amazonOrderNumber?: string | undefined
  readonly billTo?: string | undefined
  readonly shipTo?: string | undefined
  /** Days in UTC as `yyyy-mm-dd`, or moments; both included. */
  readonly purchasedFrom?: string | undefined
  readonly purchasedTo?: string | undefined
  /** Decimal text. */
  readonly baseTotalMin?: string | undefined
  readonly baseTotalMax?: string | undefined
  readonly totalMin?: string | undefined
  readonly totalMax?: string | undefined
  readonly search?: string | undefined
  /** False: names are neither opened nor searched. */
  readonly seesBuyers: boolean
}

export interface CommerceOrderWish extends CommerceOrderQuestion {
  readonly sort: CommerceOrderSort
  readonly limit: number
  readonly offset: number
  readonly count: boolean
}

export interface FoundCommerceOrder {
  readonly row: CommerceOrderRow
  readonly names: OrderNames | null
  readonly storeFacts: StoreFacts | null
  readonly statusLabel: string | null
}

export interface FoundCommerceOrders {
  readonly orders: readonly FoundCommerceOrder[]
  readonly hasMore: boolean
  readonly total: number | undefined
}

export async function findCommerceOrders(
  run: StaffRun,
  wish: CommerceOrderWish,
): Promise<FoundCommerceOrders> {
  const found = await readWished(run, wish)
  if (found.orders.length > 0 || wish.offset > 0) return found
  return (await lookUp(run, wish)) ? readWished(run, wish) : found
}

async function readWished(run: StaffRun, wish: CommerceOrderWish): Promise<FoundCommerceOrders> {
  const { sort, limit, offset } = wish
  const filter = await commerceFilterOf(run, wish)
  const [rows, total] = await Promise.all([
    listCommerceOrders(run.database, { filter, sort, limit: limit + 1, offset }),
    wish.count ? countCommerceOrders(run.database, filter) : undefined,
  ])
  const orders = await withNames(run, rows.slice(0, limit), wish.seesBuyers)
  return { orders, hasMore: rows.length > limit, total }
}

const BATCH = 500
/** A file of more is of no use in a spreadsheet, and would take minutes. */
export const COMMERCE_EXPORTED_MAX = 100_000

/** In batches, each from where the last one ended. */
export async function* exportCommerceOrders(
  run: StaffRun,
  question: CommerceOrderQuestion,
  sort: CommerceOrderSort,
): AsyncGenerator<readonly FoundCommerceOrder[]> {
  const filter = await commerceFilterOf(run, question)
  let after: CommerceOrderRow | undefined
  for (let read = 0; read < COMMERCE_EXPORTED_MAX; ) {
    const limit = Math.min(BATCH, COMMERCE_EXPORTED_MAX - read)
    const rows = await listCommerceOrders(run.database, { filter, sort, limit, offset: 0, after })
    if (rows.length > 0) yield await withNames(run, rows, question.seesBuyers)
    if (rows.length < limit) return
    read += rows.length
    after = rows.at(-1)
  }
}

/** Orders older than the index reaches are found by their whole number. */
const NUMBER_DIGITS_MIN = 6
const LOOKED_UP_MAX = 20

/** Whether there was anything that the index did not have. */
async function lookUp(run: StaffRun, { number, search }: CommerceOrderQuestion): Promise<boolean> {
  const text = (number ?? search ?? '').trim()
  if (text.replaceAll(/\D/g, '').length < NUMBER_DIGITS_MIN || /[\s,]/.test(text)) return false
  const numbers = [...new Set([text, text.padStart(9, '0')])]
  const read = await readOrdersOfNumbers(run.commerce, numbers, LOOKED_UP_MAX).catch(nothingIfSilent)
  if (read.length === 0) return false
  const key = await readIndexKey(run.database, run.secretKeys)
  await run.database.transaction().execute((trx) => keepCommerceOrders(trx, key, read))
  return true
}

/** The list shows what the index has while Commerce does not answer. */
function nothingIfSilent(error: unknown): [] {
  if (error instanceof SyncError) return []
  throw error
}

/** The question with names in the forms in which their words are indexed. */
export async function commerceFilterOf(
  run: StaffRun,
  question: CommerceOrderQuestion,
): Promise<CommerceOrderFilter> {
  const { filter, number, amazonOrderNumber, billTo, shipTo, search, seesBuyers } = question
  const key = await readIndexKey(run.database, run.secretKeys)
  const words = (text: string) => (seesBuyers ? sealedWords(key, text) : [])
  return {
    ...filter,
    ...(number ? { number: number.trim() } : {}),
    ...(amazonOrderNumber ? { amazonNumber: numberPatterns(amazonOrderNumber) } : {}),
    ...(billTo ? { billTo: words(billTo) } : {}),
    ...(shipTo ? { shipTo: words(shipTo) } : {}),
    ...purchased(question),
    ...totals(question),
    ...(search
      ? { search: { number: search.trim(), amazonNumber: numberPatterns(search), words: words(search) } }
      : {}),
  }
}

function sealedWords(key: SecretKey, text: string): readonly Buffer[] {
  return wordsOf(text).map((word) => blindIndex(key, word))
}

const DAY_MS = 24 * 3_600_000

function purchased({
  purchasedFrom,
  purchasedTo,
}: CommerceOrderQuestion): Pick<CommerceOrderFilter, 'purchasedFrom' | 'purchasedBefore'> {
  return {
    ...(purchasedFrom === undefined ? {} : { purchasedFrom: new Date(purchasedFrom) }),
    ...(purchasedTo === undefined ? {} : { purchasedBefore: endOfTime(purchasedTo) }),
  }
}

/** A day as `yyyy-mm-dd` to its end, or a moment; what is before the result is included. */
export function endOfTime(text: string): Date {
  const isDay = text.length === 'yyyy-mm-dd'.length
  return new Date(Date.parse(text) + (isDay ? DAY_MS : 1))
}

function totals({
  baseTotalMin,
  baseTotalMax,
  totalMin,
  totalMax,
}: CommerceOrderQuestion): Pick<
  CommerceOrderFilter,
  'baseTotalMin' | 'baseTotalMax' | 'totalMin' | 'totalMax'
> {
  return {
    ...(baseTotalMin === undefined ? {} : { baseTotalMin: toThousandths(baseTotalMin) }),
    ...(baseTotalMax === undefined ? {} : { baseTotalMax: toThousandths(baseTotalMax) }),
    ...(totalMin === undefined ? {} : { totalMin: toThousandths(totalMin) }),
    ...(totalMax === undefined ? {} : { totalMax: toThousandths(totalMax) }),
  }
}

export async function withNames(
  run: StaffRun,
  rows: readonly CommerceOrderRow[],
  seesBuyers: boolean,
): Promise<readonly FoundCommerceOrder[]> {
  const storeIds = [...new Set(rows.flatMap(({ store_id: id }) => (id === null ? [] : [id])))]
  const [stores, labels, key] = await Promise.all([
    readStoreFacts(run.database, storeIds),
    readStatusLabels(run.database),
    seesBuyers ? readIndexKey(run.database, run.secretKeys) : null,
  ])
  return rows.map((row) => ({
    row,
    names:
      key === null || row.sealed_names === null
        ? null
        : openNames(key, row.commerce_order_id, row.sealed_names),
    storeFacts: row.store_id === null ? null : (stores.get(row.store_id) ?? null),
    statusLabel: row.status === null ? null : (labels.get(row.status) ?? null),
  }))
}
