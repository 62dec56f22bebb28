/**
 * Which of Amazon's carriers a Commerce carrier is (O-26). Amazon's API lists no codes; those here stand in its
 * fulfillment template. A carrier it does not know is sent as `Other` with its name.
 * https://developer-docs.amazon.com/sp-api/docs/confirm-the-shipment-status
 */
import type { CommerceTrack } from '../commerce/commerce-order.ts'

/** From Commerce's carrier code, in lower case, to Amazon's. */
export type CarrierMap = ReadonlyMap<string, string>

export interface AmazonCarrier {
  readonly carrierCode: string
  /** Required by Amazon beside the code `Other`. */
  readonly carrierName?: string
}

/** Commerce's own codes of carriers; any other carrier is `custom`, under its name. */
export const carrierCodes = ['custom', 'dhl', 'fedex', 'ups', 'usps'] as const

export const defaultCarriers: CarrierMap = new Map([
  ['fedex', 'FedEx'],
  ['ups', 'UPS'],
  ['usps', 'USPS'],
  ['dhl', 'DHL'],
])

/** What is sent when neither a title nor a code names the carrier. */
const NAMELESS = 'Other'

export function toAmazonCarrier(
  track: Pick<CommerceTrack, 'carrierCode' | 'title'>,
  carriers: CarrierMap,
): AmazonCarrier {
  const code = track.carrierCode.trim()
  const mapped = carriers.get(code.toLowerCase())
  if (mapped !== undefined && mapped !== 'Other') return { carrierCode: mapped }
  const title = track.title?.trim() ?? ''
  const name = title === '' && code.toLowerCase() !== 'custom' ? code : title
  return { carrierCode: 'Other', carrierName: name === '' ? NAMELESS : name }
}
