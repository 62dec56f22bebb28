/** Commerce's carriers, and which of them a tracking number looks like: a hint, never a gate. */
import type { carrierCodes } from '@orderferry/domain/shipping/carriers'

export type Carrier = (typeof carrierCodes)[number]

/** As Commerce keeps them with a shipment, in any language of the reader; `custom` has the name that staff type. */
export const carrierTitles: Readonly<Record<Carrier, string>> = {
  custom: '',
  dhl: 'DHL',
  fedex: 'Federal Express',
  ups: 'United Parcel Service',
  usps: 'United States Postal Service',
}

export interface CarrierHint {
  readonly carrier: Carrier
  /** The carrier's own name. */
  readonly name: string
}

const LENGTH_MIN = 8

/** Null for a number that is no carrier's, or any carrier's. */
export async function carrierOfNumber(number: string): Promise<CarrierHint | null> {
  const text = number.trim()
  if (text.length < LENGTH_MIN) return null
  const { getTracking } = await import('ts-tracking-number')
  const courier = getTracking(text)?.courier
  if (courier === undefined) return null
  const known = (['dhl', 'fedex', 'ups', 'usps'] as const).find((code) => code === courier.code)
  return { carrier: known ?? 'custom', name: known === undefined ? courier.name : carrierTitles[known] }
}
