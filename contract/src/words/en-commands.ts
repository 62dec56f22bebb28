/** What the command line prints, in English. */
export const enCommands = {} as const
