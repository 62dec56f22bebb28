import type { WithheldAnswers } from '../faults/withheld-answers.ts'
import type { WorldName } from '../scenarios/begin-world.ts'
import type { World } from '../world/world.ts'

/** What the control works on. */
export interface Simulation {
  readonly world: World
  readonly withheld: WithheldAnswers
  readonly passTime: () => void
  readonly reset: (name: WorldName, seed: string) => void
}
