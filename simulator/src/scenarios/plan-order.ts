import type { AmazonPackage, Json } from '../world/amazon-order.ts'
import { amazonTime } from '../world/clock.ts'
import { findMarketplace, type Marketplace, unitedStates } from '../world/marketplaces.ts'
import { digits, type Random } from '../world/seeded-random.ts'
import { findCountry } from './countries/find-country.ts'
import { type InventedPerson, inventPerson } from './invent-person.ts'
import type { LinePlan, OrderPlan } from './order-plan.ts'
import type { OrderWish } from './order-wish.ts'
import { chooseLines, planLine } from './plan-line.ts'
import { planPeople } from './plan-people.ts'
import type { Template } from './templates/template.ts'
import { combineTraits, type Trait } from './templates/trait.ts'

/** What is known when an order is about to be placed. */
export interface Occasion {
  readonly orderId: string
  readonly template: Template
  readonly wish: OrderWish
  readonly random: Random
  readonly nowMs: number
}

/** Where an order of this template is placed when nobody wishes otherwise. */
export function marketplaceOf(template: Template, wishedId?: string): Marketplace {
  const id = wishedId ?? combineTraits(template.traits).marketplaceId ?? unitedStates
  const marketplace = findMarketplace(id)
  if (marketplace === undefined) throw new Error(`${id} is not the id of a marketplace`)
  return marketplace
}

/** Fills in by seeded chance what the template and the wish leave open. */
export function planOrder(occasion: Occasion): OrderPlan {
  const { orderId, template, wish, random } = occasion
  const trait = combineTraits(template.traits)
  const marketplace = marketplaceOf(template, wish.marketplaceId)
  const currencyCode = trait.currencyCode ?? marketplace.currencyCode
  const person = inventPerson(random, marketplace)
  const times = planTimes(occasion)
  const lines = chooseLines({ trait, wish, random }).map((line, at) =>
    planLine({ template, random, currencyCode, taxReading: person.tax.reading }, line, at),
  )
  return {
    orderId,
    marketplaceId: marketplace.id,
    currencyCode,
    ...times,
    status: template.status,
    fulfilledBy: template.fulfilledBy,
    channelName: trait.channelName ?? 'AMAZON',
    serviceLevel: wish.serviceLevel ?? trait.serviceLevel ?? 'STANDARD',
    programs: [...(trait.programs ?? []), ...(wish.programs ?? [])],
    associatedOrders: planAssociations(trait, random),
    ...planPeople({ trait, wish, random, person }),
    ...(trait.taxRegistrations?.length && { orderTax: { taxRegistrations: trait.taxRegistrations } }),
    tax: planTax(trait, person),
    discountSign: wish.discountSign ?? trait.discountSign ?? 'negative',
    tipMinor: trait.tip ?? 0n,
    paymentMethod: trait.paymentMethod ?? 'CreditCard',
    lines,
    shippedByPackage: planPackages({ template, orderId, marketplace }, lines, times.updatedMs),
    departures: { grandTotalOffMinor: 0n, leftOut: [], ...trait.departures },
  }
}

function planTimes({ wish, nowMs }: Occasion): Pick<OrderPlan, 'createdMs' | 'updatedMs'> {
  const createdMs = wish.purchasedAtMs ?? Math.min(nowMs, wish.updatedAtMs ?? nowMs)
  const updatedMs = wish.updatedAtMs ?? (wish.purchasedAtMs === undefined ? nowMs : createdMs)
  return { createdMs, updatedMs: Math.max(updatedMs, createdMs) }
}

function planAssociations({ follows }: Trait, random: Random): readonly Json[] {
  if (follows === undefined) return []
  const orderId = `11${digits(random, 1)}-${digits(random, 7)}-${digits(random, 7)}`
  return [{ orderId, associationType: follows }]
}

function planTax(trait: Trait, person: InventedPerson): OrderPlan['tax'] {
  return { ...person.tax, levied: 'on-everything', ...trait.tax }
}

interface Shipper {
  readonly template: Template
  readonly orderId: string
  readonly marketplace: Marketplace
}

function planPackages(
  { template, orderId, marketplace }: Shipper,
  lines: readonly LinePlan[],
  shippedMs: number,
): readonly AmazonPackage[] {
  const shipped = lines.filter((line) => line.quantityFulfilled > 0)
  if (shipped.length === 0 || template.fulfilledBy === 'AMAZON') return []
  const shipTime = amazonTime(shippedMs)
  const { carrier, shippingService } = findCountry(marketplace.countryCode)
  return [
    {
      packageReferenceId: '1',
      createdTime: shipTime,
      packageStatus: { status: 'SHIPPED' },
      carrier,
      shipTime,
      shippingService,
      trackingNumber: `9400${orderId.replaceAll('-', '')}`,
      packageItems: shipped.map((line) => ({
        orderItemId: line.orderItemId,
        quantity: line.quantityFulfilled,
      })),
    },
  ]
}
