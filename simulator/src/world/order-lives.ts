import type { AmazonOrder, AmazonPackage } from './amazon-order.ts'
import { nowMs } from './clock.ts'
import { type Move, type Moved, moveOrder } from './move-order.ts'
import { findOrder, updateOrder } from './orders.ts'
import { changeSetting, inTransaction, setting, statement, type World } from './world.ts'

export interface TimelineStep {
  readonly move: Move
  readonly atMs: number
}

/** Moves an order now. What Amazon has accepted and is still working on comes first: then nothing else may cut in. */
export function moveOrderNow(world: World, orderId: string, move: Move): Moved {
  return inTransaction(world, () => {
    if (move.to === 'Canceled' && pendingPackages(world, orderId).length > 0) {
      return {
        kind: 'refused',
        reason: `Amazon has accepted a shipment confirmation for order ${orderId} and is still working on it.`,
      }
    }
    return moveAt(world, orderId, { move, atMs: nowMs(world) })
  })
}

function moveAt(world: World, orderId: string, { move, atMs }: TimelineStep): Moved {
  const stored = findOrder(world, orderId)
  if (stored === undefined) return { kind: 'refused', reason: `There is no order ${orderId}.` }
  const moved = moveOrder(stored.order, move, atMs)
  if (moved.kind === 'moved') updateOrder(world, moved.order)
  return moved
}

export function scheduleMove(world: World, orderId: string, { move, atMs }: TimelineStep): void {
  statement(world, 'insert into scheduled_moves (order_id, at_ms, move) values (?, ?, ?)').run(
    orderId,
    atMs,
    JSON.stringify(move),
  )
}

interface ScheduledMove extends TimelineStep {
  readonly n: number
  readonly orderId: string
}

function scheduledMove(row: Record<string, unknown>): ScheduledMove {
  return {
    n: Number(row.n),
    orderId: String(row.order_id),
    atMs: Number(row.at_ms),
    move: JSON.parse(String(row.move)),
  }
}

export function scheduledMoves(world: World, orderId: string): readonly ScheduledMove[] {
  return statement(
    world,
    'select n, order_id, at_ms, move from scheduled_moves where order_id = ? order by at_ms, n',
  )
    .all(orderId)
    .map(scheduledMove)
}

/** Packages that were confirmed and accepted, and are not in the order yet. */
export function pendingPackages(world: World, orderId: string): readonly AmazonPackage[] {
  return scheduledMoves(world, orderId).flatMap(({ move }) =>
    move.to === 'ShipmentConfirmed' ? [move.package] : [],
  )
}

/** A corrected confirmation takes the place of the one that waits. */
export function dropPendingPackage(world: World, orderId: string, packageReferenceId: string): void {
  for (const { n, move } of scheduledMoves(world, orderId)) {
    if (move.to === 'ShipmentConfirmed' && move.package.packageReferenceId === packageReferenceId)
      forget(world, n)
  }
}

function forget(world: World, n: number): void {
  statement(world, 'delete from scheduled_moves where n = ?').run(n)
}

/** Makes every move whose time has come, each at its own time. One that has become impossible is dropped. */
export function runDueMoves(world: World, untilMs: number): void {
  const due = statement(
    world,
    'select n, order_id, at_ms, move from scheduled_moves where at_ms <= ? order by at_ms, n',
  )
  if (due.get(untilMs) === undefined) return
  inTransaction(world, () => {
    for (const { n, orderId, atMs, move } of due.all(untilMs).map(scheduledMove)) {
      forget(world, n)
      moveAt(world, orderId, { move, atMs })
    }
  })
}

/** Schedules the later life of a new order. */
export function scheduleTimeline(world: World, order: AmazonOrder, timeline: readonly TimelineStep[]): void {
  for (const step of timeline) scheduleMove(world, order.orderId, step)
}

const confirmationDelaySetting = 'confirmationDelaySeconds'
const defaultConfirmationDelaySeconds = 5

/** How long Amazon takes to work an accepted confirmation into the order. */
export function confirmationDelaySeconds(world: World): number {
  return setting(world, confirmationDelaySetting, defaultConfirmationDelaySeconds)
}

export function changeConfirmationDelay(world: World, seconds: number): void {
  changeSetting(world, confirmationDelaySetting, seconds)
}
