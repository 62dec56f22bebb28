import { defaultOrderSettings } from '@orderferry/domain/order-import/order-settings'
import { readOrderSettings, replaceSettingsReadAt } from '../database/order-settings.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { planSettings, type SettingsChange, type SettingsPlan } from './plan-settings.ts'

export type SettingsOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'store-unknown' }
  | { readonly kind: 'changed-meanwhile' }
  | Exclude<SettingsPlan, { kind: 'possible' }>

export interface SettingsCare {
  /** What becomes of settings that the change does not name; left out: they stay. */
  readonly rest?: 'stay' | 'default'
  /** When the settings that somebody looked at had been changed last; left out: whatever they are now. */
  readonly seenAt?: Date | undefined
}

/**
 * Counts for orders from now on: neither those that were made nor those that were set aside are touched (O-13, O-14).
 */
export async function changeOrderSettings(
  run: StaffRun,
  storeId: string,
  change: SettingsChange,
  { rest = 'stay', seenAt }: SettingsCare = {},
): Promise<SettingsOutcome> {
  const known = await readOrderSettings(run.database, storeId)
  if (known === undefined) return { kind: 'store-unknown' }
  if (seenAt !== undefined && seenAt.getTime() !== known.updatedAt.getTime())
    return { kind: 'changed-meanwhile' }
  const whole = rest === 'stay' ? change : { ...defaultOrderSettings, ...change }
  const plan = await planSettings(run, known.settings, whole)
  if (plan.kind !== 'possible') return plan
  const place = { storeId, readAt: known.updatedAt }
  const isKept = await replaceSettingsReadAt(run.database, place, plan.settings, run.clock())
  return { kind: isKept ? 'changed' : 'changed-meanwhile' }
}
