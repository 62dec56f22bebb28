import type { FulfillmentStatus } from '../world/amazon-order.ts'

/** A believable US order in one word. What a wish does not say, the template does; the rest is seeded chance. */
export interface Template {
  readonly name: string
  readonly sentence: string
  readonly status: FulfillmentStatus
  readonly fulfilledBy: 'MERCHANT' | 'AMAZON'
  readonly traits: readonly Trait[]
}

export type Trait =
  | 'prime'
  | 'business'
  | 'discount'
  | 'gift-wrap'
  | 'three-for-ten'
  | 'many-lines'
  | 'several-lines'
  | 'emoji-name'
  | 'partly-shipped'
  | 'not-on-amazon'

function fbm(
  name: string,
  status: FulfillmentStatus,
  sentence: string,
  ...traits: readonly Trait[]
): Template {
  return { name: `fbm-${name}`, sentence, status, fulfilledBy: 'MERCHANT', traits }
}

function fba(name: string, status: FulfillmentStatus, sentence: string): Template {
  return { name: `fba-${name}`, sentence, status, fulfilledBy: 'AMAZON', traits: [] }
}

export const templates: readonly Template[] = [
  fbm('pending', 'PENDING', 'Placed and not paid: no prices, no addresses yet.'),
  fbm('pending-availability', 'PENDING_AVAILABILITY', 'A pre-order whose release lies ahead.'),
  fbm('unshipped', 'UNSHIPPED', 'Paid, to be shipped by the merchant.'),
  fbm(
    'partially-shipped',
    'PARTIALLY_SHIPPED',
    'One of several units has left in a package.',
    'partly-shipped',
  ),
  fbm('shipped', 'SHIPPED', 'Everything has left in one package.'),
  fbm('canceled', 'CANCELLED', 'Cancelled by the buyer before it was shipped.'),
  fbm('prime', 'UNSHIPPED', 'Seller-fulfilled Prime.', 'prime'),
  fbm(
    'business',
    'UNSHIPPED',
    'An Amazon Business order with company, purchase order and business prices.',
    'business',
  ),
  fbm('discount', 'UNSHIPPED', 'A promotion on the items and free shipping by promotion.', 'discount'),
  fbm('gift-wrap', 'UNSHIPPED', 'Gift-wrapped, with a message and a charge.', 'gift-wrap'),
  fbm(
    'three-for-ten',
    'UNSHIPPED',
    'Three units for 10.00: the unit price does not divide evenly.',
    'three-for-ten',
  ),
  fbm('several-lines', 'UNSHIPPED', 'Three different products.', 'several-lines'),
  fbm('many-lines', 'UNSHIPPED', 'Two hundred lines.', 'many-lines'),
  fbm('emoji-name', 'UNSHIPPED', 'Four-byte characters in the names of buyer and recipient.', 'emoji-name'),
  fba('pending', 'PENDING', 'Fulfilled by Amazon, not paid.'),
  fba('unshipped', 'UNSHIPPED', 'Fulfilled by Amazon, being picked.'),
  fba('shipped', 'SHIPPED', 'Fulfilled and shipped by Amazon; no buyer data.'),
  fba('canceled', 'CANCELLED', 'Fulfilled by Amazon, cancelled before it left.'),
  {
    name: 'unfulfillable',
    sentence: 'Placed outside Amazon, fulfilled by Amazon, and cannot be.',
    status: 'UNFULFILLABLE',
    fulfilledBy: 'AMAZON',
    traits: ['not-on-amazon'],
  },
]

export function findTemplate(name: string): Template | undefined {
  return templates.find((one) => one.name === name)
}
