import type { CommerceOrder, CommerceOrderDraft } from '@orderferry/domain/commerce/commerce-order'
import { type CommerceRefusal, rejection } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { searchQuery } from './search-criteria.ts'
import { createdOrderSchema, orderFields, orderPageSchema, orderSchema } from './wire/orders.ts'
import { readAnswer } from './wire/read-answer.ts'

const ordersPerCallMax = 50
const pageFields = `items[${orderFields}],total_count`

/**
 * The order that carries this external id; the oldest, where there are several: Commerce without our module does not
 * keep external ids apart. Null when there is none.
 */
export async function findOrderByExternalId(
  client: CommerceClient,
  externalId: string,
): Promise<CommerceOrder | null> {
  const query = searchQuery({
    groups: [[{ field: 'ext_order_id', value: externalId, condition: 'eq' }]],
    sort: [{ field: 'entity_id', direction: 'ASC' }],
    pageSize: 1,
    fields: pageFields,
  })
  const page = readAnswer(orderPageSchema, await client.read('/orders', query), 'GET /V1/orders')
  return page.items[0] ?? null
}

/** Null when Commerce has no order of this id. */
export async function readOrder(client: CommerceClient, orderId: number): Promise<CommerceOrder | null> {
  const request: CommerceRequest = {
    method: 'GET',
    path: `/orders/${orderId}`,
    query: [['fields', orderFields]],
  }
  const answer = await client.call(request)
  if (answer.kind === 'done') return readAnswer(orderSchema, answer.body, operationOf(request))
  if (answer.httpStatus === 404) return null
  throw rejection(operationOf(request), answer)
}

/** The orders of these ids that Commerce has, by id. */
export async function readOrdersByIds(
  client: CommerceClient,
  orderIds: readonly number[],
): Promise<readonly CommerceOrder[]> {
  const asked = [...new Set(orderIds)]
  const orders: CommerceOrder[] = []
  for (let start = 0; start < asked.length; start += ordersPerCallMax) {
    const ids = asked.slice(start, start + ordersPerCallMax)
    const query = searchQuery({
      groups: [[{ field: 'entity_id', value: ids.join(','), condition: 'in' }]],
      sort: [{ field: 'entity_id', direction: 'ASC' }],
      pageSize: ordersPerCallMax,
      fields: pageFields,
    })
    const page = readAnswer(orderPageSchema, await client.read('/orders', query), 'GET /V1/orders')
    orders.push(...page.items)
  }
  return orders.sort((a, b) => a.id - b.id)
}

export type OrderCreation =
  | { readonly kind: 'created'; readonly id: number; readonly number: string }
  /** An order of this external id is there: find it. */
  | { readonly kind: 'already-exists' }
  /** An order of this store view has this number: this one, made by an earlier call, or another. */
  | { readonly kind: 'number-taken' }
  /** Our module looked at the stock before it made the order. */
  | { readonly kind: 'not-salable'; readonly skus: readonly string[] }
  | { readonly kind: 'rejected'; readonly message: string }

/**
 * Makes an order, as it is sent. Not repeated and not to be repeated without looking first: an exchange that broke off
 * has usually made the order, and even a rejected one may have (a gift message that Commerce refuses is refused after
 * the order is stored).
 * @param storeCode whose sequence gives the order's number, where the draft has none
 */
export async function createOrder(
  client: CommerceClient,
  draft: CommerceOrderDraft,
  storeCode?: string,
): Promise<OrderCreation> {
  const request: CommerceRequest = {
    method: 'POST',
    path: '/orders',
    body: { entity: draft.entity },
    ...(storeCode === undefined ? {} : { storeCode }),
  }
  const answer = await client.call(request)
  if (answer.kind === 'refused') return refusedCreation(answer)
  const created = readAnswer(createdOrderSchema, answer.body, operationOf(request))
  return { kind: 'created', id: created.entity_id, number: created.increment_id }
}

const onceMessage = 'An order with the external id "%1" already exists.'
const numberTakenMessage = 'Unique constraint violation found'
const notSalableMessage = 'The requested quantity is not salable: %1'

function refusedCreation({ rawMessage, message, parameters }: CommerceRefusal): OrderCreation {
  switch (rawMessage) {
    case onceMessage:
      return { kind: 'already-exists' }
    case numberTakenMessage:
      return { kind: 'number-taken' }
    case notSalableMessage: {
      // By comma and blank: a comma alone may be a SKU's own.
      const [skus = ''] = Array.isArray(parameters) ? parameters : []
      return { kind: 'not-salable', skus: skus.split(', ') }
    }
    default:
      return { kind: 'rejected', message }
  }
}
