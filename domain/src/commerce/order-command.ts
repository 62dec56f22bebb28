/** What staff have done to a Commerce order through the service: each is recorded under one of these. */
export const orderCommandKinds = [
  'hold',
  'unhold',
  'create-invoice',
  'create-shipment',
  'create-credit-memo',
  'add-track',
  'remove-track',
  'cancel',
  'comment',
  'edit-address',
  'send-email',
] as const
export type OrderCommandKind = (typeof orderCommandKinds)[number]

/** What is wrong with what was asked, seen from the order as it stands. */
export const commandProblemCodes = [
  'nothing-changes',
  'item-unknown',
  'item-named-twice',
  'quantity-below-zero',
  'quantity-not-whole',
  'more-than-open',
  'nothing-chosen',
  'tracking-number-missing',
  'carrier-title-missing',
  'amount-below-zero',
  'amount-too-fine',
  'no-shipping-to-refund',
  'more-than-shipping',
  'more-than-paid',
  'total-below-zero',
  'returned-but-not-refunded',
  'mail-to-amazon-buyer',
  'status-not-of-state',
  'status-apart-from-mail',
  'amazon-rule-not-read',
  'name-missing',
  'address-gone',
] as const
export type CommandProblemCode = (typeof commandProblemCodes)[number]
