import type { Buyer, DeliveryAddress } from '../world/amazon-order.ts'
import { digits, type Random } from '../world/seeded-random.ts'
import type { InventedPerson } from './invent-person.ts'
import type { OrderWish } from './order-wish.ts'
import type { Changes, Trait } from './templates/trait.ts'

interface Purchase {
  readonly trait: Trait
  readonly wish: OrderWish
  readonly random: Random
  readonly person: InventedPerson
}

export interface PlannedPeople {
  readonly buyer: Buyer
  readonly shipTo: DeliveryAddress
}

export function planPeople({ trait, wish, random, person }: Purchase): PlannedPeople {
  const { company } = person
  const isCompany = trait.buyerIs === 'a-company'
  const name = wish.buyerName ?? trait.name ?? person.name
  const buyer: Buyer = {
    buyerName: name,
    buyerEmail: person.email,
    ...(isCompany && { buyerCompanyName: company, buyerPurchaseOrderNumber: `PO-${digits(random, 6)}` }),
  }
  const shipTo: DeliveryAddress = {
    ...person.address,
    name,
    ...(isCompany && { companyName: company, addressType: 'COMMERCIAL' }),
  }
  return {
    buyer: change(buyer, trait.buyer ?? {}),
    shipTo: { ...change(shipTo, trait.shipTo ?? {}), ...wish.shipTo },
  }
}

function change<T extends object>(thing: T, changes: Changes<T>): T {
  return Object.fromEntries(
    Object.entries({ ...thing, ...changes }).filter(([, value]) => value !== null),
  ) as T
}
