/** What a command is given of the process that it runs in, so that tests can give it something else. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  /** Null where output goes to a file or another program: nothing is shortened then. */
  readonly columns: number | null
}

export const processTerminal: Terminal = {
  env: process.env,
  print: (text) => {
    process.stdout.write(`${text}\n`)
  },
  complain: (text) => {
    process.stderr.write(`${text}\n`)
  },
  columns: process.stdout.isTTY ? process.stdout.columns : null,
}
