/** Mails a customer about an order or one of its documents, and staff a copy, as the store view's settings say. */
import type { Row, Table } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList } from '../database/row-sql.ts'
import {
  CREDITMEMO,
  CREDITMEMO_ITEM,
  INVOICE,
  INVOICE_ITEM,
  SHIPMENT,
  SHIPMENT_ITEM,
  SHIPMENT_TRACK,
} from '../documents/document-tables.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { notFound } from '../http/rest-error.ts'
import { loadItems, loadOrderRow } from '../orders/load-orders.ts'
import { storeOfOrder } from '../stores/load-stores.ts'
import {
  hasMailSettings,
  type KindSettings,
  loadMailSettings,
  type MailKind,
  type MailSettings,
} from './mail-settings.ts'
import { composeMail, type MailFacts } from './mail-words.ts'
import { keepMail, type NewMail } from './mails.ts'

/** The documents that mails are about. */
export const DOCUMENTS = {
  invoice: { document: INVOICE, item: INVOICE_ITEM },
  shipment: { document: SHIPMENT, item: SHIPMENT_ITEM },
  creditmemo: { document: CREDITMEMO, item: CREDITMEMO_ITEM },
} as const satisfies Record<string, { readonly document: Table; readonly item: Table }>
export type DocumentKind = keyof typeof DOCUMENTS

export interface Notice {
  /** Of an order, or of the document of this kind. */
  readonly about: 'order' | DocumentKind
  readonly id: number
  readonly comment: string | null
  /** What was written, or what was made: they are kinds of mails of their own. */
  readonly isUpdate?: boolean
  /** False: staff alone get their copies. */
  readonly toCustomer?: boolean
}

/**
 * @returns whether the customer was mailed; not where the kind is switched off
 * @throws 404 where there is no such order or document
 */
export async function notifyCustomer(engine: Engine, notice: Notice): Promise<boolean> {
  const { pool } = engine
  const { about, id, isUpdate = false, toCustomer = true } = notice
  // Nearly every comment is for staff alone, and no store view sends copies of those before it is told to.
  if (!toCustomer && !(await hasMailSettings(pool))) return false
  const document = about === 'order' ? null : await loadRow(pool, DOCUMENTS[about].document, id)
  const orderId = document === null ? id : Number(document.order_id)
  const order = await loadOrderRow(pool, orderId)
  if (order === null) throw notFound()
  const kind: MailKind = isUpdate ? `${about}_comment` : about
  const store = storeOfOrder(engine.stores, order)
  const settings = await loadMailSettings(pool, store)
  if (!settings.kinds[kind].enabled) return false
  const facts = await factsOf(pool, { notice, order, document })
  const mail = composeMail(kind, settings.language, facts)
  const mails = addressed(settings, settings.kinds[kind], { order, facts, toCustomer })
  const now = engine.clock()
  for (const to of mails)
    await keepMail(pool, {
      ...mail,
      ...to,
      storeId: store.id,
      kind,
      orderId,
      orderNumber: facts.orderNumber,
      now,
    })
  if (toCustomer && !isUpdate) await markSent(engine, { about, id, orderId })
  return toCustomer
}

/** Copies go unseen with the customer's mail or as mails of their own; without one for the customer always so. */
function addressed(
  { senders }: MailSettings,
  { sender, copy_to: copies, copy_method: method }: KindSettings,
  {
    order,
    facts,
    toCustomer,
  }: { readonly order: Row; readonly facts: MailFacts; readonly toCustomer: boolean },
): readonly Pick<NewMail, 'sender' | 'recipient' | 'bcc' | 'isCopy'>[] {
  const from = senders[sender]
  const separate = method === 'copy' || !toCustomer
  const customer = {
    ...{ sender: from, isCopy: false, bcc: separate ? [] : copies },
    recipient: { name: facts.customerName, email: String(order.customer_email ?? '') },
  }
  return [
    ...(toCustomer ? [customer] : []),
    ...(separate
      ? copies.map((email) => ({ sender: from, isCopy: true, bcc: [], recipient: { name: '', email } }))
      : []),
  ]
}

async function factsOf(
  db: Database,
  {
    notice,
    order,
    document,
  }: { readonly notice: Notice; readonly order: Row; readonly document: Row | null },
): Promise<MailFacts> {
  const { about, id, comment, isUpdate = false } = notice
  const items = isUpdate
    ? []
    : about === 'order'
      ? await loadItems(db, id)
      : await childrenOf(db, DOCUMENTS[about].item, id)
  const tracks = about === 'shipment' && !isUpdate ? await childrenOf(db, SHIPMENT_TRACK, id) : []
  const total = isUpdate ? null : (document ?? order).grand_total
  return {
    storeName:
      String(order.store_name ?? '')
        .split('\n')
        .at(1) ?? '',
    customerName: nameOf(order),
    isGuest: order.customer_id === null,
    orderNumber: String(order.increment_id),
    documentNumber: document === null ? null : String(document.increment_id),
    status: String(order.status ?? ''),
    comment,
    lines: items
      .filter((item) => item.parent_item_id == null)
      .map((item) => `${item.name ?? item.sku} (${item.sku}) × ${Number(item.qty ?? item.qty_ordered)}`),
    tracks: tracks.map((track) => `${track.title ?? track.carrier_code}: ${track.track_number}`),
    total:
      total === null || total === undefined
        ? null
        : `${Number(total).toFixed(2)} ${order.order_currency_code ?? ''}`,
  }
}

/** Magento's word for somebody without a name. */
function nameOf({ customer_firstname: first, customer_lastname: last }: Row): string {
  return [first, last].filter(Boolean).join(' ') || 'Guest'
}

/** The order's time of change moves by its own mail alone, not by one of its documents. */
async function markSent(
  engine: Engine,
  { about, id, orderId }: { readonly about: Notice['about']; readonly id: number; readonly orderId: number },
): Promise<void> {
  if (about === 'order')
    await engine.pool.query(
      'update commerce.sales_order set email_sent = 1, updated_at = $2 where entity_id = $1',
      [id, databaseTime(engine.clock())],
    )
  else
    await engine.pool.query(
      `update commerce.${DOCUMENTS[about].document.name} set email_sent = 1 where entity_id = $1`,
      [id],
    )
  // The newest entry of the history that is about this, and was kept from the customer, is kept no longer.
  await engine.pool.query(
    `update commerce.sales_order_status_history set is_customer_notified = 1
     where entity_id = (
       select entity_id from commerce.sales_order_status_history
       where parent_id = $1 and entity_name = $2 and is_customer_notified = 0
       order by created_at desc, entity_id desc limit 1)`,
    [orderId, about],
  )
}

async function loadRow(db: Database, table: Table, id: number): Promise<Row> {
  const { rows } = await db.query<Row>(
    `select ${columnList(table, 't')} from commerce.${table.name} t where t.entity_id = $1`,
    [id],
  )
  if (rows[0] === undefined) throw notFound()
  return rows[0]
}

async function childrenOf(db: Database, table: Table, parentId: number): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>(
    `select ${columnList(table, 't')} from commerce.${table.name} t where t.parent_id = $1 order by t.entity_id`,
    [parentId],
  )
  return rows
}
