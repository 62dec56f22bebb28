/** A Commerce order as JSON; of its buyer nothing for a reader who may not see buyers. */
import type { CommerceOrderJson } from '@orderferry/contract/commerce-orders'
import type { MoneyJson } from '@orderferry/contract/money'
import { sayDisplayStatus } from '@orderferry/contract/words/say-order'
import { findMarketplace, sellerCentralOrderUrl } from '@orderferry/domain/amazon/marketplaces'
import { canonicalStatus } from '@orderferry/domain/amazon/status'
import { itemStatus } from '@orderferry/domain/commerce/item-status'
import { priceTimes } from '@orderferry/domain/commerce/price-sum'
import type { ViewedCommerceOrder } from '../orders/view-commerce-order.ts'
import { toInstant } from './commerce-instant.ts'
import { presentHistory } from './present-commerce-history.ts'
import type { Reader } from './present-order.ts'
import { type ActingReader, presentOrderActions } from './present-order-actions.ts'

type WireOrder = ViewedCommerceOrder['order']
type WireAddress = NonNullable<WireOrder['billing_address']>

export function presentCommerceOrder(
  viewed: ViewedCommerceOrder,
  reader: Reader & ActingReader,
): CommerceOrderJson {
  const { order, invoices, shipments, creditMemos } = viewed
  const currency = order.order_currency_code ?? order.base_currency_code ?? ''
  const baseCurrency = order.base_currency_code ?? currency
  const money = (amount: string | null) => toMoney(amount, currency)
  const shipping = order.extension_attributes?.shipping_assignments[0]?.shipping ?? null
  const buyer = <Value>(value: Value): Value | null => (reader.seesBuyers ? value : null)
  const address = (one: WireAddress | null) => buyer(one === null ? null : presentAddress(one))
  return {
    id: order.entity_id,
    number: order.increment_id,
    createdAt: toInstant(order.created_at),
    version: viewed.version,
    state: order.state,
    status: order.status,
    statusLabel: viewed.labelOf(order.status),
    confirmationSent: order.email_sent,
    purchasedFrom: (order.store_name ?? '').split('\n').filter((name) => name.trim() !== ''),
    buyerDataMasked: !reader.seesBuyers,
    placedFromIp: buyer(order.remote_ip),
    customer: {
      name: buyer(nameOf(order.customer_firstname, order.customer_lastname) || null),
      email: buyer(order.customer_email),
      isGuest: order.customer_is_guest !== false,
      group: viewed.customerGroup,
    },
    billingAddress: address(order.billing_address),
    shippingAddress: address(shipping?.address ?? null),
    payment: presentPayment(order),
    shipping: { description: order.shipping_description, charge: money(order.shipping_amount) },
    currency,
    baseCurrency,
    rate: currency === baseCurrency ? null : (order.base_to_order_rate ?? null),
    items: order.items
      .filter(({ parent_item_id }) => parent_item_id === null)
      .map((item) => presentItem(item, money)),
    totals: presentTotals(order, { money, baseCurrency, currency }),
    statuses: viewed.statuses.map(({ status, label }) => ({ status, label })),
    history: [...presentHistory(viewed, reader)],
    comments: order.status_histories.map((entry) => ({
      text: buyer(entry.comment),
      status: entry.status,
      statusLabel: viewed.labelOf(entry.status),
      createdAt: entry.created_at === null ? null : toInstant(entry.created_at),
      customerNotified: entry.is_customer_notified,
      visibleOnStorefront: entry.is_visible_on_front === true,
    })),
    invoices: invoices.map((one) => presentDocument(one, money)),
    shipments: shipments.map((one) => ({ ...presentDocument(one, money), quantity: one.total_qty })),
    creditMemos: creditMemos.map((one) => presentDocument(one, money)),
    actions: presentOrderActions(viewed, reader),
    amazon: presentAmazon(viewed, reader),
  }
}

function presentPayment({
  payment,
  extension_attributes: extension,
}: WireOrder): CommerceOrderJson['payment'] {
  const titled = extension?.payment_additional_info.find(({ key }) => key === 'method_title')
  return {
    method: payment?.method ?? null,
    title: titled?.value ?? null,
    poNumber: payment?.po_number ?? null,
  }
}

