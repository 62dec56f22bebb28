/** Which part of a tax or a discount belongs to the goods, and which to shipping, gift wrap and the like. */
import { type ChargeKind, type DetailedSum, isShippingKind, shippingKinds } from './collect-charges.ts'

export type Split = ReadonlyMap<ChargeKind, bigint>

/**
 * Splits a sum by its details. The sum is what counts: details that contradict it give way.
 * - Details that add up to it are taken as they are; all of them may come with the other sign, and so may the
 *   DISCOUNT detail of a tax (the tax on the discount).
 * - Otherwise what is said of shipping and the like stands, and the goods take the rest.
 * - Without details the goods take all, but no more than `capacity` has for them; what is over goes to shipping and
 *   the like as far as these can bear it, and what is over still stays with the goods.
 */
export function splitByDetail(sum: DetailedSum, capacity: Split): Split {
  const { details } = sum
  for (const reading of [details, flip(details, 'DISCOUNT'), flip(details)]) {
    const split = toSplit(reading)
    if (total(split) === sum.total) return split
  }
  const split = new Map(toSplit(details))
  split.delete('ITEM')
  const rest = sum.total - total(split)
  if (split.size > 0 && rest >= 0n) return split.set('ITEM', rest)
  return spill(sum.total, capacity)
}

function flip(details: DetailedSum['details'], only?: string): DetailedSum['details'] {
  return details.map(({ kind, minor }) => ({
    kind,
    minor: only === undefined || kind === only ? -minor : minor,
  }))
}

function toSplit(details: DetailedSum['details']): Split {
  const split = new Map<ChargeKind, bigint>()
  for (const { kind, minor } of details) {
    const target = isShippingKind(kind) ? kind : 'ITEM'
    split.set(target, (split.get(target) ?? 0n) + minor)
  }
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

function total(split: Split): bigint {
  return [...split.values()].reduce((a, b) => a + b, 0n)
}
