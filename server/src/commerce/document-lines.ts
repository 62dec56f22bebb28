/** The invoices or credit memos of an order with their lines: by these a document whose answer was lost is known again. */
import { z } from 'zod'
import type { CommerceClient } from './commerce-client.ts'
import { searchQuery } from './search-criteria.ts'
import { readAnswer } from './wire/read-answer.ts'
import { amount, id, listOf, pageOf, quantity } from './wire/scalars.ts'

const documentSchema = z.object({
  entity_id: id,
  increment_id: z.string(),
  base_grand_total: amount,
  items: listOf(z.object({ order_item_id: id, qty: quantity })),
})

export interface DocumentLines {
  readonly id: number
  readonly number: string
  /** Decimal text. */
  readonly baseGrandTotal: string | null
  readonly lines: readonly { readonly commerceOrderItemId: number; readonly quantity: number }[]
}

const pageSchema = pageOf(documentSchema)
const documentsMax = 200

/** Those with an id above this, the oldest first. */
export async function listDocumentLines(
  client: CommerceClient,
  path: '/invoices' | '/creditmemos',
  asked: { readonly orderId: number; readonly afterId: number },
): Promise<readonly DocumentLines[]> {
  const query = searchQuery({
    groups: [
      [{ field: 'order_id', value: String(asked.orderId), condition: 'eq' }],
      [{ field: 'entity_id', value: String(asked.afterId), condition: 'gt' }],
    ],
    sort: [{ field: 'entity_id', direction: 'ASC' }],
    pageSize: documentsMax,
    fields: 'items[entity_id,increment_id,base_grand_total,items[order_item_id,qty]],total_count',
  })
  const page = readAnswer(pageSchema, await client.read(path, query), `GET /V1${path}`)
  return page.items.map((one) => ({
    id: one.entity_id,
    number: one.increment_id,
    baseGrandTotal: one.base_grand_total,
    lines: one.items.map((item) => ({ commerceOrderItemId: item.order_item_id, quantity: item.qty })),
  }))
}
