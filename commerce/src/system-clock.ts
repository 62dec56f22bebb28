/** The one place that asks the machine for the time; everywhere else it comes in as an argument. */
export function systemClock(): Date {
  return new Date()
}
