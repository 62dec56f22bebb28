import type { IndexedDocument, IndexedOrder } from '@orderferry/domain/commerce/indexed-order'
import { z } from 'zod'
import { amount, id, listOf, pageOf, quantity, text } from './scalars.ts'

/** What lists show of an order: of its buyer the two names, and nothing else. */
export const indexedOrderFields = [
  'entity_id,increment_id,created_at,updated_at,state,status,store_id,store_name',
  'base_currency_code,base_grand_total,order_currency_code,grand_total,subtotal,shipping_amount,total_refunded',
  'shipping_description,payment[method],billing_address[firstname,lastname]',
  'extension_attributes[shipping_assignments[shipping[address[firstname,lastname]]]]',
].join(',')

export const indexedDocumentFields = [
  'entity_id,order_id,increment_id,created_at,state,total_qty,base_currency_code,base_grand_total,order_currency_code',
  'grand_total,subtotal,shipping_amount,adjustment_positive,adjustment_negative',
].join(',')

const optionalId = id.nullish().transform((value) => value ?? null)
/** Commerce's times are UTC and do not say so: `2026-10-01 08:15:30`. */
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/, 'is no time')
  .transform((value) => `${value.slice(0, 19).replace(' ', 'T')}Z`)

/** PHP shows an empty object as an empty list. */
const orEmptyList = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([schema, z.array(z.unknown()).transform(() => null)])
    .nullish()
    .transform((value) => value ?? null)

const personSchema = orEmptyList(z.object({ firstname: text, lastname: text }))

const orderSchema = z
  .object({
    entity_id: id,
    increment_id: z.string(),
    created_at: time,
    updated_at: time,
    state: text,
    status: text,
    store_id: optionalId,
    store_name: text,
    base_currency_code: text,
    base_grand_total: amount,
    order_currency_code: text,
    grand_total: amount,
    subtotal: amount,
    shipping_amount: amount,
    total_refunded: amount,
    shipping_description: text,
    payment: orEmptyList(z.object({ method: text })),
    billing_address: personSchema,
    extension_attributes: orEmptyList(
      z.object({
        shipping_assignments: listOf(
          z.object({ shipping: orEmptyList(z.object({ address: personSchema })) }),
        ),
      }),
    ),
  })
  .transform(
    (order): IndexedOrder => ({
      id: order.entity_id,
      number: order.increment_id,
      createdAt: order.created_at,
      updatedAt: order.updated_at,
      state: order.state,
      status: order.status,
      storeId: order.store_id,
      purchasedFrom: order.store_name,
      baseCurrency: order.base_currency_code,
      baseTotal: order.base_grand_total,
      currency: order.order_currency_code,
      total: order.grand_total,
      subtotal: order.subtotal,
      shipping: order.shipping_amount,
      refunded: order.total_refunded,
      paymentMethod: order.payment?.method ?? null,
      shippingDescription: order.shipping_description,
      billToName: nameOf(order.billing_address),
      shipToName: nameOf(order.extension_attributes?.shipping_assignments[0]?.shipping?.address ?? null),
    }),
  )

function nameOf(person: { firstname: string | null; lastname: string | null } | null): string | null {
  const name = [person?.firstname, person?.lastname].filter((part) => part?.trim()).join(' ')
  return name === '' ? null : name
}

export const indexedOrderPageSchema = pageOf(orderSchema)

const documentSchema = z
  .object({
    entity_id: id,
    order_id: id,
    increment_id: z.string(),
    created_at: time,
    state: optionalId,
    total_qty: quantity,
    base_currency_code: text,
    base_grand_total: amount,
    order_currency_code: text,
    grand_total: amount,
    subtotal: amount,
    shipping_amount: amount,
    adjustment_positive: amount,
    adjustment_negative: amount,
  })
  .transform(
    (document): IndexedDocument => ({
      id: document.entity_id,
      orderId: document.order_id,
      number: document.increment_id,
      createdAt: document.created_at,
      state: document.state,
      baseCurrency: document.base_currency_code,
      baseTotal: document.base_grand_total,
      currency: document.order_currency_code,
      total: document.grand_total,
      subtotal: document.subtotal,
      shipping: document.shipping_amount,
      adjustmentRefund: document.adjustment_positive,
      adjustmentFee: document.adjustment_negative,
      quantity: document.total_qty,
    }),
  )

export const indexedDocumentPageSchema = pageOf(documentSchema)
