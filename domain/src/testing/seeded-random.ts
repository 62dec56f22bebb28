/** Random choices that are the same in every run: a failing case can be looked at again. Tests only. */
export interface SeededRandom {
  /** A whole number from 0 up to and without `below`. */
  readonly below: (below: number) => number
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice
  readonly chance: (percent: number) => boolean
}

/** Mulberry32: small, and even enough to choose test cases. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (choices) => choices[below(choices.length)]!,
    chance: (percent) => below(100) < percent,
  }
}
