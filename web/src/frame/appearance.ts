/** Light, dark, or as the system says; kept on this device. */
import { useSyncExternalStore } from 'react'

export const appearances = ['system', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

const KEY = 'orderferry.appearance'
const listeners = new Set<() => void>()

function read(): Appearance {
  const kept = localStorage.getItem(KEY)
  return appearances.find((appearance) => appearance === kept) ?? 'system'
}

export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, appearance)
  for (const listener of listeners) listener()
}

export function useAppearance(): Appearance {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, read)
}
