/** Mistakes in what an order costs. */
import type { Break } from './break.ts'
import { caughtByRules } from './caught-by.ts'

const RULES = 'domain/src/order-import'
const MONEY = 'domain/src/money'

const ofReadingAmounts: readonly Break[] = [
  {
    name: 'yen are counted in hundredths',
    file: `${MONEY}/currency-exponents.ts`,
    find: "[0, ['JPY",
    replace: "[2, ['JPY",
    mustFail: caughtByRules('money/money'),
  },
  {
    name: 'decimals that a currency does not have are cut off in silence',
    file: `${MONEY}/money.ts`,
    find: "const significant = fraction.replace(/0+$/, '')",
    replace: "const significant = fraction.slice(0, exponent).replace(/0+$/, '')",
    mustFail: caughtByRules('money/money'),
  },
  {
    name: 'discounts are understood when Amazon gives them below zero, and not above',
    file: `${RULES}/place-amounts.ts`,
    find: 'of [-1n, 1n]',
    replace: 'of [-1n]',
    mustFail: caughtByRules('golden'),
  },
  {
    name: 'European prices, which hold their tax, are not understood',
    file: `${RULES}/place-amounts.ts`,
    find: "of ['on-top', 'inside'] as const",
    replace: "of ['on-top'] as const",
    mustFail: caughtByRules('golden'),
  },
  {
    name: 'totals that differ from Amazon’s are let through',
    file: `${RULES}/place-under-reading.ts`,
    find: 'if (whole.net + whole.tax - whole.discount !== asked.amazonTotal.minor) return null',
    replace: '',
    mustFail: caughtByRules('golden'),
  },
  {
    name: 'a line of which every unit was canceled is paid for',
    file: `${RULES}/collect-charges.ts`,
    find: 'const items = order.items.filter((item) => item.quantityOrdered > 0)\n  const orderParts',
    replace: 'const items = order.items\n  const orderParts',
    mustFail: caughtByRules('golden'),
  },
  {
    name: 'where Amazon gives a unit price alone, one unit is paid for',
    file: `${RULES}/collect-charges.ts`,
    find: 'item.unitPrice.minor * BigInt(item.quantityOrdered)',
    replace: 'item.unitPrice.minor',
    mustFail: caughtByRules('order-import/amounts-without-detail'),
  },
  {
    name: 'a replacement for nothing costs what the first one did',
    file: `${RULES}/collect-charges.ts`,
    find: 'if (isFree) return 0n',
    replace: '',
    mustFail: caughtByRules('golden'),
  },
  {
    name: 'a tip on the whole order is lost',
    file: `${RULES}/collect-charges.ts`,
    find: 'if (amount !== null) orderOnly.set(kind, amount)',
    replace: '',
    mustFail: caughtByRules('golden'),
  },
]

const ofSharingOut: readonly Break[] = [
  {
    name: 'the cents that division leaves over are dropped',
    file: `${MONEY}/allocate.ts`,
    find: 'sign * (part + (favoured.has(index) ? 1n : 0n))',
    replace: 'sign * (part + (favoured.has(index) ? 0n : 0n))',
    mustFail: caughtByRules('money/allocate'),
  },
  {
    name: 'of parts that lost the same the last one gets the cent',
    file: `${MONEY}/allocate.ts`,
    find: 'a.index - b.index',
    replace: 'b.index - a.index',
    mustFail: caughtByRules('money/allocate'),
  },
  {
    name: 'what a discount exceeds its line by is taken from nothing else',
    file: `${RULES}/settle-discounts.ts`,
    find: 'const taken = room <= 0n ? 0n : room < rest ? room : rest',
    replace: 'const taken = 0n',
    mustFail: caughtByRules('golden'),
  },
  {
    name: 'the cents of a kit that its weights leave over are dropped',
    file: `${RULES}/split-kit-line.ts`,
    find: 'index === first ? share + rest : share',
    replace: 'share',
    mustFail: caughtByRules('order-import/split-kit-line'),
  },
  {
    name: 'a kit’s discount goes by weight, whatever its products cost',
    file: `${RULES}/split-kit-line.ts`,
    find: 'allocate(line.itemDiscount.minor, prices)',
    replace: 'allocate(line.itemDiscount.minor, weights)',
    mustFail: caughtByRules('order-import/split-kit-line'),
  },
]

