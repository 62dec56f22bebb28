import { africaAndMiddleEast } from './africa-and-middle-east.ts'
import { americas } from './americas.ts'
import { asiaPacific } from './asia-pacific.ts'
import type { Country } from './country.ts'
import { southernAndEasternEurope } from './southern-and-eastern-europe.ts'
import { westernEurope } from './western-europe.ts'

/** Every country in which Amazon has a marketplace. */
export const countries: readonly Country[] = [
  ...americas,
  ...westernEurope,
  ...southernAndEasternEurope,
  ...africaAndMiddleEast,
  ...asiaPacific,
]

export function findCountry(code: string): Country {
  const country = countries.find((one) => one.code === code)
  if (country === undefined) throw new Error(`Nobody has been invented in ${code} yet.`)
  return country
}
