/** What a change makes of a store's order settings, and whether they can be kept. */
import { checkOrderSettings } from '@orderferry/domain/order-import/check-order-settings'
import {
  checkSettingsInCommerce,
  whatToAsk,
} from '@orderferry/domain/order-import/check-settings-in-commerce'
import type { NumberPrefix, OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { SettingsProblem } from '@orderferry/domain/order-import/settings-problem'
import type { StaffRun } from '../orders/staff-run.ts'
import { readCommerceOffer } from './commerce-offer.ts'

/** What is undefined stays as it is. */
export type SettingsChange = {
  readonly [Name in Exclude<keyof OrderSettings, 'numberPrefix'>]?: OrderSettings[Name] | undefined
} & {
  readonly numberPrefix?: { readonly [Kind in keyof NumberPrefix]?: string | undefined } | undefined
}

export type SettingsPlan =
  | { readonly kind: 'possible'; readonly settings: OrderSettings }
  /** They contradict themselves; Commerce is not asked then. */
  | { readonly kind: 'contradictory'; readonly problems: readonly SettingsProblem[] }
  | { readonly kind: 'not-in-commerce'; readonly problems: readonly SettingsProblem[] }

/** Only what is new is asked of Commerce: import can be stopped while Commerce does not answer. */
export async function planSettings(
  run: StaffRun,
  before: OrderSettings,
  change: SettingsChange,
): Promise<SettingsPlan> {
  const settings = changeSettings(before, change)
  const contradictions = checkOrderSettings(settings)
  if (contradictions.length > 0) return { kind: 'contradictory', problems: contradictions }
  const offer = await readCommerceOffer(run, whatToAsk(before, settings), settings)
  const problems = checkSettingsInCommerce(settings, offer)
  return problems.length > 0 ? { kind: 'not-in-commerce', problems } : { kind: 'possible', settings }
}

function changeSettings(before: OrderSettings, { numberPrefix, ...change }: SettingsChange): OrderSettings {
  return {
    ...before,
    ...given(change),
    numberPrefix: { ...before.numberPrefix, ...given(numberPrefix ?? {}) },
  }
}

function given<Values extends object>(
  values: Values,
): { [Name in keyof Values]: Exclude<Values[Name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
