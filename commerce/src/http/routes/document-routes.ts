import type { Row, Table } from '../../database/define-table.ts'
import type { Database } from '../../database/open-pool.ts'
import { searchTable } from '../../database/search-table.ts'
import { createCreditMemo } from '../../documents/create-credit-memo.ts'
import { createInvoice } from '../../documents/create-invoice.ts'
import { createShipment } from '../../documents/create-shipment.ts'
import {
  CREDITMEMO,
  CREDITMEMO_COMMENT,
  INVOICE,
  INVOICE_COMMENT,
  SHIPMENT,
  SHIPMENT_COMMENT,
} from '../../documents/document-tables.ts'
import {
  type DocumentRequest,
  readDocumentRequest,
  readRefundRequest,
  readShipmentRequest,
} from '../../documents/read-document-request.ts'
import { showCreditMemos, showInvoices, showShipments } from '../../documents/show-documents.ts'
import { addTrack, deleteTrack } from '../../documents/tracks.ts'
import { showTransactions, TRANSACTION } from '../../documents/transactions.ts'
import type { Engine } from '../../engine.ts'
import { plainText } from '../../mail/mail-words.ts'
import { type DocumentKind, notifyCustomer } from '../../mail/notify-customer.ts'
import { loadPayment } from '../../orders/load-orders.ts'
import { showRow } from '../../orders/show-row.ts'
import { notFound, RestError } from '../rest-error.ts'
import {
  type Call,
  type Handle,
  type Route,
  readEntityId,
  readId,
  requiredParameter,
  route,
} from '../route.ts'
import { criteriaOf, readSearchCriteria } from '../search-criteria.ts'

type ShowAll = (db: Database, rows: readonly Row[]) => Promise<readonly unknown[]>

const INVOICES = 'Magento_Sales::sales_invoice'
const CREDIT_MEMOS = 'Magento_Sales::sales_creditmemo'
const SHIPMENTS = 'Magento_Sales::shipment'
const TRANSACTIONS = 'Magento_Sales::transactions_fetch'

export const DOCUMENT_ROUTES: readonly Route[] = [
  route('POST', '/V1/order/:orderId/invoice', 'Magento_Sales::invoice', (call) =>
    makeAndMail(call, { kind: 'invoice', read: readDocumentRequest, make: createInvoice }),
  ),
  route('POST', '/V1/order/:orderId/ship', 'Magento_Sales::ship', (call) =>
    makeAndMail(call, { kind: 'shipment', read: readShipmentRequest, make: createShipment }),
  ),
  route('GET', '/V1/invoices', INVOICES, listOf(INVOICE, showInvoices)),
  route('GET', '/V1/invoices/:id', INVOICES, oneOf(INVOICE, showInvoices)),
  route('GET', '/V1/invoices/:id/comments', INVOICES, commentsOf(INVOICE_COMMENT)),
  route('GET', '/V1/shipments', SHIPMENTS, listOf(SHIPMENT, showShipments)),
  route('GET', '/V1/shipment/:id', SHIPMENTS, oneOf(SHIPMENT, showShipments)),
  route('POST', '/V1/shipment/track', SHIPMENTS, (call) =>
    addTrack(call.engine, requiredParameter(call, 'entity')),
  ),
  route('DELETE', '/V1/shipment/track/:id', SHIPMENTS, (call) =>
    deleteTrack(call.engine, readId(call, 'id')),
  ),
  route('POST', '/V1/order/:orderId/refund', 'Magento_Sales::creditmemo', (call) =>
    makeAndMail(call, { kind: 'creditmemo', read: readRefundRequest, make: createCreditMemo }),
  ),
  route('POST', '/V1/invoice/:invoiceId/refund', INVOICES, refundInvoice),
  route('POST', '/V1/invoices/:id/capture', INVOICES, notAvailable('capture')),
  route('POST', '/V1/invoices/:id/void', INVOICES, notAvailable('void')),
  route('GET', '/V1/creditmemos', CREDIT_MEMOS, listOf(CREDITMEMO, showCreditMemos)),
  route('GET', '/V1/creditmemo/:id', CREDIT_MEMOS, oneOf(CREDITMEMO, showCreditMemos)),
  route('GET', '/V1/creditmemo/:id/comments', CREDIT_MEMOS, commentsOf(CREDITMEMO_COMMENT)),
  route('PUT', '/V1/creditmemo/:id', CREDIT_MEMOS, () => {
    throw new RestError(400, 'You can not cancel Credit Memo')
  }),
  route('GET', '/V1/transactions', TRANSACTIONS, listOf(TRANSACTION, showTransactions)),
  route('GET', '/V1/transactions/:id', TRANSACTIONS, oneOf(TRANSACTION, showTransactions)),
  route('GET', '/V1/shipment/:id/comments', SHIPMENTS, commentsOf(SHIPMENT_COMMENT)),
  route('GET', '/V1/shipment/:id/label', SHIPMENTS, async (call) => {
    const { shipping_label: label } = await existing(SHIPMENT, call)
    return label ?? ''
  }),
]

