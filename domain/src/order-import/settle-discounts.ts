/** What a part of an order comes to: a line's goods, or what Commerce holds as shipping, of one kind. */
export interface Placed {
  readonly net: bigint
  readonly tax: bigint
  /** Zero or more. */
  readonly discount: bigint
}

/**
 * A discount of more than its part costs passes what is over to the first parts that can still bear some of it.
 * Null where nothing can: an order, or a part of one, does not cost less than nothing.
 */
export function settleDiscounts<Part extends Placed>(parts: readonly Part[]): readonly Part[] | null {
  let rest = parts.reduce((sum, part) => sum + excessOf(part), 0n)
  const settled = parts.map((part) => {
    const room = part.net + part.tax - part.discount
    const taken = room <= 0n ? 0n : room < rest ? room : rest
    rest -= taken
    return { ...part, discount: part.discount - excessOf(part) + taken }
  })
  return rest === 0n ? settled : null
}

function excessOf({ net, tax, discount }: Placed): bigint {
  const excess = discount - net - tax
  return excess > 0n ? excess : 0n
}
