/** Says when orders change, as the service tells it, so that what is shown is asked for anew. */
import { useEffect } from 'react'
import { addressOf } from './call.ts'

/** Changes that come close together are one. */
const GATHER_MS = 400

/** @param storeId left out: all stores of the person */
export function useChanges(storeId: string | undefined, onChange: () => void): void {
  useEffect(() => {
    const stream = new EventSource(
      addressOf('GET /changes', { query: storeId === undefined ? {} : { store: [storeId] } }),
    )
    let timer: ReturnType<typeof setTimeout> | undefined
    const gather = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        onChange()
      }, GATHER_MS)
    }
    stream.addEventListener('change', gather)
    stream.addEventListener('missed', gather)
    return () => {
      clearTimeout(timer)
      stream.close()
    }
  }, [storeId, onChange])
}
