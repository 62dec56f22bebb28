/** Gathers what is printed: documents of Commerce, each with its order, its store view and what Amazon said of it. */
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import { type DocumentSettings, plainDocumentSettings } from '../commerce/document-settings.ts'
import { type DocumentKind, readPrintedDocuments, readPrintedOrders } from '../commerce/printed-documents.ts'
import { readStoreLocale, type StoreLocale } from '../commerce/store-locale.ts'
import type { WirePrintedDocument, WirePrintedOrder } from '../commerce/wire/printed-documents.ts'
import { openAnswer } from '../database/order-vault.ts'
import { findOrigins, type OriginOfCommerceOrder } from '../database/orders-by-commerce-order.ts'
import type { StaffRun } from './staff-run.ts'

export type { DocumentKind } from '../commerce/printed-documents.ts'

export interface DocumentToPrint {
  readonly kind: DocumentKind
  readonly document: WirePrintedDocument
  readonly order: WirePrintedOrder
  readonly storeLocale: StoreLocale | null
  readonly settings: DocumentSettings
  /** Null: the order did not come from Amazon. */
  readonly amazon: AmazonOrigin | null
}

export interface AmazonOrigin {
  readonly storeId: string
  readonly amazonOrderId: string
  readonly giftMessages: readonly GiftMessage[]
}

export interface GiftMessage {
  /** Of which line; null: of the whole order. */
  readonly product: string | null
  readonly sender: string | null
  readonly recipient: string | null
  readonly message: string
}

export type PrintChoice =
  | { readonly kinds: readonly DocumentKind[]; readonly orderIds: readonly number[] }
  | { readonly kind: DocumentKind; readonly documentIds: readonly number[] }

/** So many orders are read at once, and no more are held in memory. */
const BATCH_SIZE = 20

/** Of orders: order by order as they were chosen, each with its documents of these kinds. What is not there is left out. */
export async function* documentsToPrint(run: StaffRun, choice: PrintChoice): AsyncGenerator<DocumentToPrint> {
  const settings = new Map<number | null, DocumentSettings>()
  const ids = 'orderIds' in choice ? choice.orderIds : choice.documentIds
  for (let at = 0; at < ids.length; at += BATCH_SIZE) {
    const batch = ids.slice(at, at + BATCH_SIZE)
    const found =
      'orderIds' in choice ? await ofOrders(run, choice.kinds, batch) : await ofIds(run, choice.kind, batch)
    yield* await withTheirOrders(run, found, settings)
  }
}

interface FoundDocument {
  readonly kind: DocumentKind
  readonly document: WirePrintedDocument
}

async function ofOrders(
  { commerce }: StaffRun,
  kinds: readonly DocumentKind[],
  orderIds: readonly number[],
): Promise<readonly FoundDocument[]> {
  const found: FoundDocument[] = []
  for (const kind of kinds) {
    const documents = await readPrintedDocuments(commerce, { kind, orderIds })
    found.push(...documents.map((document) => ({ kind, document })))
  }
  const ofOrder = Map.groupBy(found, ({ document }) => document.order_id)
  return orderIds.flatMap((orderId) => ofOrder.get(orderId) ?? [])
}

async function ofIds(
  { commerce }: StaffRun,
  kind: DocumentKind,
  documentIds: readonly number[],
): Promise<readonly FoundDocument[]> {
  const documents = await readPrintedDocuments(commerce, { kind, documentIds })
  const byId = new Map(documents.map((document) => [document.entity_id, document]))
  return documentIds.flatMap((id) => {
    const document = byId.get(id)
    return document === undefined ? [] : [{ kind, document }]
  })
}

async function withTheirOrders(
  run: StaffRun,
  found: readonly FoundDocument[],
  settings: Map<number | null, DocumentSettings>,
): Promise<readonly DocumentToPrint[]> {
  const orderIds = [...new Set(found.map(({ document }) => document.order_id))]
  const orders = await readPrintedOrders(run.commerce, orderIds)
  const origins = await findOrigins(run.database, orderIds)
  const printed: DocumentToPrint[] = []
  for (const { kind, document } of found) {
    const order = orders.get(document.order_id)
    if (order === undefined) continue
    const storeLocale = order.store_id === null ? null : await readStoreLocale(run.commerce, order.store_id)
    const origin = origins.get(order.entity_id)
    printed.push({
      ...{ kind, document, order, storeLocale },
      settings: settings.get(order.store_id) ?? plainDocumentSettings,
      amazon: origin === undefined ? null : await amazonOf(run, origin),
    })
  }
  return printed
}

async function amazonOf(run: StaffRun, { key, sealedAnswer }: OriginOfCommerceOrder): Promise<AmazonOrigin> {
  const { storeId, amazonOrderId } = key
  if (sealedAnswer === null) return { storeId, amazonOrderId, giftMessages: [] }
  const reading = readAmazonOrder(
    openAnswer(await run.keys.keyOf(run.database, key.accountId), key, sealedAnswer),
  )
  const items = reading.kind === 'read' ? reading.order.items : []
  return {
    storeId,
    amazonOrderId,
    giftMessages: items.flatMap(({ title, giftMessage: message }) =>
      message === null ? [] : [{ product: title, sender: null, recipient: null, message }],
    ),
  }
}

/** Of which orders these documents are; each once. */
export async function ordersOfDocuments(
  { commerce }: StaffRun,
  kind: DocumentKind,
  documentIds: readonly number[],
): Promise<readonly number[]> {
  const found = await readPrintedDocuments(commerce, { kind, documentIds })
  return [...new Set(found.map(({ order_id }) => order_id))]
}
