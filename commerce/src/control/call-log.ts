/** Every call received, without bodies: what was asked of which route, and how it was answered. */
export interface LoggedCall {
  readonly method: string
  readonly route: string | null
  readonly parameters: Readonly<Record<string, string>>
  /** Null where the connection was cut. */
  readonly status: number | null
  readonly at: string
  readonly ms: number
}

const CALLS_MAX = 20_000

export interface CallLog {
  readonly add: (call: LoggedCall) => void
  readonly list: () => readonly LoggedCall[]
  readonly clear: () => void
}

export function callLog(): CallLog {
  let calls: LoggedCall[] = []
  return {
    add: (call) => {
      // The older half goes at once: moving the list at each call would cost more.
      if (calls.length >= CALLS_MAX) calls = calls.slice(CALLS_MAX / 2)
      calls.push(call)
    },
    list: () => calls,
    clear: () => {
      calls = []
    },
  }
}
