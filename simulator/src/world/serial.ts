import { createHash } from 'node:crypto'
import { digits, type Random, seededRandom } from './seeded-random.ts'
import { changeSetting, setting, statement, type World } from './world.ts'

export const defaultSeed = 'orderferry'

export function worldSeed(world: World): string {
  return setting(world, 'seed', defaultSeed)
}

/** Chance that depends on the seed and on how many things the world has made so far, so a replay is exact. */
export function nextRandom(world: World): Random {
  const serial = setting(world, 'serial', 0) + 1
  changeSetting(world, 'serial', serial)
  return seededRandom(`${worldSeed(world)}:${serial}`)
}

/** Amazon's 3-7-7 format; no two orders of a world share one. */
export function newOrderId(world: World, random: Random): string {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const orderId = `11${digits(random, 1)}-${digits(random, 7)}-${digits(random, 7)}`
    if (statement(world, 'select 1 from orders where order_id = ?').get(orderId) === undefined) return orderId
  }
  throw new Error('No free order number was found in 1,000 attempts: the world is too full')
}

/** A secret that is the same for the same seed, so that a new demo world keeps the credentials of the old one. */
export function seededSecret(world: World, label: string): string {
  return createHash('sha256')
    .update(`${worldSeed(world)}:${label}`)
    .digest('hex')
}
