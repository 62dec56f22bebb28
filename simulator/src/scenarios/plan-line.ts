import type { ItemProduct } from '../world/amazon-order.ts'
import { amazonMoney, share } from '../world/money.ts'
import { digits, type Random, wholeNumber } from '../world/seeded-random.ts'
import type { CountryTax } from './countries/country.ts'
import { allListings, goodListings, type Listing } from './demo-catalog.ts'
import { localPrice } from './local-price.ts'
import type { Charge, LinePlan } from './order-plan.ts'
import type { ItemWish, OrderWish } from './order-wish.ts'
import type { Template } from './templates/template.ts'
import { combineLines, type LineTrait, type Trait } from './templates/trait.ts'

const usualShipping = 599n
const unlistedPrice = 1999n

interface Basket {
  readonly trait: Trait
  readonly wish: OrderWish
  readonly random: Random
}

export interface ChosenLine extends LineTrait {
  readonly sku: string | null
  readonly quantity: number
}

/** A line for each item wished for, or for each of the template; what is left open is in stock, and not twice the same. */
export function chooseLines({ trait, wish, random }: Basket): readonly ChosenLine[] {
  const told = trait.lines ?? [{}]
  const wanted = wish.items?.map((item, at) => wishedLine(item, told[at] ?? {})) ?? told
  const first = wholeNumber(random, 0, goodListings.length - 1)
  return wanted.map((line, at) => {
    const any = goodListings[(first + 3 * at) % goodListings.length] as Listing
    const { sku = any.sku, quantity = random() < 0.7 ? 1 : 2 } = line
    return { ...combineLines(line, trait.eachLine ?? {}), sku, quantity }
  })
}

function wishedLine(item: ItemWish, told: LineTrait): LineTrait {
  const { sku, quantity, unitMinor, asin, title } = item
  const { lineMinor, ...others } = told
  return {
    ...others,
    sku,
    quantity,
    ...(unitMinor !== undefined ? { unitMinor } : lineMinor !== undefined && { lineMinor }),
    product: { ...told.product, ...(asin !== undefined && { asin }), ...(title !== undefined && { title }) },
  }
}

export interface LineOccasion {
  readonly template: Template
  readonly random: Random
  readonly currencyCode: string
  readonly taxReading: CountryTax['reading']
}

export function planLine(occasion: LineOccasion, line: ChosenLine, at: number): LinePlan {
  const { template, random, currencyCode } = occasion
  const isCancelled = template.status === 'CANCELLED'
  const quantity = isCancelled ? 0 : line.quantity - (line.cancelledUnits ?? 0)
  const isShipped = template.status === 'SHIPPED' || template.status === 'INVOICE_UNCONFIRMED'
  const hasCancelled = isCancelled || (line.cancelledUnits ?? 0) > 0
  const listing = allListings.find((one) => one.sku === line.sku)
  const unitMinor = line.unitMinor ?? localPrice(listing?.unitMinor ?? unlistedPrice, currencyCode)
  return {
    orderItemId: digits(random, 14),
    product: planProduct(occasion, line, { listing, unitMinor }),
    programs: line.programs ?? [],
    associatedOrderItems: line.addsValueTo ? [planValueAdded(random)] : [],
    quantity,
    quantityFulfilled: isShipped ? quantity : Math.min(line.shippedUnits ?? 0, quantity),
    charges: planCharges(occasion, line, { at, quantity, unitMinor }),
    promotionIds: line.promotionIds ?? [],
    ...(line.points !== undefined && {
      points: { number: line.points * quantity, valueMinor: BigInt(line.points * quantity) },
    }),
    ...(line.giftOption !== undefined && { giftOption: line.giftOption }),
    ...(line.shipping !== undefined && { shipping: line.shipping }),
    ...(hasCancelled && {
      cancellation: {
        cancellationExecution: { cancelledBy: 'BUYER', cancelReason: 'Buyer changed mind' },
      },
    }),
    ...planItemTax(occasion, line),
  }
}

interface Priced {
  readonly listing: Listing | undefined
  readonly unitMinor: bigint
}

function planProduct(
  { random, currencyCode }: LineOccasion,
  line: ChosenLine,
  { listing, unitMinor }: Priced,
): ItemProduct {
  const unlistedAsin = `B0${digits(random, 8)}`
  return {
    asin: listing?.asin ?? unlistedAsin,
    title: listing?.title ?? `Item ${line.sku ?? unlistedAsin}`,
    ...(line.sku !== null && { sellerSku: line.sku }),
    condition: { conditionType: 'NEW', conditionSubtype: 'NEW' },
    price: {
      unitPrice: amazonMoney(unitMinor, currencyCode),
      ...(line.isBusinessPrice && { priceDesignation: 'BUSINESS_PRICE' }),
    },
    ...line.product,
  }
}

/** Amazon collects and remits the tax where it is put on top of the prices. */
function planItemTax({ taxReading }: LineOccasion, line: ChosenLine): Pick<LinePlan, 'tax'> {
  if (line.tax !== undefined) return { tax: line.tax }
  if (taxReading !== 'on-top') return {}
  const responsibleParty = 'Amazon Services, Inc.'
  return { tax: { taxCollections: [{ model: 'MARKETPLACE_FACILITATOR', responsibleParty }] } }
}

interface Amount {
  readonly at: number
  readonly quantity: number
  readonly unitMinor: bigint
}

function planCharges(
  { template, currencyCode }: LineOccasion,
  line: ChosenLine,
  { at, quantity, unitMinor }: Amount,
): readonly Charge[] {
  const isUnshared = at === 0 && template.fulfilledBy === 'MERCHANT'
  const listed = { ...(isUnshared && { SHIPPING: usualShipping }), ...line.charges }
  const lineMinor = line.lineMinor ?? unitMinor * BigInt(quantity)
  const others = Object.entries(listed).map(
    ([kind, cents]) => [kind, localPrice(cents, currencyCode)] as const,
  )
  const charged = quantity === 0 ? [] : others.filter(([, minor]) => minor > 0n)
  return [['ITEM', quantity === 0 ? 0n : lineMinor] as const, ...charged].map(([kind, minor]) => ({
    kind,
    minor,
    discountMinor: share(minor, line.discounts?.[kind] ?? 0n, 10_000n),
  }))
}

function planValueAdded(random: Random) {
  return {
    orderId: `11${digits(random, 1)}-${digits(random, 7)}-${digits(random, 7)}`,
    orderItemId: digits(random, 14),
    associationType: 'VALUE_ADD_SERVICE',
  }
}
