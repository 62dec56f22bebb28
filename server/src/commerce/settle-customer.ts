/** Whose an order is to be in Commerce (O-03, P-05): the customer is found, or made once, before the order names it. */
import type { OrderCustomer } from '@orderferry/domain/order-import/build-commerce-order'
import {
  type CustomerChoice,
  type CustomerInput,
  chooseCustomer,
  type GuestReason,
} from '@orderferry/domain/order-import/choose-customer'
import { SyncError } from '../platform/sync-error.ts'
import type { CommerceClient } from './commerce-client.ts'
import { createCustomer, findCustomerByEmail, readCustomer } from './customers.ts'
import { readStores } from './stores.ts'

export type SettledCustomer =
  | { readonly kind: 'guest'; readonly because: GuestReason | 'refused'; readonly message: string | null }
  | { readonly kind: 'account'; readonly customer: OrderCustomer; readonly isNew: boolean }
  /** The customer of the Order Settings is gone. */
  | { readonly kind: 'missing'; readonly customerId: number }

export interface SettleInput extends CustomerInput {
  /** The store view that the order goes to. */
  readonly storeId: number
}

export async function settleCustomer(client: CommerceClient, input: SettleInput): Promise<SettledCustomer> {
  const choice = chooseCustomer(input)
  switch (choice.kind) {
    case 'guest':
      return { ...choice, message: null }
    case 'existing': {
      const known = await readCustomer(client, choice.customerId)
      if (known === null) return { kind: 'missing', customerId: choice.customerId }
      return account(known, false)
    }
    case 'findOrCreate':
      return findOrCreate(client, choice, input)
  }
}

async function findOrCreate(
  client: CommerceClient,
  choice: Extract<CustomerChoice, { kind: 'findOrCreate' }>,
  { storeId, websiteId, address }: SettleInput,
): Promise<SettledCustomer> {
  const known = await findCustomerByEmail(client, choice)
  if (known !== null) return account(known, false)
  const outcome = await createCustomer(client, {
    email: choice.email,
    firstName: choice.firstname,
    lastName: choice.lastname,
    websiteId: choice.websiteId,
    storeId: choice.websiteId === websiteId ? storeId : await defaultStoreView(client, choice.websiteId),
    ...(choice.groupId === null ? {} : { groupId: choice.groupId }),
    address: address.billing,
  })
  if (outcome.kind === 'refused') return { kind: 'guest', because: 'refused', message: outcome.message }
  return account(outcome.customer, outcome.kind === 'created')
}

async function defaultStoreView(client: CommerceClient, websiteId: number): Promise<number> {
  const { websites } = await readStores(client)
  const found = websites.find((website) => website.websiteId === websiteId)?.defaultStoreViewId
  if (found != null) return found
  throw new SyncError(
    'rejected',
    `Commerce has no website ${websiteId} with a store view for new customers.`,
    {
      system: 'commerce',
      operation: 'GET /V1/store/websites',
      code: 'not-found',
    },
  )
}

function account(
  { customerId, groupId }: { readonly customerId: number; readonly groupId: number },
  isNew: boolean,
): SettledCustomer {
  return { kind: 'account', customer: { customerId, groupId }, isNew }
}
