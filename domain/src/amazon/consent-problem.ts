/** What may go wrong between Amazon's consent page and us; each has words and a remedy. */
export const consentProblems = [
  'denied',
  'signed-out',
  'not-owner',
  'state-unknown',
  'state-expired',
  'state-used',
  'answer-incomplete',
  'other-seller',
  'code-expired',
  'application-refused',
  'amazon-refused',
  'amazon-down',
] as const

export type ConsentProblem = (typeof consentProblems)[number]
