/** The bodies of /invoice, /ship and /refund. Keys beside the known ones are ignored, so a misspelled `items` asks for everything. */

import type { RefundArguments } from '@orderferry/domain/documents/refund-sums'
import { toUnits } from '@orderferry/domain/money/decimal-units'
import type { Row } from '../database/define-table.ts'
import { type Fields, isObject, readShape, shape } from '../http/read-shape.ts'
import { applicationRunError } from '../http/rest-error.ts'
import { bodyParameter, type Call } from '../http/route.ts'
import { listOf } from '../orders/read-order.ts'

const ITEM_SHAPE = shape({ order_item_id: 'int', qty: 'float', extension_attributes: 'any' })
const COMMENT_SHAPE = shape({ comment: 'string', is_visible_on_front: 'int', extension_attributes: 'any' })
const WISH_SHAPE = shape({ notify: 'boolean', append_comment: 'boolean' })
const TRACK_SHAPE = shape({
  track_number: 'string',
  title: 'string',
  carrier_code: 'string',
  extension_attributes: 'any',
})
/** A package has no fields of its own in REST: it is taken, and nothing of it is kept. */
const PACKAGE_SHAPE = shape({ extension_attributes: 'any' })
const SHIP_ARGUMENTS_SHAPE = shape({
  extension_attributes: { object: shape({ source_code: 'string', keep_stock: 'boolean' }) },
})

export interface AskedItem {
  readonly orderItemId: number
  /** Null where no quantity was given. */
  readonly quantity: number | null
}

export interface DocumentRequest {
  /** Empty: everything that is open. */
  readonly items: readonly AskedItem[]
  readonly comment: Row | null
  /** The customer is mailed. */
  readonly notify: boolean
  /** The comment is for the customer: it stands in that mail, too. */
  readonly appendComment: boolean
}

export interface ShipmentRequest extends DocumentRequest {
  readonly tracks: readonly Fields[]
  readonly sourceCode: string | null
  /** Our module: the shipment is recorded, stock and reservations are left alone. */
  readonly keepStock: boolean
}

export function readDocumentRequest(call: Call): DocumentRequest {
  const comment = bodyParameter(call, 'comment')
  const read = isObject(comment) ? readShape(COMMENT_SHAPE, comment) : null
  const items = bodyParameter(call, 'items')
  const wishes = {
    notify: bodyParameter(call, 'notify') ?? null,
    append_comment: bodyParameter(call, 'append_comment') ?? null,
  }
  const { notify, append_comment: appended } = readShape(WISH_SHAPE, wishes)
  const appendComment = appended === true
  if (items !== undefined && items !== null && !Array.isArray(items)) throw applicationRunError()
  return {
    items: listOf(items)
      .map((item) => readShape(ITEM_SHAPE, item))
      .map((item) => ({
        orderItemId: Number(item.order_item_id ?? 0),
        quantity: item.qty === undefined || item.qty === null ? null : Number(item.qty),
      })),
    comment:
      read === null || !read.comment
        ? null
        : {
            comment: String(read.comment),
            is_visible_on_front: Number(read.is_visible_on_front ?? 0),
            is_customer_notified: appendComment ? 1 : 0,
          },
    notify: notify === true,
    appendComment,
  }
}

export function readShipmentRequest(call: Call): ShipmentRequest {
  const sent = readShape(SHIP_ARGUMENTS_SHAPE, bodyParameter(call, 'arguments'))
  const extension = isObject(sent.extension_attributes) ? sent.extension_attributes : {}
  for (const sentPackage of listOf(bodyParameter(call, 'packages'))) readShape(PACKAGE_SHAPE, sentPackage)
  return {
    ...readDocumentRequest(call),
    tracks: listOf(bodyParameter(call, 'tracks')).map((track) => readShape(TRACK_SHAPE, track)),
    sourceCode: typeof extension.source_code === 'string' ? extension.source_code : null,
    keepStock: extension.keep_stock === true,
  }
}

const REFUND_ARGUMENTS_SHAPE = shape({
  shipping_amount: 'float',
  adjustment_positive: 'float',
  adjustment_negative: 'float',
  extension_attributes: { object: shape({ return_to_stock_items: 'any' }) },
})

export interface RefundRequest extends DocumentRequest {
  readonly arguments: RefundArguments
  /** Ids of the order items whose units go back to stock. */
  readonly returnToStock: readonly number[]
  readonly invoiceId: number | null
}

export function readRefundRequest(call: Call, invoiceId: number | null = null): RefundRequest {
  const sent = readShape(REFUND_ARGUMENTS_SHAPE, bodyParameter(call, 'arguments'))
  const extension = isObject(sent.extension_attributes) ? sent.extension_attributes : {}
  const returned = extension.return_to_stock_items
  const units = (value: unknown) => (typeof value === 'number' ? toUnits(value) : null)
  return {
    ...readDocumentRequest(call),
    arguments: {
      shipping: units(sent.shipping_amount),
      adjustmentPositive: units(sent.adjustment_positive),
      adjustmentNegative: units(sent.adjustment_negative),
    },
    returnToStock: Array.isArray(returned) ? returned.map(Number) : [],
    invoiceId,
  }
}
