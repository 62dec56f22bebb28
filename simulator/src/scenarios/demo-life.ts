import { clockSetting, nowMs } from '../world/clock.ts'
import type { Move } from '../world/move-order.ts'
import { runDueMoves } from '../world/order-lives.ts'
import { oneOf, type Random } from '../world/seeded-random.ts'
import { listSellers } from '../world/sellers.ts'
import { nextRandom } from '../world/serial.ts'
import { changeSetting, inTransaction, setting, type World } from '../world/world.ts'
import { placeOrder } from './place-orders.ts'
import type { Template } from './templates/template.ts'
import { findTemplate } from './templates/templates.ts'

/**
 * While the demo runs, somebody buys something every twenty seconds. A world that was off goes on from now: nobody
 * bought meanwhile. Under a virtual clock the buyers keep pace with it, for a day at most in one jump.
 */
const arrivalMs = 20_000
const missedRealMs = 60_000
const missedVirtualMs = 86_400_000
const nextArrivalSetting = 'demoNextArrivalMs'

const usualTemplates = [
  ...Array.from({ length: 12 }, () => 'fbm-unshipped'),
  ...['fbm-several-lines', 'fbm-prime', 'fbm-business', 'fbm-discount', 'fbm-gift-wrap'],
  ...Array.from({ length: 3 }, () => 'fba-unshipped'),
]

export function startDemoLife(world: World): void {
  changeSetting(world, nextArrivalSetting, nowMs(world) + arrivalMs)
}

/** Buyers arrive up to now; whatever else was due before each of them happens first. */
export function runDemoLife(world: World): void {
  const now = nowMs(world)
  const planned = setting<number | undefined>(world, nextArrivalSetting, undefined)
  if (planned === undefined) return
  const missedMs = clockSetting(world).mode === 'real' ? missedRealMs : missedVirtualMs
  const isLost = now - planned > missedMs || planned - now > arrivalMs
  if (isLost) startDemoLife(world)
  if (isLost || planned > now) return
  inTransaction(world, () => {
    let arrival = planned
    for (; arrival <= now; arrival += arrivalMs) {
      runDueMoves(world, arrival)
      placeArrival(world, arrival)
    }
    changeSetting(world, nextArrivalSetting, arrival)
  })
}

function placeArrival(world: World, atMs: number): void {
  const seller = listSellers(world)[0]
  if (seller === undefined) return
  const random = nextRandom(world)
  const template = findTemplate(oneOf(random, usualTemplates)) as Template
  placeOrder(world, {
    sellerId: seller.sellerId,
    template: { ...template, status: 'PENDING' },
    wish: { purchasedAtMs: atMs, updatedAtMs: atMs },
    timeline: laterLife(template, random).map(({ move, afterSeconds }) => ({
      move,
      atMs: atMs + afterSeconds * 1000,
    })),
  })
}

function laterLife(
  template: Template,
  random: Random,
): readonly { readonly move: Move; readonly afterSeconds: number }[] {
  const paid = { move: { to: 'Unshipped' }, afterSeconds: 40 } as const
  if (template.fulfilledBy === 'AMAZON') return [paid, { move: { to: 'Shipped' }, afterSeconds: 300 }]
  const changesMind = random() < 0.05
  if (!changesMind) return [paid]
  return [{ move: { to: 'Canceled', by: 'BUYER', reason: 'Ordered by mistake' }, afterSeconds: 30 }]
}
