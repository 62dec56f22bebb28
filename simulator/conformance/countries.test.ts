import { describe, expect, test } from 'vitest'
import { countries } from '../src/scenarios/countries/find-country.ts'
import { localPrice } from '../src/scenarios/local-price.ts'
import { marketplaces } from '../src/world/marketplaces.ts'

/** Formats as the countries' posts write them. */
const postalCodes: Readonly<Record<string, RegExp>> = {
  US: /^\d{5}$/,
  CA: /^[A-Z]\d[A-Z] \d[A-Z]\d$/,
  BR: /^\d{5}-\d{3}$/,
  IE: /^[A-Z]\d{2} [A-Z0-9]{4}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  NL: /^\d{4} [A-Z]{2}$/,
  BE: /^\d{4}$/,
  SE: /^\d{3} \d{2}$/,
  PL: /^\d{2}-\d{3}$/,
  ZA: /^\d{4}$/,
  AU: /^\d{4}$/,
  JP: /^\d{3}-\d{4}$/,
  IN: /^\d{6}$/,
  SG: /^\d{6}$/,
}

test('every marketplace has its country, and no other has one', () => {
  expect(countries.map(({ code }) => code).toSorted()).toEqual(
    marketplaces.map(({ countryCode }) => countryCode).toSorted(),
  )
})

describe.each(countries.map((country) => [country.code, country] as const))('%s', (code, country) => {
  test('has eight people, six places, streets and companies, each once', () => {
    expect(new Set(country.people).size).toBeGreaterThanOrEqual(8)
    expect(
      new Set(country.places.map(({ city, postalCode }) => `${city} ${postalCode}`)).size,
    ).toBeGreaterThanOrEqual(6)
    expect(country.streets.length).toBeGreaterThanOrEqual(5)
    expect(country.companies.length).toBeGreaterThanOrEqual(2)
  })

  test('writes its postal codes as its post does', () => {
    const isWithout = code === 'AE'
    for (const { postalCode } of country.places) {
      if (isWithout) expect(postalCode).toBeNull()
      else expect(postalCode).toMatch(postalCodes[code] ?? /^\d{5}$/)
    }
  })

  test('has numbers and streets in its addresses, and an area where the telephone wants one', () => {
    expect(country.streetLine).toMatch(/\{number\}/)
    expect(country.streetLine).toMatch(/\{street\}/)
    if (country.phone.includes('{area}'))
      for (const { areaCode } of country.places) expect(areaCode).toMatch(/^\d{1,3}$/)
  })
})

test.each([
  ['USD', 1499n],
  ['EUR', 1399n],
  ['JPY', 2249n],
  ['INR', 125_919n],
])('a mug of 14.99 dollars costs what a mug may cost in %s', (currency, minor) => {
  expect(localPrice(1499n, currency)).toBe(minor)
})
