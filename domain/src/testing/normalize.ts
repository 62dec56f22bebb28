/** Normalizes the address of an order that a test describes by what matters of it. Tests only. */
import type { CountryRegions } from '../commerce/catalog.ts'
import { type AddressSettings, defaultAddressSettings } from '../order-import/address/address-settings.ts'
import { normalizeAddress } from '../order-import/address/normalize-address.ts'
import { amazonOrder, type OrderSpec } from './amazon-order.ts'
import { usRegions } from './cast.ts'

export function normalize(
  spec: Partial<OrderSpec>,
  regions: CountryRegions | null = usRegions,
  settings: Partial<AddressSettings> = {},
) {
  return normalizeAddress({
    order: amazonOrder(spec),
    regions,
    settings: { ...defaultAddressSettings, ...settings },
  })
}

/** Throws what holds the order back. */
export function importable(...given: Parameters<typeof normalize>) {
  const result = normalize(...given)
  if (result.kind === 'blocked') throw new Error(JSON.stringify(result.by))
  return result
}
