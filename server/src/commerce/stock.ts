/**
 * How many can be sold, from the stock that a website sells from: on hand less what is reserved.
 * https://developer.adobe.com/commerce/webapi/rest/inventory/check-salable-quantity/
 */
import type { SalableStock } from '@orderferry/domain/commerce/catalog'
import { z } from 'zod'
import { SyncError } from '../platform/sync-error.ts'
import { readProductsBySku } from './catalog.ts'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, operationOf } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id } from './wire/scalars.ts'

export interface StockAsked {
  readonly websiteCode: string
  readonly skus: readonly string[]
}

/** Commerce reads one SKU in a call; more at once only makes it slower for everybody else. */
const concurrencyMax = 4
const stockIdKeptForMs = 10 * 60 * 1000
const salableQuantity = z.number()

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
  return found
}

const readStockId = remembered(stockIdKeptForMs, async (client, websiteCode) => {
  const path = `/inventory/stock-resolver/website/${encodeURIComponent(websiteCode)}`
  return readAnswer(z.object({ stock_id: id }), await client.read(path), `GET /V1${path}`).stock_id
})

async function readOne(client: CommerceClient, stockId: number, sku: string): Promise<SalableStock | null> {
  const request = {
    method: 'GET',
    path: `/inventory/get-product-salable-quantity/${encodeURIComponent(sku)}/${stockId}`,
  } as const
  try {
    const answer = await client.call(request)
    if (answer.kind === 'done') {
      const quantity = readAnswer(salableQuantity, answer.body, operationOf(request))
      if (quantity > 0) return { sku, salableQuantity: quantity }
      return { sku, salableQuantity: (await isSalable(client, stockId, sku)) ? null : quantity }
    }
    if (answer.rawMessage === compositeMessage) return { sku, salableQuantity: null }
    if (answer.httpStatus === 404) return null
    throw rejection(operationOf(request), answer)
  } catch (error) {
    if (!isServerError(error) || (await isInCatalog(client, sku))) throw error
    return null
  }
}

/** A bundle or a configurable product has no stock of its own. */
const compositeMessage = "Can't check requested quantity for products without Source Items support."

/** None left and still on sale: Commerce does not manage this product's stock, or takes backorders. */
async function isSalable(client: CommerceClient, stockId: number, sku: string): Promise<boolean> {
  const path = `/inventory/is-product-salable/${encodeURIComponent(sku)}/${stockId}`
  return readAnswer(z.boolean(), await client.read(path), `GET /V1${path}`)
}

/** For a SKU that it does not have Commerce answers 500, a plain page, as it does for anything that breaks. */
function isServerError(error: unknown): boolean {
  return error instanceof SyncError && error.kind === 'unavailable' && error.facts.httpStatus === 500
}

async function isInCatalog(client: CommerceClient, sku: string): Promise<boolean> {
  return (await readProductsBySku(client, [sku])).has(sku)
}
