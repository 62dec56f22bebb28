/** POST /V1/order/:orderId/invoice: bills items, and with the first invoice the shipping. Always paid: offline methods. */

import {
  copied,
  type InvoiceLine,
  type InvoiceSums,
  invoiceSums,
  itemAfterInvoice,
  orderAfterInvoice,
  paymentAfterInvoice,
} from '@orderferry/domain/documents/invoice-sums'
import { quantityToInvoice } from '@orderferry/domain/documents/open-quantities'
import { fromUnits, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { insertRows, rowsParameter } from '../database/row-sql.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { RestError } from '../http/rest-error.ts'
import { nextNumberSql } from '../orders/next-number.ts'
import { isRefusedIn, mayHappen, stateAfter, stateAfterSave } from '../orders/order-states.ts'
import { withState } from '../orders/order-statuses.ts'
import { amountDue } from '../orders/show-order.ts'
import { deductByPriority } from '../stock/deduct-from-source.ts'
import { compensate, reservesStock } from '../stock/reservations.ts'
import { storeOfOrder } from '../stores/load-stores.ts'
import { sequenceName } from '../stores/seed-world.ts'
import { INVOICE, INVOICE_COMMENT, INVOICE_ITEM } from './document-tables.ts'
import {
  CHANGE_ORDER,
  changesParameters,
  type DocumentOrder,
  lockDocumentOrder,
} from './load-document-order.ts'
import type { DocumentRequest } from './read-document-request.ts'

const PAID = 2

export async function createInvoice(
  engine: Engine,
  orderId: number,
  request: DocumentRequest,
): Promise<string> {
  return transaction(engine.pool, async (client) => {
    const found = await lockDocumentOrder(client, orderId)
    const lines = linesOf(found.items, request)
    assertMayInvoice(found, lines)
    const now = databaseTime(engine.clock())
    const sums = invoiceSums(found.order, lines)
    const invoiced = changesOf(found, sums, now)
    const storeId = Number(found.order.store_id ?? 0)
    const invoice: Row = {
      ...copied(found.order, COPIED_FROM_ORDER),
      ...sums.invoice,
      order_id: orderId,
      state: PAID,
      can_void_flag: 0,
      created_at: now,
      updated_at: now,
    }
    const comments =
      request.comment === null ? [] : [{ is_customer_notified: 0, ...request.comment, created_at: now }]
    await moveStock(client, engine, { order: invoiced.order, lines, now })
    const { rows } = await client.query<{ id: number }>({
      name: 'insert-invoice',
      text: INSERT_INVOICE,
      values: [
        ...changesParameters(orderId, invoiced),
        rowsParameter(INVOICE, [invoice]),
        rowsParameter(INVOICE_ITEM, sums.items),
        rowsParameter(INVOICE_COMMENT, comments),
        `commerce.${sequenceName('invoice', storeId)}`,
        storeId,
      ],
    })
    return String(rows[0]?.id)
  })
}

/** What is not of matter is never shipped: it leaves its stock when it is invoiced. */
async function moveStock(
  db: Database,
  { stores }: Engine,
  {
    order,
    lines,
    now,
  }: { readonly order: Row; readonly lines: readonly InvoiceLine[]; readonly now: string },
): Promise<void> {
  const moves = lines
    .filter(({ item, quantity }) => item.is_virtual && quantity > 0n && typeof item.sku === 'string')
    .map(({ item, quantity }) => ({ sku: String(item.sku), quantity: fromUnits(quantity) }))
  const leaves = moves.length > 0 && (await reservesStock(db, Number(order.entity_id)))
  const { stockId } = storeOfOrder(stores, order)
  const taken = leaves ? await deductByPriority(db, stockId, moves) : []
  await compensate(db, { order, stockId, event: 'invoice_created', now }, taken)
}

export const COPIED_FROM_ORDER = [
  'store_id',
  'billing_address_id',
  'shipping_address_id',
  'store_currency_code',
  'order_currency_code',
  'base_currency_code',
  'global_currency_code',
  'store_to_order_rate',
  'store_to_base_rate',
  'base_to_order_rate',
  'base_to_global_rate',
  'discount_description',
] as const

const INSERT_INVOICE = `
  with ${CHANGE_ORDER},
  document as (${insertRows(INVOICE, '$5', { increment_id: nextNumberSql('$8', '$9::int') })} returning entity_id),
  items as (${insertRows(INVOICE_ITEM, '$6', { parent_id: 'document.entity_id' }, ', document')}),
  comments as (${insertRows(INVOICE_COMMENT, '$7', { parent_id: 'document.entity_id' }, ', document')})
  select entity_id as id from document`

/** Every open item, with what is asked of it; items that are not named are billed with nothing. */
function linesOf(items: readonly Row[], request: DocumentRequest): readonly InvoiceLine[] {
  const asked = new Map(request.items.map((item) => [item.orderItemId, item.quantity]))
  return items
    .filter((item) => quantityToInvoice(item) > 0n && !item.locked_do_invoice)
    .map((item) => {
      const open = quantityToInvoice(item)
      const quantity = asked.size === 0 ? open : toUnits(asked.get(Number(item.item_id)) ?? 0)
      if (quantity > open) {
        throw new RestError(400, 'We found an invalid quantity to invoice item "%1".', [
          String(item.name ?? ''),
        ])
      }
      return { item, quantity: quantity > 0n ? quantity : 0n }
    })
}

function assertMayInvoice(found: DocumentOrder, lines: readonly InvoiceLine[]): void {
  const messages: string[] = []
  if (lines.every((line) => line.quantity === 0n)) {
    messages.push("The invoice can't be created without products. Add products and try again.")
  }
  if (isRefusedIn('invoice', found.order.state)) {
    messages.push(`An invoice cannot be created when an order has a status of ${found.order.status ?? ''}`)
  } else if (!mayHappen('invoice', found)) {
    messages.push('The order does not allow an invoice to be created.')
  }
  if (messages.length === 0) return
  throw new RestError(400, ['Invoice Document Validation Error(s):', ...messages].join('\n'))
}

function changesOf(found: DocumentOrder, sums: InvoiceSums, now: string) {
  const invoicedOf = new Map(sums.items.map((row) => [row.order_item_id, row]))
  const items = found.items.map((item) => {
    const invoiced = invoicedOf.get(item.item_id)
    if (invoiced !== undefined) return { ...item, ...itemAfterInvoice(item, invoiced), updated_at: now }
    // Items that were open but not asked for went through the invoice too, with nothing.
    return quantityToInvoice(item) > 0n ? { ...item, weee_tax_applied: item.weee_tax_applied ?? '[]' } : item
  })
  const invoiced: Row = { ...found.order, ...orderAfterInvoice(found.order, sums), updated_at: now }
  for (const currency of ['', 'base_'] as const)
    invoiced[`${currency}total_due`] = amountDue(invoiced, currency)
  const { statuses } = found
  const resolved = withState(invoiced, stateAfter('invoice', { order: invoiced, items }), statuses)
  const next = stateAfterSave({ order: resolved, items })
  return {
    order: next === null ? resolved : withState(resolved, next, statuses),
    items: items.filter((item, at) => item !== found.items[at]),
    payment:
      found.payment === null
        ? null
        : { ...found.payment, ...paymentAfterInvoice(found.payment, sums.invoice) },
  }
}
