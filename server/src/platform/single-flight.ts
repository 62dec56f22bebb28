/** One running call for each key: who asks while it runs gets the same outcome, and the next one after it a new call. */
export interface SingleFlight<T> {
  readonly run: (key: string, start: () => Promise<T>) => Promise<T>
}

export function singleFlight<T>(): SingleFlight<T> {
  const running = new Map<string, Promise<T>>()
  return {
    run(key, start) {
      const joined = running.get(key)
      if (joined !== undefined) return joined
      const started = start().finally(() => running.delete(key))
      running.set(key, started)
      return started
    },
  }
}
