/** What a command could not do, in a sentence for people; ends with exit code 1. */
export class CommandFailure extends Error {
  /** What `--json` prints beside the message, such as the API's problem. */
  readonly problem: unknown

  constructor(message: string, problem?: unknown) {
    super(message)
    this.name = 'CommandFailure'
    this.problem = problem
  }

  /** Whether the API found a mistake in what was given: exit code 2, as for a mistake that the command line finds. */
  get isWrongUsage(): boolean {
    return (this.problem as { readonly code?: unknown } | undefined)?.code === 'input-invalid'
  }
}
