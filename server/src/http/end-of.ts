const DAY_MS = 24 * 3600 * 1000

/** The end of what a day or a moment names: a day counts whole, in UTC. */
export function endOf(text: string): Date {
  const moment = new Date(text)
  return new Date(moment.getTime() + (text.length === 10 ? DAY_MS : 1))
}
