/**
 * Staff make Commerce products of what Amazon says of lines that none stands for (S-54). Each step may be repeated: a
 * product that is there is left as it is, one that was begun here gets stock where there is none yet, and the match is
 * saved last, together with the attempts of the orders that wait for it.
 */
import type { AmazonOrderItem } from '@orderferry/domain/amazon/amazon-order'
import { lineAmounts } from '@orderferry/domain/amazon/line-amounts'
import { baseConversion, toBase } from '@orderferry/domain/money/base-conversion'
import { formatAmount, type Money } from '@orderferry/domain/money/money'
import { lineOfKey, matchKeys } from '@orderferry/domain/order-import/match-product'
import { readProductsBySku } from '../commerce/catalog.ts'
import { mayHaveTakenEffect } from '../commerce/commerce-answer.ts'
import { readCurrencies } from '../commerce/currencies.ts'
import { createProduct, type ProductCreation, type ProductDraft } from '../commerce/product-writes.ts'
import {
  readSourceQuantities,
  readStockItemQuantity,
  writeSourceQuantities,
  writeStockItemQuantity,
} from '../commerce/source-items.ts'
import { readStoreView } from '../commerce/store-view.ts'
import { readStoreWithSettings, type StoreWithSettings } from '../database/amazon-accounts.ts'
import { readOrderWithAnswer } from '../database/amazon-orders.ts'
import { forgetBegunProduct, isProductBegun, noteProductBegun } from '../database/begun-products.ts'
import { openOrder } from '../database/order-vault.ts'
import { ordersBlockedWithLine, replaceProductMatch } from '../database/product-matches.ts'
import { readUnmatchedSkus, type UnmatchedSku } from '../database/unmatched-skus.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { SyncError } from '../platform/sync-error.ts'
import { isReadOnlyRefusal } from '../platform/write-gate.ts'
import { sourcesOfWebsite } from './find-products.ts'
import { retryWaitingOrders } from './retry-waiting-orders.ts'

export interface CreationWish {
  readonly storeId: string
  /** What the matches are saved under: Seller SKUs, or `asin:` and ASINs. */
  readonly keys: readonly string[]
  /** The same for all of them. */
  readonly values: Omit<ProductDraft, 'sku' | 'name' | 'price'>
}

export type CreationRefusal = 'not-awaited' | 'no-price' | 'no-rate' | 'refused' | 'unavailable'

export interface CreationResult {
  readonly key: string
  readonly outcome: 'created' | 'existed' | 'refused'
  /** Of the product; null where none came of it. */
  readonly sku: string | null
  readonly because: CreationRefusal | null
  /** Commerce's words. */
  readonly message: string | null
  readonly ordersRetried: number
}

/** One after the other: what is done stays done, whatever becomes of the next. Null when there is no such store. */
export async function createProducts(
  run: StaffRun,
  wish: CreationWish,
  actor: string,
): Promise<readonly CreationResult[] | null> {
  const store = await readStoreWithSettings(run.database, wish.storeId)
  if (store === undefined) return null
  const key = { accountId: store.account_id, storeId: store.store_id }
  const keys = [...new Set(wish.keys)]
  const unmatched = new Map(
    (await readUnmatchedSkus(run.database, key, keys)).map((one) => [one.key, one] as const),
  )
  const results: CreationResult[] = []
  for (const one of keys) {
    const known = unmatched.get(one)
    results.push(
      known === undefined
        ? refused(one, 'not-awaited')
        : await createOne(run, { store, known, values: wish.values, actor }),
    )
  }
  return results
}

interface Creation {
  readonly store: StoreWithSettings
  readonly known: UnmatchedSku
  readonly values: CreationWish['values']
  readonly actor: string
}

async function createOne(run: StaffRun, creation: Creation): Promise<CreationResult> {
  const { store, known, values } = creation
  try {
    const price = await priceOf(run, store, known)
    if (typeof price === 'string') return refused(known.key, price)
    // Amazon's number of the listing is what the product is found by; a line without one has its Seller SKU.
    const sku = known.asin ?? known.sellerSku ?? known.key
    const draft = { ...values, sku, name: known.title ?? sku, price: price.text }
    const { made, isOurs } = await makeProduct(run, draft)
    if (made.kind === 'refused') return refused(known.key, 'refused', made.message)
    if (isOurs) await putStock(run, store, { sku: made.product.sku, quantity: known.unitsWaiting })
    const ordersRetried = await remember(run, creation, made.product.sku)
    const outcome = made.kind === 'created' ? 'created' : 'existed'
    return { key: known.key, outcome, sku: made.product.sku, because: null, message: null, ordersRetried }
  } catch (error) {
    if (!(error instanceof SyncError) || isReadOnlyRefusal(error)) throw error
    return refused(known.key, error.kind === 'rejected' ? 'refused' : 'unavailable', error.message)
  }
}

