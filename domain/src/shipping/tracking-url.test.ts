import { expect, test } from 'vitest'
import { trackingUrl } from './tracking-url.ts'

test.each([
  ['UPS', '1Z 999', 'https://www.ups.com/track?tracknum=1Z%20999'],
  ['United Parcel Service', '1Z999', 'https://www.ups.com/track?tracknum=1Z999'],
  ['USPS', '9400', 'https://tools.usps.com/go/TrackConfirmAction?tLabels=9400'],
  ['Federal Express', '77', 'https://www.fedex.com/fedextrack/?trknbr=77'],
  ['FedEx', '77', 'https://www.fedex.com/fedextrack/?trknbr=77'],
  ['DHL Express', 'JD01', 'https://www.dhl.com/global-en/home/tracking.html?tracking-id=JD01'],
  ['Royal Mail', 'AB1GB', 'https://www.royalmail.com/track-your-item#/tracking-results/AB1GB'],
])('%s %s has a page of its own', (carrier, number, url) => {
  expect(trackingUrl(carrier, number)).toBe(url)
})

test.each([
  ['Upstream Couriers', '1'],
  ['The Ferry', '1'],
  ['UPS', ' '],
  [null, '1'],
  ['UPS', null],
])('%s with %s has none', (carrier, number) => {
  expect(trackingUrl(carrier, number)).toBeNull()
})
