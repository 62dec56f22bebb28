/**
 * Faults that a test or a demo asks the engine to have: by operation, by count or by seeded probability.
 * What each kind does is in serve-with-faults.ts.
 */

export const FAULT_KINDS = [
  'error-500',
  'error-503',
  'html',
  'error-401',
  'error-400',
  'slow',
  'time-out',
  'cut-before',
  'cut-after',
  'withhold-after',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

export interface Fault {
  readonly id: number
  /** `POST /V1/order/:orderId/invoice`, whatever its parameters are called; `*` for every operation. */
  readonly operation: string
  readonly kind: FaultKind
  /** How often it still strikes; null until it is deleted. */
  readonly count: number | null
  readonly probability: number
  readonly seed: number
  readonly ms: number
  readonly message: string | null
  readonly parameters: unknown
}

export type WishedFault = Omit<Fault, 'id'>

export interface Faults {
  readonly add: (wished: WishedFault) => number
  readonly list: () => readonly Fault[]
  readonly clear: () => void
  readonly remove: (id: number) => void
  /** The first fault that strikes this operation, counted down. */
  readonly strike: (operation: string) => Fault | null
}

export function faults(): Faults {
  let lastId = 0
  let known: { fault: Fault; random: () => number }[] = []
  return {
    add: (wished) => {
      lastId += 1
      known.push({ fault: { ...wished, id: lastId }, random: seededRandom(wished.seed) })
      return lastId
    },
    list: () => known.map(({ fault }) => fault),
    clear: () => {
      known = []
    },
    remove: (id) => {
      known = known.filter(({ fault }) => fault.id !== id)
    },
    strike: (operation) => {
      for (const entry of known) {
        const { fault, random } = entry
        if (fault.operation !== '*' && unnamed(fault.operation) !== unnamed(operation)) continue
        if (fault.count === 0 || random() >= fault.probability) continue
        if (fault.count !== null) entry.fault = { ...fault, count: fault.count - 1 }
        known = known.filter((other) => other.fault.count !== 0)
        return fault
      }
      return null
    },
  }
}

/** A route without the names of its parameters. */
function unnamed(operation: string): string {
  return operation.replace(/:\w+/g, ':').replace(/\/$/, '')
}

/** The same seed gives the same numbers in [0, 1): a fault by probability can be played again. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
