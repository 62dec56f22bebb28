/**
 * Recorded chains, or single steps of them, that the engine does not answer as recorded, each with its reason.
 * A chain that is left out whole is not played; of one that names steps, those are played and not compared.
 */
export interface LeftOut {
  readonly chain: string
  /** Absent: the whole chain. */
  readonly steps?: readonly number[]
  readonly reason: string
}

export const LEFT_OUT: readonly LeftOut[] = []
