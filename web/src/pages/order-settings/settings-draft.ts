/**
 * What somebody has typed over the settings as they are kept. Only what differs counts as a change, so that undoing by
 * hand undoes; and what others change meanwhile comes in underneath without touching what was typed.
 */
import type { OrderSettingsJson } from '@orderferry/contract/order-settings'
import { useMemo, useState } from 'react'

export type Settings = Omit<OrderSettingsJson, 'storeId' | 'updatedAt'>
export type SettingName = keyof Settings
export type SettingsChange = Partial<Settings>

export interface Draft {
  readonly values: Settings
  readonly change: SettingsChange
  readonly changed: readonly SettingName[]
  readonly set: <Name extends SettingName>(name: Name, value: Settings[Name]) => void
  readonly undo: () => void
  /** Settings that somebody else has changed since they were looked at here. */
  readonly meanwhile: readonly SettingName[]
  readonly seen: Settings
  readonly markSeen: () => void
  /** Begins anew with what was just saved. */
  readonly start: (kept: OrderSettingsJson) => void
}

export function useDraft(kept: OrderSettingsJson): Draft {
  const [typed, setTyped] = useState<SettingsChange>({})
  const [seenKept, setSeen] = useState(kept)
  return useMemo(() => {
    const current = settingsOf(kept)
    const seen = settingsOf(seenKept)
    const change = Object.fromEntries(
      Object.entries(typed).filter(([name, value]) => !isSame(value, current[name as SettingName])),
    ) as SettingsChange
    return {
      values: { ...current, ...change },
      change,
      changed: namesOf(current).filter((name) => name in change),
      set: (name, value) => setTyped((before) => ({ ...before, [name]: value })),
      undo: () => setTyped({}),
      meanwhile: namesOf(current).filter((name) => !isSame(current[name], seen[name])),
      seen,
      markSeen: () => setSeen(kept),
      start: (saved) => {
        setTyped({})
        setSeen(saved)
      },
    }
  }, [kept, seenKept, typed])
}

function settingsOf({ storeId: _storeId, updatedAt: _updatedAt, ...settings }: OrderSettingsJson): Settings {
  return settings
}

function namesOf(settings: Settings): readonly SettingName[] {
  return Object.keys(settings) as SettingName[]
}

/** Settings are plain values; a document may give the fields of an object in another order than was typed. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  const [a, b] = [Object.entries(one), Object.entries(other)]
  return (
    a.length === b.length &&
    a.every(([name, value]) => isSame(value, (other as Readonly<Record<string, unknown>>)[name]))
  )
}
