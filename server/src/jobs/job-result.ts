/** What a step gives: nothing when it is done, or the time at which it wants to be run again. */
export type StepResult = { readonly againAt: Date } | undefined