const ofTax: readonly Break[] = [
  {
    name: 'tax that Amazon hands over itself is left out of every store’s orders',
    file: `${RULES}/place-under-reading.ts`,
    find: "asked.facilitatorTax === 'take' ? lines",
    replace: "asked.facilitatorTax === 'leave-out' ? lines",
    mustFail: caughtByRules('order-import/facilitator-tax'),
  },
  {
    name: 'with Amazon’s tax the merchant’s own is left out as well',
    file: `${RULES}/place-under-reading.ts`,
    find: 'if (!line.isTaxCollectedByAmazon) return { line, placed }',
    replace: '',
    mustFail: caughtByRules('order-import/facilitator-tax'),
  },
  {
    name: 'the rate of a line’s tax is told of its price before the discount',
    file: `${RULES}/build-order-item.ts`,
    find: 'const taxed = subtract(item, itemDiscount)',
    replace: 'const taxed = item',
    mustFail: caughtByRules('golden'),
  },
  {
    name: 'the subtotal with tax holds the tax on shipping too',
    file: `${RULES}/sum-order-totals.ts`,
    find: 'add(subtotal, subtract(tax, shippingTax))',
    replace: 'add(subtotal, tax)',
    mustFail: caughtByRules('golden'),
  },
]

const ofBooking: readonly Break[] = [
  {
    name: 'a discount is sent with the wrong sign',
    file: `${RULES}/sum-order-totals.ts`,
    find: 'discount_amount: toJsonNumber(discount),',
    replace: 'discount_amount: toJsonNumber(negate(discount)),',
    mustFail: caughtByRules('order-import/build-commerce-order'),
  },
  {
    name: 'three for 10.00 cost 3.33 each',
    file: `${MONEY}/to-json-number.ts`,
    find: 'const PRICE_DECIMALS = 4',
    replace: 'const PRICE_DECIMALS = 2',
    mustFail: caughtByRules('money/to-json-number'),
  },
  {
    name: 'the books are kept at the inverse of the rate',
    file: `${MONEY}/base-conversion.ts`,
    find: 'times: 10n ** BigInt(fraction.length + baseExponent),\n    over: digits * 10n ** BigInt(orderExponent),',
    replace:
      'times: digits * 10n ** BigInt(baseExponent),\n    over: 10n ** BigInt(fraction.length + orderExponent),',
    mustFail: caughtByRules('money/base-conversion'),
  },
  {
    name: 'totals in the books are rounded down',
    file: `${MONEY}/base-conversion.ts`,
    find: '(2n * sign * minor * times + over) / (2n * over)',
    replace: '(sign * minor * times) / over',
    mustFail: caughtByRules('money/base-conversion'),
  },
  {
    name: 'the first amounts in the books are raised, not those that lost most',
    file: `${MONEY}/base-conversion.ts`,
    find: 'a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1',
    replace: 'a.index - b.index',
    mustFail: caughtByRules('money/base-conversion'),
  },
  {
    name: 'nobody notices that Commerce has stored another total',
    file: 'domain/src/commerce/check-stored-order.ts',
    find: 'if (storedTotal?.minor !== grandTotal.minor)',
    replace: 'if (storedTotal === null)',
    mustFail: caughtByRules('commerce/check-stored-order'),
  },
]

export const breaksOfMoney: readonly Break[] = [...ofReadingAmounts, ...ofSharingOut, ...ofTax, ...ofBooking]
