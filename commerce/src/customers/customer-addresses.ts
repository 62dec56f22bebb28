/** The addresses that come with a new customer: checked as Magento checks them, stored, and shown. */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { columnList, insertRows, rowsParameter } from '../database/row-sql.ts'
import { COUNTRY_CODES } from '../directory/countries.ts'
import { REGIONS, type Region } from '../directory/regions.ts'
import { type Fields, isObject, type Shape, shape, shapeOfTable } from '../http/read-shape.ts'
import { faultyInput, type InputFault } from '../http/rest-error.ts'
import { scalars } from '../orders/read-order.ts'
import { showRow } from '../orders/show-row.ts'
import { CUSTOMER_ADDRESS } from './customer-tables.ts'

export const CUSTOMER_ADDRESS_SHAPE: Shape = shapeOfTable(CUSTOMER_ADDRESS, {
  id: 'int',
  customer_id: 'int',
  street: 'text-list',
  region: {
    object: shape({
      region_code: 'string',
      region: 'string',
      region_id: 'int',
      extension_attributes: 'any',
    }),
  },
  default_billing: 'boolean',
  default_shipping: 'boolean',
  custom_attributes: 'any',
  extension_attributes: 'any',
})

export interface NewAddress {
  readonly row: Row
  readonly isDefaultBilling: boolean
  readonly isDefaultShipping: boolean
}

/** An address in a country that the store does not sell to is left out without a word; of the others all must be whole. */
export function readNewAddresses(sent: readonly Fields[]): readonly NewAddress[] {
  return sent
    .filter(({ country_id: country }) => !country || COUNTRY_CODES.has(String(country)))
    .map((address) => {
      const region = regionOf(address)
      const [first, ...others] = faultsOf(address, region)
      if (first !== undefined) throw faultyInput([first, ...others])
      return {
        row: {
          ...scalars(address),
          street: (address.street as readonly string[]).join('\n'),
          region: region.name,
          region_id: region.id,
        },
        isDefaultBilling: address.default_billing === true,
        isDefaultShipping: address.default_shipping === true,
      }
    })
}

interface AskedRegion {
  readonly id: number | null
  readonly name: string | null
}

/** A region of the country by its id, else what was written. A code alone finds none. */
function regionOf({ country_id: country, region_id: id, region }: Fields): AskedRegion {
  const written = isObject(region) ? region : {}
  const askedId = Number(id ?? written.region_id ?? 0) || null
  const known = REGIONS.find((entry) => entry.id === askedId && entry.countryId === country)
  return { id: askedId, name: known?.name ?? (written.region ? String(written.region) : null) }
}

/** Magento lets these be without a postcode, unless it is told otherwise. */
const WITHOUT_POSTCODE: readonly unknown[] = ['HK', 'IE', 'MO', 'PA', 'GB']
const REQUIRED = ['firstname', 'lastname', 'street', 'city', 'telephone', 'postcode'] as const

function faultsOf(address: Fields, region: AskedRegion): readonly InputFault[] {
  const { country_id: country } = address
  const missing: readonly string[] = REQUIRED.filter((name) => {
    if (name === 'postcode' && WITHOUT_POSTCODE.includes(country)) return false
    const value = name === 'street' ? (address.street as readonly string[] | undefined)?.[0] : address[name]
    return !value
  })
  const faults = missing.map(required)
  if (!country) return [...faults, required('countryId')]
  const regions: readonly Region[] = REGIONS.filter((entry) => entry.countryId === country)
  if (regions.length === 0) return faults
  if (region.id === null) return [...faults, required('regionId')]
  if (regions.some((entry) => entry.id === region.id)) return faults
  const message = 'Invalid value of "%value" provided for the %fieldName field.'
  return [...faults, { message, parameters: { fieldName: 'regionId', value: String(region.id) } }]
}

function required(fieldName: string): InputFault {
  return { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName } }
}

const INSERT_ADDRESSES = `${insertRows(CUSTOMER_ADDRESS, '$1', { customer_id: '$2::int' })} returning entity_id`

/** @returns their ids, in their order */
export async function insertAddresses(
  db: Database,
  customerId: number,
  addresses: readonly NewAddress[],
): Promise<readonly number[]> {
  if (addresses.length === 0) return []
  const { rows } = await db.query<{ entity_id: number }>(INSERT_ADDRESSES, [
    rowsParameter(
      CUSTOMER_ADDRESS,
      addresses.map(({ row }) => row),
    ),
    customerId,
  ])
  return rows.map(({ entity_id: id }) => id).sort((a, b) => a - b)
}

export async function addressesOf(db: Database, customerIds: readonly number[]): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>(
    `select ${columnList(CUSTOMER_ADDRESS, 't')}
     from commerce.customer_address t
     where t.customer_id = any($1)
     order by t.entity_id`,
    [customerIds],
  )
  return rows
}

/** @param customer whose address it is: it knows which of them are used unasked */
export function showCustomerAddress(address: Row, customer: Row): Record<string, unknown> {
  const { region_id: regionId, ...shown } = showRow(CUSTOMER_ADDRESS, address)
  const known = REGIONS.find(({ id }) => id === regionId)
  const id = Number(address.entity_id)
  return {
    id,
    customer_id: address.customer_id,
    region: {
      region_code: known?.code ?? address.region ?? null,
      region: address.region ?? null,
      region_id: regionId ?? 0,
    },
    region_id: regionId ?? 0,
    ...shown,
    street: String(address.street).split('\n'),
    ...(customer.default_shipping === String(id) ? { default_shipping: true } : {}),
    ...(customer.default_billing === String(id) ? { default_billing: true } : {}),
  }
}
