/** The keys that codes make: a code without words, or words without a code, does not compile. */
import type { ConsentProblem } from '@orderferry/domain/amazon/consent-problem'
import type { OrderActionRefusal } from '@orderferry/domain/commerce/order-actions'
import type { CommandProblemCode, OrderCommandKind } from '@orderferry/domain/commerce/order-command'
import type { ImportedDifference } from '@orderferry/domain/lifecycle/compare-with-imported'
import type { ImportState } from '@orderferry/domain/lifecycle/import-state'
import type { OrderEvent } from '@orderferry/domain/lifecycle/order-event'
import type { PrerequisiteFinding, UnmetPrerequisite } from '@orderferry/domain/lifecycle/prerequisite'
import type { AmountByKind, BlockerCode, TotalsCause } from '@orderferry/domain/order-import/blocker'
import type { MatchProblem } from '@orderferry/domain/order-import/check-product-match'
import type { GuestReason } from '@orderferry/domain/order-import/choose-customer'
import type { NotRequiredReason, WaitReason } from '@orderferry/domain/order-import/import-decision'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { SettingsProblem } from '@orderferry/domain/order-import/settings-problem'
import type { ProblemCode } from '../problem.ts'

export type CodeKey =
  | `event.${OrderEvent['code']}`
  | `difference.${ImportedDifference['kind']}`
  | `blocker.${BlockerCode}`
  | `remedy.${BlockerCode}`
  | `wait.${WaitReason}`
  | `not-required.${NotRequiredReason}`
  | `next.${WaitReason | NotRequiredReason}`
  | `totals.${TotalsCause}`
  | `amount.${AmountByKind['counted']}`
  | `guest.${Exclude<GuestReason, 'customer-creation-off'> | 'refused'}`
  | `import-state.${ImportState}`

export type OrderActionKey =
  | `action-refusal.${OrderActionRefusal}`
  | `command.${OrderCommandKind}`
  | `command-problem.${CommandProblemCode}`
  | `command-problem.${CommandProblemCode}.fix`

export type ProblemKey = `problem.${ProblemCode}` | `detail.${ProblemCode}`

type Refusal = (SettingsProblem | MatchProblem)['code']
/** The settings that take one of several words. */
type ChoiceSetting = {
  [Name in keyof OrderSettings]: null extends OrderSettings[Name]
    ? never
    : OrderSettings[Name] extends string
      ? Name
      : never
}[keyof OrderSettings]

export type SettingKey =
  | `setting.${keyof OrderSettings}`
  | { [Name in ChoiceSetting]: `option.${Name}.${OrderSettings[Name]}` }[ChoiceSetting]
  | `refusal.${Refusal}`
  | `refusal.${Refusal}.fix`

export type PrerequisiteKey = `check.${PrerequisiteFinding}` | `check.${UnmetPrerequisite}.fix`

export type ConsentKey = `consent.${ConsentProblem}` | `consent.${ConsentProblem}.fix`
