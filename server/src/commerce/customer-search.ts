/** Searches customers for people. https://developer.adobe.com/commerce/webapi/rest/use-rest/performing-searches/ */
import type { CommerceClient } from './commerce-client.ts'
import { type SearchFilter, searchQuery } from './search-criteria.ts'
import { customerFields, customerSchema } from './wire/customers.ts'
import { readAnswer } from './wire/read-answer.ts'
import { text as optionalText, pageOf } from './wire/scalars.ts'

export interface FoundCustomer {
  readonly customerId: number
  readonly name: string
  readonly email: string
  readonly groupId: number
  readonly websiteId: number
  /** As Commerce writes it, in UTC; null where it does not say. */
  readonly createdAt: string | null
}

const pageSchema = pageOf(customerSchema.extend({ created_at: optionalText }))

/** The newest first; without text all of them. */
export async function searchCustomers(
  client: CommerceClient,
  { text, page, pageSize }: { readonly text: string; readonly page: number; readonly pageSize: number },
): Promise<{ readonly customers: readonly FoundCustomer[]; readonly total: number }> {
  const query = searchQuery({
    groups: text === '' ? [] : text.split(/\s+/).map(containing),
    sort: [{ field: 'entity_id', direction: 'DESC' }],
    pageSize,
    page,
    fields: `items[${customerFields},created_at],total_count`,
  })
  const body = await client.read('/customers/search', query)
  const found = readAnswer(pageSchema, body, 'GET /V1/customers/search')
  return {
    total: found.total_count,
    customers: found.items.map((customer) => ({
      customerId: customer.id,
      name: `${customer.firstname} ${customer.lastname}`.trim(),
      email: customer.email,
      groupId: customer.group_id,
      websiteId: customer.website_id,
      createdAt: customer.created_at,
    })),
  }
}

/** Each word somewhere in the name or the address. */
function containing(word: string): readonly SearchFilter[] {
  const value = `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return ['email', 'firstname', 'lastname'].map((field) => ({ field, value, condition: 'like' }))
}
