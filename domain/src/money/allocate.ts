/**
 * Splits a total over weights so that the parts add up to it exactly. What division leaves over goes, one unit each,
 * to the parts with the largest remainders, the earlier first on a tie: the same input gives the same split.
 */
export function allocate(totalMinor: bigint, weights: readonly bigint[]): readonly bigint[] {
  if (weights.length === 0) throw new Error('A total cannot be split over no parts.')
  if (weights.some((weight) => weight < 0n)) throw new Error('A weight cannot be negative.')
  const weightSum = weights.reduce((a, b) => a + b, 0n)
  // Without any weight the parts count equally.
  const effective = weightSum === 0n ? weights.map(() => 1n) : weights
  const divisor = weightSum === 0n ? BigInt(weights.length) : weightSum

  const sign = totalMinor < 0n ? -1n : 1n
  const total = totalMinor * sign
  const floors = effective.map((weight) => (total * weight) / divisor)
  const remainders = effective.map((weight, index) => ({ index, rest: (total * weight) % divisor }))
  const missing = total - floors.reduce((a, b) => a + b, 0n)
  const favoured = new Set(
    remainders
      .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .flatMap(({ index }, rank) => (BigInt(rank) < missing ? [index] : [])),
  )
  return floors.map((part, index) => sign * (part + (favoured.has(index) ? 1n : 0n)))
}
