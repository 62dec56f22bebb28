/** What is needed to invent an order of a country: people who do not exist, in streets that may, in towns that do. */
export interface Country {
  /** ISO 3166-1. */
  readonly code: string
  /** By whom merchants there send. */
  readonly carrier: string
  readonly shippingService: string
  readonly people: readonly string[]
  readonly companies: readonly string[]
  readonly streets: readonly string[]
  /** `{number}` and `{street}` in the order of the country. */
  readonly streetLine: string
  /** Floor, flat, building: a quarter of the addresses have one. Each `*` is a digit. */
  readonly secondLines: readonly string[]
  /** `{area}` is the place's, each `*` a digit. Where a country keeps numbers for fiction, one of these. */
  readonly phone: string
  readonly places: readonly Place[]
  readonly tax: CountryTax
}

export interface Place {
  readonly city: string
  /** As people there give it to Amazon; null where they give none. */
  readonly region: string | null
  /** Null where the country has none. */
  readonly postalCode: string | null
  readonly areaCode?: string
  /** Where the tax is the town's rather than the country's. */
  readonly taxBasisPoints?: bigint
}

export interface CountryTax {
  /** Whether Amazon adds the tax to the prices there, or shows prices that hold it. */
  readonly reading: 'on-top' | 'inside'
  readonly basisPoints: bigint
}

/** Every given name with every family name. */
export function fullNames(given: readonly string[], family: readonly string[]): readonly string[] {
  return given.flatMap((first) => family.map((last) => `${first} ${last}`))
}

type PlaceRow = readonly [city: string, region: string | null, postalCode: string | null, areaCode?: string]

export function places(...rows: readonly PlaceRow[]): readonly Place[] {
  return rows.map(([city, region, postalCode, areaCode]) => ({
    city,
    region,
    postalCode,
    ...(areaCode !== undefined && { areaCode }),
  }))
}

type TaxedPlaceRow = readonly [
  city: string,
  region: string,
  postalCode: string,
  areaCode: string,
  taxBasisPoints: bigint,
]

export function taxedPlaces(...rows: readonly TaxedPlaceRow[]): readonly Place[] {
  return rows.map(([city, region, postalCode, areaCode, taxBasisPoints]) => ({
    city,
    region,
    postalCode,
    areaCode,
    taxBasisPoints,
  }))
}
