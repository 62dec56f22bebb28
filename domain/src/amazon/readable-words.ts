/** Amazon's codes as people read them: `NEXT_DAY` and `NextDay` are both "Next Day". Empty where there is nothing. */
export function readableWords(code: string | null): string {
  return (code ?? '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ')
}
