/**
 * How many can be sold, from the stock that a website sells from: on hand less what is reserved.
 * https://developer.adobe.com/commerce/webapi/rest/inventory/check-salable-quantity/
 */
import type { SalableStock } from '@orderferry/domain/commerce/catalog'
import { z } from 'zod'
import { SyncError } from '../platform/sync-error.ts'
import { readProductsBySku } from './catalog.ts'
import { isUnknownRoute, rejection } from './commerce-answer.ts'
import { type CommerceClient, operationOf } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id, quantity } from './wire/scalars.ts'

export interface StockAsked {
  readonly websiteCode: string
  readonly skus: readonly string[]
}

/** Commerce reads one SKU in a call; more at once only makes it slower for everybody else. */
const concurrencyMax = 4
const stockIdKeptForMs = 10 * 60 * 1000

/** By the SKU that was asked for; a SKU that Commerce does not have is missing from the map. */
export async function readSalableStock(
  client: CommerceClient,
  { websiteCode, skus }: StockAsked,
): Promise<ReadonlyMap<string, SalableStock>> {
  const stockId = await readStockId(client, websiteCode)
  const waiting = [...new Set(skus)]
  const found = new Map<string, SalableStock>()
  const workers = Array.from({ length: Math.min(concurrencyMax, waiting.length) }, async () => {
    for (let sku = waiting.shift(); sku !== undefined; sku = waiting.shift()) {
      const stock = await readOne(client, stockId, sku)
      if (stock !== null) found.set(sku, stock)
    }
  })
  await Promise.all(workers)
  // In the order of the question, whichever answer came first.
  return new Map(
    skus.flatMap((sku) => {
      const stock = found.get(sku)
      return stock === undefined ? [] : [[sku, stock] as const]
    }),
  )
}

/** Null where Commerce runs without multi-source inventory: each product then has one stock, the same everywhere. */
const readStockId = remembered(stockIdKeptForMs, async (client, websiteCode) => {
  const path = `/inventory/stock-resolver/website/${encodeURIComponent(websiteCode)}`
  const request = { method: 'GET', path } as const
  const answer = await client.call(request)
  if (answer.kind === 'done') {
    return readAnswer(z.object({ stock_id: id }), answer.body, operationOf(request)).stock_id
  }
  if (isUnknownRoute(answer)) return null
  throw rejection(operationOf(request), answer)
})

async function readOne(
  client: CommerceClient,
  stockId: number | null,
  sku: string,
): Promise<SalableStock | null> {
  if (stockId === null) {
    const item = await readStockItem(client, sku)
    return item === null ? null : { sku, salableQuantity: item.isUnlimited ? null : item.quantity }
  }
  const quantity = await readSalableQuantity(client, stockId, sku)
  if (quantity === 'unknown-sku') return null
  if (quantity === 'composite') return { sku, salableQuantity: null }
  if (quantity > 0) return { sku, salableQuantity: quantity }
  const item = await readStockItem(client, sku)
  return { sku, salableQuantity: item?.isUnlimited === true ? null : quantity }
}

/** A bundle or a configurable product has no stock of its own. */
const compositeMessage = "Can't check requested quantity for products without Source Items support."

const salableQuantity = z.number()

async function readSalableQuantity(
  client: CommerceClient,
  stockId: number,
  sku: string,
): Promise<number | 'unknown-sku' | 'composite'> {
  const path = `/inventory/get-product-salable-quantity/${encodeURIComponent(sku)}/${stockId}`
  const request = { method: 'GET', path } as const
  try {
    const answer = await client.call(request)
    if (answer.kind === 'done') return readAnswer(salableQuantity, answer.body, operationOf(request))
    if (answer.rawMessage === compositeMessage) return 'composite'
    if (answer.httpStatus === 404) return 'unknown-sku'
    throw rejection(operationOf(request), answer)
  } catch (error) {
    if (!isServerError(error) || (await isInCatalog(client, sku))) throw error
    return 'unknown-sku'
  }
}

/** For a SKU that it does not have Commerce answers 500, a plain page, as it does for anything that breaks. */
function isServerError(error: unknown): boolean {
  return error instanceof SyncError && error.kind === 'unavailable' && error.facts.httpStatus === 500
}

async function isInCatalog(client: CommerceClient, sku: string): Promise<boolean> {
  return (await readProductsBySku(client, [sku])).has(sku)
}

/** `manage_stock` and `backorders` come with the shop's settings already applied. */
const stockItemSchema = z.object({ qty: quantity, manage_stock: z.boolean(), backorders: id })

interface StockItem {
  readonly quantity: number
  /** Commerce sells it whatever is left: it does not manage this product's stock, or takes backorders. */
  readonly isUnlimited: boolean
}

async function readStockItem(client: CommerceClient, sku: string): Promise<StockItem | null> {
  const request = { method: 'GET', path: `/stockItems/${encodeURIComponent(sku)}` } as const
  const answer = await client.call(request)
  if (answer.kind === 'done') {
    const item = readAnswer(stockItemSchema, answer.body, operationOf(request))
    return { quantity: item.qty, isUnlimited: !item.manage_stock || item.backorders > 0 }
  }
  if (answer.httpStatus === 404) return null
  throw rejection(operationOf(request), answer)
}
