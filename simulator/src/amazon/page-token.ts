import { createHmac, timingSafeEqual } from 'node:crypto'
import { nowMs } from '../world/clock.ts'
import type { OrderPosition } from '../world/orders.ts'
import { seededSecret } from '../world/serial.ts'
import type { World } from '../world/world.ts'
import { InvalidInput } from './answer.ts'

/**
 * A page token is a position in the order of time, sealed with the filters it belongs to. It holds no list: an order
 * that changes while somebody pages moves to its new place, and may be seen twice or leave the window.
 */
const tokenHours = 24

export interface PageStart {
  readonly filters: string
  readonly sellerId: string
}

export function writePageToken(world: World, start: PageStart, position: OrderPosition): string {
  const text = JSON.stringify([position.ms, position.orderId, nowMs(world)])
  const payload = Buffer.from(text).toString('base64url')
  return `${payload}.${seal(world, start, payload)}`
}

/** Refuses what this world did not write for this seller and these filters within a day. */
export function readPageToken(world: World, start: PageStart, token: string): OrderPosition {
  const [payload = '', sealText = ''] = token.split('.')
  const expected = Buffer.from(seal(world, start, payload))
  const given = Buffer.from(sealText)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new InvalidInput(
      'paginationToken was not made for these parameters; repeat those of the first page.',
    )
  }
  const [ms, orderId, issuedMs] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    number,
    string,
    number,
  ]
  if (nowMs(world) > issuedMs + tokenHours * 3_600_000) {
    throw new InvalidInput('paginationToken has expired: it is good for 24 hours.')
  }
  return { ms, orderId }
}

function seal(world: World, start: PageStart, payload: string): string {
  return createHmac('sha256', seededSecret(world, 'page tokens'))
    .update(`${start.sellerId}\n${start.filters}\n${payload}`)
    .digest('base64url')
}
