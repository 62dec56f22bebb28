/**
 * Customers of Commerce: found by e-mail address, and made once.
 *
 * Commerce mails a welcome to each customer that is made over REST, and has no parameter against it; only a shop that
 * sends no such mail, or none at all, keeps an Amazon buyer from getting one. The embedded engine sends none.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/orders/order-create-customer/
 */
import type { CommerceAddress } from '@orderferry/domain/order-import/address/commerce-address'
import { mayHaveTakenEffect, rejection } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { type SearchFilter, searchQuery } from './search-criteria.ts'
import {
  customerFields,
  customerGroupPageSchema,
  customerPageSchema,
  customerSchema,
  type WireCustomer,
} from './wire/customers.ts'
import { readAnswer } from './wire/read-answer.ts'

export interface CommerceCustomer {
  readonly customerId: number
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly groupId: number
  readonly websiteId: number
  readonly storeId: number | null
}

/** The customer of a website with this e-mail address, in any case; null when there is none. */
export function findCustomerByEmail(
  client: CommerceClient,
  { email, websiteId }: { readonly email: string; readonly websiteId: number },
): Promise<CommerceCustomer | null> {
  return findOldest(client, [
    { field: 'email', value: email, condition: 'eq' },
    { field: 'website_id', value: String(websiteId), condition: 'eq' },
  ])
}

/** Null when Commerce has no customer of this id. */
export async function readCustomer(
  client: CommerceClient,
  customerId: number,
): Promise<CommerceCustomer | null> {
  const request: CommerceRequest = {
    method: 'GET',
    path: `/customers/${customerId}`,
    query: [['fields', customerFields]],
  }
  const answer = await client.call(request)
  if (answer.kind === 'done') return customerOf(readAnswer(customerSchema, answer.body, operationOf(request)))
  if (answer.httpStatus === 404) return null
  throw rejection(operationOf(request), answer)
}

export interface CustomerDraft {
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly websiteId: number
  /** A store view of that website. */
  readonly storeId: number
  /** Left out: the group that Commerce gives a new customer. */
  readonly groupId?: number
  /** Kept as the address that bills and parcels go to. Left out: the customer has none. */
  readonly address?: CommerceAddress
}

export type CustomerCreation =
  | { readonly kind: 'created'; readonly customer: CommerceCustomer }
  /** Made by an earlier call, or by somebody else; where shops share their customers, perhaps in another website. */
  | { readonly kind: 'already-exists'; readonly customer: CommerceCustomer }
  /** Commerce takes fewer names and addresses for a customer than for an order. */
  | { readonly kind: 'refused'; readonly message: string }

const takenMessage = 'A customer with the same email address already exists in an associated website.'

/**
 * Makes a customer, and may be repeated: Commerce keeps an e-mail address once, so one that is taken, or an answer that
 * was lost, is followed by a look at who has it. Only when nobody does, the loss itself is thrown.
 */
export async function createCustomer(
  client: CommerceClient,
  draft: CustomerDraft,
): Promise<CustomerCreation> {
  const request = creationRequest(draft)
  try {
    const answer = await client.call(request)
    if (answer.kind === 'done') {
      const made = readAnswer(customerSchema, answer.body, operationOf(request))
      return { kind: 'created', customer: customerOf(made) }
    }
    const known = answer.rawMessage === takenMessage ? await findKnown(client, draft) : null
    if (known !== null) return { kind: 'already-exists', customer: known }
    return { kind: 'refused', message: answer.message }
  } catch (error) {
    if (!mayHaveTakenEffect(error)) throw error
    // A look that fails as well says less than the loss that led to it.
    const known = await findKnown(client, draft).catch(() => null)
    if (known === null) throw error
    return { kind: 'already-exists', customer: known }
  }
}

function creationRequest(draft: CustomerDraft): CommerceRequest {
  const { email, firstName, lastName, websiteId, storeId, groupId, address } = draft
  return {
    method: 'POST',
    path: '/customers',
    body: {
      customer: {
        email,
        firstname: firstName,
        lastname: lastName,
        website_id: websiteId,
        store_id: storeId,
        ...(groupId === undefined ? {} : { group_id: groupId }),
        ...(address === undefined ? {} : { addresses: [addressOf(address)] }),
      },
    },
  }
}

function addressOf(address: CommerceAddress): Readonly<Record<string, unknown>> {
  const { region, regionCode, regionId } = address
  return {
    firstname: address.firstname,
    lastname: address.lastname,
    ...(address.company === null ? {} : { company: address.company }),
    street: address.street,
    city: address.city,
    // In an order a region stands beside the other fields, in a customer's address it is an object.
    ...(region === null ? {} : { region: { region, region_code: regionCode, region_id: regionId } }),
    postcode: address.postcode,
    country_id: address.countryId,
    telephone: address.telephone,
    default_billing: true,
    default_shipping: true,
  }
}

/** In the website of the draft, else in whichever has the address. */
async function findKnown(client: CommerceClient, draft: CustomerDraft): Promise<CommerceCustomer | null> {
  const inWebsite = await findCustomerByEmail(client, draft)
  return inWebsite ?? findOldest(client, [{ field: 'email', value: draft.email, condition: 'eq' }])
}

async function findOldest(
  client: CommerceClient,
  filters: readonly SearchFilter[],
): Promise<CommerceCustomer | null> {
  const query = searchQuery({
    groups: filters.map((filter) => [filter]),
    sort: [{ field: 'entity_id', direction: 'ASC' }],
    pageSize: 1,
    fields: `items[${customerFields}],total_count`,
  })
  const body = await client.read('/customers/search', query)
  const [customer] = readAnswer(customerPageSchema, body, 'GET /V1/customers/search').items
  return customer === undefined ? null : customerOf(customer)
}

function customerOf(customer: WireCustomer): CommerceCustomer {
  return {
    customerId: customer.id,
    email: customer.email,
    firstName: customer.firstname,
    lastName: customer.lastname,
    groupId: customer.group_id,
    websiteId: customer.website_id,
    storeId: customer.store_id,
  }
}

export interface CommerceCustomerGroup {
  readonly groupId: number
  readonly code: string
}

const groupsPerCallMax = 200
/** Of those who are no customers. */
const guestsGroupId = 0

/** The groups that a customer can be in. */
export async function readCustomerGroups(client: CommerceClient): Promise<readonly CommerceCustomerGroup[]> {
  const query = searchQuery({
    sort: [{ field: 'id', direction: 'ASC' }],
    pageSize: groupsPerCallMax,
    fields: 'items[id,code],total_count',
  })
  const body = await client.read('/customerGroups/search', query)
  return readAnswer(customerGroupPageSchema, body, 'GET /V1/customerGroups/search')
    .items.filter(({ id }) => id !== guestsGroupId)
    .map(({ id: groupId, code }) => ({ groupId, code }))
}
