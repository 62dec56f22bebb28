/** Of the Commerce products that Amazon's lines stand for, in English. */
export const enProducts = {
  'input.search-long': 'is too long to search for',
  'input.search-long.fix': 'Send 100 characters at most.',
  'input.products-per-page': 'is more than a page of products holds',
  'input.products-per-page.fix': 'Send a number from 1 to 20.',
  'input.enable-only': 'is not true',
  'input.enable-only.fix':
    'Send true to enable the product, or leave it out. Products are switched off in Commerce.',
  'input.stock-quantity': 'is not a whole number of units',
  'input.stock-quantity.fix': 'Send a whole number from 0 to 99999999.',
  'input.nothing-to-change': 'changes nothing',
  'input.nothing-to-change.fix': 'Send enabled: true, quantities, or both.',
  'input.creation-size': 'is not a list of 1 to 50 keys',
  'input.creation-size.fix': 'Send the keys of 1 to 50 unmatched SKUs.',
  'input.websites-none': 'names no website',
  'input.websites-none.fix': 'Send at least one of the websites that /product-choices lists.',
  'product.not-kept-enabled':
    'product {sku} was enabled and is disabled still. A store view may have it disabled.',
  'product.not-kept-stock': 'the stock of {sku} was set, and reads otherwise.',
  'product.source-unknown': 'is no source that the website of the store sells from',
  'product.source-unknown.fix':
    '{offered, select, none {Leave it out: this Commerce runs without sources.} other {Send one of: {offered}.}}',
  'creation.not-awaited': 'No order waits for it any more.',
  'creation.no-price': 'Amazon gives no price for it.',
  'creation.no-rate': 'Commerce has no rate for the currency of its price.',
  'creation.refused': 'Commerce refused: {message}',
  'creation.unavailable': 'Commerce did not answer: {message} Try it again; what was made is found.',
} as const
