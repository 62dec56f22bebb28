/** The simulated Amazon as a test works it by hand: orders placed, moved and looked at through its /control. */
import { systemClock } from '../platform/clock.ts'
import { callJson } from './json-http.ts'

const MINUTE_MS = 60_000

export class SimulatedAmazon {
  readonly url: string
  readonly sellerId: string
  readonly refreshToken: string
  readonly application: {
    readonly applicationId: string
    readonly clientId: string
    readonly clientSecret: string
  }
  #offsetSeconds = 0

  private constructor(
    url: string,
    seller: SimulatedAmazon | { sellerId: string; refreshToken: string },
    application: SimulatedAmazon['application'],
  ) {
    this.url = url
    this.sellerId = seller.sellerId
    this.refreshToken = seller.refreshToken
    this.application = application
  }

  static async withSeller(url: string): Promise<SimulatedAmazon> {
    const seller = await callJson(`${url}/control/sellers`, {
      body: { sellerId: 'A1TEST', storeName: 'Test Goods' },
    })
    const application = await callJson(`${url}/control/application`)
    return new SimulatedAmazon(url, seller, application)
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  control(path: string, body?: unknown, method?: string): Promise<any> {
    return callJson(`${this.url}/control/${path}`, { body, ...(method === undefined ? {} : { method }) })
  }

  /** Places an order that the search shows at once: bought ten minutes ago, last changed five minutes ago. */
  async placeOrder(wish: Readonly<Record<string, unknown>>): Promise<PlacedOrder> {
    const { order } = await this.control('orders', this.#withTimes(wish))
    return order
  }

  async placeOrders(count: number, wish: Readonly<Record<string, unknown>>): Promise<readonly PlacedOrder[]> {
    const { orders } = await this.control('orders', { ...this.#withTimes(wish), count })
    return orders
  }

  #withTimes(wish: Readonly<Record<string, unknown>>) {
    const now = systemClock().getTime() + this.#offsetSeconds * 1000
    return {
      sellerId: this.sellerId,
      purchasedAt: new Date(now - 10 * MINUTE_MS).toISOString(),
      updatedAt: new Date(now - 5 * MINUTE_MS).toISOString(),
      ...wish,
    }
  }

  async transition(orderId: string, to: string, more: object = {}): Promise<void> {
    await this.control(`orders/${orderId}/transitions`, { to, ...more })
  }

  /** Amazon's clock moves on, so that its search shows what changed in between. */
  async minutesPass(minutes: number): Promise<void> {
    this.#offsetSeconds += minutes * 60
    await this.control('clock', { mode: 'real', offsetSeconds: this.#offsetSeconds })
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  async order(orderId: string): Promise<any> {
    return (await this.control(`orders/${orderId}`)).order
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  async ledger(): Promise<any[]> {
    const { entries, ledger } = await this.control('ledger')
    return entries ?? ledger
  }

  async fault(fault: Readonly<Record<string, unknown>>): Promise<void> {
    await this.control('faults', fault)
  }

  async callsOf(operation: string): Promise<number> {
    const { calls } = await this.control('calls')
    return calls.filter((call: { operation: string }) => call.operation === operation).length
  }
}

/** What tests need of an order, in Amazon's JSON. */
export interface PlacedOrder {
  readonly orderId: string
  readonly proceeds?: { readonly grandTotal: { readonly amount: string } }
  readonly orderItems: readonly {
    readonly orderItemId: string
    readonly quantityOrdered: number
    readonly product: { readonly sellerSku: string }
  }[]
}
