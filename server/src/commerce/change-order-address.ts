import type { CommerceAnswer } from './commerce-answer.ts'
import type { CommerceClient } from './commerce-client.ts'

export interface OrderAddress {
  readonly which: 'billing' | 'shipping'
  readonly firstname: string
  readonly lastname: string
  readonly company: string
  readonly street: readonly string[]
  readonly city: string
  readonly region: string
  readonly regionId: number | null
  readonly regionCode: string | null
  readonly postcode: string
  readonly countryId: string
  readonly telephone: string
  readonly vatNumber: string
}

interface StoredAddress {
  readonly orderId: number
  readonly addressId: number
  /** Wanted by Commerce with each address; it stays. */
  readonly email: string | null
}

/** Without the id of the address Commerce would add a second one; with an unknown one it would do nothing, and not say so. */
export function changeOrderAddress(
  client: CommerceClient,
  { orderId, addressId, email }: StoredAddress,
  address: OrderAddress,
): Promise<CommerceAnswer> {
  const entity = {
    entity_id: addressId,
    parent_id: orderId,
    address_type: address.which,
    email,
    firstname: address.firstname,
    lastname: address.lastname,
    company: address.company,
    street: address.street,
    city: address.city,
    region: address.region,
    region_id: address.regionId,
    region_code: address.regionCode,
    postcode: address.postcode,
    country_id: address.countryId,
    telephone: address.telephone,
    vat_id: address.vatNumber,
  }
  return client.call({ method: 'PUT', path: `/orders/${orderId}`, body: { entity } })
}
