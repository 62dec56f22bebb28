import { expect, test } from 'vitest'
import { canonicalStatus, displayAmazonStatus } from './status.ts'

test.each([
  ['PENDING', 'Pending'],
  ['PENDING_AVAILABILITY', 'Pending Availability'],
  ['UNSHIPPED', 'Unshipped'],
  ['PARTIALLY_SHIPPED', 'Partially Shipped'],
  ['SHIPPED', 'Shipped'],
  ['CANCELLED', 'Canceled'],
  ['UNFULFILLABLE', 'Unfulfillable'],
  // Orders v0 and notifications spell them so.
  ['PendingAvailability', 'Pending Availability'],
  ['PartiallyShipped', 'Partially Shipped'],
  ['Canceled', 'Canceled'],
  ['InvoiceUnconfirmed', 'Shipped'],
  ['INVOICE_UNCONFIRMED', 'Shipped'],
])("Amazon's %s is shown as %s", (amazonStatus, shown) => {
  expect(displayAmazonStatus(amazonStatus)).toBe(shown)
})

test.each([
  ['ON_HOLD_BY_AMAZON', 'On Hold By Amazon'],
  ['BackOrdered', 'Back Ordered'],
  [null, 'Unknown'],
])('a status that we do not know stays readable: %s', (amazonStatus, shown) => {
  expect(canonicalStatus(amazonStatus)).toBeNull()
  expect(displayAmazonStatus(amazonStatus)).toBe(shown)
})
