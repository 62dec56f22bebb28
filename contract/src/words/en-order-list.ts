/** All Orders, in English. */
export const enOrderList = {
  'input.status': 'is no status of an order',
  'input.status.fix':
    'Send Error, Pending, Pending Availability, Unshipped, Partially Shipped, Shipped, Completed, Canceled or Unfulfillable.',
  'input.total-range': 'is more than totalMax',
  'input.total-range.fix': 'Send a totalMin that is not above totalMax, or leave one of them out.',
  'input.date-range': 'is later than purchasedTo',
  'input.date-range.fix': 'Send a purchasedFrom that is not after purchasedTo, or leave one of them out.',
  'input.only-true': 'is not true',
  'input.only-true.fix': 'Send true, or leave it out to see all orders.',
  'input.page': 'is beyond the last page that can be read',
  'input.page.fix': 'Send a page up to 1000000, or narrow the list by filters.',
} as const
