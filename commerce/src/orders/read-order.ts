/** Reads what was sent as a new order, refuses what Magento refuses, and settles what it settles by itself. */
import { randomBytes } from 'node:crypto'
import type { Row, Value } from '../database/define-table.ts'
import { type Fields, isObject, readShape } from '../http/read-shape.ts'
import { RestError } from '../http/rest-error.ts'
import type { Stores, StoreView } from '../stores/load-stores.ts'
import { assertAddressIsWhole } from './check-address.ts'
import { ITEM_SHAPE, ORDER_SHAPE } from './order-shapes.ts'
import { type OrderferryWish, readOrderferryWish } from './orderferry-order.ts'

export interface NewOrder {
  readonly order: Row
  readonly items: readonly Row[]
  /** Parents that were nested in items: answered, but not stored. */
  readonly parentItems: readonly (Row | null)[]
  readonly billingAddress: Row | null
  readonly shippingAddress: Row | null
  readonly payment: Row
  readonly histories: readonly Row[]
  /** The extension attributes as they were sent: the answer repeats them. */
  readonly extension: Fields | null
  readonly orderferry: OrderferryWish | null
  /** Whose number sequence is drawn from when no increment_id was sent. */
  readonly numberedBy: number
  readonly giftMessage: boolean
}

export function readNewOrder(
  entity: unknown,
  stores: Stores,
  pathStore: StoreView | null,
  now: string,
): NewOrder {
  const sent = readShape(ORDER_SHAPE, entity)
  if (!isObject(sent.payment)) throw new RestError(400, 'Please provide payment for the order.')
  if (!sent.payment.method) throw new RestError(400, 'The payment method you requested is not available.')
  const store = storeOf(sent.store_id, stores)
  const extension = isObject(sent.extension_attributes) ? sent.extension_attributes : null
  const shipping = shippingOf(sent, extension)
  const email = emailOf(sent, shipping?.address ?? null)
  const order: Row = {
    ...scalars(sent),
    customer_email: email,
    increment_id: (sent.increment_id as Value) || null,
    created_at: sent.created_at ? readTime(String(sent.created_at)) : now,
    updated_at: now,
    // Store 0 is no store of its own here: the path's is named.
    store_name: ((store?.id ? store : null) ?? pathStore ?? stores.defaultView).fullName,
    protect_code: randomBytes(16).toString('hex'),
    total_item_count: listOf(sent.items).length,
    shipping_method: (shipping?.method as Value) ?? null,
  }
  return {
    order,
    items: listOf(sent.items).map((item) => ({
      ...scalars(item),
      created_at: readItemTime(item, now),
      updated_at: now,
    })),
    parentItems: listOf(sent.items).map(({ parent_item: parent }) =>
      isObject(parent) ? scalars(readShape(ITEM_SHAPE, parent)) : null,
    ),
    billingAddress: isObject(sent.billing_address)
      ? readAddress(sent.billing_address, email, 'billing')
      : null,
    shippingAddress: shipping?.address ? readAddress(shipping.address, email, 'shipping') : null,
    payment: readPayment(sent.payment),
    histories: listOf(sent.status_histories).map(scalars),
    extension,
    orderferry: readOrderferryWish(extension),
    numberedBy: (pathStore ?? stores.adminView).id,
    giftMessage: isObject(extension?.gift_message),
  }
}

function storeOf(storeId: unknown, stores: Stores): StoreView | null {
  if (storeId === undefined || storeId === null) return null
  const store = stores.viewById.get(Number(storeId))
  if (store === undefined) {
    throw new RestError(404, "The store that was requested wasn't found. Verify the store and try again.")
  }
  return store
}

export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : []
}

/** The fields that are columns. */
export function scalars(fields: Fields): Row {
  const row: Row = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || typeof value === 'string' || typeof value === 'number') row[name] = value
  }
  return row
}

interface Shipping {
  readonly address: Fields | null
  readonly method: unknown
}

/** Only the first assignment counts, and a virtual order has none. */
function shippingOf(sent: Fields, extension: Fields | null): Shipping | null {
  const shipping = listOf(extension?.shipping_assignments)[0]?.shipping
  if (sent.is_virtual || !isObject(shipping)) return null
  const address = isObject(shipping.address) ? shipping.address : null
  return { address: address ?? ('address' in shipping ? {} : null), method: shipping.method }
}

function emailOf(sent: Fields, shipping: Fields | null): string | null {
  const billing = isObject(sent.billing_address) ? sent.billing_address : null
  const email = sent.customer_email || billing?.email || shipping?.email
  return typeof email === 'string' ? email : null
}

function readAddress(sent: Fields, email: string | null, type: 'billing' | 'shipping'): Row {
  const address: Fields = { ...sent, address_type: sent.address_type ?? type }
  // The order's e-mail address replaces whatever the address itself carries.
  if (email !== null) address.email = email
  assertAddressIsWhole(address)
  return addressRow(address)
}

export function addressRow(address: Fields): Row {
  const street = Array.isArray(address.street) ? address.street.join('\n') : null
  return { ...scalars(address), street }
}

export function readPayment(sent: Fields): Row {
  const { cc_last4: lastDigits, ...fields } = sent
  return {
    ...scalars(fields),
    cc_last_4: (lastDigits as Value) ?? null,
    additional_information: readAdditionalInformation(sent.additional_information),
  }
}

/** A flat object or a list becomes texts under keys; anything nested breaks Magento. */
function readAdditionalInformation(sent: unknown): string | null {
  if (typeof sent !== 'object' || sent === null) return null
  const pairs = Object.entries(sent).map(([key, value]) => {
    if (typeof value === 'object' && value !== null) throw new Error('additional_information is nested')
    return [key, value === null || value === false ? '' : value === true ? '1' : String(value)]
  })
  return JSON.stringify(Object.fromEntries(pairs))
}

function readItemTime(item: Fields, now: string): string {
  return item.created_at ? readTime(String(item.created_at)) : now
}

/** A time of Magento's, or ISO 8601 with its zone; anything else breaks Magento. */
export function readTime(text: string): string {
  const plain = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d))?$/.exec(text)
  const moment = new Date(plain === null ? text : `${plain[1]}T${plain[2] ?? '00:00:00'}Z`)
  if (Number.isNaN(moment.getTime())) throw new Error('created_at is no time')
  return moment.toISOString().slice(0, 19).replace('T', ' ')
}
