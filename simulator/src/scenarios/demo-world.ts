import { nowMs } from '../world/clock.ts'
import { scheduleMove } from '../world/order-lives.ts'
import { seededRandom, wholeNumber } from '../world/seeded-random.ts'
import { createSeller, type Seller } from '../world/sellers.ts'
import { worldSeed } from '../world/serial.ts'
import { inTransaction, type World } from '../world/world.ts'
import type { ItemWish } from './order-wish.ts'
import { placeOrder } from './place-orders.ts'
import type { Template } from './templates/template.ts'
import { findTemplate } from './templates/templates.ts'

/**
 * The demo begins three days after its store was connected. Sixty orders have come since, in every state, and among
 * them exactly those that an import must stop at: a disabled product, an empty shelf, an unknown SKU.
 */
const connectedDaysAgo = 3
const settledMs = 180_000
const dayMs = 86_400_000

interface Guest {
  readonly template: string
  readonly skus?: readonly string[]
}

function times(count: number, template: string): readonly Guest[] {
  return Array.from({ length: count }, () => ({ template }))
}

function blocked(...skus: readonly string[]): Guest {
  return { template: 'fbm-unshipped', skus }
}

/** Oldest first: what was placed early has been shipped or cancelled, what was placed last waits for payment. */
const guests: readonly (readonly Guest[])[] = [
  [
    ...times(4, 'fbm-shipped'),
    ...times(6, 'fba-shipped'),
    ...times(2, 'fbm-canceled'),
    ...times(1, 'fba-canceled'),
    ...times(2, 'fbm-partially-shipped'),
    ...times(3, 'fbm-unshipped'),
    ...times(1, 'fbm-discount'),
    blocked('PEN-DISABLED'),
    blocked('NOT-IN-CATALOG'),
  ],
  [
    ...times(8, 'fbm-unshipped'),
    ...times(2, 'fbm-several-lines'),
    ...times(1, 'fbm-business'),
    ...times(1, 'fbm-prime'),
    ...times(1, 'fbm-discount'),
    ...times(1, 'fbm-gift-wrap'),
    ...times(1, 'fbm-canceled'),
    ...times(1, 'fbm-three-for-ten'),
    blocked('PEN-DISABLED', 'MUG-BLUE', 'VASE-SOLDOUT'),
    blocked('VASE-SOLDOUT'),
    ...times(1, 'unfulfillable'),
  ],
  [
    ...times(6, 'fbm-unshipped'),
    ...times(1, 'fbm-business'),
    ...times(1, 'fbm-prime'),
    ...times(1, 'fbm-discount'),
    ...times(1, 'fbm-gift-wrap'),
    ...times(1, 'fbm-emoji-name'),
    blocked('NOT-IN-CATALOG'),
    ...times(2, 'fba-unshipped'),
  ],
  [...times(3, 'fbm-pending'), ...times(1, 'fbm-pending-availability'), ...times(2, 'fba-pending')],
]

export function buildDemoWorld(world: World): Seller {
  return inTransaction(world, () => {
    const now = nowMs(world)
    const seller = createSeller(world, {
      sellerId: 'A2FERRYDEMO4620',
      storeName: 'Ferry Goods',
      region: 'na',
      marketplaces: ['ATVPDKIKX0DER', 'A2EUQ1WTGCTBG2', 'A1AM78C64UM0Y8'],
      connectedAtMs: now - connectedDaysAgo * dayMs,
    })
    const random = seededRandom(`${worldSeed(world)}:demo guests`)
    const queue = guests.flatMap((phase) => shuffled(phase, random))
    const stepMs = (connectedDaysAgo * dayMs - 4 * settledMs) / queue.length
    queue.forEach((guest, at) => {
      const purchasedAtMs = Math.round(seller.connectedAtMs + at * stepMs + random() * stepMs * 0.9)
      placeGuest(world, { seller, guest, purchasedAtMs, now, random })
    })
    return seller
  })
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((one) => ({ one, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

interface Visit {
  readonly seller: Seller
  readonly guest: Guest
  readonly purchasedAtMs: number
  readonly now: number
  readonly random: () => number
}

function placeGuest(world: World, { seller, guest, purchasedAtMs, now, random }: Visit): void {
  const template = findTemplate(guest.template) as Template
  const latestMs = Math.min(now - settledMs, purchasedAtMs + changedAfterMs(template))
  const items: readonly ItemWish[] | undefined = guest.skus?.map((sku) => ({ sku, quantity: 1 }))
  const order = placeOrder(world, {
    sellerId: seller.sellerId,
    template,
    wish: { purchasedAtMs, updatedAtMs: Math.max(purchasedAtMs, latestMs), items },
  })
  const paysLater = template.status === 'PENDING' && template.fulfilledBy === 'MERCHANT'
  if (paysLater)
    scheduleMove(world, order.orderId, {
      move: { to: 'Unshipped' },
      atMs: now + wholeNumber(random, 5, 30) * 60_000,
    })
}

/** How long after its purchase the order was last touched. */
function changedAfterMs({ status }: Template): number {
  switch (status) {
    case 'PENDING':
    case 'PENDING_AVAILABILITY':
      return 0
    case 'SHIPPED':
    case 'PARTIALLY_SHIPPED':
      return 5 * 3_600_000
    case 'CANCELLED':
      return 1_800_000
    default:
      return 40_000
  }
}
