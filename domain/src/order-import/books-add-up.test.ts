/**
 * Tens of thousands of orders of every shape, in every currency that Amazon sells in, booked in every other: each adds
 * up to the smallest unit in both currencies, or is blocked by what was planted in it.
 */
import { expect, test } from 'vitest'
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { marketplaces } from '../amazon/marketplaces.ts'
import { type Money, money, parseMoney } from '../money/money.ts'
import { amazonOrder, type ItemSpec, type OrderSpec } from '../testing/amazon-order.ts'
import { connectedIn2026, mugRed, plateBlue, usRegions, usStore } from '../testing/cast.ts'
import { generateOrder } from '../testing/generate-order.ts'
import { type SeededRandom, seededRandom } from '../testing/seeded-random.ts'
import { buildCommerceOrder } from './build-commerce-order.ts'
import type { MatchedLine } from './import-decision.ts'
import type { OrderAmounts } from './order-amounts.ts'
import { placeAmounts } from './place-amounts.ts'

const ORDERS = 20_000
/** Ten times what it takes on a machine that does nothing else. */
const TIMEOUT_MS = 100_000
const currencies = [...new Set(marketplaces.map(({ currency }) => currency))]
const bases = [...currencies, 'KWD']
const unusableRates = [null, '0', '-1.2', 'NaN', '']

type Planted = 'nothing' | 'a total that is off' | 'a kind that is not known' | 'a rate that is none'
type Columns = Readonly<Record<string, number>>

test(
  'lines, totals and base totals add up to the smallest unit, or the order is blocked',
  () => {
    const random = seededRandom(31)
    const outcomes = new Map<string, number>()
    const wrong: string[] = []
    for (let run = 0; run < ORDERS; run += 1) {
      const { outcome, problems } = bookOne(random)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      wrong.push(...problems.map((problem) => `order ${run}: ${problem}`))
    }
    expect(wrong.slice(0, 20)).toEqual([])
    // Every kind of outcome was met often enough to mean something.
    for (const outcome of [
      'created',
      'created in two currencies',
      'totals-do-not-reconcile',
      'currency-not-available',
    ])
      expect([outcome, (outcomes.get(outcome) ?? 0) > 700]).toEqual([outcome, true])
    expect([...outcomes.keys()]).toHaveLength(4)
  },
  TIMEOUT_MS,
)

function bookOne(random: SeededRandom): { readonly outcome: string; readonly problems: readonly string[] } {
  const spec = generateOrder(random, currencies)
  const base = random.chance(40) ? spec.currency! : random.pick(bases)
  const planted = plant(random, base !== spec.currency)
  const facilitatorTax = random.pick(['take', 'leave-out'] as const)
  const order = withPlanted(amazonOrder(spec), planted)
  const placement = placeAmounts(order, { facilitatorTax })
  if (placement.kind === 'blocked') {
    const isPlanted = planted === 'a total that is off' || planted === 'a kind that is not known'
    return { outcome: placement.by.code, problems: isPlanted ? [] : [JSON.stringify(placement.by)] }
  }
  const { amounts } = placement
  const rate = planted === 'a rate that is none' ? random.pick(unusableRates) : generateRate(random)
  const build = buildCommerceOrder({
    order,
    lines: spec.items!.flatMap((line, index) =>
      matchLine(random, line, order.items[index]!.amazonOrderItemId),
    ),
    amounts,
    settings: connectedIn2026,
    store: { ...usStore, baseCurrency: base },
    baseToOrderRate: rate,
    regions: usRegions,
    module: null,
  })
  if (build.kind === 'blocked') {
    const isPlanted = planted === 'a rate that is none' && build.by.code === 'currency-not-available'
    return { outcome: build.by.code, problems: isPlanted ? [] : [JSON.stringify(build.by)] }
  }
  const entity = build.draft.entity as unknown as Columns & { readonly items: readonly Columns[] }
  const problems = [
    ...(planted === 'nothing' ? [] : [`booked in spite of ${planted}`]),
    ...namedFloats(amounts),
    ...checkTaxLeftOut(spec, amounts, facilitatorTax === 'leave-out'),
    ...checkBook(entity, '', amounts.grandTotal),
    ...checkBook(entity, 'base_', inBase(amounts.grandTotal, base, rate)),
  ]
  return { outcome: base === spec.currency ? 'created' : 'created in two currencies', problems }
}

function plant(random: SeededRandom, isConverted: boolean): Planted {
  if (random.chance(3)) return 'a total that is off'
  if (random.chance(3)) return 'a kind that is not known'
  return isConverted && random.chance(8) ? 'a rate that is none' : 'nothing'
}

function withPlanted(order: AmazonOrder, planted: Planted): AmazonOrder {
  const total = order.proceeds!.grandTotal!
  if (planted === 'a total that is off')
    return {
      ...order,
      proceeds: { ...order.proceeds!, grandTotal: { ...total, minor: total.minor + 100_000n } },
    }
  if (planted !== 'a kind that is not known') return order
  const duty = { kind: 'IMPORT_DUTY', amount: money(1n, total.currency), details: [] }
  return { ...order, proceeds: { ...order.proceeds!, breakdowns: [...order.proceeds!.breakdowns, duty] } }
}

