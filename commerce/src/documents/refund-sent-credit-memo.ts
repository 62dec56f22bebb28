/**
 * POST /V1/creditmemo/refund: gives back what a client has worked out itself. Its amounts are taken as they are, as long as
 * they are not more than what was paid; nothing is added up. Always offline: no payment service is asked, whatever
 * `offline_requested` says.
 */

import { quantityToRefund } from '@orderferry/domain/documents/open-quantities'
import type { RefundSums } from '@orderferry/domain/documents/refund-sums'
import { roundToCent, toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { type Fields, readShape, shapeOfTable } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import { formatPrice } from '../money/format-price.ts'
import { listOf, scalars } from '../orders/read-order.ts'
import { writeRefund } from './create-credit-memo.ts'
import { CREDITMEMO, CREDITMEMO_COMMENT, CREDITMEMO_ITEM } from './document-tables.ts'
import { lockDocumentOrder } from './load-document-order.ts'

const SENT_SHAPE = shapeOfTable(CREDITMEMO, {
  items: { list: shapeOfTable(CREDITMEMO_ITEM, { extension_attributes: 'any' }) },
  comments: { list: shapeOfTable(CREDITMEMO_COMMENT, { extension_attributes: 'any' }) },
  extension_attributes: 'any',
})

/** @returns the id of the credit memo */
export async function refundSentCreditMemo(engine: Engine, entity: unknown): Promise<number> {
  const sent = readShape(SENT_SHAPE, entity)
  if (sent.entity_id) throw new RestError(400, 'We cannot register an existing credit memo.')
  return transaction(engine.pool, async (client) => {
    const found = await lockDocumentOrder(client, Number(sent.order_id ?? 0))
    const sums = sumsOf(sent, found.items)
    assertMoneyIsThere(found.order, sums.creditMemo)
    const [comment] = listOf(sent.comments)
    return writeRefund(client, {
      engine,
      found,
      sums,
      request: {
        items: [],
        arguments: { shipping: null, adjustmentPositive: null, adjustmentNegative: null },
        returnToStock: [],
        comment: comment?.comment ? scalars(comment) : null,
        ...{ notify: false, appendComment: false },
        invoiceId: sent.invoice_id ? Number(sent.invoice_id) : null,
      },
      now: databaseTime(engine.clock()),
    })
  })
}

function sumsOf(sent: Fields, orderItems: readonly Row[]): RefundSums {
  const items = listOf(sent.items)
    .filter((item) => toUnits(Number(item.qty ?? 0)) > 0n)
    .map((item) => {
      const ordered = orderItems.find((row) => row.item_id === item.order_item_id)
      if (ordered === undefined) {
        throw new RestError(
          400,
          'The creditmemo contains product item that is not part of the original order.',
        )
      }
      if (toUnits(Number(item.qty)) > quantityToRefund(ordered)) {
        throw new RestError(400, 'We found an invalid quantity to refund item "%1".', [
          String(ordered.name ?? ''),
        ])
      }
      return scalars(item)
    })
  const { entity_id: _id, increment_id: _number, ...given } = scalars(sent)
  // What is sent as null is left to the order.
  const creditMemo = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
  return { creditMemo, items }
}

function assertMoneyIsThere(order: Row, creditMemo: Row): void {
  const paid = toUnits(order.base_total_paid)
  const refunded = toUnits(order.base_total_refunded)
  if (roundToCent(refunded + toUnits(creditMemo.base_grand_total)) <= roundToCent(paid)) return
  throw new RestError(400, 'The most money available to refund is %1.', [
    formatPrice(paid - refunded, String(order.base_currency_code ?? 'USD')),
  ])
}
