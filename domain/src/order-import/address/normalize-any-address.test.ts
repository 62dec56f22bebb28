import { expect, test } from 'vitest'
import { readAmazonOrder } from '../../amazon/read-amazon-order.ts'
import { amazonOrderJson } from '../../testing/amazon-order.ts'
import { magentoRegions } from '../../testing/magento-regions.ts'
import { type SeededRandom, seededRandom } from '../../testing/seeded-random.ts'
import { recipientCountry } from './choose-country.ts'
import type { CommerceAddress } from './commerce-address.ts'
import { normalizeAddress } from './normalize-address.ts'

const WORDS = [
  'Main St',
  'Łódź',
  '東京都',
  '𠮷田',
  '👩‍🚀',
  '<b>',
  '{{x}}',
  'القاهرة',
  '\u202b',
  '\u0000',
  ' ',
  '5',
  'PR',
  'CA',
]
const COUNTRIES = ['US', 'PR', 'UK', 'DE', 'JP', 'HK', 'ES', 'IN', 'SE', 'USA', '']
const FIELDS = [
  ...['name', 'companyName', 'addressLine1', 'addressLine2', 'addressLine3', 'city', 'districtOrCounty'],
  ...['stateOrRegion', 'municipality', 'postalCode', 'phone', 'addressType'],
]

function anyText(random: SeededRandom): string {
  const words = Array.from({ length: random.below(4) }, () => random.pick(WORDS)).join(random.pick(['', ' ']))
  return random.chance(5) ? words.repeat(120) : words
}

function anyAddress(random: SeededRandom): Readonly<Record<string, string>> {
  const fields = FIELDS.filter(() => random.chance(75)).map((field) => [field, anyText(random)] as const)
  return Object.fromEntries([...fields, ['countryCode', random.pick(COUNTRIES)]])
}

/** What Commerce's columns hold and its validators pass. */
function unfit(address: CommerceAddress): readonly string[] {
  const { street, firstname, lastname, company, city, region, postcode, telephone, countryId } = address
  const name = /^[\p{L}\p{M},\-_.'’`& 0-9()]{1,128}$/u
  const texts = { company, city, region, postcode, telephone, street: street.join('\n') }
  return [
    ...Object.entries(texts).flatMap(([field, text]) =>
      (text ?? '').length > 255 ? [`${field} is too wide`] : [],
    ),
    ...Object.entries(texts).flatMap(([field, text]) =>
      /[\u{10000}-\u{10FFFF}]|\p{Cs}|(?!\n)\p{Cc}/u.test(text ?? '') ? [`${field} cannot be stored`] : [],
    ),
    ...(name.test(firstname) && name.test(lastname) ? [] : ['the name is refused']),
    ...(street.length === 0 || street.length > 3 || street.includes('')
      ? ['the street has no lines, or too many']
      : []),
    ...(city === '' || postcode === '' || !/^[A-Z]{2}$/.test(countryId)
      ? ['what Commerce requires is missing']
      : []),
  ]
}

test('whatever Amazon gives, Commerce can take what becomes of it, and what was changed is kept', () => {
  const random = seededRandom(2026)
  const outcomes = { importable: 0, blocked: 0 }
  for (let run = 0; run < 4_000; run += 1) {
    const channel = random.pick(['FBM', 'FBA'] as const)
    const address = anyAddress(random)
    const reading = readAmazonOrder(
      amazonOrderJson({ channel, address, buyer: { buyerName: anyText(random) } }),
    )
    if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
    const settings = {
      companyFromFirstLine: random.chance(50),
      importUnknownRegion: random.chance(50),
      streetLines: random.pick([1, 2, 3]),
    }
    const country = recipientCountry(reading.order)
    const regions = magentoRegions.get(country ?? '') ?? null
    const outcome = normalizeAddress({ order: reading.order, regions, settings })
    outcomes[outcome.kind] += 1
    if (outcome.kind === 'blocked') {
      expect([address, channel]).toEqual([address, 'FBM'])
      continue
    }
    expect([address, unfit(outcome.shipping), unfit(outcome.billing)]).toEqual([address, [], []])
    for (const { because, original } of outcome.changes)
      if (/^(cut|characters|lines|not-valid)/.test(because)) expect(original).not.toBe('')
  }
  expect(Math.min(outcomes.importable, outcomes.blocked)).toBeGreaterThan(500)
})
