import { describe, expect, test } from 'vitest'
import type { AmazonAddress } from '../../amazon/amazon-order.ts'
import { defaultAddressSettings } from './address-settings.ts'
import type { AddressChange } from './commerce-address.ts'
import { layOutStreet, type StreetInput } from './lay-out-street.ts'

const nowhere: AmazonAddress = {
  ...{ name: null, companyName: null, lines: [], city: null, districtOrCounty: null, stateOrRegion: null },
  ...{ municipality: null, postalCode: null, countryCode: null, phone: null, addressType: null },
  streetParts: null,
}

function layOut(recipient: Partial<AmazonAddress>, input: Partial<StreetInput> = {}) {
  const changes: AddressChange[] = []
  const street = layOutStreet(
    {
      recipient: { ...nowhere, ...recipient },
      countryId: 'DE',
      settings: defaultAddressSettings,
      placed: [],
      displaced: [],
      ...input,
    },
    changes,
  )
  return { ...street, changes: changes.map(({ field, because }) => `${field}: ${because}`) }
}

describe('what has no place of its own goes into the street', () => {
  test.each<[string, string, Partial<AmazonAddress>, readonly string[]]>([
    [
      'a district after the street',
      'TR',
      { lines: ['İstiklal Cad. 42'], districtOrCounty: 'Beyoğlu' },
      ['İstiklal Cad. 42', 'Beyoğlu'],
    ],
    [
      'before it in Japan',
      'JP',
      { lines: ['芝公園4-2-8'], districtOrCounty: '港区' },
      ['港区', '芝公園4-2-8'],
    ],
    ['a municipality too', 'MX', { lines: ['Av. 1'], municipality: 'Zapopan' }, ['Av. 1', 'Zapopan']],
    [
      'but not what a line says already',
      'TR',
      { lines: ['Istiklal Cad. 42, BEYOGLU'], districtOrCounty: 'Beyoğlu', municipality: 'beyoğlu' },
      ['Istiklal Cad. 42, BEYOGLU'],
    ],
    ['nor twice', 'TR', { lines: ['1'], districtOrCounty: 'Şişli', municipality: 'Sisli' }, ['1', 'Şişli']],
    [
      'nor a county of the United States',
      'US',
      { lines: ['1 Main St'], districtOrCounty: 'King County' },
      ['1 Main St'],
    ],
  ])('%s', (_case, countryId, recipient, lines) => {
    expect(layOut(recipient, { countryId }).lines).toEqual(lines)
  })

  test('nor what stands in the city or region', () => {
    const recipient = { lines: ['1'], districtOrCounty: 'Greater London', municipality: 'London' }
    expect(layOut(recipient, { placed: ['London', 'Greater London'] }).lines).toEqual(['1'])
  })
})

describe('the parts of a Brazilian street', () => {
  const streetParts = {
    streetName: 'Rua das Flores',
    streetNumber: '123',
    complement: 'Apartamento 45',
    neighborhood: 'Vila Madalena',
  }

  test('add the neighbourhood that the lines lack', () => {
    const lines = ['Rua das Flores, 123', 'Apartamento 45']
    expect(layOut({ lines, streetParts }).lines).toEqual([...lines, 'Vila Madalena'])
  })

  test('make the lines where there are none', () => {
    expect(layOut({ streetParts }).lines).toEqual(['Rua das Flores, 123', 'Apartamento 45', 'Vila Madalena'])
  })
})

describe("lines beyond Commerce's", () => {
  const lines = ['Haus B', 'Aufgang 3', 'Ringstr. 9', 'Hof']

  test.each([
    [4, lines, []],
    [3, ['Haus B', 'Aufgang 3', 'Ringstr. 9, Hof'], ['street: lines-joined']],
    [2, ['Haus B', 'Aufgang 3, Ringstr. 9, Hof'], ['street: lines-joined']],
    [1, ['Haus B, Aufgang 3, Ringstr. 9, Hof'], ['street: lines-joined']],
    [0, ['Haus B, Aufgang 3, Ringstr. 9, Hof'], ['street: lines-joined']],
  ])('%i lines', (streetLines, expected, changes) => {
    const settings = { ...defaultAddressSettings, streetLines }
    expect(layOut({ lines }, { settings })).toMatchObject({ lines: expected, changes })
  })

  test('a street that is joined and too wide says both', () => {
    const settings = { ...defaultAddressSettings, streetLines: 1 }
    const { lines: cut, changes } = layOut({ lines: ['a'.repeat(200), 'b'.repeat(200)] }, { settings })
    expect(cut).toEqual([`${'a'.repeat(200)}, ${'b'.repeat(53)}`])
    expect(changes).toEqual(['street: lines-joined', 'street: cut-to-fit'])
  })
})

describe('a company in the first line (P-07)', () => {
  const settings = { ...defaultAddressSettings, companyFromFirstLine: true }
  const office = { lines: ['Blumen Roth GmbH', 'Ringstr. 9'], addressType: 'COMMERCIAL' }

  test('is taken out of the street when the merchant wants it so', () => {
    expect(layOut(office, { settings })).toEqual({
      lines: ['Ringstr. 9'],
      company: 'Blumen Roth GmbH',
      changes: ['company: taken-from-street'],
    })
  })

  test.each<[string, Partial<AmazonAddress>]>([
    ['a home', { ...office, addressType: 'RESIDENTIAL' }],
    ['a company that Amazon gives', { ...office, companyName: 'Roth' }],
    ['a single line', { ...office, lines: ['Blumen Roth GmbH'] }],
    ['a first line with a number', { ...office, lines: ['Ringstr. 9', 'Hinterhaus'] }],
  ])('but not of %s', (_case, recipient) => {
    expect(layOut(recipient, { settings }).lines).toEqual(recipient.lines)
  })

  test('and stays there when the merchant does not ask for it', () => {
    expect(layOut(office)).toEqual({ lines: office.lines, company: null, changes: [] })
  })
})
