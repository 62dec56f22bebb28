import { defaultOrderSettings } from '@orderferry/domain/order-import/order-settings'
import { isSame, type SettingName } from './settings-draft.ts'

const usual: Readonly<Record<string, unknown>> = { ...defaultOrderSettings }

/** Whether a setting is as every store has it in the beginning. */
export function isUsual(name: SettingName, value: unknown): boolean {
  return isSame(value, usual[name])
}
