import type { Marketplace } from '../../world/marketplaces.ts'
import { oneOf, type Random, wholeNumber } from '../../world/seeded-random.ts'
import { findCountry } from '../countries/find-country.ts'
import type { Trait } from '../templates/trait.ts'
import { business, freeShipping, giftWrapped, prime } from '../templates/traits.ts'

/** How often an order has a trait, and where it may. Chances are in a thousand. */
interface Dealing {
  readonly name: string
  readonly chance: number
  readonly trait: Trait | ((random: Random) => Trait)
  readonly countries?: readonly string[]
  readonly taxReading?: 'on-top' | 'inside'
  readonly fulfilledBy?: 'MERCHANT' | 'AMAZON'
}

export interface Dealt {
  readonly name: string
  readonly trait: Trait
}

const cashOnDelivery: Trait = {
  paymentMethod: 'COD',
  eachLine: { charges: { COD_FEE: 220n }, discounts: { COD_FEE: 5_000n }, promotionIds: ['COD-HALF'] },
}

const customized: Trait = {
  eachLine: {
    product: { customization: { customizedUrl: 'https://zme-caps.amazon.com/t/ferry/custom.zip' } },
  },
}

const nobodyCollects: Trait = {
  eachLine: { tax: { taxCollections: [{ model: 'MARKETPLACE_FACILITATOR', responsibleParty: '' }] } },
}

/** Stands below what charges for something: of a replacement nothing is charged. */
const replacement: Trait = {
  follows: 'REPLACEMENT_ORIGINAL_ID',
  eachLine: { lineMinor: 0n, charges: { SHIPPING: 0n, GIFT_WRAP: 0n, OTHER: 0n, COD_FEE: 0n } },
}

const europe = ['IE', 'ES', 'FR', 'BE', 'NL', 'DE', 'IT', 'SE', 'PL']

const dealings: readonly Dealing[] = [
  { name: 'prime', chance: 180, fulfilledBy: 'MERCHANT', trait: prime },
  { name: 'prime', chance: 600, fulfilledBy: 'AMAZON', trait: { programs: ['PRIME'] } },
  { name: 'premium', chance: 40, trait: { programs: ['PREMIUM'], serviceLevel: 'SECOND_DAY' } },
  {
    name: 'expedited',
    chance: 60,
    trait: { serviceLevel: 'EXPEDITED', eachLine: { charges: { SHIPPING: 1299n } } },
  },
  { name: 'business', chance: 100, trait: business },
  { name: 'vat-number', chance: 30, countries: europe, trait: vatNumber },
  { name: 'subscription', chance: 30, trait: { eachLine: { programs: ['SUBSCRIBE_AND_SAVE'] } } },
  { name: 'easy-ship', chance: 150, countries: ['IN'], trait: { programs: ['AMAZON_EASY_SHIP'] } },
  {
    name: 'delivered-by-amazon',
    chance: 150,
    countries: ['BR'],
    trait: { programs: ['DELIVERY_BY_AMAZON'] },
  },
  { name: 'promotion', chance: 140, trait: percentOff },
  { name: 'free-shipping', chance: 90, trait: freeShipping },
  { name: 'vine', chance: 8, trait: { eachLine: { discounts: { ITEM: 10_000n, SHIPPING: 10_000n } } } },
  { name: 'positive-discounts', chance: 100, trait: { discountSign: 'positive' } },
  { name: 'gift-wrap', chance: 50, trait: giftWrapped },
  {
    name: 'gift-message',
    chance: 30,
    trait: { eachLine: { giftOption: { giftMessage: '❤ 谢谢 – merci!' } } },
  },
  { name: 'customized', chance: 10, trait: customized },
  { name: 'other-charge', chance: 10, trait: { eachLine: { charges: { OTHER: 150n } } } },
  { name: 'points', chance: 400, countries: ['JP'], trait: { eachLine: { points: 23 } } },
  { name: 'cash-on-delivery', chance: 60, countries: ['JP'], fulfilledBy: 'MERCHANT', trait: cashOnDelivery },
  {
    name: 'shipping-untaxed',
    chance: 120,
    taxReading: 'on-top',
    trait: { tax: { levied: 'on-items-only' } },
  },
  {
    name: 'tax-told-as-zero',
    chance: 150,
    taxReading: 'inside',
    trait: { tax: { reading: 'inside-told-as-zero' } },
  },
  { name: 'tax-not-told', chance: 200, taxReading: 'inside', trait: { tax: { reading: 'inside-not-told' } } },
  { name: 'tax-collected-by-nobody', chance: 10, trait: nobodyCollects },
  { name: 'replacement', chance: 10, trait: replacement },
  { name: 'country-uk', chance: 150, countries: ['GB'], trait: { shipTo: { countryCode: 'UK' } } },
  { name: 'no-phone', chance: 60, trait: { shipTo: { phone: null } } },
  { name: 'no-email', chance: 20, trait: { buyer: { buyerEmail: null } } },
  { name: 'no-second-line', chance: 30, trait: { shipTo: { addressLine2: null } } },
  {
    name: 'three-street-lines',
    chance: 30,
    trait: { shipTo: { addressLine2: 'Gate 7', addressLine3: 'Dock C' } },
  },
  { name: 'pickup-point', chance: 20, trait: { shipTo: { addressType: 'PICKUP_POINT' } } },
  { name: 'one-word-name', chance: 10, trait: { name: 'Zephyrine' } },
  { name: 'emoji-name', chance: 10, trait: { name: 'Marisol 🌊 Underhill 𠮷野' } },
  { name: 'gift-to-somebody-else', chance: 60, trait: { shipTo: { name: 'Rosalind Kettering' } } },
]

