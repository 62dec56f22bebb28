import type { FulfillmentStatus } from '../../world/amazon-order.ts'
import { type Random, wholeNumber } from '../../world/seeded-random.ts'
import type { LineTrait } from '../templates/trait.ts'

/** Of ten orders six have one line. */
const lineCounts = [1, 1, 1, 1, 1, 1, 2, 2, 3, 5]
const quantities = [1, 1, 1, 1, 1, 1, 2, 2, 3, 6]

const progressed: readonly FulfillmentStatus[] = ['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED']

export function dealLines(random: Random, status: FulfillmentStatus): readonly LineTrait[] {
  const count = lineCounts[wholeNumber(random, 0, lineCounts.length - 1)] ?? 1
  const lines = Array.from({ length: count }, (_, at) => dealLine(random, { status, at }))
  if (status !== 'PARTIALLY_SHIPPED') return lines
  return lines.with(0, { quantity: wholeNumber(random, 2, 4), shippedUnits: 1 })
}

/** The first line is never cancelled whole, so that an order is always for something. */
function dealLine(
  random: Random,
  { status, at }: { readonly status: FulfillmentStatus; readonly at: number },
): LineTrait {
  const quantity = quantities[wholeNumber(random, 0, quantities.length - 1)] ?? 1
  const isForARoundSum = random() < 0.04
  const isCutDown = random() < 0.06 && progressed.includes(status)
  const cancelledUnits = at === 0 ? Math.min(1, quantity - 1) : quantity
  // "3 for 10.00": a sum that the units do not divide evenly.
  const lineMinor = BigInt(wholeNumber(random, 1_001, 9_999))
  return {
    quantity,
    ...(isForARoundSum && { lineMinor, unitMinor: lineMinor / BigInt(quantity) }),
    ...(isCutDown && cancelledUnits > 0 && { cancelledUnits }),
  }
}
