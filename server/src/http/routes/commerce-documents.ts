/** The grids of invoices, shipments and credit memos. */
import type {
  DocumentListQuery,
  DocumentState,
  ListedDocument,
} from '@orderferry/contract/commerce-documents'
import type { DocumentKind } from '@orderferry/domain/commerce/indexed-order'
import { toThousandths } from '../../database/commerce-amounts.ts'
import type { DocumentSort } from '../../database/commerce-document-list.ts'
import { endOfTime } from '../../orders/find-commerce-orders.ts'
import { type FoundDocument, findDocuments } from '../../orders/find-documents.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers, RouteRequest } from '../handlers.ts'
import { presentListedOrder } from '../present-listed-order.ts'
import { moneyJson } from '../present-order.ts'
import { presentPage } from '../present-page.ts'
import { seesBuyerData } from '../sees-buyer-data.ts'
import { storesToRead } from '../store-limit.ts'

type Names = 'listCommerceInvoices' | 'listCommerceShipments' | 'listCommerceCreditMemos'

/** Commerce's numbers of the states, which invoices and credit memos share. */
const OPEN = 1
const SETTLED = 2
const CANCELED = 3

const sortColumns: Readonly<Record<string, DocumentSort['column']>> = {
  createdAt: 'created_at',
  number: 'number',
  baseTotal: 'base_total_thousandths',
}

export function commerceDocumentRoutes(run: StaffRun): Handlers<Names> {
  return {
    listCommerceInvoices: (request) => list(run, 'invoice', request),
    listCommerceShipments: (request) => list(run, 'shipment', request),
    listCommerceCreditMemos: (request) => list(run, 'creditMemo', request),
  }
}

async function list(run: StaffRun, kind: DocumentKind, { query, role, storeIds }: RouteRequest<Names>) {
  const seesBuyers = seesBuyerData(role)
  const found = await findDocuments(run, {
    filter: filterOf(kind, query, storesToRead(storeIds, query.store)),
    search: query.q,
    seesBuyers,
    sort: {
      column: sortColumns[query.sort.replace('-', '')] ?? 'created_at',
      descending: query.sort.startsWith('-'),
    },
    limit: query.perPage,
    offset: (query.page - 1) * query.perPage,
    count: query.count === 'exact',
  })
  return presentPage(
    found.documents.map((document) => present(document, seesBuyers)),
    query,
    found,
  )
}

function filterOf(kind: DocumentKind, query: DocumentListQuery, storeIds: readonly string[] | undefined) {
  const { state, number, orderNumber, createdFrom, createdTo, baseTotalMin, baseTotalMax } = query
  return {
    kind,
    order: { storeIds, number: orderNumber?.trim() || undefined },
    ...(state === undefined || state.length === 0 ? {} : { states: state.map((one) => codes[one]) }),
    ...(number ? { number: number.trim() } : {}),
    ...(createdFrom === undefined ? {} : { createdFrom: new Date(createdFrom) }),
    ...(createdTo === undefined ? {} : { createdBefore: endOfTime(createdTo) }),
    ...(baseTotalMin === undefined ? {} : { baseTotalMin: toThousandths(baseTotalMin) }),
    ...(baseTotalMax === undefined ? {} : { baseTotalMax: toThousandths(baseTotalMax) }),
  }
}

const codes: Readonly<Record<DocumentState, number>> = {
  open: OPEN,
  paid: SETTLED,
  refunded: SETTLED,
  canceled: CANCELED,
}

function present({ document, order }: FoundDocument, seesBuyers: boolean): ListedDocument {
  const listed = presentListedOrder(order, seesBuyers)
  const money = (minor: bigint | null) => moneyJson(minor, document.currency)
  return {
    id: Number(document.document_id),
    number: document.number,
    createdAt: document.created_at.toISOString(),
    order: {
      id: listed.id,
      number: listed.number,
      purchasedAt: listed.purchasedAt,
      status: listed.status,
      statusLabel: listed.statusLabel,
    },
    purchasedFrom: listed.purchasedFrom,
    billToName: listed.billToName,
    shipToName: listed.shipToName,
    state: stateOf(document.kind, document.state),
    baseTotal: moneyJson(document.base_total_minor, document.base_currency),
    total: money(document.total_minor),
    subtotal: money(document.subtotal_minor),
    shipping: money(document.shipping_minor),
    adjustmentRefund: money(document.adjustment_refund_minor),
    adjustmentFee: money(document.adjustment_fee_minor),
    quantity: document.quantity === null ? null : Number(document.quantity),
    paymentMethod: listed.paymentMethod,
    shippingInformation: listed.shippingInformation,
    amazon: listed.amazon,
  }
}

function stateOf(kind: DocumentKind, state: number | null): DocumentState | null {
  if (kind === 'shipment') return null
  switch (state) {
    case OPEN:
      return 'open'
    case SETTLED:
      return kind === 'invoice' ? 'paid' : 'refunded'
    case CANCELED:
      return 'canceled'
    default:
      return null
  }
}
