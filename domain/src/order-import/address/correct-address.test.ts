import { describe, expect, test } from 'vitest'
import { amazonOrder, janeAddress } from '../../testing/amazon-order.ts'
import { usRegions } from '../../testing/cast.ts'
import { seededRandom } from '../../testing/seeded-random.ts'
import { defaultAddressSettings } from './address-settings.ts'
import { recipientCountry } from './choose-country.ts'
import {
  type AddressCorrection,
  applyAddressCorrection,
  checkAddressCorrection,
  compareWithCorrection,
  type EditableAddress,
  editableAddress,
} from './correct-address.ts'
import { normalizeAddress } from './normalize-address.ts'

const bad = amazonOrder({ address: { ...janeAddress, stateOrRegion: 'Kalifornien' } })
const settings = defaultAddressSettings

function correct(order: typeof bad, fields: Partial<EditableAddress>): AddressCorrection {
  const insteadOf = editableAddress(order)
  return { ...insteadOf, ...fields, insteadOf }
}

function problems(fields: Partial<EditableAddress>, regions: typeof usRegions | null = usRegions) {
  return checkAddressCorrection({ ...editableAddress(amazonOrder()), ...fields }, { regions, settings })
}

test('staff begin with what Amazon gives', () => {
  expect(editableAddress(bad)).toEqual({
    lines: ['1 Market St', 'Apt 4'],
    city: 'San Francisco',
    region: 'Kalifornien',
    postalCode: '94105',
    countryCode: 'US',
  })
})

test('districts, which have no field, stand in the lines, of which there are three', () => {
  const address = {
    ...{ addressLine1: 'İstiklal Caddesi No:42', addressLine2: 'Kat 3', addressLine3: 'Daire 7' },
    ...{ districtOrCounty: 'Beyoğlu', city: 'İstanbul', stateOrRegion: 'İstanbul', countryCode: 'TR' },
  }
  expect(editableAddress(amazonOrder({ address })).lines).toEqual([
    'İstiklal Caddesi No:42',
    'Kat 3',
    'Daire 7, Beyoğlu',
  ])
})

test('a corrected order is imported with the names and telephone that Amazon gives', () => {
  const order = applyAddressCorrection(bad, correct(bad, { region: 'California' }))
  expect(normalizeAddress({ order, regions: usRegions, settings })).toMatchObject({
    kind: 'importable',
    shipping: {
      firstname: 'Jane',
      lastname: 'Buyer',
      telephone: '555-0100',
      regionId: 12,
      city: 'San Francisco',
    },
    changes: [],
  })
})

test('an order without any recipient can be given an address', () => {
  const none = amazonOrder({ address: null })
  const correction = correct(none, { ...editableAddress(bad), region: 'CA' })
  const order = applyAddressCorrection(none, correction)
  expect(recipientCountry(order)).toBe('US')
  expect(normalizeAddress({ order, regions: usRegions, settings }).kind).toBe('importable')
})

