import type { AmazonPackage, Buyer, DeliveryAddress } from '../world/amazon-order.ts'
import { amazonTime } from '../world/clock.ts'
import { unitedStates } from '../world/marketplaces.ts'
import { digits, oneOf, type Random, wholeNumber } from '../world/seeded-random.ts'
import type { LinePlan, OrderPlan } from './compose-order.ts'
import { allListings, goodListings, type Listing } from './demo-catalog.ts'
import { type InventedPerson, inventPerson } from './invented-people.ts'
import type { Template, Trait } from './templates.ts'

/** What somebody asks for beyond the template's name. */
export interface OrderWish {
  readonly marketplaceId?: string | undefined
  readonly purchasedAtMs?: number | undefined
  readonly updatedAtMs?: number | undefined
  readonly buyerName?: string | undefined
  readonly shipTo?: DeliveryAddress | undefined
  readonly items?: readonly ItemWish[] | undefined
  readonly programs?: readonly string[] | undefined
  readonly serviceLevel?: string | undefined
  readonly discountSign?: OrderPlan['discountSign'] | undefined
}

export interface ItemWish {
  readonly sku: string
  readonly quantity: number
  readonly unitMinor?: bigint | undefined
  readonly asin?: string | undefined
  readonly title?: string | undefined
}

const shippingMinor = 599n
const giftWrapMinor = 399n
const manyLines = 200

/** What is known when an order is about to be placed. */
export interface Occasion {
  readonly orderId: string
  readonly template: Template
  readonly wish: OrderWish
  readonly random: Random
  readonly nowMs: number
}

/** Fills in by seeded chance what the template and the wish leave open. */
export function planOrder(occasion: Occasion): OrderPlan {
  const { orderId, template, wish, random, nowMs } = occasion
  const has = (trait: Trait) => template.traits.includes(trait)
  const person = inventPerson(random)
  const createdMs = wish.purchasedAtMs ?? Math.min(nowMs, wish.updatedAtMs ?? nowMs)
  const updatedMs = Math.max(
    wish.updatedAtMs ?? (wish.purchasedAtMs === undefined ? nowMs : createdMs),
    createdMs,
  )
  const lines = chooseItems(occasion).map((item, at) => planLine(occasion, item, at))
  return {
    orderId,
    marketplaceId: wish.marketplaceId ?? unitedStates,
    createdMs,
    updatedMs,
    status: template.status,
    fulfilledBy: template.fulfilledBy,
    channelName: has('not-on-amazon') ? 'NON_AMAZON' : 'AMAZON',
    serviceLevel: wish.serviceLevel ?? (has('prime') ? 'NEXT_DAY' : 'STANDARD'),
    programs: [
      ...(has('prime') ? ['PRIME'] : []),
      ...(has('business') ? ['AMAZON_BUSINESS'] : []),
      ...(wish.programs ?? []),
    ],
    ...planPeople(occasion, person),
    taxBasisPoints: person.taxBasisPoints,
    discountSign: wish.discountSign ?? 'negative',
    paymentMethod: has('business') ? 'Invoice' : 'CreditCard',
    lines,
    shippedByPackage: planPackages(occasion, lines, updatedMs),
  }
}

function planPeople({ template, wish, random }: Occasion, person: InventedPerson) {
  const isBusiness = template.traits.includes('business')
  const company = `${oneOf(random, ['Bluewater', 'Granite', 'Copperfield', 'Evergreen'])} Supply LLC`
  const hasEmoji = template.traits.includes('emoji-name')
  const buyerName =
    wish.buyerName ?? (hasEmoji ? `Marisol 🌊 ${person.name.split(' ')[1]} 𠮷野` : person.name)
  const buyer: Buyer = {
    buyerName,
    buyerEmail: person.email,
    ...(isBusiness && { buyerCompanyName: company, buyerPurchaseOrderNumber: `PO-${digits(random, 6)}` }),
  }
  const shipTo: DeliveryAddress = {
    ...person.address,
    name: buyerName,
    ...(isBusiness && { companyName: company, addressType: 'COMMERCIAL' }),
    ...wish.shipTo,
  }
  return { buyer, shipTo }
}

