/**
 * What staff do to a Commerce order is one command: told apart by its key, recorded before it is done, done once, and
 * settled by a look at the order where the answer was lost (run-order-command.ts, settle-order-commands.ts).
 */

import type { OrderAction } from '@orderferry/domain/commerce/order-actions'
import type { CommandProblemCode, OrderCommandKind } from '@orderferry/domain/commerce/order-command'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { CorrectionProblem } from '@orderferry/domain/order-import/address/correct-address'
import type { CommerceOrderView } from '../../commerce/order-view.ts'
import type { Queryable } from '../../database/connect.ts'
import type { AmazonOrderRow } from '../../database/order-changes.ts'
import type { StandBefore } from '../../database/order-commands.ts'
import type { StaffRun } from '../staff-run.ts'

export interface CommandScene<Request> {
  readonly run: StaffRun
  readonly commerceOrderId: number
  readonly request: Request
  /** The order as it was read a moment ago, while nobody else writes to it. */
  readonly view: CommerceOrderView
  /** Null: it did not come from Amazon. */
  readonly amazon: AmazonOrderRow | null
}

export interface LostScene<Request> extends CommandScene<Request> {
  readonly before: StandBefore
}

/** Of a field of the request, such as `items.0.quantity`. */
export interface CommandProblem {
  readonly field: string
  readonly code: CommandProblemCode | `address-problem.${CorrectionProblem['problem']}`
  readonly parameters: Readonly<Record<string, string | number>>
}

export type Acted<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  /** In Commerce's words; it has done nothing. */
  | { readonly kind: 'refused'; readonly message: string }

/** Neither request nor result changes its shape between two versions without a new kind: both are kept. */
export interface OrderCommand<Request, Result extends object> {
  readonly kind: OrderCommandKind
  /** Under which name the audit list has it: its route's. */
  readonly noteAs: string
  /** By which row of the table it is possible. */
  readonly action: OrderAction
  /** Whether it goes by quantities or amounts: it is refused when these are others than the person saw. */
  readonly needsOrderAsSeen: boolean
  /** What is wrong with the request itself, beyond the table. */
  readonly check?: (
    scene: CommandScene<Request>,
  ) => readonly CommandProblem[] | Promise<readonly CommandProblem[]>
  /** Writes to Commerce exactly once, or throws. */
  readonly act: (scene: CommandScene<Request>) => Promise<Acted<Result>>
  /** Whether what `act` does is there, and what came of it; null: it is not. The answer to `act` was lost. */
  readonly find: (scene: LostScene<Request>) => Promise<Result | null>
  /** For the history of an Amazon order; never with buyer data. */
  readonly event: (result: Result) => OrderEvent
  /** What is to follow, in the transaction that records the result. */
  readonly follow?: (run: StaffRun, trx: Queryable, scene: CommandScene<Request>) => Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: each command knows its own request and result
export type AnyOrderCommand = OrderCommand<any, any>

/** What tells afterwards whether something came of a command. */
export function standBefore({ order, invoices, shipments, creditMemos }: CommerceOrderView): StandBefore {
  const last = (rows: readonly { readonly entity_id: number }[]) =>
    rows.reduce((max, row) => Math.max(max, row.entity_id), 0)
  return {
    invoices: last(invoices),
    shipments: last(shipments),
    creditMemos: last(creditMemos),
    comments: last(order.status_histories),
    unitsCanceled: order.items.reduce((sum, item) => sum + item.qty_canceled, 0),
    mailsSent: order.email_sent === true ? 1 : 0,
    updatedAt: Date.parse(`${order.updated_at ?? ''}Z`) || 0,
  }
}
