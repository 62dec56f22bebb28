import type { PackageItem } from '../world/amazon-order.ts'
import { InvalidInput } from './answer.ts'
import { parseDateTime } from './read-query.ts'

/** The body of confirmShipment, as its model describes it (ConfirmShipmentRequest). */
export interface Confirmation {
  readonly marketplaceId: string
  readonly codCollectionMethod?: string
  readonly packageDetail: PackageDetail
}

export interface PackageDetail {
  readonly packageReferenceId: string
  readonly carrierCode: string
  readonly carrierName?: string
  readonly shippingMethod?: string
  readonly trackingNumber: string
  readonly shipDate: string
  readonly shipFromSupplySourceId?: string
  readonly orderItems: readonly PackageItem[]
}

type Fields = Readonly<Record<string, unknown>>

const requiredTexts = ['packageReferenceId', 'carrierCode', 'trackingNumber', 'shipDate']
const optionalTexts = ['carrierName', 'shippingMethod', 'shipFromSupplySourceId']
const wrongItem =
  'OrderItemId is invalid, please obtain the value through the getOrderItems API or Manage Orders page'

/** Reads the body or refuses it in the words that Amazon's users have met. */
export function readConfirmation(bodyText: string): Confirmation {
  const body = readFields(parseJson(bodyText))
  if (body === undefined) throw new InvalidInput('The request body must be a JSON object.')
  const parcel = readFields(body.packageDetail)
  checkTypes(body, parcel ?? {})
  if (typeof body.marketplaceId !== 'string' || body.marketplaceId === '') throw missing('marketplaceId')
  if (parcel === undefined) throw missing('packageDetail')
  const absent = requiredTexts.find((name) => parcel[name] === undefined || parcel[name] === '')
  if (absent !== undefined) throw missing(`packageDetail.${absent}`)
  checkReference(String(parcel.packageReferenceId))
  if (parcel.carrierCode === 'Other' && !parcel.carrierName) {
    throw new InvalidInput('packageDetail.carrierName is required when packageDetail.carrierCode is "Other".')
  }
  // The sandbox answers a bad date with this code, space included; every other error here is InvalidInput.
  if (parseDateTime(String(parcel.shipDate)) === undefined)
    throw new InvalidInput('Invalid Input', 'Invalid Input')
  if (body.codCollectionMethod !== undefined && body.codCollectionMethod !== 'DirectPayment') {
    throw new InvalidInput('codCollectionMethod takes the value DirectPayment only.')
  }
  const orderItems = readItems(parcel.orderItems)
  return {
    ...(body as unknown as Confirmation),
    packageDetail: { ...(parcel as unknown as PackageDetail), orderItems },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw Object.assign(new InvalidInput('The request body is not valid JSON.'), { cause })
  }
}

function readFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

/** https://github.com/amzn/selling-partner-api-models/issues/5094 */
function checkTypes(body: Fields, parcel: Fields): void {
  const texts = [...requiredTexts, ...optionalTexts].filter(
    (name) => parcel[name] !== undefined && typeof parcel[name] !== 'string',
  )
  const wrong = texts.map((name) => `packageDetail.${name}`)
  if (body.marketplaceId !== undefined && typeof body.marketplaceId !== 'string') wrong.push('marketplaceId')
  if (wrong.length === 0) return
  throw new InvalidInput(
    `The input you have submitted is not valid. Please check the fields with invalid type [${wrong.join(', ')}].`,
  )
}

function missing(field: string): InvalidInput {
  return new InvalidInput(`${field} is required and is missing or empty.`)
}

/** https://github.com/jlevers/selling-partner-api/issues/489 */
function checkReference(reference: string): void {
  if (/^\d+$/.test(reference) && !/^0+$/.test(reference)) return
  throw new InvalidInput(`PackageReferenceId: ${reference} is invalid, must be a positive numeric value`)
}

/** An object instead of a list gets the text that its senders have puzzled over. */
function readItems(list: unknown): readonly PackageItem[] {
  if (list === undefined) throw missing('packageDetail.orderItems')
  if (!Array.isArray(list)) throw new InvalidInput(wrongItem)
  if (list.length === 0) throw new InvalidInput('packageDetail.orderItems must name at least one item.')
  return list.map((one) => {
    const item = readFields(one)
    if (item === undefined || typeof item.orderItemId !== 'string') throw wrongOrderItem()
    if (!Number.isInteger(item.quantity) || Number(item.quantity) < 1) {
      throw new InvalidInput(
        `The quantity of order item ${item.orderItemId} must be a positive whole number.`,
      )
    }
    return item as unknown as PackageItem
  })
}

export function wrongOrderItem(): InvalidInput {
  return new InvalidInput(wrongItem)
}
