/** Weights have four decimals in Commerce; counting in these keeps 0.1 + 0.2 what it is. */
import type { MatchedLine } from './import-decision.ts'

const UNITS = 10_000

/** Of all units of the lines together, in the weight unit of the store. */
export function weighLines(lines: readonly Pick<MatchedLine, 'product' | 'quantity'>[]): number {
  const units = lines.reduce(
    (sum, { product, quantity }) => sum + Math.round((product.weight ?? 0) * UNITS) * quantity,
    0,
  )
  return units / UNITS
}