/** Offline payments were paid when they were invoiced: there is nothing to capture, and nothing to void. */
function notAvailable(action: string): Handle {
  return async (call) => {
    await existing(INVOICE, call)
    throw new RestError(400, `The ${action} action is not available.`)
  }
}

interface Making<Request extends DocumentRequest> {
  readonly kind: DocumentKind
  readonly read: (call: Call) => Request
  readonly make: (engine: Engine, orderId: number, request: Request) => Promise<string>
}

async function makeAndMail<Request extends DocumentRequest>(
  call: Call,
  { kind, read, make }: Making<Request>,
): Promise<string> {
  const orderId = readEntityId(call, 'orderId')
  const request = read(call)
  return mailed(call.engine, { kind, request }, await make(call.engine, orderId, request))
}

/** The comment stands in the mail only where both are asked for. */
async function mailed(
  engine: Engine,
  { kind, request }: { readonly kind: DocumentKind; readonly request: DocumentRequest },
  documentId: string,
): Promise<string> {
  const { notify, appendComment, comment } = request
  const text = appendComment ? plainText(comment?.comment) : null
  if (notify) await notifyCustomer(engine, { about: kind, id: Number(documentId), comment: text })
  return documentId
}

/** Only the method `free` can be refunded through its invoice. */
async function refundInvoice(call: Call): Promise<unknown> {
  const invoiceId = readEntityId(call, 'invoiceId')
  const { rows } = await searchTable(call.engine.pool, INVOICE, criteriaOf('entity_id', String(invoiceId)))
  const invoice = rows[0]
  if (invoice === undefined) throw notFound()
  const orderId = Number(invoice.order_id)
  const payment = await loadPayment(call.engine.pool, orderId)
  if (payment?.method !== 'free') {
    throw new RestError(
      400,
      "Creditmemo Document Validation Error(s):\nWe can't create creditmemo for the invoice.",
    )
  }
  const request = readRefundRequest(call, invoiceId)
  return mailed(
    call.engine,
    { kind: 'creditmemo', request },
    await createCreditMemo(call.engine, orderId, request),
  )
}

function listOf(table: Table, show: ShowAll): Handle {
  return async ({ engine, query }) => {
    const criteria = readSearchCriteria(query)
    const { rows, total } = await searchTable(engine.pool, table, criteria)
    return { items: await show(engine.pool, rows), search_criteria: criteria, total_count: total }
  }
}

function oneOf(table: Table, show: ShowAll): Handle {
  return async (call) => (await show(call.engine.pool, [await existing(table, call)]))[0]
}

async function existing(table: Table, call: Call): Promise<Row> {
  const criteria = criteriaOf(table.key, String(readEntityId(call, 'id')))
  const { rows } = await searchTable(call.engine.pool, table, criteria)
  if (rows[0] === undefined) throw notFound()
  return rows[0]
}

function commentsOf(table: Table): Handle {
  return async (call: Call) => {
    const criteria = criteriaOf('parent_id', String(readId(call, 'id')))
    const { rows, total } = await searchTable(call.engine.pool, table, criteria)
    return { items: rows.map((row) => showRow(table, row)), search_criteria: criteria, total_count: total }
  }
}
