import { fba, fbm, type Template } from './template.ts'
import { partlyShipped, soldOut } from './traits.ts'

/** A template for each row of the table by which orders are imported, and for what stands in no row. */
export const templatesByStatus: readonly Template[] = [
  fbm('pending', 'PENDING', 'Placed and not paid: no prices, no addresses yet.'),
  fbm('pending-availability', 'PENDING_AVAILABILITY', 'A pre-order whose release lies ahead.', {
    programs: ['PREORDER'],
  }),
  fbm('unshipped', 'UNSHIPPED', 'Paid, to be shipped by the merchant.'),
  fbm('unshipped-out-of-stock', 'UNSHIPPED', 'Paid, and the shelf is empty.', soldOut),
  fbm('partially-shipped', 'PARTIALLY_SHIPPED', 'One of several units has left in a package.', partlyShipped),
  fbm('partially-shipped-out-of-stock', 'PARTIALLY_SHIPPED', 'One unit has left, and the shelf is empty.', {
    lines: [{ sku: 'VASE-SOLDOUT', quantity: 2, shippedUnits: 1 }],
  }),
  fbm('shipped', 'SHIPPED', 'Everything has left in one package.'),
  fbm('shipped-out-of-stock', 'SHIPPED', 'Everything has left, and the shelf is empty.', soldOut),
  fbm('canceled', 'CANCELLED', 'Cancelled by the buyer before it was shipped.'),
  fbm(
    'invoice-unconfirmed',
    'INVOICE_UNCONFIRMED',
    'Everything has left; Amazon waits for the invoice. Its model does not list this status.',
  ),
  fbm('unknown-status', 'AWAITING_INSPECTION', 'In a status that Amazon added yesterday.'),
  fba('pending', 'PENDING', 'Fulfilled by Amazon, not paid.'),
  fba('pending-availability', 'PENDING_AVAILABILITY', 'Fulfilled by Amazon, to be released.', {
    programs: ['PREORDER'],
  }),
  fba('unshipped', 'UNSHIPPED', 'Fulfilled by Amazon, being picked.'),
  fba('partially-shipped', 'PARTIALLY_SHIPPED', 'Amazon has shipped one of several units.', partlyShipped),
  fba('shipped', 'SHIPPED', 'Fulfilled and shipped by Amazon; no buyer data.'),
  fba('shipped-out-of-stock', 'SHIPPED', "Shipped by Amazon; the merchant's own shelf is empty.", soldOut),
  fba('canceled', 'CANCELLED', 'Fulfilled by Amazon, cancelled before it left.'),
  {
    name: 'unfulfillable',
    sentence: 'Placed outside Amazon, fulfilled by Amazon, and cannot be.',
    status: 'UNFULFILLABLE',
    fulfilledBy: 'AMAZON',
    traits: [{ channelName: 'NON_AMAZON' }],
  },
]
