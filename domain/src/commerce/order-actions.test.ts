/** What each kind of order offers (product.md 7.3). */
import { describe, expect, test } from 'vitest'
import {
  type ActionFacts,
  type ActionItem,
  type OrderAction,
  type OrderActionRefusal,
  orderActions,
  refusalOfAction,
} from './order-actions.ts'

const everything = new Set(['process-orders', 'reverse-orders', 'correct-orders'])

function order(wish: Partial<ActionFacts> & { readonly item?: Partial<ActionItem> } = {}): ActionFacts {
  const { item, ...facts } = wish
  const units = { ordered: 2, invoiced: 0, shipped: 0, refunded: 0, canceled: 0, isVirtual: false, ...item }
  return {
    ...{ state: 'processing', isVirtual: false, items: [units], isAmazons: false, mailsAmazonBuyers: true },
    ...{ grandTotal: '40', paid: null, refunded: null, adjustmentFee: null },
    ...facts,
  }
}

const paid = { paid: '40', item: { invoiced: 2 } }
const shipped = { paid: '40', item: { invoiced: 2, shipped: 2 } }

function possible(facts: ActionFacts): readonly OrderAction[] {
  return orderActions.filter((action) => refusalOfAction(action, facts, everything) === null)
}

test.each<[string, ActionFacts, readonly OrderAction[]]>([
  [
    'pending',
    order({ state: 'new' }),
    ['invoice', 'ship', 'hold', 'cancel', 'comment', 'edit-address', 'send-email'],
  ],
  [
    'paid and not shipped',
    order(paid),
    ['ship', 'credit-memo', 'hold', 'comment', 'edit-address', 'send-email'],
  ],
  ['on hold', order({ ...paid, state: 'holded' }), ['unhold', 'comment', 'edit-address', 'send-email']],
  ['complete', order({ ...shipped, state: 'complete' }), ['credit-memo', 'comment', 'send-email']],
  ['closed', order({ ...shipped, state: 'closed' }), ['comment', 'send-email']],
  ['canceled', order({ state: 'canceled', item: { canceled: 2 } }), ['comment']],
  ['in payment review', order({ state: 'payment_review' }), ['comment', 'edit-address', 'send-email']],
])('an order that is %s', (_name, facts, actions) => {
  expect(possible(facts)).toEqual(actions)
})

test.each<[string, OrderAction, ActionFacts, OrderActionRefusal | null]>([
  ['cancels on Amazon', 'cancel', order({ state: 'new', isAmazons: true }), 'canceled-on-amazon'],
  ['is fully invoiced', 'cancel', order(paid), 'nothing-to-invoice'],
  ['is on hold', 'ship', order({ state: 'holded' }), 'on-hold'],
  ['is not on hold', 'unhold', order(), 'not-on-hold'],
  ['sends nothing', 'ship', order({ isVirtual: true }), 'nothing-is-sent'],
  ['is refunded unshipped', 'ship', order({ item: { invoiced: 2, refunded: 2 } }), 'nothing-to-ship'],
  ['is complete with units left', 'ship', order({ ...paid, state: 'complete' }), null],
  ['was not paid', 'credit-memo', order(), 'nothing-to-refund'],
  ['was refunded whole', 'credit-memo', order({ ...paid, refunded: '40' }), 'nothing-to-refund'],
  [
    'kept a fee',
    'credit-memo',
    order({ ...paid, refunded: '37.5', adjustmentFee: '2.5' }),
    'nothing-to-refund',
  ],
  ['cost nothing', 'credit-memo', order({ grandTotal: '0', item: { invoiced: 2 } }), null],
  ['cost nothing, uninvoiced', 'credit-memo', order({ grandTotal: '0' }), 'nothing-to-refund'],
  ['is an Amazon buyer’s', 'send-email', order({ isAmazons: true }), null],
  [
    'is an Amazon buyer’s, and O-21 says no',
    'send-email',
    order({ isAmazons: true, mailsAmazonBuyers: false }),
    'buyer-mails-off',
  ],
])('an order that %s: %s', (_name, action, facts, refusal) => {
  expect(refusalOfAction(action, facts, everything)).toBe(refusal)
})

describe('a person', () => {
  test('without the right is told so where the order itself would allow it', () => {
    const clerk = new Set(['process-orders', 'correct-orders'])
    expect(refusalOfAction('hold', order(paid), clerk)).toBe('not-permitted')
    expect(refusalOfAction('ship', order(paid), clerk)).toBeNull()
    expect(refusalOfAction('unhold', order(paid), clerk)).toBe('not-on-hold')
  })

  test('who may look only can do nothing', () => {
    const facts = order({ state: 'new' })
    expect(orderActions.filter((action) => refusalOfAction(action, facts, new Set()) === null)).toEqual([])
  })
})
