/** Debug logging (S-62) is switched for the whole installation; every process looks for itself, once a second. */
import type { Log, LogLevel } from './log.ts'

const LOOK_MS = 1_000

/** Gives the function that stops it. */
export function followLogLevel(
  log: Log,
  { usual, isDebugging }: { readonly usual: LogLevel; readonly isDebugging: () => Promise<boolean> },
): () => Promise<void> {
  const look = async (): Promise<void> => {
    const level = (await isDebugging()) ? 'debug' : usual
    if (log.level !== level) log.level = level
  }
  // A database that does not answer is said by those who need it; the level stays.
  let looking: Promise<void> = look().catch(() => undefined)
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => undefined)
  }, LOOK_MS)
  return async () => {
    clearInterval(timer)
    await looking
  }
}
