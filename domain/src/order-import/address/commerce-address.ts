/** The people and places of a Commerce order, and what had to be changed of Amazon's words to make them. */
export interface CommerceAddress {
  readonly firstname: string
  readonly lastname: string
  readonly company: string | null
  readonly street: readonly string[]
  readonly city: string
  readonly region: string | null
  readonly regionCode: string | null
  readonly regionId: number | null
  readonly postcode: string
  readonly countryId: string
  readonly telephone: string
  readonly vatId: string | null
}

export interface AddressChange {
  readonly field: AddressField
  readonly because: AddressChangeReason
  /** Amazon's own words before anything was cut, replaced or left out; empty where Amazon gave none. */
  readonly original: string
}

export type AddressField =
  | 'shipping name'
  | 'billing name'
  | 'company'
  | 'street'
  | 'city'
  | 'region'
  | 'postcode'
  | 'country'
  | 'telephone'
  | 'email'

export type AddressChangeReason =
  | 'withheld-by-amazon'
  | 'missing'
  /** Amazon gave none, and Commerce does without. */
  | 'left-empty'
  | 'not-valid'
  /** Characters that Commerce cannot keep or refuses are gone. */
  | 'characters-removed'
  /** Characters that Commerce cannot keep or refuses have others in their place. */
  | 'characters-replaced'
  | 'cut-to-fit'
  | 'lines-joined'
  | 'region-not-found'
  | 'taken-from-city'
  | 'taken-from-country'
  | 'taken-from-region'
  | 'taken-from-street'
  | 'country-code-corrected'
