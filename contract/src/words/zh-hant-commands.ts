/** What the command line prints, in Traditional Chinese as it is written in Taiwan. */
import type { enCommands } from './en-commands.ts'

export const zhHantCommands: Readonly<Record<keyof typeof enCommands, string>> = {}
