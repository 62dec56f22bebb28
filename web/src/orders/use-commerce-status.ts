import { useWords } from '../words/use-words.ts'

/** Statuses that every Commerce brings along, with the labels it gives them. */
const broughtAlong = {
  pending: 'Pending',
  pending_payment: 'Pending Payment',
  payment_review: 'Payment Review',
  processing: 'Processing',
  complete: 'Complete',
  closed: 'Closed',
  canceled: 'Canceled',
  holded: 'On Hold',
  fraud: 'Suspected Fraud',
} as const
type BroughtAlong = keyof typeof broughtAlong

/**
 * Says a status of Commerce: one of its own in the reader's language, unless the shop has renamed it; the shop's others by
 * the shop's label.
 */
export function useCommerceStatus(): (status: string | null, label: string | null) => string {
  const say = useWords()
  return (status, label) => {
    const own = Object.keys(broughtAlong).find((one): one is BroughtAlong => one === status)
    if (own !== undefined && (label === null || label === broughtAlong[own]))
      return say(`commerce-status.${own}`)
    return label ?? status ?? say('order.not-given')
  }
}
