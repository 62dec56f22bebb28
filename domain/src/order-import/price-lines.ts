/** Each line of the Commerce order with its amounts: an Amazon line of its own, or a component's share of one. */
import type { MatchedLine } from './import-decision.ts'
import type { LineAmounts } from './order-amounts.ts'
import { splitKitLine } from './split-kit-line.ts'

export interface PricedLine {
  readonly line: MatchedLine
  readonly amounts: LineAmounts
}

/** In the order of `lines`. Throws where they are not the lines that the amounts were placed for: a mistake of ours. */
export function priceLines(
  lines: readonly MatchedLine[],
  priced: readonly LineAmounts[],
): readonly PricedLine[] {
  const ids = [...new Set(lines.map(({ amazonOrderItemId }) => amazonOrderItemId))]
  if (ids.length !== priced.length)
    throw new Error(`${ids.length} Amazon lines are matched, ${priced.length} are priced.`)
  const amountsOf = new Map(
    ids.flatMap((id) => {
      const ofItem = lines.filter(({ amazonOrderItemId }) => amazonOrderItemId === id)
      const amounts = priced.find(({ amazonOrderItemId }) => amazonOrderItemId === id)
      const shares = amounts === undefined ? null : shareLine(ofItem, amounts)
      if (shares === null) throw new Error(`The amounts of order item ${id} are not those of its line.`)
      return ofItem.map((line, index) => [line, shares[index]!] as const)
    }),
  )
  return lines.map((line) => ({ line, amounts: amountsOf.get(line)! }))
}

/** Null where the quantities, or the components, do not make up the Amazon line. */
function shareLine(lines: readonly MatchedLine[], amounts: LineAmounts): readonly LineAmounts[] | null {
  const components = lines.flatMap(({ component }) => component ?? [])
  const shares = components.length === 0 ? [amounts] : splitKitLine(amounts, components)
  const isWhole =
    shares.length === lines.length &&
    components.every(({ number, count }, index) => number === index + 1 && count === lines.length) &&
    shares.every(({ quantity }, index) => quantity === lines[index]!.quantity)
  return isWhole ? shares : null
}
