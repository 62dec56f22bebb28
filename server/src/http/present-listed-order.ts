/** A Commerce order of a list as JSON. */
import type { ListedCommerceOrder } from '@orderferry/contract/commerce-order-list'
import type { FoundCommerceOrder } from '../orders/find-commerce-orders.ts'
import { MASKED, moneyJson } from './present-order.ts'

export function presentListedOrder(
  { row, names, storeFacts, statusLabel }: FoundCommerceOrder,
  seesBuyers: boolean,
): ListedCommerceOrder {
  const money = (minor: bigint | null) => moneyJson(minor, row.currency)
  const hidden = seesBuyers || row.sealed_names === null ? null : MASKED
  return {
    id: Number(row.commerce_order_id),
    number: row.number,
    purchasedAt: row.purchased_at.toISOString(),
    updatedAt: row.commerce_updated_at.toISOString(),
    purchasedFrom: (row.purchased_from ?? '').split('\n').filter((name) => name.trim() !== ''),
    billToName: hidden ?? names?.billTo ?? null,
    shipToName: hidden ?? names?.shipTo ?? null,
    baseTotal: moneyJson(row.base_total_minor, row.base_currency),
    total: money(row.total_minor),
    subtotal: money(row.subtotal_minor),
    shipping: money(row.shipping_minor),
    refunded: money(row.refunded_minor),
    state: row.state,
    status: row.status,
    statusLabel,
    paymentMethod: row.payment_method,
    shippingInformation: row.shipping_description,
    amazon:
      row.store_id === null || row.amazon_order_id === null
        ? null
        : {
            storeId: row.store_id,
            storeName: storeFacts?.name ?? row.store_id,
            amazonOrderId: row.amazon_order_id,
          },
  }
}