describe('a correction is held to what the import holds it to, field by field', () => {
  test('a sound one has no problems', () => {
    expect(problems({})).toEqual([])
  })

  test.each<[string, Partial<EditableAddress>, readonly unknown[]]>([
    ['no street', { lines: ['', ' '] }, [{ field: 'street', problem: 'missing' }]],
    [
      'four lines',
      { lines: ['1', '2', '3', '4'] },
      [{ field: 'street', problem: 'too-many-lines', linesMax: 3 }],
    ],
    [
      'a street of 256 characters, the line breaks counted',
      { lines: ['a'.repeat(127), 'b'.repeat(128)] },
      [{ field: 'street', problem: 'too-long', charactersMax: 255 }],
    ],
    ['no city', { city: '👍' }, [{ field: 'city', problem: 'missing' }]],
    ['a long city', { city: 'c'.repeat(256) }, [{ field: 'city', problem: 'too-long', charactersMax: 255 }]],
    ['no region where parcels carry one', { region: '' }, [{ field: 'region', problem: 'missing' }]],
    [
      'a region that Commerce does not list',
      { region: 'Californa' },
      [{ field: 'region', problem: 'not-in-commerce', closest: ['California'] }],
    ],
    ['no postcode', { postalCode: '' }, [{ field: 'postalCode', problem: 'missing' }]],
    [
      'a postcode of another country',
      { postalCode: 'SW1A 1AA' },
      [{ field: 'postalCode', problem: 'not-the-format', example: '94105' }],
    ],
    [
      'a country by its name',
      { countryCode: 'USA' },
      [{ field: 'countryCode', problem: 'not-a-country-code' }],
    ],
    ['no country', { countryCode: '' }, [{ field: 'countryCode', problem: 'missing' }]],
  ])('%s', (_case, fields, expected) => {
    expect(problems(fields)).toEqual(expected)
  })

  test('every problem is told at once', () => {
    const empty = { lines: [], city: '', region: '', postalCode: '', countryCode: '' }
    expect(problems(empty).map(({ field }) => field)).toEqual([
      'street',
      'city',
      'region',
      'postalCode',
      'countryCode',
    ])
  })

  test('a country without postcodes needs none', () => {
    expect(problems({ postalCode: '', region: '', countryCode: 'HK' }, null)).toEqual([])
  })

  test('a territory of the United States names its region itself, and Britain may be UK', () => {
    const atSea = { postalCode: '00901', region: '', countryCode: 'PR' }
    expect(problems(atSea)).toEqual([])
    expect(problems({ postalCode: '94105', region: '', countryCode: 'UK' }, null)).toMatchObject([
      { problem: 'not-the-format', example: 'SW1A 1AA' },
    ])
  })

  test.each([
    ['CA', 'K1A 0B1', 'K1A-0B1'],
    ['GB', 'm1 2ab', 'M12'],
    ['NL', '1012AB', '1012'],
    ['JP', '1050011', '105-001'],
    ['BR', '01310-100', '1310-100'],
    ['PL', '00-001', '0001'],
    ['IN', '110001', '010001'],
    ['SE', '111 22', '1112'],
    ['IE', 'D6W XY00', '00000'],
    ['SG', '018956', '18956'],
  ])('postcodes of %s', (countryCode, right, wrong) => {
    const fields = { countryCode, region: '' }
    expect(problems({ ...fields, postalCode: right }, null)).toEqual([])
    expect(problems({ ...fields, postalCode: wrong }, null)).toMatchObject([
      { field: 'postalCode', problem: 'not-the-format' },
    ])
  })

  test('whatever has no problem is imported', () => {
    const random = seededRandom(7)
    const pick = <Value>(values: readonly Value[]): Value => random.pick(values)
    let importable = 0
    for (let run = 0; run < 2_000; run += 1) {
      const correction = correct(bad, {
        lines: pick([[], ['1 Main St'], ['  ', '1 Main St'], ['👍'], ['a'.repeat(300)]]),
        city: pick(['Boise', '', '🏠', 'Boise, ID 83702']),
        region: pick(['CA', 'Idaho', '', 'Nowhere']),
        postalCode: pick(['83702', '', 'AB1', '00901']),
        countryCode: pick(['US', 'us', 'PR', 'HK', 'DE', 'X', '']),
      })
      const order = applyAddressCorrection(bad, correction)
      const regions = recipientCountry(order) === 'US' ? usRegions : null
      if (checkAddressCorrection(correction, { regions, settings }).length > 0) continue
      importable += 1
      expect([correction, normalizeAddress({ order, regions, settings }).kind]).toEqual([
        correction,
        'importable',
      ])
    }
    expect(importable).toBeGreaterThan(20)
  })
})

describe('a correction is never overwritten by Amazon, and both are shown', () => {
  const correction = correct(bad, { region: 'California', lines: ['1 Market Street', 'Apt 4'] })

  test('what staff changed stands beside what Amazon gives', () => {
    expect(compareWithCorrection(bad, correction)).toEqual([
      {
        field: 'street',
        amazon: '1 Market St\nApt 4',
        corrected: '1 Market Street\nApt 4',
        changedByAmazon: false,
      },
      { field: 'region', amazon: 'Kalifornien', corrected: 'California', changedByAmazon: false },
    ])
  })

  test('what Amazon has changed since is marked, so that staff choose', () => {
    const moved = amazonOrder({ address: { ...janeAddress, stateOrRegion: 'California', city: 'Oakland' } })
    expect(compareWithCorrection(moved, correction)).toMatchObject([
      { field: 'street', changedByAmazon: false },
      { field: 'city', amazon: 'Oakland', corrected: 'San Francisco', changedByAmazon: true },
      { field: 'region', amazon: 'California', corrected: 'California', changedByAmazon: true },
    ])
    expect(applyAddressCorrection(moved, correction).recipient).toMatchObject({
      city: 'San Francisco',
      lines: ['1 Market Street', 'Apt 4'],
    })
  })
})
