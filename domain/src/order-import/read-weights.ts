/**
 * The weights of a kit's products as people write them, such as their prices: `12.50` and `7` weigh 1250 and 700. Only
 * their relation counts.
 * @param weights decimal text without a sign
 */
export function readWeights(weights: readonly string[]): readonly bigint[] {
  const parts = weights.map((weight) => weight.split('.'))
  const decimals = Math.max(0, ...parts.map(([, fraction = '']) => fraction.length))
  return parts.map(([units = '', fraction = '']) => BigInt(units + fraction.padEnd(decimals, '0')))
}
