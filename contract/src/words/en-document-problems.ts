/** What is wrong with a new document, and what to do about it, in English; the remedies stand under the fields too. */
import type { DocumentProblem } from '@orderferry/domain/documents/check-documents'

type Code = DocumentProblem['code'] | 'mail-to-amazon-buyer'

export const enDocumentProblems = {
  'command-problem.item-unknown': 'is no item of this order',
  'command-problem.item-named-twice': 'names an item a second time',
  'command-problem.quantity-below-zero': 'is below zero',
  'command-problem.quantity-not-whole': 'is no whole number of units',
  'command-problem.more-than-open': 'is more than the {open} that are open',
  'command-problem.nothing-chosen': 'hold nothing',
  'command-problem.tracking-number-missing': 'is missing',
  'command-problem.carrier-title-missing': 'is missing',
  'command-problem.amount-below-zero': 'is below zero',
  'command-problem.amount-too-fine': 'has more decimals than the currency',
  'command-problem.no-shipping-to-refund': 'cannot be refunded: the order had no shipping charge',
  'command-problem.more-than-shipping': 'is more than the {open} that are left of the shipping charge',
  'command-problem.more-than-paid': 'come to more than the {open} that are paid and not refunded',
  'command-problem.total-below-zero': 'come to less than nothing',
  'command-problem.returned-but-not-refunded': 'names item {itemId}, of which nothing is refunded',
  'command-problem.mail-to-amazon-buyer': 'would write to an Amazon buyer',
} as const satisfies Record<`command-problem.${Code}`, string>

export const enDocumentRemedies = {
  'command-problem.item-unknown.fix': 'Load the order again.',
  'command-problem.item-named-twice.fix': 'Name each item once.',
  'command-problem.quantity-below-zero.fix': 'Enter 0 or more.',
  'command-problem.quantity-not-whole.fix': 'Enter a whole number.',
  'command-problem.more-than-open.fix': 'Enter at most {open}.',
  'command-problem.nothing-chosen.fix': 'Enter a quantity for at least one item.',
  'command-problem.tracking-number-missing.fix': 'Enter the number, or delete this row.',
  'command-problem.carrier-title-missing.fix': 'Enter the name of the carrier.',
  'command-problem.amount-below-zero.fix': 'Enter 0 or more.',
  'command-problem.amount-too-fine.fix': 'Enter no more decimals than the currency has.',
  'command-problem.no-shipping-to-refund.fix': 'Enter 0: the order had no shipping charge.',
  'command-problem.more-than-shipping.fix': 'Enter at most {open}: more is not left of the shipping charge.',
  'command-problem.more-than-paid.fix': 'Refund at most {open}: more is not left of what was paid.',
  'command-problem.total-below-zero.fix': 'Lower the adjustment fee: it is more than what is refunded.',
  'command-problem.returned-but-not-refunded.fix': 'Return to stock only what is refunded.',
  'command-problem.mail-to-amazon-buyer.fix':
    'Leave it out: Amazon tells its buyers itself, and sellers may not.',
} as const satisfies Record<`command-problem.${Code}.fix`, string>