function presentItem(
  item: WireOrder['items'][number],
  money: (amount: string | null) => MoneyJson | null,
): CommerceOrderJson['items'][number] {
  const quantities = {
    ordered: item.qty_ordered,
    invoiced: item.qty_invoiced,
    shipped: item.qty_shipped,
    refunded: item.qty_refunded,
    canceled: item.qty_canceled,
  }
  return {
    itemId: item.item_id,
    name: item.name ?? item.sku ?? '',
    sku: item.sku ?? '',
    status: itemStatus({ ...quantities, backordered: item.qty_backordered }),
    originalPrice: money(item.original_price),
    price: money(item.price),
    quantities,
    // REST tells the row net of its discount; the admin shows it before.
    subtotal: money(priceTimes(item.price, item.qty_ordered)),
    taxAmount: money(item.tax_amount),
    taxPercent: item.tax_percent,
    discountAmount: money(item.discount_amount),
    rowTotal: money(item.row_total_incl_tax),
  }
}

function presentTotals(
  order: WireOrder,
  {
    money,
    currency,
    baseCurrency,
  }: {
    readonly money: (amount: string | null) => MoneyJson | null
    readonly currency: string
    readonly baseCurrency: string
  },
): CommerceOrderJson['totals'] {
  const isCanceled = order.state === 'canceled'
  return {
    subtotal: money(order.subtotal),
    discount: money(order.discount_amount),
    discountDescription: order.discount_description,
    shipping: money(order.shipping_amount),
    tax: money(order.tax_amount),
    grandTotal: money(order.grand_total),
    baseGrandTotal: currency === baseCurrency ? null : toMoney(order.base_grand_total, baseCurrency),
    paid: money(order.total_paid ?? '0'),
    refunded: money(order.total_refunded ?? '0'),
    due: isCanceled ? null : money(order.total_due),
    canceled: isCanceled ? money(order.total_canceled) : null,
  }
}

function presentDocument(
  document: ViewedCommerceOrder['invoices'][number],
  money: (amount: string | null) => MoneyJson | null,
): CommerceOrderJson['invoices'][number] {
  return {
    id: document.entity_id,
    number: document.increment_id,
    createdAt: toInstant(document.created_at),
    grandTotal: money(document.grand_total),
    quantity: null,
  }
}

function presentAmazon({ amazon }: ViewedCommerceOrder, { language }: Reader): CommerceOrderJson['amazon'] {
  if (amazon === null) return null
  const { row, store } = amazon
  return {
    amazonOrderId: row.amazon_order_id,
    storeId: row.store_id,
    storeName: store.name,
    amazonStatus: row.amazon_status,
    displayStatus: row.display_status,
    statusText: sayDisplayStatus(language, row.display_status),
    shippedByAmazon: row.channel === 'FBA',
    latestShipAt: row.latest_ship_at?.toISOString() ?? null,
    timeZone: findMarketplace(row.marketplace_id)?.timeZone ?? null,
    cancelable: row.channel === 'FBM' && canonicalStatus(row.amazon_status) === 'UNSHIPPED',
    sellerCentral: sellerCentralOrderUrl(row.marketplace_id, row.amazon_order_id),
  }
}

function presentAddress(address: WireAddress): NonNullable<CommerceOrderJson['billingAddress']> {
  return {
    name: nameOf(address.firstname, address.lastname),
    firstName: address.firstname,
    lastName: address.lastname,
    company: address.company,
    street: [...address.street],
    city: address.city,
    region: address.region,
    postcode: address.postcode,
    countryCode: address.country_id,
    phone: address.telephone,
    vatNumber: address.vat_id,
  }
}

function nameOf(first: string | null, last: string | null): string {
  return [first, last].filter(Boolean).join(' ')
}

function toMoney(amount: string | null, currency: string): MoneyJson | null {
  return amount === null || currency.length !== 3 ? null : { amount, currency }
}
