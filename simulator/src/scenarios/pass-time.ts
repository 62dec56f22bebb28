import { nowMs } from '../world/clock.ts'
import { runDueMoves } from '../world/order-lives.ts'
import type { World } from '../world/world.ts'
import { runDemoLife } from './demo-life.ts'

/** Lets everything happen whose time has come by the world's clock. */
export function passTime(world: World): void {
  runDemoLife(world)
  runDueMoves(world, nowMs(world))
}
