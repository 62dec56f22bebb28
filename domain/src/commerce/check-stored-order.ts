/** Whether Commerce kept what it was sent. Its answer to a create only echoes the request and proves nothing. */
import { formatAmount, type Money, parseMoney } from '../money/money.ts'
import type { CommerceOrder } from './commerce-order.ts'

/** A sentence on what differs, or null. */
export function storedOrderDiffers(
  stored: CommerceOrder,
  expected: { readonly grandTotal: Money; readonly lines: number },
): string | null {
  const { grandTotal, lines } = expected
  const told = `Commerce order ${stored.number}`
  if (stored.currency !== null && stored.currency !== grandTotal.currency)
    return `${told} is in ${stored.currency}; it was sent in ${grandTotal.currency}.`
  if (stored.grandTotal === null) return `${told} has no grand total; ${formatAmount(grandTotal)} was sent.`
  const storedTotal = parseMoney(stored.grandTotal, grandTotal.currency)
  if (storedTotal?.minor !== grandTotal.minor)
    return `${told} has a grand total of ${stored.grandTotal} ${grandTotal.currency}; ${formatAmount(grandTotal)} was sent.`
  if (stored.items.length !== lines)
    return `${told} has ${countLines(stored.items.length)}; it was sent with ${countLines(lines)}.`
  return null
}

function countLines(lines: number): string {
  return lines === 1 ? 'one line' : `${lines} lines`
}