/** A tip belongs to no line, so it shows only where the order's amounts are told: one of these at most. */
const aboutTheTotals: readonly Dealing[] = [
  { name: 'delivery-tip', chance: 20, taxReading: 'on-top', trait: { tip: 500n } },
  { name: 'total-without-parts', chance: 250, trait: { departures: { leftOut: ['order-breakdowns'] } } },
  { name: 'line-totals-only', chance: 10, trait: { departures: { leftOut: ['breakdowns'] } } },
]

export interface Situation {
  readonly marketplace: Marketplace
  readonly fulfilledBy: 'MERCHANT' | 'AMAZON'
  /** Where a fault is to be seen in the amounts, these must be told. */
  readonly tellsAllAmounts: boolean
}

export function dealTraits(random: Random, situation: Situation): readonly Dealt[] {
  const dealt = dealings.flatMap((one) => deal(random, one, situation))
  const [total] = aboutTheTotals.flatMap((one) => deal(random, one, situation))
  return total === undefined || situation.tellsAllAmounts ? dealt : [...dealt, total]
}

/** Draws even where the trait does not fit, so that each draw stays in its place in the sequence. */
function deal(random: Random, dealing: Dealing, { marketplace, fulfilledBy }: Situation): readonly Dealt[] {
  const isDrawn = random() * 1_000 < dealing.chance
  const { name, trait, countries, taxReading } = dealing
  const { countryCode } = marketplace
  const fits =
    (countries ?? [countryCode]).includes(countryCode) &&
    (dealing.fulfilledBy ?? fulfilledBy) === fulfilledBy &&
    (taxReading ?? findCountry(countryCode).tax.reading) === findCountry(countryCode).tax.reading
  if (!isDrawn || !fits) return []
  return [{ name, trait: typeof trait === 'function' ? trait(random) : trait }]
}

function percentOff(random: Random): Trait {
  const percent = oneOf(random, [5, 10, 15, 20, 33])
  return {
    eachLine: { discounts: { ITEM: BigInt(percent * 100) }, promotionIds: [`FERRY-${percent}-PERCENT`] },
  }
}

function vatNumber(random: Random): Trait {
  const taxRegistrationNumber = `EU${String(wholeNumber(random, 0, 999_999)).padStart(9, '0')}`
  return {
    buyerIs: 'a-company',
    taxRegistrations: [{ entityType: 'BUYER', taxRegistrationType: 'VAT', taxRegistrationNumber }],
  }
}
