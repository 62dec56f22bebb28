/**
 * What staff may do with a Commerce order, as one table (product.md 7.3, W-33 to W-45): the service refuses by it, and the
 * screens show by it what is not possible, and why. Editing and ordering again are absent: an Amazon order would be
 * canceled by the one, and become an order that Amazon does not know by the other.
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Sales/Model/Order.php (canCancel, canShip …)
 */
import { unitsOfAmount } from './price-sum.ts'

export const orderActions = [
  'invoice',
  'ship',
  'credit-memo',
  'hold',
  'unhold',
  'cancel',
  'comment',
  'edit-address',
  'send-email',
] as const
export type OrderAction = (typeof orderActions)[number]

/** The rows of the table of permissions that these actions need (product.md 7.14). */
export type OrderRight = 'process-orders' | 'reverse-orders' | 'correct-orders'

export const orderActionRefusals = [
  'not-permitted',
  'on-hold',
  'not-on-hold',
  'in-payment-review',
  'canceled',
  'complete',
  'closed',
  'nothing-to-invoice',
  'nothing-to-ship',
  'nothing-to-refund',
  'nothing-is-sent',
  'canceled-on-amazon',
  'buyer-mails-off',
] as const
export type OrderActionRefusal = (typeof orderActionRefusals)[number]

export interface ActionItem {
  readonly ordered: number
  readonly invoiced: number
  readonly shipped: number
  readonly refunded: number
  readonly canceled: number
  /** Nothing is sent of it. */
  readonly isVirtual: boolean
}

/** An order as far as the actions depend on it; amounts are Commerce's decimal text in the order's currency. */
export interface ActionFacts {
  /** Commerce's own word. */
  readonly state: string | null
  readonly isVirtual: boolean
  readonly items: readonly ActionItem[]
  readonly grandTotal: string | null
  readonly paid: string | null
  readonly refunded: string | null
  /** What was kept back from refunds. */
  readonly adjustmentFee: string | null
  readonly isAmazons: boolean
  /** O-21: whether staff may write to an Amazon buyer from here. */
  readonly mailsAmazonBuyers: boolean
}

type StateRefusal = Extract<
  OrderActionRefusal,
  'on-hold' | 'in-payment-review' | 'canceled' | 'complete' | 'closed'
>

const refusalOfState = {
  holded: 'on-hold',
  payment_review: 'in-payment-review',
  canceled: 'canceled',
  complete: 'complete',
  closed: 'closed',
} as const satisfies Record<string, StateRefusal>

interface ActionRow {
  readonly needs: OrderRight
  readonly notIn: readonly (keyof typeof refusalOfState)[]
  readonly unless?: (facts: ActionFacts) => OrderActionRefusal | null
}

const done = ['canceled', 'complete', 'closed'] as const

const table: Readonly<Record<OrderAction, ActionRow>> = {
  cancel: {
    needs: 'reverse-orders',
    notIn: ['holded', 'payment_review', ...done],
    unless: (facts) => (facts.isAmazons ? 'canceled-on-amazon' : nothingToInvoice(facts)),
  },
  'send-email': {
    needs: 'process-orders',
    notIn: ['canceled'],
    unless: ({ isAmazons, mailsAmazonBuyers }) =>
      isAmazons && !mailsAmazonBuyers ? 'buyer-mails-off' : null,
  },
  'credit-memo': {
    needs: 'reverse-orders',
    notIn: ['holded', 'payment_review', 'canceled', 'closed'],
    unless: nothingToRefund,
  },
  hold: { needs: 'reverse-orders', notIn: ['holded', 'payment_review', ...done] },
  unhold: {
    needs: 'reverse-orders',
    notIn: [],
    unless: ({ state }) => (state === 'holded' ? null : 'not-on-hold'),
  },
  invoice: {
    needs: 'process-orders',
    notIn: ['holded', 'payment_review', ...done],
    unless: nothingToInvoice,
  },
  ship: { needs: 'process-orders', notIn: ['holded', 'payment_review', 'canceled'], unless: nothingToShip },
  comment: { needs: 'process-orders', notIn: [] },
  'edit-address': { needs: 'correct-orders', notIn: done },
}

/** Why it cannot be done, or null where it can. What nobody may do with the order is said before what this person may. */
export function refusalOfAction(
  action: OrderAction,
  facts: ActionFacts,
  rights: ReadonlySet<string>,
): OrderActionRefusal | null {
  const { needs, notIn, unless } = table[action]
  const state = notIn.find((one) => one === facts.state)
  if (state !== undefined) return refusalOfState[state]
  const refusal = unless?.(facts) ?? null
  if (refusal !== null) return refusal
  return rights.has(needs) ? null : 'not-permitted'
}

function unitsToInvoice({ ordered, invoiced, canceled }: ActionItem): number {
  return Math.max(ordered - invoiced - canceled, 0)
}

/** A refunded unit that was never shipped needs no shipping any more. */
function unitsToShip({ ordered, shipped, refunded, canceled }: ActionItem): number {
  return Math.max(ordered - Math.max(shipped, refunded) - canceled, 0)
}

function unitsToRefund({ invoiced, refunded }: ActionItem): number {
  return Math.max(invoiced - refunded, 0)
}

function nothingToInvoice({ items }: ActionFacts): OrderActionRefusal | null {
  return items.some((item) => unitsToInvoice(item) > 0) ? null : 'nothing-to-invoice'
}

function nothingToShip({ items, isVirtual }: ActionFacts): OrderActionRefusal | null {
  if (isVirtual || items.every((item) => item.isVirtual)) return 'nothing-is-sent'
  const isOpen = (item: ActionItem) =>
    !item.isVirtual && unitsToShip(item) > 0 && item.refunded !== item.ordered
  return items.some(isOpen) ? null : 'nothing-to-ship'
}

/** Money that was paid and not given back, other than a fee that was kept; of a free order the units, once nothing is due. */
function nothingToRefund(facts: ActionFacts): OrderActionRefusal | null {
  const paid = unitsOfAmount(facts.paid)
  const left = paid - unitsOfAmount(facts.refunded)
  const isRefundable =
    unitsOfAmount(facts.grandTotal) === 0n
      ? facts.items.some((item) => unitsToRefund(item) > 0) && nothingToInvoice(facts) !== null
      : left > 0n && left !== unitsOfAmount(facts.adjustmentFee)
  return isRefundable ? null : 'nothing-to-refund'
}