function chooseItems({ template, wish, random }: Occasion): readonly ItemWish[] {
  if (wish.items !== undefined) return wish.items
  const has = (trait: Trait) => template.traits.includes(trait)
  const any = (quantity: number): ItemWish => ({ sku: oneOf(random, goodListings).sku, quantity })
  if (has('many-lines')) {
    return Array.from({ length: manyLines }, (_, at) => ({
      sku: (goodListings[at % goodListings.length] as Listing).sku,
      quantity: 1 + (at % 3),
    }))
  }
  if (has('three-for-ten')) return [{ sku: 'CABLE-2M', quantity: 3 }]
  if (has('partly-shipped')) return [any(3), any(1)]
  if (has('several-lines')) {
    const first = wholeNumber(random, 0, goodListings.length - 1)
    return [0, 3, 6].map((step) => ({
      sku: (goodListings[(first + step) % goodListings.length] as Listing).sku,
      quantity: wholeNumber(random, 1, 2),
    }))
  }
  return [any(random() < 0.7 ? 1 : 2)]
}

function planLine({ template, random }: Occasion, item: ItemWish, at: number): LinePlan {
  const has = (trait: Trait) => template.traits.includes(trait)
  const listing = allListings.find((one) => one.sku === item.sku)
  const isThreeForTen = has('three-for-ten') && item.unitMinor === undefined
  const unitMinor = item.unitMinor ?? (isThreeForTen ? 333n : (listing?.unitMinor ?? 1999n))
  const isCancelled = template.status === 'CANCELLED'
  const quantity = isCancelled ? 0 : item.quantity
  const isCharged = !isCancelled
  const shipping =
    isCharged && at === 0 && !has('prime') && template.fulfilledBy === 'MERCHANT' ? shippingMinor : 0n
  const promotionIds = has('discount')
    ? ['FERRY-10-PERCENT', ...(shipping > 0n ? ['FREE-SHIPPING'] : [])]
    : []
  return {
    orderItemId: digits(random, 14),
    sku: item.sku,
    asin: item.asin ?? listing?.asin ?? `B0${digits(random, 8)}`,
    title: item.title ?? listing?.title ?? `Item ${item.sku}`,
    quantity,
    quantityFulfilled: template.status === 'SHIPPED' ? quantity : has('partly-shipped') && at === 0 ? 1 : 0,
    unitMinor,
    ...(isThreeForTen && isCharged && { lineMinor: 1000n }),
    shippingMinor: shipping,
    giftWrapMinor: has('gift-wrap') && isCharged ? giftWrapMinor : 0n,
    itemDiscountMinor: has('discount') ? (unitMinor * BigInt(quantity)) / 10n : 0n,
    shippingDiscountMinor: has('discount') ? shipping : 0n,
    promotionIds,
    ...(has('gift-wrap') && { giftMessage: 'Happy birthday! With love from all of us at the harbor.' }),
    isBusinessPrice: has('business'),
    ...(isCancelled && { cancelledBy: 'BUYER' }),
  }
}

function planPackages(
  { template, orderId }: Occasion,
  lines: readonly LinePlan[],
  shippedMs: number,
): readonly AmazonPackage[] {
  const shipped = lines.filter((line) => line.quantityFulfilled > 0)
  if (shipped.length === 0 || template.fulfilledBy === 'AMAZON') return []
  const shipTime = amazonTime(shippedMs)
  return [
    {
      packageReferenceId: '1',
      createdTime: shipTime,
      packageStatus: { status: 'SHIPPED' },
      carrier: 'USPS',
      shipTime,
      shippingService: 'USPS Ground Advantage',
      trackingNumber: `9400${orderId.replaceAll('-', '')}`,
      packageItems: shipped.map((line) => ({
        orderItemId: line.orderItemId,
        quantity: line.quantityFulfilled,
      })),
    },
  ]
}
