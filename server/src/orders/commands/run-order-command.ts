/**
 * Does one thing to a Commerce order for a person, once: whoever sends the same key again gets the same answer. One at a
 * time for each order; what the table of actions forbids on a fresh reading is refused, and who comes second is told what
 * the first did. The command is recorded before Commerce is called, so that one whose answer was lost is found again.
 */
import { type OrderActionRefusal, refusalOfAction } from '@orderferry/domain/commerce/order-actions'
import { mayHaveTakenEffect } from '../../commerce/commerce-answer.ts'
import { readOrderView } from '../../commerce/order-view.ts'
import { findOrderByCommerceOrder } from '../../database/amazon-orders.ts'
import { isReadOnly } from '../../database/global-settings.ts'
import {
  asksForTheSame,
  beginCommand,
  commandsDone,
  findCommand,
  type OrderCommandRow,
  openCommands,
} from '../../database/order-commands.ts'
import { SyncError } from '../../platform/sync-error.ts'
import { readOnlyRefusal } from '../../platform/write-gate.ts'
import type { StaffRun } from '../staff-run.ts'
import { actionFacts } from './action-facts.ts'
import { type HeldCommerceOrder, holdCommerceOrder } from './hold-commerce-order.ts'
import {
  type Acted,
  type CommandProblem,
  type CommandScene,
  type OrderCommand,
  standBefore,
} from './order-command.ts'
import { isAsSeen, readVersion } from './order-version.ts'
import { type BegunCommand, type CommandInHand, recordDone, recordNotDone } from './record-command.ts'
import { settleEarlierCommands, settleHeldCommand } from './settle-order-commands.ts'

export interface AskedCommand<Request> {
  readonly commerceOrderId: number
  /** Made once by the form, and sent with each repetition. */
  readonly key: string
  /** The version of the order that the person looked at. */
  readonly seen: string
  readonly request: Request
  readonly by: { readonly name: string; readonly userId: string | null }
  readonly rights: ReadonlySet<string>
}

export type CommandOutcome =
  | { readonly kind: 'done'; readonly row: OrderCommandRow }
  | { readonly kind: 'order-unknown' }
  | { readonly kind: 'not-possible'; readonly because: OrderActionRefusal }
  /** Not possible, or not what the person saw, because of this. */
  | { readonly kind: 'done-by-another'; readonly earlier: OrderCommandRow }
  | { readonly kind: 'order-changed' }
  | { readonly kind: 'wrong'; readonly problems: readonly CommandProblem[] }
  /** Null: what is at work is no person. */
  | { readonly kind: 'busy'; readonly with: OrderCommandRow | null }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'key-used' }
  /** It is not known yet whether Commerce has done it; it is found out without anybody asking. */
  | { readonly kind: 'unsettled' }

export async function runOrderCommand<Request, Result extends object>(
  run: StaffRun,
  command: OrderCommand<Request, Result>,
  asked: AskedCommand<Request>,
): Promise<CommandOutcome> {
  const known = await findCommand(run.database, asked.key)
  if (known !== undefined && !(await isSame(run, command, asked, known))) return { kind: 'key-used' }
  if (known?.state === 'done' || known?.state === 'refused') return outcomeOf(known)
  if (known?.state !== 'begun' && (await isReadOnly(run.database)))
    throw readOnlyRefusal(command.kind, run.clock())
  const { commerceOrderId } = asked
  const amazon = (await findOrderByCommerceOrder(run.database, commerceOrderId)) ?? null
  const wish = { commerceOrderId, amazon, commandKey: asked.key, waits: true }
  const held = await holdCommerceOrder(run, wish)
  if (held === null) {
    const [other] = await openCommands(run.database, { limit: 1, commerceOrderId })
    return { kind: 'busy', with: other ?? null }
  }
  // It may have been sent twice at once, and been done while this one waited.
  const meanwhile = await findCommand(run.database, asked.key)
  if (meanwhile !== undefined && meanwhile.state !== 'not-done') {
    const settled = await settleHeldCommand(run, meanwhile, held)
    if (settled === null) return { kind: 'unsettled' }
    if (settled.state !== 'not-done') return outcomeOf(settled)
    return runOrderCommand(run, command, asked)
  }
  const guarded = freeingAtTheEnd(held)
  try {
    return await begin(run, command, { asked, amazon, held: guarded })
  } finally {
    if (!guarded.isLeft()) await held.release(run.database)
  }
}

function freeingAtTheEnd(held: HeldCommerceOrder): HeldCommerceOrder & { readonly isLeft: () => boolean } {
  let isLeft = false
  return {
    isLeft: () => isLeft,
    release: async (db) => {
      await held.release(db)
      isLeft = true
    },
    abandon: async () => {
      await held.abandon()
      isLeft = true
    },
  }
}

