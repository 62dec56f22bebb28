import { type Commented, commentDocument } from '../../documents/document-comments.ts'
import {
  CREDITMEMO,
  CREDITMEMO_COMMENT,
  INVOICE,
  INVOICE_COMMENT,
  SHIPMENT,
  SHIPMENT_COMMENT,
} from '../../documents/document-tables.ts'
import { notifyCustomer } from '../../mail/notify-customer.ts'
import { type Handle, type Route, readEntityId, requiredParameter, route } from '../route.ts'

const INVOICES: Commented = { kind: 'invoice', document: INVOICE, comment: INVOICE_COMMENT }
const SHIPMENTS: Commented = { kind: 'shipment', document: SHIPMENT, comment: SHIPMENT_COMMENT }
const CREDIT_MEMOS: Commented = { kind: 'creditmemo', document: CREDITMEMO, comment: CREDITMEMO_COMMENT }

export const DOCUMENT_COMMENT_ROUTES: readonly Route[] = [
  // Of the three, only the comment on an invoice names its document in the body.
  route('POST', '/V1/invoices/comments', 'Magento_Sales::sales_invoice', (call) =>
    commentDocument(call.engine, INVOICES, requiredParameter(call, 'entity'), null),
  ),
  route('POST', '/V1/shipment/:id/comments', 'Magento_Sales::shipment', comment(SHIPMENTS)),
  route('POST', '/V1/creditmemo/:id/comments', 'Magento_Sales::sales_creditmemo', comment(CREDIT_MEMOS)),
  route('POST', '/V1/invoices/:id/emails', 'Magento_Sales::sales_invoice', mail(INVOICES)),
  route('POST', '/V1/shipment/:id/emails', 'Magento_Sales::shipment', mail(SHIPMENTS)),
  route('POST', '/V1/creditmemo/:id/emails', 'Magento_Sales::sales_creditmemo', mail(CREDIT_MEMOS)),
]

function comment(of: Commented): Handle {
  return (call) =>
    commentDocument(call.engine, of, requiredParameter(call, 'entity'), readEntityId(call, 'id'))
}

function mail({ kind }: Commented): Handle {
  return (call) => notifyCustomer(call.engine, { about: kind, id: readEntityId(call, 'id'), comment: null })
}
