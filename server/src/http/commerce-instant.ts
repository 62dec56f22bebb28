/** Commerce's times are UTC and do not say so: `2026-10-01 08:15:30`. */
export function toInstant(text: string): string {
  return new Date(`${text.slice(0, 19).replace(' ', 'T')}Z`).toISOString()
}
