/** What staff have done to a Commerce order through the service: each is recorded under one of these. */
export const orderCommandKinds = ['hold', 'unhold'] as const
export type OrderCommandKind = (typeof orderCommandKinds)[number]

/** What is wrong with what was asked, seen from the order as it stands. */
export const commandProblemCodes = ['nothing-changes'] as const
export type CommandProblemCode = (typeof commandProblemCodes)[number]
