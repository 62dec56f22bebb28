/** Of an order's shipping address and its correction by staff, in English. */
export const enAddress = {
  'problem.commerce-order-unknown': 'There is no such Commerce order',
  'detail.commerce-order-unknown': 'Commerce has no order with the id {commerceOrderId}.',
  'problem.commerce-order-not-yours': 'Not an order of your Amazon stores',
  'detail.commerce-order-not-yours':
    'You are limited to some Amazon stores, and Commerce order {commerceOrderId} came from none of them. An owner can change that.',
  'input.commerce-order-id': 'is no id of a Commerce order',
  'input.commerce-order-id.fix': 'Send its number in Commerce’s database, such as 42.',
  'input.address-long': 'is too long for an address',
  'input.address-long.fix': 'Send 255 characters at most, as Commerce keeps them.',
  'address-problem.missing': 'is missing',
  'address-problem.missing.fix': 'Fill it in.',
  'address-problem.too-long': 'is too long',
  'address-problem.too-long.fix': 'Write {charactersMax} characters at most, all lines together.',
  'address-problem.too-many-lines': 'has too many lines',
  'address-problem.too-many-lines.fix': 'Use {linesMax} lines at most.',
  'address-problem.not-a-country-code': 'is not a country',
  'address-problem.not-a-country-code.fix': 'Choose a country, such as US or GB.',
  'address-problem.not-the-format': 'is not written as postal codes of the country are',
  'address-problem.not-the-format.fix': 'Write it as in {example}.',
  'address-problem.not-in-commerce': 'is no region that Commerce has of the country',
  'address-problem.not-in-commerce.fix':
    '{closest, select, none {Choose one of the regions of the country.} other {Choose one of the regions of the country: {closest} is most like it.}}',
  'action.role-too-low': 'Your role may look only.',
  'action.by-itself': 'The Commerce order is made by itself; Retry now tries at once.',
  'correction.created':
    'The Commerce order exists already: change the address there. Amazon is not told of either.',
  'correction.not-required': 'The order is not to be imported, so its address is of no use: {because}',
  'correction.shipped-by-amazon': 'Amazon ships this order itself and withholds the address.',
} as const
