/**
 * Our own state of an Amazon order's import, beside Amazon's status and Commerce's state and never mixed with them.
 * `created` is the end: a Commerce order is never made twice, whatever Amazon says later.
 */
export const importStates = ['notRequired', 'waiting', 'blocked', 'importing', 'created'] as const
export type ImportState = (typeof importStates)[number]

const MOVES: Readonly<Record<ImportState, readonly ImportState[]>> = {
  // Staff ask for an order that settings left out, or Amazon restores it.
  notRequired: ['waiting', 'blocked', 'importing'],
  waiting: ['notRequired', 'blocked', 'importing'],
  // Straight to created when the Commerce order is found: linked by hand, or an earlier attempt was heard after all.
  blocked: ['notRequired', 'waiting', 'importing', 'created'],
  importing: ['notRequired', 'waiting', 'blocked', 'created'],
  created: [],
}

/** Whether an order may go from one state to another. Staying is no move, and always allowed. */
export function canMove(from: ImportState, to: ImportState): boolean {
  return from === to || MOVES[from].includes(to)
}
