import { describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../../amazon/amazon-order.ts'
import type { CountryRegions } from '../../commerce/catalog.ts'
import { amazonOrder, janeAddress, type OrderSpec } from '../../testing/amazon-order.ts'
import { usRegions } from '../../testing/cast.ts'
import { type AddressSettings, defaultAddressSettings } from './address-settings.ts'
import { recipientCountry } from './choose-country.ts'
import { normalizeAddress } from './normalize-address.ts'

const germany: CountryRegions = {
  countryCode: 'DE',
  regions: [
    { regionId: 80, code: 'BAW', name: 'Baden-Württemberg' },
    { regionId: 82, code: 'BER', name: 'Berlin' },
  ],
}

function normalize(
  spec: Partial<OrderSpec>,
  regions: CountryRegions | null = usRegions,
  settings: Partial<AddressSettings> = {},
) {
  return normalizeAddress({
    order: amazonOrder(spec),
    regions,
    settings: { ...defaultAddressSettings, ...settings },
  })
}

function importable(...given: Parameters<typeof normalize>) {
  const result = normalize(...given)
  if (result.kind === 'blocked') throw new Error(JSON.stringify(result.by))
  return result
}

test('a complete address is taken as it is', () => {
  expect(importable({})).toEqual({
    kind: 'importable',
    shipping: {
      firstname: 'Jane',
      lastname: 'Buyer',
      company: null,
      street: ['1 Market St', 'Apt 4'],
      city: 'San Francisco',
      region: 'California',
      regionCode: 'CA',
      regionId: 12,
      postcode: '94105',
      countryId: 'US',
      telephone: '555-0100',
      vatId: null,
    },
    billing: expect.objectContaining({ firstname: 'Jane', lastname: 'Buyer', city: 'San Francisco' }),
    email: 'jane@marketplace.amazon.com',
    changes: [],
  })
})

describe('a name is split at its first space', () => {
  test.each([
    ['Anna Maria Rossi', 'Anna', 'Maria Rossi'],
    ['  Jean-Luc   Picard ', 'Jean-Luc', 'Picard'],
    ['山田 太郎', '山田', '太郎'],
    ['山田太郎', '山田太郎', '-'],
    ['Madonna', 'Madonna', '-'],
    ['👍', '-', '-'],
    ['Dr. Jane Roe Jr.', 'Dr.', 'Jane Roe Jr.'],
    ['Jane <b>{{x}} Buyer', 'Jane', 'b x Buyer'],
    ['Zoë 👩‍🚀 Łuk', 'Zoë', 'Łuk'],
  ])('%s', (name, firstname, lastname) => {
    expect(importable({ address: { ...janeAddress, name } }).shipping).toMatchObject({ firstname, lastname })
  })

  test("the bill goes to the buyer's name at the recipient's address", () => {
    const { shipping, billing } = importable({ address: { ...janeAddress, name: 'Tom Friend' } })
    expect([shipping.firstname, billing.firstname, billing.city]).toEqual(['Tom', 'Jane', 'San Francisco'])
  })

  test('without a buyer, as in North America, the recipient is billed', () => {
    expect(importable({ buyer: null }).billing).toMatchObject({ firstname: 'Jane', lastname: 'Buyer' })
  })
})

describe('the e-mail', () => {
  test.each([
    ['missing', undefined, 'missing'],
    ['no address', 'not an address', 'not-valid'],
    ['too wide for Commerce', `${'x'.repeat(130)}@example.com`, 'not-valid'],
  ])('%s: a placeholder that no mail can reach', (_case, buyerEmail, because) => {
    const buyer = { buyerName: 'Jane Buyer', ...(buyerEmail === undefined ? {} : { buyerEmail }) }
    const { email, changes } = importable({ buyer })
    expect(email).toBe('111-1234567-1234567@amazon-order.invalid')
    expect(changes).toContainEqual({ field: 'email', because, original: buyerEmail ?? '' })
  })
})

describe('the region is found by what Amazon calls it', () => {
  test.each([
    ['CA', 12],
    ['california', 12],
    ['Calif ornia', 12],
    ['N.Y.', 43],
    ['US-WA', 62],
    ['Puerto Rico', 52],
    ['Armed Forces Europe', 9],
  ])('%s', (stateOrRegion, regionId) => {
    expect(importable({ address: { ...janeAddress, stateOrRegion } }).shipping.regionId).toBe(regionId)
  })

  test('accents do not count', () => {
    const address = {
      ...janeAddress,
      stateOrRegion: 'Baden-Wurttemberg',
      countryCode: 'de',
      postalCode: '70173',
    }
    expect(importable({ address }, germany).shipping).toMatchObject({
      countryId: 'DE',
      regionId: 80,
      regionCode: 'BAW',
    })
  })
})

describe('a region that Commerce does not list', () => {
  const jefferson = { address: { ...janeAddress, stateOrRegion: 'Oregom' } }
  const transylvania = {
    address: { ...janeAddress, stateOrRegion: 'Bavarria', countryCode: 'DE', postalCode: '80331' },
  }
  const strict = { importUnknownRegion: false }

  test('holds the order where Commerce requires one, with the names that are most like it', () => {
    const regions = {
      countryCode: 'US',
      regions: [...usRegions.regions, { regionId: 50, code: 'OR', name: 'Oregon' }],
    }
    expect(normalize(jefferson, regions)).toEqual({
      kind: 'blocked',
      by: {
        code: 'address-not-importable',
        missing: ['region'],
        unknownRegion: { given: 'Oregom', countryCode: 'US', closest: ['Oregon'] },
      },
    })
  })

  test('is kept as text and marked where Commerce does without', () => {
    const { shipping, changes } = importable(transylvania, germany)
    expect(shipping).toMatchObject({ region: 'Bavarria', regionId: null, regionCode: null })
    expect(changes).toEqual([{ field: 'region', because: 'region-not-found', original: 'Bavarria' }])
  })

  test('holds the order there too when the merchant says so', () => {
    expect(normalize(transylvania, germany, strict)).toMatchObject({ by: { missing: ['region'] } })
  })

  test('never holds an order that Amazon ships', () => {
    const { shipping, changes } = importable({ ...jefferson, channel: 'FBA' }, usRegions, strict)
    expect(shipping.region).toBe('Oregom')
    expect(changes).toContainEqual({ field: 'region', because: 'region-not-found', original: 'Oregom' })
  })

  test('a country without a list of regions keeps them without a mark', () => {
    const address = { ...janeAddress, stateOrRegion: 'England', countryCode: 'UK', postalCode: 'M1 2AB' }
    const { shipping, changes } = importable({ address }, null)
    expect(shipping).toMatchObject({ region: 'England', regionId: null, countryId: 'GB' })
    expect(changes).toEqual([{ field: 'country', because: 'country-code-corrected', original: 'UK' }])
  })

  test('what holds the order keeps no more of the words than a name needs', () => {
    const address = { ...janeAddress, stateOrRegion: 'Ring twice, '.repeat(20) }
    const blocked = normalize({ address })
    expect(blocked).toMatchObject({ by: { unknownRegion: { closest: [] } } })
    expect(JSON.stringify(blocked).length).toBeLessThan(250)
  })
})

test.each([
  [
    'the county beside its province',
    { districtOrCounty: 'Co. Dublin', stateOrRegion: 'Leinster' },
    ['Leinster'],
  ],
  [
    'the county beside a suburb',
    { districtOrCounty: 'Blanchardstown', stateOrRegion: 'Dublin' },
    ['Blanchardstown'],
  ],
])('an Irish county is found wherever Amazon puts it: %s', (_case, parts, besides) => {
  const ireland = { countryCode: 'IE', regions: [{ regionId: 1206, code: 'D', name: 'Dublin' }] }
  const address = { ...janeAddress, ...parts, city: 'Dublin 15', countryCode: 'IE', postalCode: 'D15 XR2R' }
  const { shipping } = importable({ address }, ireland)
  expect(shipping).toMatchObject({ region: 'Dublin', regionId: 1206 })
  expect(shipping.street).toEqual(['1 Market St', 'Apt 4', ...besides])
})

describe('a region that Amazon does not give', () => {
  const { stateOrRegion: _region, ...regionless } = janeAddress
  const sweden = { countryCode: 'SE', regions: [{ regionId: 1100, code: 'SE-AB', name: 'Stockholms län' }] }
  const swedish = { address: { ...regionless, city: 'Stockholm', countryCode: 'SE', postalCode: '11455' } }

  test('is missed where it is written on every parcel', () => {
    expect(normalize({ address: regionless })).toEqual({
      kind: 'blocked',
      by: { code: 'address-not-importable', missing: ['region'] },
    })
  })

  test('is marked where only Commerce asks for it', () => {
    const { shipping, changes } = importable(swedish, sweden)
    expect(shipping).toMatchObject({ region: null, regionId: null })
    expect(changes).toEqual([{ field: 'region', because: 'left-empty', original: '' }])
  })

  test('is missed there too when the merchant says so', () => {
    expect(normalize(swedish, sweden, { importUnknownRegion: false })).toMatchObject({
      by: { missing: ['region'] },
    })
  })

  test('is nothing to speak of where nobody asks for it', () => {
    const german = { address: { ...regionless, countryCode: 'DE', postalCode: '10115' } }
    expect(importable(german, germany, { importUnknownRegion: false }).changes).toEqual([])
  })
})

describe('a territory of the United States written as a country', () => {
  const puertoRico = {
    ...janeAddress,
    city: 'San Juan',
    stateOrRegion: 'San Juan',
    postalCode: '00901',
    countryCode: 'PR',
  }

  test('is a region there, and its own words are not written twice', () => {
    const { shipping, changes } = importable({ address: puertoRico })
    expect(shipping).toMatchObject({ countryId: 'US', regionId: 52, region: 'Puerto Rico', city: 'San Juan' })
    expect(shipping.street).toEqual(['1 Market St', 'Apt 4'])
    expect(changes).toEqual([{ field: 'country', because: 'country-code-corrected', original: 'PR' }])
  })

  test('words that lose their place to it go into the street', () => {
    const { shipping } = importable({ address: { ...puertoRico, stateOrRegion: 'Santurce' } })
    expect(shipping.street).toEqual(['1 Market St', 'Apt 4', 'Santurce'])
  })
})

describe('a city that holds region and postcode is taken apart', () => {
  const { stateOrRegion: _region, postalCode: _postcode, ...bare } = janeAddress

  test.each([
    ['Escondido, californiA 92025-1501', 'Escondido', 12, '92025'],
    ['New York, NY, 10001', 'New York', 43, '10001'],
    ['San Diego CA 92101', 'San Diego', 12, '92101'],
    ['APO AE 09464', 'APO', 9, '09464'],
  ])('%s', (city, name, regionId, postcode) => {
    expect(importable({ address: { ...bare, city } }).shipping).toMatchObject({
      city: name,
      regionId,
      postcode,
    })
  })

  test('a postcode given apart counts more', () => {
    const address = { ...bare, city: 'Escondido, CA 92025', postalCode: '92026' }
    expect(importable({ address }).shipping).toMatchObject({ city: 'Escondido', postcode: '92026' })
  })

  test.each([
    [
      'what follows the comma is no region',
      { ...janeAddress, city: 'Washington, Tyne and Wear' },
      'Washington, Tyne and Wear',
    ],
    ['it is another region than the one given', { ...janeAddress, city: 'Albany, NY' }, 'Albany, NY'],
  ])('but not where %s', (_case, address, city) => {
    expect(importable({ address }).shipping.city).toBe(city)
  })
})

test.each<[string, Partial<OrderSpec>, string | null]>([
  ['as it is', {}, 'US'],
  ['in lower case', { address: { ...janeAddress, countryCode: 'de' } }, 'DE'],
  ['Britain as UK', { address: { ...janeAddress, countryCode: 'UK' } }, 'GB'],
  ['none', { address: null }, null],
  ['a territory of the United States', { address: { ...janeAddress, countryCode: 'GU' } }, 'US'],
  ['a state in free association', { address: { ...janeAddress, countryCode: 'FM' } }, 'FM'],
  ['none, of an order that Amazon ships', { address: null, channel: 'FBA' }, 'US'],
])('the regions to look among are those of the country that Commerce knows: %s', (_case, spec, country) => {
  expect(recipientCountry(amazonOrder(spec))).toBe(country)
})

describe('an order that the merchant ships needs to know where to', () => {
  const { city: _city, ...cityless } = janeAddress
  const { postalCode: _postcode, ...postcodeless } = janeAddress

  test.each<[string, Readonly<Record<string, string>> | null, readonly string[]]>([
    ['no recipient', null, ['street', 'city', 'postalCode', 'countryCode']],
    ['no city', cityless, ['city']],
    ['only emoji for a street', { ...janeAddress, addressLine1: '👍', addressLine2: '' }, ['street']],
    ['no postcode in a country that has them', postcodeless, ['postalCode']],
    ['a country that is no code', { ...janeAddress, countryCode: 'USA' }, ['countryCode']],
  ])('%s', (_case, address, missing) => {
    expect(normalize({ address })).toEqual({
      kind: 'blocked',
      by: { code: 'address-not-importable', missing },
    })
  })

  test('a postcode is made up where the country has none, as Commerce wants one', () => {
    const { shipping, changes } = importable(
      { address: { ...postcodeless, countryCode: 'HK', stateOrRegion: '' } },
      null,
    )
    expect(shipping.postcode).toBe('00000')
    expect(changes).toEqual([{ field: 'postcode', because: 'missing', original: '' }])
  })

  test('a telephone may be missing: Commerce takes an empty one', () => {
    const { phone: _phone, ...phoneless } = janeAddress
    expect(importable({ address: phoneless })).toMatchObject({ shipping: { telephone: '' }, changes: [] })
  })
})

describe('of an order that Amazon ships, much is withheld', () => {
  test('what is missing is filled with what says so', () => {
    const address = { city: 'Seattle', stateOrRegion: 'WA', postalCode: '98101', countryCode: 'US' }
    const { shipping, changes } = importable({ channel: 'FBA', buyer: null, address })
    expect(shipping).toMatchObject({
      firstname: 'Not provided',
      lastname: 'by Amazon (FBA)',
      street: ['Not provided by Amazon (FBA)'],
      city: 'Seattle',
      regionId: 62,
    })
    expect(changes.map(({ field, because }) => `${field}: ${because}`)).toEqual([
      'street: withheld-by-amazon',
      'shipping name: withheld-by-amazon',
      'telephone: left-empty',
      'billing name: withheld-by-amazon',
      'email: missing',
    ])
  })

  test("with no address at all, it goes to the marketplace's country", () => {
    expect(importable({ channel: 'FBA', address: null }).shipping).toMatchObject({
      countryId: 'US',
      city: 'Not provided by Amazon (FBA)',
      postcode: '00000',
    })
  })
})

describe("what does not fit Commerce's columns is cut here, not there, and kept in full", () => {
  test('a long name, street and city', () => {
    const address = {
      ...janeAddress,
      name: `${'J'.repeat(200)} Buyer`,
      addressLine1: 'a'.repeat(200),
      addressLine2: 'b'.repeat(200),
      city: 'c'.repeat(300),
    }
    const { shipping, changes } = importable({ address })
    expect(shipping.firstname).toHaveLength(128)
    expect(shipping.street.join('\n')).toHaveLength(255)
    expect(shipping.city).toHaveLength(255)
    expect(changes).toEqual([
      { field: 'city', because: 'cut-to-fit', original: address.city },
      {
        field: 'street',
        because: 'cut-to-fit',
        original: `${address.addressLine1}\n${address.addressLine2}`,
      },
      { field: 'shipping name', because: 'cut-to-fit', original: address.name },
    ])
  })

  test('a character that Commerce would store as question marks is left out, with a mark', () => {
    const { shipping, changes } = importable({ address: { ...janeAddress, addressLine1: '1 Market 🏠 St' } })
    expect(shipping.street[0]).toBe('1 Market St')
    expect(changes).toEqual([
      { field: 'street', because: 'characters-removed', original: '1 Market 🏠 St\nApt 4' },
    ])
  })

  test('marks that a mail template would run are left out of names, with a mark', () => {
    const { shipping, changes } = importable({ address: { ...janeAddress, companyName: 'Cups {{var}} Ltd' } })
    expect(shipping.company).toBe('Cups var Ltd')
    expect(changes).toEqual([
      { field: 'company', because: 'characters-removed', original: 'Cups {{var}} Ltd' },
    ])
  })
})

describe('an order of a business', () => {
  test('is billed to the business, shipped to the one at the address', () => {
    const { shipping, billing } = importable({
      buyer: { buyerName: 'Jane Buyer', buyerCompanyName: 'Buyer & Sons' },
      address: { ...janeAddress, companyName: 'Site 7 Ltd' },
    })
    expect([shipping.company, billing.company]).toEqual(['Site 7 Ltd', 'Buyer & Sons'])
  })

  test("carries the buyer's tax number on the bill alone", () => {
    const order: AmazonOrder = {
      ...amazonOrder(),
      taxRegistrations: [
        {
          entityType: 'MERCHANT',
          registrationType: 'VAT',
          registrationNumber: 'GB999999973',
          legalName: null,
        },
        { entityType: 'BUYER', registrationType: 'VAT', registrationNumber: 'DE811569869', legalName: null },
      ],
    }
    const result = normalizeAddress({ order, regions: usRegions, settings: defaultAddressSettings })
    expect(result).toMatchObject({ shipping: { vatId: null }, billing: { vatId: 'DE811569869' } })
  })
})