function refused(key: string, because: CreationRefusal, message: string | null = null): CreationResult {
  return { key, outcome: 'refused', sku: null, because, message, ordersRetried: 0 }
}

/** What one unit costs on Amazon, in the currency of the merchant's books. */
async function priceOf(
  run: StaffRun,
  store: StoreWithSettings,
  known: UnmatchedSku,
): Promise<{ readonly text: string } | 'no-price' | 'no-rate'> {
  const key = { accountId: store.account_id, storeId: store.store_id, amazonOrderId: known.newestOrderId }
  const row = await readOrderWithAnswer(run.database, key)
  if (row === undefined) return 'no-price'
  const reading = openOrder(await run.keys.keyOf(run.database, key.accountId), key, row)
  const item =
    reading.kind === 'read'
      ? reading.order.items.find((one) => matchKeys(one).includes(known.key))
      : undefined
  const told = item === undefined ? null : unitPriceOf(item)
  if (told === null) return 'no-price'
  const { code, baseCurrency } = await readStoreView(run.commerce, store.settings.commerceStoreId)
  if (told.currency === baseCurrency) return { text: formatAmount(told) }
  const { rates } = await readCurrencies(run.commerce, code)
  const rate = rates.get(told.currency) ?? null
  const conversion = baseConversion({ order: told.currency, base: baseCurrency, rate })
  return conversion === null ? 'no-rate' : { text: formatAmount(toBase(told, conversion)) }
}

function unitPriceOf(item: AmazonOrderItem): Money | null {
  if (item.unitPrice !== null) return item.unitPrice
  const { price } = lineAmounts(item)
  return price === null || item.quantityOrdered !== 1 ? null : price
}

/** Ours is one that was not there when its making began, in this run or in one that did not come to its end. */
async function makeProduct(
  run: StaffRun,
  draft: ProductDraft,
): Promise<{ readonly made: ProductCreation; readonly isOurs: boolean }> {
  const { sku } = draft
  const isThere = (await readProductsBySku(run.commerce, [sku])).has(sku)
  const isUnfinished = isThere && (await isProductBegun(run.database, sku))
  if (!isThere) await noteProductBegun(run.database, sku, run.clock())
  try {
    const made = await createProduct(run.commerce, draft)
    if (made.kind === 'refused') await forgetBegunProduct(run.database, sku)
    return { made, isOurs: isUnfinished || made.kind === 'created' }
  } catch (error) {
    // Nothing was made: what somebody else makes under this SKU later is not ours.
    if (!isThere && !mayHaveTakenEffect(error)) await forgetBegunProduct(run.database, sku)
    throw error
  }
}

/** Only where the product lies nowhere yet: a second run must not add to what staff have counted since. */
async function putStock(
  run: StaffRun,
  store: StoreWithSettings,
  { sku, quantity }: { readonly sku: string; readonly quantity: number },
): Promise<void> {
  const sources = await sourcesOfWebsite(run, store.website_code)
  if (sources === null) {
    if ((await readStockItemQuantity(run.commerce, sku)) > 0) return
    return writeStockItemQuantity(run.commerce, sku, quantity)
  }
  const [source] = sources
  if (source === undefined) return
  const lying = await readSourceQuantities(run.commerce, sku)
  if (lying?.some((one) => one.quantity > 0) === true) return
  await writeSourceQuantities(run.commerce, sku, [{ sourceCode: source.sourceCode, quantity }])
}

async function remember(run: StaffRun, { store, known, actor }: Creation, sku: string): Promise<number> {
  const key = { accountId: store.account_id, storeId: store.store_id }
  const now = run.clock()
  return run.database.transaction().execute(async (trx) => {
    await replaceProductMatch(
      trx,
      key,
      { key: known.key, components: [{ sku, quantity: 1, weight: '1' }] },
      now,
    )
    await forgetBegunProduct(trx, sku)
    const orders = await ordersBlockedWithLine(trx, key, lineOfKey(known.key))
    const event = { code: 'product-created', key: known.key, sku } as const
    return retryWaitingOrders(run, trx, { orders, events: [event], actor }, now)
  })
}
