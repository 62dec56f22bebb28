/** A world in which a test changes a store's order settings and sees what becomes of the next order. */
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { readOrder } from '../database/amazon-orders.ts'
import type { AmazonOrderRow } from '../database/order-changes.ts'
import { replaceOrderSettings } from '../database/order-settings.ts'
import type { JobName } from '../jobs/job-names.ts'
import type { PlacedOrder } from './simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from './test-world.ts'

export class SettingsWorld {
  readonly world: TestWorld

  private constructor(world: TestWorld) {
    this.world = world
  }

  /** @param options.module false: a plain Magento, without our module */
  static async start(
    postgresUrl: string,
    options: { readonly module?: boolean } = {},
  ): Promise<SettingsWorld> {
    const world = await startTestWorld(postgresUrl, options)
    await world.amazon.control('usage-plans', { lifted: true })
    await world.shop.createProduct('MUG', { quantity: 1_000 })
    return new SettingsWorld(world)
  }

  /** What is not named is as by default. */
  set(change: Partial<OrderSettings>): Promise<void> {
    const { run } = this.world
    const store = { accountId: ACCOUNT, storeId: STORE }
    return replaceOrderSettings(run.database, store, { commerceStoreId: 1, ...change }, run.clock())
  }

  /** Places an order on Amazon and lets all that follows happen. */
  async importOne(wish: Readonly<Record<string, unknown>> = {}) {
    const placed = await this.world.amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'MUG', quantity: 1 }],
      ...wish,
    })
    await this.world.minutesPass(5)
    await this.world.sync()
    return { placed, orders: await this.world.shop.ordersOf(placed.orderId) }
  }

  row(placed: PlacedOrder): Promise<AmazonOrderRow | undefined> {
    return readOrder(this.world.run.database, keyOf(placed))
  }

  /** The codes of the order's history, the oldest first. */
  async events({ orderId }: PlacedOrder): Promise<readonly string[]> {
    const rows = await this.world.run.database
      .selectFrom('order_events')
      .select('code')
      .where('amazon_order_id', '=', orderId)
      .orderBy('event_id')
      .execute()
    return rows.map(({ code }) => code)
  }

  async runJob(
    name: Extract<JobName, 'import-order' | 'set-order-status'>,
    placed: PlacedOrder,
  ): Promise<void> {
    await this.world.run.jobs.enqueueNow(this.world.run.database, name, keyOf(placed))
    await this.world.drain()
  }
}

function keyOf({ orderId }: PlacedOrder) {
  return { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId }
}
