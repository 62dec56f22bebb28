/** Whose the Commerce order is: a guest's, one customer's for all orders, or the buyer's own (O-03, P-05). */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { deliverableEmail } from './address/choose-email.ts'
import { MISSING_NAME } from './address/choose-name.ts'
import type { ImportableAddress } from './address/normalize-address.ts'
import type { OrderSettings } from './order-settings.ts'

export type CustomerChoice =
  | { readonly kind: 'guest'; readonly because: GuestReason }
  | { readonly kind: 'existing'; readonly customerId: number }
  | {
      /** The customer of this e-mail address in this website; made from the buyer's name if there is none. */
      readonly kind: 'findOrCreate'
      readonly email: string
      readonly firstname: string
      readonly lastname: string
      readonly websiteId: number
      /** Null: the group that Commerce gives a new customer. */
      readonly groupId: number | null
    }

export type GuestReason =
  | 'customer-creation-off'
  | 'fixed-customer-not-set'
  /** Amazon gives none that Commerce takes. One account for all who have none would show each buyer the others. */
  | 'email-missing'
  /** There is nobody to name an account after. */
  | 'name-missing'

export interface CustomerInput {
  readonly order: AmazonOrder
  readonly settings: Pick<
    OrderSettings,
    'customerCreation' | 'fixedCustomerId' | 'newCustomerGroupId' | 'newCustomerWebsiteId'
  >
  /** Of `normalizeAddress`: whose name stands on the bill. */
  readonly address: Pick<ImportableAddress, 'billing' | 'changes'>
  /** The website of the store view that the order goes to. */
  readonly websiteId: number
}

export function chooseCustomer({ order, settings, address, websiteId }: CustomerInput): CustomerChoice {
  switch (settings.customerCreation) {
    case 'guest':
      return { kind: 'guest', because: 'customer-creation-off' }
    case 'fixed':
      return settings.fixedCustomerId === null
        ? { kind: 'guest', because: 'fixed-customer-not-set' }
        : { kind: 'existing', customerId: settings.fixedCustomerId }
    case 'build': {
      const email = deliverableEmail(order)
      if (email === null) return { kind: 'guest', because: 'email-missing' }
      if (isNameless(address)) return { kind: 'guest', because: 'name-missing' }
      return {
        kind: 'findOrCreate',
        email,
        firstname: address.billing.firstname,
        lastname: address.billing.lastname,
        websiteId: settings.newCustomerWebsiteId ?? websiteId,
        groupId: settings.newCustomerGroupId,
      }
    }
  }
}

/** Whether nothing but placeholders stands where the buyer's name would. */
function isNameless({ billing, changes }: CustomerInput['address']): boolean {
  const isWithheld = changes.some(
    ({ field, because }) => field === 'billing name' && because === 'withheld-by-amazon',
  )
  return isWithheld || (billing.firstname === MISSING_NAME && billing.lastname === MISSING_NAME)
}
