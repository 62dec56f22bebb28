/** Writes what was read of invoices, shipments and credit memos into the index. */
import type { DocumentKind, IndexedDocument } from '@orderferry/domain/commerce/indexed-order'
import type { Insertable, Selectable, Transaction } from 'kysely'
import { minorOf, thousandthsOf } from './commerce-amounts.ts'
import type { Schema } from './schema.ts'

export type CommerceDocumentRow = Selectable<Schema['commerce_documents']>

/** Their orders are in the index already. */
export async function keepCommerceDocuments(
  trx: Transaction<Schema>,
  kind: DocumentKind,
  documents: readonly IndexedDocument[],
): Promise<void> {
  const rows = documents.toSorted((a, b) => a.id - b.id).map((document) => rowOf(kind, document))
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first) as (keyof CommerceDocumentRow)[]
  await trx
    .insertInto('commerce_documents')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'document_id'])
        .doUpdateSet((eb) =>
          Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    )
    .execute()
}

function rowOf(kind: DocumentKind, document: IndexedDocument): Insertable<Schema['commerce_documents']> {
  const { baseCurrency, currency, quantity } = document
  const baseMinor = minorOf(document.baseTotal, baseCurrency)
  const minor = minorOf(document.total, currency)
  return {
    kind,
    document_id: BigInt(document.id),
    commerce_order_id: BigInt(document.orderId),
    number: document.number,
    created_at: new Date(document.createdAt),
    state: document.state,
    base_currency: baseCurrency,
    base_total_minor: baseMinor,
    base_total_thousandths: thousandthsOf(baseMinor, baseCurrency),
    currency,
    total_minor: minor,
    total_thousandths: thousandthsOf(minor, currency),
    subtotal_minor: minorOf(document.subtotal, currency),
    shipping_minor: minorOf(document.shipping, currency),
    adjustment_refund_minor: minorOf(document.adjustmentRefund, currency),
    adjustment_fee_minor: minorOf(document.adjustmentFee, currency),
    quantity: kind === 'shipment' ? String(quantity ?? 0) : null,
  }
}
