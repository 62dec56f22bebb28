/**
 * Settles commands whose answer was lost, or whose process died, by a look at the order: either their effect is there, or
 * it is not and cannot come any more. Nothing is done again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { readOrderView } from '../../commerce/order-view.ts'
import { findOrderByCommerceOrder } from '../../database/amazon-orders.ts'
import { recordAudit } from '../../database/audit-entries.ts'
import {
  findCommand,
  hasCommerceEnded,
  type OrderCommandRow,
  openCommands,
  openRequest,
} from '../../database/order-commands.ts'
import type { StaffRun } from '../staff-run.ts'
import { type HeldCommerceOrder, holdCommerceOrder } from './hold-commerce-order.ts'
import { orderCommandOf } from './order-commands.ts'
import { recordDone, recordNotDone } from './record-command.ts'

const AT_ONCE = 50
const LOOKS_MAX = 12
const LOOK_AGAIN_MS = 250
const LOST = 'The answer of Commerce was lost, and what was asked for is not on the order.'

export async function settleOrderCommands(run: StaffRun): Promise<undefined> {
  for (const row of await openCommands(run.database, { limit: AT_ONCE })) {
    const commerceOrderId = Number(row.commerce_order_id)
    const held = await holdCommerceOrder(run, {
      commerceOrderId,
      amazon: (await findOrderByCommerceOrder(run.database, commerceOrderId)) ?? null,
      commandKey: row.command_key,
      waits: false,
    })
    // Somebody is at it.
    if (held === null) continue
    await noteIfDone(run, await settleHeldCommand(run, row, held))
  }
  return undefined
}

/**
 * What other holders of the order left open. Their leases ended a moment before Commerce must have: that moment is waited
 * for. False: one of these may still have its effect.
 */
export async function settleEarlierCommands(run: StaffRun, commerceOrderId: number): Promise<boolean> {
  for (let look = 1; look < LOOKS_MAX; look += 1) {
    if (await settleOpenCommands(run, commerceOrderId)) return true
    await sleep(LOOK_AGAIN_MS)
  }
  return settleOpenCommands(run, commerceOrderId)
}

async function settleOpenCommands(run: StaffRun, commerceOrderId: number): Promise<boolean> {
  const stillHeld = { release: async () => undefined, abandon: async () => undefined }
  for (const row of await openCommands(run.database, { limit: AT_ONCE, commerceOrderId })) {
    const settled = await settleHeldCommand(run, row, stillHeld)
    if (settled === null) return false
    await noteIfDone(run, settled)
  }
  return true
}

/**
 * Looks whether the effect of a command is there, and records it. Null: it is not there, and may still come; the order is
 * left to the command then.
 */
export async function settleHeldCommand(
  run: StaffRun,
  open: OrderCommandRow,
  held: HeldCommerceOrder,
): Promise<OrderCommandRow | null> {
  const row = (await findCommand(run.database, open.command_key)) ?? open
  if (row.state !== 'begun') {
    await held.release(run.database)
    return row
  }
  try {
    // Asked before the look: by then the effect is there, or never will be.
    const hasEnded = await hasCommerceEnded(run.database, row)
    const isDone = await recordEffect(run, row, held)
    if (!isDone && !hasEnded) {
      await held.abandon()
      return null
    }
    if (!isDone) await recordNotDone(run, { row, held }, { state: 'not-done', message: LOST })
  } catch (error) {
    await held.abandon()
    throw error
  }
  return (await findCommand(run.database, row.command_key)) ?? null
}

async function recordEffect(run: StaffRun, row: OrderCommandRow, held: HeldCommerceOrder): Promise<boolean> {
  const commerceOrderId = Number(row.commerce_order_id)
  const view = await readOrderView(run.commerce, commerceOrderId)
  if (view === null) return false
  const command = orderCommandOf(row.kind)
  const amazon = (await findOrderByCommerceOrder(run.database, commerceOrderId)) ?? null
  const request = openRequest(run.secretKeys, row)
  const scene = { run, commerceOrderId, request, view, amazon }
  const result = await command.find({ ...scene, before: row.before })
  if (result === null) return false
  await recordDone(run, { command, row, scene, held }, result)
  return true
}

/** A request that ended well is noted as it is answered; this one was not. */
async function noteIfDone(run: StaffRun, row: OrderCommandRow | null): Promise<void> {
  if (row?.state !== 'done') return
  await recordAudit(run.database, {
    by: { name: row.actor, userId: row.user_id },
    kind: 'orders',
    action: orderCommandOf(row.kind).noteAs,
    subject: { commerceOrderId: String(row.commerce_order_id) },
    once: `order-command ${row.command_key}`,
    now: run.clock(),
  })
}
