import type { AmazonOrder } from '../../world/amazon-order.ts'
import { setClock } from '../../world/clock.ts'
import { findMarketplace, type Marketplace } from '../../world/marketplaces.ts'
import { changeConfirmationDelay } from '../../world/order-lives.ts'
import { insertOrder, keepAsPublished } from '../../world/orders.ts'
import { createSeller } from '../../world/sellers.ts'
import { liftUsagePlans } from '../../world/usage-plan.ts'
import type { World } from '../../world/world.ts'
import { readPublishedOrders } from './published-orders.ts'

/**
 * A world of Amazon's published example orders and nothing else. They are from the winter of 2024 and answered as they
 * are printed, so the clock stands in the spring after and the sellers have been connected since before the first.
 * Under a clock that stands still no usage plan would refill and no accepted confirmation come true: plans are lifted,
 * and confirmations are worked in at once.
 */
const today = Date.parse('2025-03-16T12:00:00.000Z')
const connectedAtMs = Date.parse('2024-12-01T00:00:00.000Z')

/** Authorizations are by region, so there is a seller in each. */
const sellerIds: Readonly<Record<Marketplace['region'], string>> = {
  na: 'A1EXAMPLESNA',
  eu: 'A1EXAMPLESEU',
  fe: 'A1EXAMPLESFE',
}

export function buildExamplesWorld(world: World): void {
  setClock(world, { mode: 'virtual', nowMs: today })
  liftUsagePlans(world, true)
  changeConfirmationDelay(world, 0)
  const orders = readPublishedOrders()
  for (const region of ['na', 'eu', 'fe'] as const) {
    const ofRegion = orders.filter((order) => marketplaceOf(order).region === region)
    const sellerId = sellerIds[region]
    createSeller(world, {
      sellerId,
      region,
      storeName: `Examples ${region.toUpperCase()}`,
      marketplaces: [...new Set(ofRegion.map((order) => marketplaceOf(order).id))],
      connectedAtMs,
    })
    for (const order of ofRegion) {
      insertOrder(world, sellerId, order)
      keepAsPublished(world, order.orderId)
    }
  }
}

function marketplaceOf({ orderId, salesChannel }: AmazonOrder): Marketplace {
  const marketplace = findMarketplace(salesChannel.marketplaceId ?? '')
  if (marketplace === undefined) throw new Error(`The published order ${orderId} is in no known marketplace`)
  return marketplace
}
