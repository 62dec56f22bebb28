/** Says when orders change, as the service tells it, so that what is shown is asked for anew. */
import { useEffect } from 'react'
import { addressOf } from './call.ts'

/** Changes that come close together are one. */
const GATHER_MS = 400
/** After a refusal the stream is opened anew, later each time up to the maximum; what is shown is asked for then too. */
const REOPEN_AFTER_MS = 2_000
const REOPEN_AFTER_MAX_MS = 60_000

/**
 * @param storeId left out: all stores of the person
 * @param amazonOrderId of this order alone; null: of none, as the page shows what no stream tells of
 */
export function useChanges(
  storeId: string | undefined,
  onChange: () => void,
  amazonOrderId?: string | null,
): void {
  useEffect(() => {
    const address = addressOf('GET /changes', { query: storeId === undefined ? {} : { store: [storeId] } })
    return amazonOrderId === null ? undefined : followChanges(address, onChange, amazonOrderId)
  }, [storeId, onChange, amazonOrderId])
}

/**
 * Follows a stream while the page is seen: a browser opens six connections to a host at most, and the tabs behind would
 * keep them all from the one in front. A page that is seen again has missed what changed meanwhile, and asks.
 * @returns the way to stop
 */
function followChanges(address: string, onChange: () => void, amazonOrderId?: string): () => void {
  let stream: EventSource | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined
  let reopening: ReturnType<typeof setTimeout> | undefined
  let pause = REOPEN_AFTER_MS
  const gather = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined
      onChange()
    }, GATHER_MS)
  }
  const open = () => {
    const opened = new EventSource(address)
    stream = opened
    opened.addEventListener('change', ({ data }) => {
      const changed = JSON.parse(String(data)) as { readonly amazonOrderId: string }
      if (amazonOrderId === undefined || changed.amazonOrderId === amazonOrderId) gather()
    })
    opened.addEventListener('missed', gather)
    opened.addEventListener('open', () => {
      pause = REOPEN_AFTER_MS
    })
    opened.addEventListener('error', () => {
      // A connection that broke is made again by the browser; one that was refused never is.
      if (opened.readyState !== EventSource.CLOSED) return
      reopening = setTimeout(reopen, pause)
      pause = Math.min(pause * 2, REOPEN_AFTER_MAX_MS)
    })
  }
  const reopen = () => {
    open()
    gather()
  }
  const close = () => {
    clearTimeout(gathering)
    clearTimeout(reopening)
    gathering = undefined
    stream?.close()
    stream = undefined
  }
  const look = () => {
    if (document.visibilityState === 'hidden') close()
    else if (stream === undefined) reopen()
  }
  document.addEventListener('visibilitychange', look)
  if (document.visibilityState !== 'hidden') open()
  return () => {
    document.removeEventListener('visibilitychange', look)
    close()
  }
}
