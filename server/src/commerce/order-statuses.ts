/**
 * The order statuses that a merchant may choose from. Magento's REST does not offer them; our module does.
 * https://experienceleague.adobe.com/en/docs/commerce-admin/stores-sales/order-management/orders/order-status
 */
import { z } from 'zod'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, operationOf } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { searchQuery } from './search-criteria.ts'
import { readAnswer } from './wire/read-answer.ts'
import { text } from './wire/scalars.ts'

export interface CommerceOrderStatus {
  /** The code that an order carries: `processing`, `fraud`, or one of the merchant's own. */
  readonly status: string
  readonly label: string
  /** The state that it is assigned to; one of several states is listed once for each. Null: of none, so no order's. */
  readonly state: string | null
  /** What Commerce gives an order that enters this state. */
  readonly isDefault: boolean
}

export type OrderStatusListing =
  | { readonly kind: 'listed'; readonly statuses: readonly CommerceOrderStatus[] }
  /** A Commerce without our module, or with one from before there was such a list. */
  | { readonly kind: 'not-offered' }

const statusSchema = z.object({ code: z.string(), label: z.string(), state: text, is_default: z.boolean() })

const statusPageSchema = z.object({ items: z.array(z.object({ status: text })).nullable() })

const keptForMs = 10 * 60 * 1000

const readStatuses = remembered(keptForMs, async (client): Promise<OrderStatusListing> => {
  const request = { method: 'GET', path: '/orderferry/order-statuses' } as const
  const answer = await client.call(request)
  if (answer.kind === 'refused') {
    if (answer.httpStatus === 404) return { kind: 'not-offered' }
    throw rejection(operationOf(request), answer)
  }
  const listed = readAnswer(z.array(statusSchema), answer.body, operationOf(request))
  return {
    kind: 'listed',
    statuses: listed.map(({ code: status, label, state, is_default: isDefault }) => ({
      status,
      label,
      state,
      isDefault,
    })),
  }
})

/** @param asked.fresh reads again, for a merchant who has just defined one; else an answer may be ten minutes old */
export function readOrderStatuses(
  client: CommerceClient,
  asked: { readonly fresh?: boolean } = {},
): Promise<OrderStatusListing> {
  return readStatuses(client, '', asked.fresh)
}

/** Whether any order of Commerce stands in this status and state: what is left to ask where statuses are not offered. */
export async function isStatusOnOrders(
  client: CommerceClient,
  { status, state }: { readonly status: string; readonly state: string },
): Promise<boolean> {
  const query = searchQuery({
    groups: [
      [{ field: 'status', value: status, condition: 'eq' }],
      [{ field: 'state', value: state, condition: 'eq' }],
    ],
    pageSize: 1,
    fields: 'total_count,items[status]',
  })
  const page = readAnswer(statusPageSchema, await client.read('/orders', query), 'GET /V1/orders')
  // Commerce compares without regard to case, and would keep the status as it is sent.
  return (page.items ?? []).some((order) => order.status === status)
}
