/** Writes down what came of a command: its row, the history of the Amazon order, and what is to follow, or nothing of it. */
import { readOrderView } from '../../commerce/order-view.ts'
import { keyOfRow, lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import { type OrderCommandRow, type Settlement, settleCommand } from '../../database/order-commands.ts'
import { SyncError } from '../../platform/sync-error.ts'
import type { StaffRun } from '../staff-run.ts'
import type { HeldCommerceOrder } from './hold-commerce-order.ts'
import type { AnyOrderCommand, CommandScene } from './order-command.ts'

export interface BegunCommand {
  readonly row: OrderCommandRow
  readonly held: HeldCommerceOrder
}

export interface CommandInHand extends BegunCommand {
  readonly command: AnyOrderCommand
  readonly scene: CommandScene<unknown>
}

export async function recordDone(
  run: StaffRun,
  { command, row, scene, held }: CommandInHand,
  result: object,
): Promise<void> {
  const set = await commerceStateNow(run, scene)
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    await held.release(trx)
    if (!(await settleCommand(trx, row, { state: 'done', result }, now))) return
    const order = scene.amazon === null ? undefined : await lockOrder(trx, keyOfRow(scene.amazon))
    if (order !== undefined)
      await recordOrderChange(trx, order, { set, events: [command.event(result)], actor: row.actor }, now)
    await command.follow?.(run, trx, scene)
  })
}

export async function recordNotDone(
  run: StaffRun,
  { row, held }: BegunCommand,
  settlement: Exclude<Settlement, { readonly state: 'done' }>,
): Promise<void> {
  await run.database.transaction().execute(async (trx) => {
    await held.release(trx)
    await settleCommand(trx, row, settlement, run.clock())
  })
}

/** What was done is recorded whether Commerce answers this or not. */
async function commerceStateNow(run: StaffRun, { commerceOrderId, amazon }: CommandScene<unknown>) {
  if (amazon === null) return {}
  try {
    const after = await readOrderView(run.commerce, commerceOrderId)
    if (after === null) return {}
    const { state, status } = after.order
    return { commerce_state: state, commerce_status: status, commerce_read_at: run.clock() }
  } catch (error) {
    if (error instanceof SyncError) return {}
    throw error
  }
}
