/** Documents that are stored as they were sent, and the refund by a credit memo that the client has worked out itself. */
import type { Row } from '../../database/define-table.ts'
import type { Database } from '../../database/open-pool.ts'
import { searchTable } from '../../database/search-table.ts'
import { refundSentCreditMemo } from '../../documents/refund-sent-credit-memo.ts'
import { type SavedKind, saveDocument } from '../../documents/save-document.ts'
import { SAVED_CREDIT_MEMO, SAVED_INVOICE, SAVED_SHIPMENT } from '../../documents/saved-kinds.ts'
import { showCreditMemos, showInvoices, showShipments } from '../../documents/show-documents.ts'
import { type Handle, type Route, requiredParameter, route } from '../route.ts'
import { criteriaOf } from '../search-criteria.ts'

type ShowAll = (db: Database, rows: readonly Row[]) => Promise<readonly Record<string, unknown>[]>

export const SAVED_DOCUMENT_ROUTES: readonly Route[] = [
  route('POST', '/V1/invoices', 'Magento_Sales::sales_invoice', save(SAVED_INVOICE, showInvoices)),
  route('POST', '/V1/shipment', 'Magento_Sales::shipment', save(SAVED_SHIPMENT, showShipments)),
  route(
    'POST',
    '/V1/creditmemo',
    'Magento_Sales::sales_creditmemo',
    save(SAVED_CREDIT_MEMO, showCreditMemos),
  ),
  route('POST', '/V1/creditmemo/refund', 'Magento_Sales::sales_creditmemo', async (call) => {
    const id = await refundSentCreditMemo(call.engine, requiredParameter(call, 'creditmemo'))
    return saved(call.engine.pool, SAVED_CREDIT_MEMO, showCreditMemos, id)
  }),
]

function save(kind: SavedKind, show: ShowAll): Handle {
  return async (call) => {
    const id = await saveDocument(call.engine, kind, requiredParameter(call, 'entity'))
    return saved(call.engine.pool, kind, show, id)
  }
}

/** Unlike a read, the answer to a save does not name the source. */
async function saved(db: Database, { table }: SavedKind, show: ShowAll, id: number): Promise<unknown> {
  const { rows } = await searchTable(db, table, criteriaOf('entity_id', String(id)))
  const [shown = {}] = await show(db, rows)
  const { extension_attributes: _source, ...answer } = shown
  return answer
}
