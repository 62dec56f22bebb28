import type { Row, Table } from '../../database/define-table.ts'
import type { Database } from '../../database/open-pool.ts'
import { searchTable } from '../../database/search-table.ts'
import { createInvoice } from '../../documents/create-invoice.ts'
import { createShipment } from '../../documents/create-shipment.ts'
import { INVOICE, INVOICE_COMMENT, SHIPMENT, SHIPMENT_COMMENT } from '../../documents/document-tables.ts'
import { readDocumentRequest, readShipmentRequest } from '../../documents/read-document-request.ts'
import { showInvoices, showShipments } from '../../documents/show-documents.ts'
import { showRow } from '../../orders/show-row.ts'
import { notFound } from '../rest-error.ts'
import { type Call, type Handle, type Route, readEntityId, readId, route } from '../route.ts'
import { criteriaOf, readSearchCriteria } from '../search-criteria.ts'

type ShowAll = (db: Database, rows: readonly Row[]) => Promise<readonly unknown[]>

const INVOICES = 'Magento_Sales::sales_invoice'
const SHIPMENTS = 'Magento_Sales::shipment'

export const DOCUMENT_ROUTES: readonly Route[] = [
  route('POST', '/V1/order/:orderId/invoice', 'Magento_Sales::invoice', (call) =>
    createInvoice(call.engine, readEntityId(call, 'orderId'), readDocumentRequest(call)),
  ),
  route('POST', '/V1/order/:orderId/ship', 'Magento_Sales::ship', (call) =>
    createShipment(call.engine, readEntityId(call, 'orderId'), readShipmentRequest(call)),
  ),
  route('GET', '/V1/invoices', INVOICES, listOf(INVOICE, showInvoices)),
  route('GET', '/V1/invoices/:id', INVOICES, oneOf(INVOICE, showInvoices)),
  route('GET', '/V1/invoices/:id/comments', INVOICES, commentsOf(INVOICE_COMMENT)),
  route('GET', '/V1/shipments', SHIPMENTS, listOf(SHIPMENT, showShipments)),
  route('GET', '/V1/shipment/:id', SHIPMENTS, oneOf(SHIPMENT, showShipments)),
  route('GET', '/V1/shipment/:id/comments', SHIPMENTS, commentsOf(SHIPMENT_COMMENT)),
  route('GET', '/V1/shipment/:id/label', SHIPMENTS, async (call) => {
    await oneOf(SHIPMENT, showShipments)(call)
    return ''
  }),
]

export function listOf(table: Table, show: ShowAll): Handle {
  return async ({ engine, query }) => {
    const criteria = readSearchCriteria(query)
    const { rows, total } = await searchTable(engine.pool, table, criteria)
    return { items: await show(engine.pool, rows), search_criteria: criteria, total_count: total }
  }
}

export function oneOf(table: Table, show: ShowAll): Handle {
  return async (call) => {
    const criteria = criteriaOf('entity_id', String(readEntityId(call, 'id')))
    const { rows } = await searchTable(call.engine.pool, table, criteria)
    if (rows.length === 0) throw notFound()
    return (await show(call.engine.pool, rows))[0]
  }
}

export function commentsOf(table: Table): Handle {
  return async (call: Call) => {
    const criteria = criteriaOf('parent_id', String(readId(call, 'id')))
    const { rows, total } = await searchTable(call.engine.pool, table, criteria)
    return { items: rows.map((row) => showRow(table, row)), search_criteria: criteria, total_count: total }
  }
}
