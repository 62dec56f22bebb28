import type { DeliveryAddress } from '../world/amazon-order.ts'
import { digits, oneOf, type Random, wholeNumber } from '../world/seeded-random.ts'

/** Somebody who does not exist, at an address in a real town. Telephone numbers are from the 555-01xx range. */
export interface InventedPerson {
  readonly name: string
  readonly email: string
  readonly address: DeliveryAddress
  readonly taxBasisPoints: bigint
}

const givenNames = [
  ...['Alma', 'Bram', 'Carys', 'Dashiell', 'Edda', 'Fennimore', 'Greer', 'Hollis', 'Ines', 'Jory', 'Kestrel'],
  ...[
    'Linnea',
    'Merritt',
    'Nico',
    'Odalys',
    'Perrin',
    'Quill',
    'Rosalind',
    'Soren',
    'Tamsin',
    'Ulla',
    'Wren',
  ],
]
const familyNames = [
  ...['Abernath', 'Brightwell', 'Calloway', 'Dunmere', 'Eastlake', 'Fairbourne', 'Greystone', 'Hartwick'],
  ...['Ivershaw', 'Juniper', 'Kettering', 'Larkmoor', 'Millbrook', 'Northcott', 'Oakhurst', 'Pennyfeather'],
  ...['Quarles', 'Ravensdale', 'Silverton', 'Thornbury', 'Underhill', 'Wexcombe'],
]
const streets = [
  ...['Maple Avenue', 'Harbor Road', 'Orchard Lane', 'Mill Street', 'Lakeview Drive', 'Chestnut Court'],
  ...[
    'Old Ferry Road',
    'Juniper Way',
    'Prospect Street',
    'Willow Bend',
    'Quarry Hill Road',
    'Sunset Terrace',
  ],
]

interface Town {
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly areaCode: string
  readonly taxBasisPoints: bigint
}

type TownRow = readonly [
  city: string,
  state: string,
  postalCode: string,
  areaCode: string,
  taxBasisPoints: bigint,
]

const townRows: readonly TownRow[] = [
  ['Portland', 'ME', '04101', '207', 550n],
  ['Burlington', 'VT', '05401', '802', 700n],
  ['Albany', 'NY', '12207', '518', 800n],
  ['Savannah', 'GA', '31401', '912', 700n],
  ['Duluth', 'MN', '55802', '218', 888n],
  ['Boulder', 'CO', '80302', '303', 904n],
  ['Santa Fe', 'NM', '87501', '505', 819n],
  ['Tacoma', 'WA', '98402', '253', 1030n],
  ['Eugene', 'OR', '97401', '541', 0n],
  ['Galveston', 'TX', '77550', '409', 825n],
  ['Asheville', 'NC', '28801', '828', 700n],
  ['Madison', 'WI', '53703', '608', 550n],
  ['Honolulu', 'HI', '96813', '808', 450n],
  ['San Juan', 'PR', '00901', '787', 1150n],
]

const towns: readonly Town[] = townRows.map(([city, state, postalCode, areaCode, taxBasisPoints]) => ({
  city,
  state,
  postalCode,
  areaCode,
  taxBasisPoints,
}))

export function inventPerson(random: Random): InventedPerson {
  const name = `${oneOf(random, givenNames)} ${oneOf(random, familyNames)}`
  const place = oneOf(random, towns)
  const hasSecondLine = random() < 0.25
  return {
    name,
    email: `${digits(random, 4)}${letters(random, 9)}@marketplace.amazon.com`,
    taxBasisPoints: place.taxBasisPoints,
    address: {
      name,
      addressLine1: `${wholeNumber(random, 2, 998)} ${oneOf(random, streets)}`,
      ...(hasSecondLine && { addressLine2: `Apt ${wholeNumber(random, 1, 40)}` }),
      city: place.city,
      stateOrRegion: place.state,
      postalCode: place.postalCode,
      countryCode: 'US',
      phone: `+1 ${place.areaCode}-555-01${digits(random, 2)}`,
      addressType: 'RESIDENTIAL',
    },
  }
}

function letters(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(wholeNumber(random, 97, 122))).join('')
}