interface HeldRequest<Request> {
  readonly asked: AskedCommand<Request>
  readonly amazon: CommandScene<Request>['amazon']
  readonly held: HeldCommerceOrder
}

async function begin<Request, Result extends object>(
  run: StaffRun,
  command: OrderCommand<Request, Result>,
  { asked, amazon, held }: HeldRequest<Request>,
): Promise<CommandOutcome> {
  const { commerceOrderId, request } = asked
  if (!(await settleEarlierCommands(run, commerceOrderId))) {
    const [other] = await openCommands(run.database, { limit: 1, commerceOrderId })
    return { kind: 'busy', with: other ?? null }
  }
  const view = await readOrderView(run.commerce, commerceOrderId)
  if (view === null) return { kind: 'order-unknown' }
  const scene: CommandScene<Request> = { run, commerceOrderId, request, view, amazon }
  const refusal = await refusalOf(run, command, { asked, scene })
  if (refusal !== null) return refusal
  const row = await beginCommand(run.database, run.secretKeys, {
    ...asked,
    kind: command.kind,
    before: standBefore(view),
    openMs: run.limits.commerceDeadlineMs,
    now: run.clock(),
  })
  return actOnce(run, command, { command, row, scene, held })
}

async function refusalOf<Request, Result extends object>(
  run: StaffRun,
  command: OrderCommand<Request, Result>,
  { asked, scene }: { readonly asked: AskedCommand<Request>; readonly scene: CommandScene<Request> },
): Promise<CommandOutcome | null> {
  const { view, amazon, commerceOrderId } = scene
  const because = refusalOfAction(command.action, actionFacts(view, amazon !== null), asked.rights)
  const isStale = command.needsOrderAsSeen && !isAsSeen(view, asked.seen)
  if (because === null && !isStale) {
    const problems = (await command.check?.(scene)) ?? []
    return problems.length === 0 ? null : { kind: 'wrong', problems }
  }
  if (because === 'not-permitted') return { kind: 'not-possible', because }
  const [earlier] = await commandsDone(run.database, commerceOrderId, {
    afterId: readVersion(asked.seen).lastCommandId,
    limit: 1,
  })
  if (earlier !== undefined) return { kind: 'done-by-another', earlier }
  return because === null ? { kind: 'order-changed' } : { kind: 'not-possible', because }
}

async function actOnce<Request, Result extends object>(
  run: StaffRun,
  command: OrderCommand<Request, Result>,
  inHand: CommandInHand & { readonly scene: CommandScene<Request> },
): Promise<CommandOutcome> {
  const { row } = inHand
  let acted: Acted<Result>
  try {
    acted = await command.act(inHand.scene)
  } catch (error) {
    return afterFailedAct(run, inHand, error)
  }
  if (acted.kind === 'done') await recordDone(run, inHand, acted.result)
  else await recordNotDone(run, inHand, { state: 'refused', message: acted.message })
  return outcomeOf((await findCommand(run.database, row.command_key)) ?? row)
}

async function afterFailedAct(
  run: StaffRun,
  { row, held }: BegunCommand,
  error: unknown,
): Promise<CommandOutcome> {
  if (hasDoneNothing(error)) {
    await recordNotDone(run, { row, held }, { state: 'not-done', message: error.message })
    throw error
  }
  run.log.warn({ err: error, commandId: String(row.command_id) }, 'The answer to a command was lost')
  // Often the effect is there already; else it is looked for again by itself.
  const settled = await settleHeldCommand(run, row, held).catch(() => null)
  return settled === null ? { kind: 'unsettled' } : outcomeOf(settled)
}

/** Everything else, an answer that could not be read among it, says nothing of what Commerce has done. */
function hasDoneNothing(error: unknown): error is SyncError {
  if (!(error instanceof SyncError)) return false
  if (error.kind === 'unavailable') return !mayHaveTakenEffect(error)
  return error.kind === 'throttled' || error.kind === 'unauthorized' || error.kind === 'rejected'
}

function outcomeOf(row: OrderCommandRow): CommandOutcome {
  if (row.state === 'done') return { kind: 'done', row }
  return row.state === 'begun' ? { kind: 'unsettled' } : { kind: 'refused', message: row.message ?? '' }
}

async function isSame<Request, Result extends object>(
  run: StaffRun,
  command: OrderCommand<Request, Result>,
  asked: AskedCommand<Request>,
  known: OrderCommandRow,
): Promise<boolean> {
  return (
    known.kind === command.kind &&
    known.commerce_order_id === BigInt(asked.commerceOrderId) &&
    known.actor === asked.by.name &&
    known.user_id === asked.by.userId &&
    (await asksForTheSame(run.database, run.secretKeys, known, asked.request))
  )
}
