/**
 * The number of a Commerce order (O-04): Commerce's own next one, or Amazon's with the merchant's prefixes (P-02).
 * Commerce keeps a number once per store view, in any case and with spaces at its end cut off, so another order may have
 * it already (O-10): one that was imported by another connector, say. The next candidate is taken then.
 */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import type { NumberPrefix, OrderSettings } from './order-settings.ts'

/** Commerce's column for an order's number; what is longer it cuts off without a word. */
export const NUMBER_WIDTH = 50
const AMAZON_NUMBER_WIDTH = '111-1234567-1234567'.length
const CANDIDATES_MAX = 5

/** Empty: Commerce counts on. Else the numbers to try, best first: `111-…`, `111-…-2`, … */
export function orderNumbers(
  order: Pick<AmazonOrder, 'amazonOrderId' | 'channel' | 'programs'>,
  settings: Pick<OrderSettings, 'orderNumberSource' | 'numberPrefix'>,
): readonly string[] {
  if (settings.orderNumberSource === 'commerce') return []
  const { all, fba, prime, business } = settings.numberPrefix
  const prefix = [
    all,
    order.channel === 'FBA' ? fba : '',
    order.programs.includes('PRIME') ? prime : '',
    order.programs.includes('AMAZON_BUSINESS') ? business : '',
  ].join('')
  const number = `${prefix}${order.amazonOrderId}`
  return [number, ...Array.from({ length: CANDIDATES_MAX - 1 }, (_, index) => `${number}-${index + 2}`)]
}

/** How long the longest number would be: an order of Amazon's that is Prime and Business, with a mark of repetition. */
export function longestNumber({ all, fba, prime, business }: NumberPrefix): number {
  const mark = `-${CANDIDATES_MAX}`.length
  return all.length + fba.length + prime.length + business.length + AMAZON_NUMBER_WIDTH + mark
}
