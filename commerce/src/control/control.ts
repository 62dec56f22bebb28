import { type CallLog, callLog } from './call-log.ts'
import { type Faults, faults } from './faults.ts'
import { type HeldAnswers, heldAnswers } from './held-answers.ts'

/** What `/control` knows and does beside the world: kept in memory, gone with the process. */
export interface Control {
  readonly faults: Faults
  readonly held: HeldAnswers
  readonly calls: CallLog
}

export function newControl(): Control {
  return { faults: faults(), held: heldAnswers(), calls: callLog() }
}
