/** Which part of a tax or a discount belongs to the goods, and which to shipping, gift wrap and the like. */
import { type ChargeKind, type DetailedSum, isShippingKind, shippingKinds } from './collect-charges.ts'

export type Split = ReadonlyMap<ChargeKind, bigint>

/**
 * Splits a sum, zero or more, by its details. The sum is what counts, and details that contradict it give way.
 * - What the details say of shipping and the like stands, in the sign of the sum whatever sign it came with. The goods
 *   take the rest: their own detail, the tax on a discount, and what is not explained.
 * - Without details the goods take all, but no more than `capacity` has for them; what is over goes to shipping and
 *   the like as far as these can bear it, and what is over still stays with the goods.
 */
export function splitByDetail(sum: DetailedSum, capacity: Split): Split {
  if (sum.details.length === 0) return spill(sum.total, capacity)
  for (const sign of [1n, -1n]) {
    const split = shippingDetails(sum.details, sign)
    const amounts = [...split.values()]
    const rest = amounts.reduce((left, amount) => left - amount, sum.total)
    if (rest >= 0n && amounts.every((amount) => amount >= 0n)) return new Map([...split, ['ITEM', rest]])
  }
  return spill(sum.total, capacity)
}

function shippingDetails(details: DetailedSum['details'], sign: bigint): Split {
  const split = new Map<ChargeKind, bigint>()
  for (const { kind, minor } of details)
    if (isShippingKind(kind)) split.set(kind, (split.get(kind) ?? 0n) + minor * sign)
  return split
}

function spill(amount: bigint, capacity: Split): Split {
  const split = new Map<ChargeKind, bigint>()
  let rest = amount
  for (const kind of ['ITEM', ...shippingKinds] as const) {
    const room = capacity.get(kind) ?? 0n
    const taken = rest < room ? rest : room
    if (taken <= 0n) continue
    split.set(kind, taken)
    rest -= taken
  }
  if (rest !== 0n) split.set('ITEM', (split.get('ITEM') ?? 0n) + rest)
  return split
}
