import type { DeliveryAddress, PackageItem } from '../world/amazon-order.ts'
import { type Move, moveNames } from '../world/move-order.ts'
import {
  allowFields,
  asFields,
  ControlProblem,
  type Fields,
  optionalChoice,
  optionalList,
  optionalText,
  optionalTexts,
  optionalWhole,
  requiredText,
} from './read-fields.ts'

/** Amazon spells its words in several ways ("Canceled", "CANCELLED"); all of them are understood. */
const otherWords: Readonly<Record<string, string>> = {
  cancelled: 'canceled',
  cancellationrequest: 'buyercancellationrequest',
  delivery: 'delivered',
}

export const moveFields = ['to', 'items', 'by', 'reason', 'shipTo']

export function readMove(fields: Fields): Move {
  const wanted = requiredText(fields, 'to')
  const plain = wanted.toLowerCase().replace(/[^a-z]/g, '')
  const name = moveNames.find((one) => one.toLowerCase() === (otherWords[plain] ?? plain))
  if (name === undefined)
    throw new ControlProblem(`"${wanted}" is no transition; there are ${moveNames.join(', ')}.`)
  const reason = optionalText(fields, 'reason')
  switch (name) {
    case 'PartiallyShipped': {
      const items = readUnits(fields)
      return { to: name, ...(items && { items }) }
    }
    case 'Canceled': {
      const items = readUnits(fields)
      const by = optionalChoice(fields, 'by', ['BUYER', 'MERCHANT', 'AMAZON'] as const) ?? 'BUYER'
      return { to: name, by, ...(reason && { reason }), ...(items && { items }) }
    }
    case 'BuyerCancellationRequest': {
      const items = optionalTexts(fields, 'items')
      return { to: name, ...(reason && { reason }), ...(items && { items }) }
    }
    case 'AddressChange':
      return { to: name, shipTo: readAddress(fields, 'shipTo') }
    default:
      return { to: name } as Move
  }
}

function readUnits(fields: Fields): readonly PackageItem[] | undefined {
  return optionalList(fields, 'items')?.map((one) => {
    const item = asFields(one, 'Each of items')
    allowFields(item, ['orderItemId', 'quantity'])
    return {
      orderItemId: requiredText(item, 'orderItemId'),
      quantity: optionalWhole(item, 'quantity', [1, 100_000]) ?? 1,
    }
  })
}

const addressFields = [
  ...['name', 'companyName', 'addressLine1', 'addressLine2', 'addressLine3', 'city', 'districtOrCounty'],
  ...['stateOrRegion', 'municipality', 'postalCode', 'countryCode', 'phone', 'extendedFields', 'addressType'],
]

export function readAddress(fields: Fields, name: string): DeliveryAddress {
  const address = asFields(fields[name], name)
  allowFields(address, addressFields)
  return address as DeliveryAddress
}
