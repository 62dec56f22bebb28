/** The carrier's own page of a parcel, of carriers whose address is known. */

type Row = readonly [names: RegExp, address: string]

/** `#` stands for the tracking number. By the carrier's name as Amazon or staff write it. */
const CARRIERS: readonly Row[] = [
  [/^usps|united states postal/i, 'https://tools.usps.com/go/TrackConfirmAction?tLabels=#'],
  [/^ups\b|united parcel/i, 'https://www.ups.com/track?tracknum=#'],
  [/^fed\s?ex|federal express/i, 'https://www.fedex.com/fedextrack/?trknbr=#'],
  [/^dhl/i, 'https://www.dhl.com/global-en/home/tracking.html?tracking-id=#'],
  [/^royal mail/i, 'https://www.royalmail.com/track-your-item#/tracking-results/#'],
  [/^canada post/i, 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=#'],
]

/** Null for a carrier that is not known, and without a number. */
export function trackingUrl(carrier: string | null, trackingNumber: string | null): string | null {
  const number = trackingNumber?.trim() ?? ''
  const row = CARRIERS.find(([names]) => names.test(carrier?.trim() ?? ''))
  if (row === undefined || number === '') return null
  return row[1].replace(/#$/, encodeURIComponent(number))
}
