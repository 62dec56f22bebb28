/**
 * How many units lie at which source, and where Commerce runs without sources, in the product's own stock item.
 * https://developer.adobe.com/commerce/webapi/rest/inventory/manage-source-items/
 */
import { z } from 'zod'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { searchQuery } from './search-criteria.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id, pageOf, quantity } from './wire/scalars.ts'

export interface SourceQuantity {
  readonly sourceCode: string
  readonly quantity: number
}

const sourceItemPageSchema = pageOf(z.object({ source_code: z.string(), quantity }))
const itemsMax = 200

/** Null where Commerce runs without multi-source inventory. */
export async function readSourceQuantities(
  client: CommerceClient,
  sku: string,
): Promise<readonly SourceQuantity[] | null> {
  const query = searchQuery({
    groups: [[{ field: 'sku', value: sku, condition: 'eq' }]],
    sort: [{ field: 'source_code', direction: 'ASC' }],
    pageSize: itemsMax,
  })
  const request: CommerceRequest = { method: 'GET', path: '/inventory/source-items', query }
  const answer = await client.call(request)
  if (answer.kind === 'refused') {
    if (answer.httpStatus === 404) return null
    throw rejection(operationOf(request), answer)
  }
  const { items } = readAnswer(sourceItemPageSchema, answer.body, operationOf(request))
  return items.map((item) => ({ sourceCode: item.source_code, quantity: item.quantity }))
}

/** Sets what lies there, whatever lay there before: it may be repeated. A source of its own is assigned by it. */
export async function writeSourceQuantities(
  client: CommerceClient,
  sku: string,
  quantities: readonly SourceQuantity[],
): Promise<void> {
  await write(client, {
    method: 'POST',
    path: '/inventory/source-items',
    body: {
      sourceItems: quantities.map(({ sourceCode, quantity: units }) => ({
        sku,
        source_code: sourceCode,
        quantity: units,
        status: units > 0 ? 1 : 0,
      })),
    },
  })
}

const stockItemSchema = z.object({ item_id: id, qty: quantity })

/** Of a Commerce without sources. */
export async function readStockItemQuantity(client: CommerceClient, sku: string): Promise<number> {
  const path = `/stockItems/${encodeURIComponent(sku)}`
  return readAnswer(stockItemSchema, await client.read(path), `GET /V1${path}`).qty
}

const managedSchema = z.object({ manage_stock: z.boolean() })

/** Whether Commerce counts the product's stock; false of one that it does not have. */
export async function managesStock(client: CommerceClient, sku: string): Promise<boolean> {
  const request: CommerceRequest = { method: 'GET', path: `/stockItems/${encodeURIComponent(sku)}` }
  const answer = await client.call(request)
  if (answer.kind === 'done') return readAnswer(managedSchema, answer.body, operationOf(request)).manage_stock
  if (answer.httpStatus === 404) return false
  throw rejection(operationOf(request), answer)
}

/** Of a Commerce without sources; it may be repeated. */
export async function writeStockItemQuantity(
  client: CommerceClient,
  sku: string,
  units: number,
): Promise<void> {
  const path = `/stockItems/${encodeURIComponent(sku)}`
  const { item_id: itemId } = readAnswer(stockItemSchema, await client.read(path), `GET /V1${path}`)
  await write(client, {
    method: 'PUT',
    path: `/products/${encodeURIComponent(sku)}/stockItems/${itemId}`,
    body: { stockItem: { qty: units, is_in_stock: units > 0 } },
  })
}

async function write(client: CommerceClient, request: CommerceRequest): Promise<void> {
  const answer = await client.call(request)
  if (answer.kind === 'refused') throw rejection(operationOf(request), answer)
}
