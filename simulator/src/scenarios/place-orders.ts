import type { AmazonOrder } from '../world/amazon-order.ts'
import { nowMs } from '../world/clock.ts'
import { scheduleTimeline, type TimelineStep } from '../world/order-lives.ts'
import { insertOrder } from '../world/orders.ts'
import { newOrderId, nextRandom } from '../world/serial.ts'
import { inTransaction, type World } from '../world/world.ts'
import { composeOrder } from './compose-order.ts'
import type { OrderWish } from './order-wish.ts'
import { planOrder } from './plan-order.ts'
import type { Template } from './templates/template.ts'

export interface Placement {
  readonly sellerId: string
  readonly template: Template
  readonly wish: OrderWish
  readonly timeline?: readonly TimelineStep[]
}

/** Places one order of a template, with the later life it is to have. */
export function placeOrder(world: World, { sellerId, template, wish, timeline }: Placement): AmazonOrder {
  return inTransaction(world, () => {
    const random = nextRandom(world)
    const plan = planOrder({
      orderId: newOrderId(world, random),
      template,
      wish,
      random,
      nowMs: nowMs(world),
    })
    const order = composeOrder(plan)
    insertOrder(world, sellerId, order)
    scheduleTimeline(world, order, timeline ?? [])
    return order
  })
}

export interface Batch {
  readonly count: number
  /** Time between one purchase and the next. */
  readonly stepMs: number
}

/** Many at once are one transaction: ten thousand take a second or two. */
export function placeOrders(world: World, placement: Placement, batch: Batch): readonly AmazonOrder[] {
  return inTransaction(world, () =>
    Array.from({ length: batch.count }, (_, at) =>
      placeOrder(world, { ...placement, wish: laterBy(placement.wish, at * batch.stepMs) }),
    ),
  )
}

function laterBy(wish: OrderWish, ms: number): OrderWish {
  const { purchasedAtMs, updatedAtMs } = wish
  return {
    ...wish,
    purchasedAtMs: purchasedAtMs === undefined ? undefined : purchasedAtMs + ms,
    updatedAtMs: updatedAtMs === undefined ? undefined : updatedAtMs + ms,
  }
}
