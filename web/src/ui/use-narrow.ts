import { useSyncExternalStore } from 'react'

const query = matchMedia('(width < 768px)')

/** Whether there is no room for tables. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
}
