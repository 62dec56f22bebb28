import { describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../../amazon/amazon-order.ts'
import { amazonOrder, janeAddress } from '../../testing/amazon-order.ts'
import { usRegions } from '../../testing/cast.ts'
import { importable, normalize } from '../../testing/normalize.ts'
import { defaultAddressSettings } from './address-settings.ts'
import { normalizeAddress } from './normalize-address.ts'

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
