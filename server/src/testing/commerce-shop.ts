/** The embedded Commerce as a shop's staff work it by hand: through its REST, outside the service. */
import { callJson } from './json-http.ts'

export class CommerceShop {
  readonly url: string
  readonly token: string

  constructor(url: string, token: string) {
    this.url = url
    this.token = token
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  call(path: string, call: { method?: string; body?: unknown } = {}): Promise<any> {
    return callJson(`${this.url}/rest/V1${path}`, { ...call, token: this.token })
  }

  async createProduct(sku: string, product: { quantity: number; enabled?: boolean }): Promise<void> {
    await this.call('/products', {
      body: {
        product: {
          sku,
          name: `Product ${sku}`,
          price: 20,
          status: product.enabled === false ? 2 : 1,
          type_id: 'simple',
          weight: 1,
          attribute_set_id: 4,
          visibility: 4,
          extension_attributes: { website_ids: [1] },
        },
      },
    })
    await this.setQuantity(sku, product.quantity)
  }

  async setQuantity(sku: string, quantity: number): Promise<void> {
    await this.call('/inventory/source-items', {
      body: { sourceItems: [{ sku, source_code: 'default', quantity, status: quantity > 0 ? 1 : 0 }] },
    })
  }

  async setEnabled(sku: string, enabled: boolean): Promise<void> {
    await this.call(`/products/${encodeURIComponent(sku)}`, {
      method: 'PUT',
      body: { product: { sku, status: enabled ? 1 : 2 } },
    })
  }

  /** Defines an order status and assigns it to a state, as the back office does. */
  async defineStatus(code: string, state: string, label = code): Promise<void> {
    await this.call('/orderferry/order-statuses', { body: { code, label } })
    await this.call(`/orderferry/order-statuses/${code}/states`, { body: { state, is_default: false } })
  }

  salableQuantity(sku: string): Promise<number> {
    return this.call(`/inventory/get-product-salable-quantity/${encodeURIComponent(sku)}/1`)
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  async ordersOf(amazonOrderId: string): Promise<any[]> {
    const criteria = `searchCriteria[filter_groups][0][filters][0][field]=ext_order_id&searchCriteria[filter_groups][0][filters][0][value]=${amazonOrderId}`
    const page = await this.call(`/orders?${encodeURI(criteria)}`)
    return page.items ?? []
  }

  async orderCount(): Promise<number> {
    const page = await this.call('/orders?searchCriteria[pageSize]=1&fields=total_count')
    return page.total_count
  }

  /** Ships these quantities, by SKU, with one tracking number. */
  async ship(
    orderId: number,
    quantities: Readonly<Record<string, number>>,
    trackingNumber: string | null,
  ): Promise<number> {
    const order = await this.call(`/orders/${orderId}`)
    const items = order.items
      .filter((item: { sku: string }) => quantities[item.sku] !== undefined)
      .map((item: { item_id: number; sku: string }) => ({
        order_item_id: item.item_id,
        qty: quantities[item.sku],
      }))
    const tracks =
      trackingNumber === null
        ? []
        : [{ track_number: trackingNumber, title: 'United Parcel Service', carrier_code: 'ups' }]
    return Number(await this.call(`/order/${orderId}/ship`, { body: { items, tracks } }))
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  control(path: string, body?: unknown): Promise<any> {
    return callJson(`${this.url}/control/${path}`, { body })
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  async shipmentsOf(orderId: number): Promise<any[]> {
    const criteria = `searchCriteria[filter_groups][0][filters][0][field]=order_id&searchCriteria[filter_groups][0][filters][0][value]=${orderId}`
    const page = await this.call(`/shipments?${encodeURI(criteria)}`)
    return page.items ?? []
  }

  fault(fault: Readonly<Record<string, unknown>>): Promise<unknown> {
    return callJson(`${this.url}/control/faults`, { body: fault })
  }

  async endFaults(): Promise<void> {
    await callJson(`${this.url}/control/faults`, { method: 'DELETE' })
  }
}
