/**
 * What changes seldom is read once per client and kept for a while. Callers at the same moment share one reading; one
 * that failed is not kept.
 */
import type { CommerceClient } from './commerce-client.ts'

export type Remembered<T> = (client: CommerceClient, key?: string, fresh?: boolean) => Promise<T>

export function remembered<T>(
  maxAgeMs: number,
  read: (client: CommerceClient, key: string) => Promise<T>,
): Remembered<T> {
  const kept = new WeakMap<CommerceClient, Map<string, { readonly at: number; readonly value: Promise<T> }>>()
  return (client, key = '', fresh = false) => {
    const ofClient = kept.get(client) ?? new Map()
    kept.set(client, ofClient)
    const now = client.clock().getTime()
    const known = ofClient.get(key)
    if (!fresh && known !== undefined && now - known.at < maxAgeMs) return known.value
    const reading = { at: now, value: read(client, key) }
    ofClient.set(key, reading)
    reading.value.catch(() => {
      if (ofClient.get(key) === reading) ofClient.delete(key)
    })
    return reading.value
  }
}