function generateRate(random: SeededRandom): string {
  const digits = String(1 + random.below(999_999)).padStart(6, '0')
  return random.pick([`0.00${digits}`, `0.${digits}`, `1.${digits}`, `${1 + random.below(200)}.${digits}`])
}

/** A third of the lines are kits of up to four products. */
function matchLine(
  random: SeededRandom,
  { quantity }: ItemSpec,
  amazonOrderItemId: string,
): readonly MatchedLine[] {
  if (!random.chance(33)) return [{ amazonOrderItemId, product: mugRed, quantity }]
  const count = 1 + random.below(4)
  return Array.from({ length: count }, (_, index) => {
    const quantityEach = 1 + random.below(3)
    return {
      amazonOrderItemId,
      product: random.pick([mugRed, plateBlue]),
      quantity: quantity * quantityEach,
      component: { number: index + 1, count, weight: BigInt(random.below(5)), quantityEach },
    }
  })
}

/** Commerce's identities (product.md 7.5) among the columns of one currency, and the total that they must come to. */
function checkBook(
  entity: Columns & { readonly items: readonly Columns[] },
  prefix: '' | 'base_',
  grandTotal: Money,
): readonly string[] {
  const { currency } = grandTotal
  const unitsOf = (columns: Columns, key: string) => {
    const amount = parseMoney(String(columns[`${prefix}${key}`]), currency)
    if (amount === null)
      throw new Error(`${prefix}${key} ${columns[`${prefix}${key}`]} is no amount in ${currency}.`)
    return amount.minor
  }
  const of = (key: string) => unitsOf(entity, key)
  const sumOf = (key: string) => entity.items.reduce((sum, line) => sum + unitsOf(line, key), 0n)
  const claims: readonly (readonly [claim: string, left: bigint, right: bigint])[] = [
    ['grand total', of('grand_total'), grandTotal.minor],
    ['total due', of('total_due'), grandTotal.minor],
    [
      'parts',
      of('subtotal') + of('discount_amount') + of('shipping_amount') + of('tax_amount'),
      of('grand_total'),
    ],
    ['subtotal', of('subtotal'), sumOf('row_total')],
    ['subtotal with tax', of('subtotal_incl_tax'), sumOf('row_total_incl_tax')],
    ['tax', of('tax_amount'), sumOf('tax_amount') + of('shipping_tax_amount')],
    ['shipping with tax', of('shipping_incl_tax'), of('shipping_amount') + of('shipping_tax_amount')],
    ['discount', -of('discount_amount'), sumOf('discount_amount') + of('shipping_discount_amount')],
  ]
  const parts = [
    ...entity.items.map((line) => ({
      net: unitsOf(line, 'row_total'),
      tax: unitsOf(line, 'tax_amount'),
      discount: unitsOf(line, 'discount_amount'),
    })),
    { net: of('shipping_amount'), tax: of('shipping_tax_amount'), discount: of('shipping_discount_amount') },
  ]
  const negative = parts.filter(
    ({ net, tax, discount }) => net < 0n || tax < 0n || discount < 0n || net + tax < discount,
  )
  return [
    ...claims.flatMap(([claim, left, right]) =>
      left === right ? [] : [`${prefix}${claim}: ${left}, not ${right}`],
    ),
    ...negative.map(({ net, tax, discount }) => `${prefix}less than nothing: ${net} + ${tax} - ${discount}`),
  ]
}

/** The total in the base currency, worked with fractions written out here; half up. */
function inBase(total: Money, base: string, rate: string | null): Money {
  if (total.currency === base) return total
  const [whole, fraction] = rate!.split('.')
  const exponents: Readonly<Record<string, bigint>> = { JPY: 0n, KWD: 3n }
  const shift =
    6n + (exponents[base] ?? 2n) - (exponents[total.currency] ?? 2n) + BigInt(fraction!.length - 6)
  const exact = total.minor * 10n ** shift * 2n
  const over = BigInt(`${whole}${fraction}`)
  return money((exact + over) / (2n * over), base)
}

function checkTaxLeftOut(
  spec: Partial<OrderSpec>,
  amounts: OrderAmounts,
  isLeftOut: boolean,
): readonly string[] {
  const taxOf = ({ tax, shippingTax, giftWrapTax }: ItemSpec) =>
    [tax, shippingTax, giftWrapTax].reduce(
      (sum, text) => sum + (text === undefined ? 0n : parseMoney(text, amounts.currency)!.minor),
      0n,
    )
  const collected = spec
    .items!.filter(({ taxCollectionModel }) => isLeftOut && taxCollectionModel !== undefined)
    .reduce((sum, line) => sum + taxOf(line), 0n)
  const { amazonTotal, taxLeftOut, grandTotal } = amounts
  return collected === taxLeftOut.minor && amazonTotal.minor === grandTotal.minor + taxLeftOut.minor
    ? []
    : [`left out ${taxLeftOut.minor}, not ${collected}`]
}

/** Where a number stands that is no count of units. */
function namedFloats(value: unknown, path = 'amounts'): readonly string[] {
  if (typeof value === 'number') return path.endsWith('.quantity') ? [] : [`${path} is a number`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => namedFloats(inner, `${path}.${key}`))
}
