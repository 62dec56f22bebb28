/** The keys that codes make: a code without words, or words without a code, does not compile. */
import type { ImportState } from '@orderferry/domain/lifecycle/import-state'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { AmountByKind, BlockerCode, TotalsCause } from '@orderferry/domain/order-import/blocker'
import type { NotRequiredReason, WaitReason } from '@orderferry/domain/order-import/import-decision'
import type { ProblemCode } from '../problem.ts'

export type CodeKey =
  | `event.${OrderEvent['code']}`
  | `blocker.${BlockerCode}`
  | `remedy.${BlockerCode}`
  | `wait.${WaitReason}`
  | `not-required.${NotRequiredReason}`
  | `totals.${TotalsCause}`
  | `amount.${AmountByKind['counted']}`
  | `import-state.${ImportState}`

export type ProblemKey = `problem.${ProblemCode}` | `detail.${ProblemCode}`
