/** Of what staff do with a Commerce order, in English. */
import { enDocumentProblems, enDocumentRemedies } from './en-document-problems.ts'
import type { OrderActionKey } from './word-keys.ts'

export const enOrderActions = {
  ...enDocumentProblems,
  ...enDocumentRemedies,
  'action-refusal.not-permitted':
    'Your role does not have this permission; an owner can give it to you under Users.',
  'action-refusal.on-hold': 'The order is on hold. Unhold it first.',
  'action-refusal.not-on-hold': 'The order is not on hold.',
  'action-refusal.in-payment-review': 'The payment of the order is under review.',
  'action-refusal.canceled': 'The order is canceled.',
  'action-refusal.complete': 'The order is complete.',
  'action-refusal.closed': 'The order is closed: it was refunded whole.',
  'action-refusal.nothing-to-invoice': 'Everything is invoiced.',
  'action-refusal.nothing-to-ship': 'Everything is shipped, refunded or canceled.',
  'action-refusal.nothing-to-refund': 'No money is paid that is not given back already.',
  'action-refusal.nothing-is-sent': 'Nothing of this order is sent anywhere.',
  'action-refusal.canceled-on-amazon':
    'Amazon orders are canceled on Amazon: open the Amazon order, or Seller Central.',
  'action-refusal.buyer-mails-off':
    'The Order Settings of this Amazon store do not let Commerce write to its buyers.',
  'command.hold': 'put the order on hold',
  'command.unhold': 'lifted the hold of the order',
  'command.create-invoice': 'created an invoice of the order',
  'command.create-shipment': 'created a shipment of the order',
  'command.create-credit-memo': 'created a credit memo of the order',
  'command.add-track': 'added a tracking number to the order',
  'command.remove-track': 'deleted a tracking number of the order',
  'command-problem.nothing-changes': 'changes nothing',
  'command-problem.nothing-changes.fix': 'Change something, or leave the order as it is.',
  'input.amount': 'is no amount',
  'input.amount.fix': 'Send decimal text of up to four decimals, such as "4.99".',
  'input.shipment-id': 'is no id of a shipment',
  'input.shipment-id.fix': 'Send the number that the list of shipments gives as id.',
  'input.command-key': 'is no key of a command',
  'input.command-key.fix': 'Send 16 to 64 letters, digits, hyphens and underscores, made once: a UUID.',
  'input.order-version': 'is no version of an order',
  'input.order-version.fix': 'Send what reading the order answered as its version.',
  'problem.action-not-possible': 'Not possible with this order',
  'detail.action-not-possible': '{reason} Nothing was done.',
  'problem.permission-missing': 'You do not have this permission',
  'detail.permission-missing': '{reason} Nothing was done.',
  'problem.done-by-another': 'Somebody was quicker',
  'detail.done-by-another':
    '{by} {done} at {at} (UTC). Nothing more was done. Look at the order as it is now.',
  'problem.order-changed-meanwhile': 'The order was changed meanwhile',
  'detail.order-changed-meanwhile':
    'Since you opened the page the order was changed in Commerce. Nothing was done: look at it as it is now.',
  'problem.order-busy': 'Somebody is at work on this order',
  'detail.order-busy':
    '{by, select, none {Orderferry itself writes to this order at the moment.} other {{by} began at {at} (UTC): {kind}.}} Nothing of yours was done; try again in a minute.',
  'problem.command-refused': 'Commerce refused it',
  'detail.command-refused': 'Commerce did not do it, and said: {message}',
  'problem.command-key-used': 'This key belongs to something else',
  'detail.command-key-used':
    'With this key something else was asked for before. Make a new key for each thing that is to be done.',
  'problem.command-unsettled': 'It is not known yet whether it was done',
  'detail.command-unsettled':
    'The answer of Commerce was lost. Orderferry looks at the order until it knows whether it was done, and does nothing twice. Look at the order again in a minute.',
  'problem.command-invalid': 'It cannot be done so',
  'detail.command-invalid': 'See what is wrong with each field. Nothing was done.',
} as const satisfies Record<OrderActionKey, string> & Record<string, string>
