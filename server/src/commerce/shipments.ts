import type { CommerceShipment } from '@orderferry/domain/commerce/commerce-order'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { type SearchCriteria, searchQuery } from './search-criteria.ts'
import { readAnswer } from './wire/read-answer.ts'
import { id } from './wire/scalars.ts'
import { shipmentFields, shipmentPageSchema, shipmentSchema } from './wire/shipments.ts'

export interface ShipmentListing {
  /** The last shipment seen; 0 for the first listing. */
  readonly afterId: number
  /** How many ids before that are read again: an id is given out before its shipment can be seen. */
  readonly overlap: number
  readonly pageSize: number
}

export interface ShipmentPage {
  /** The oldest first. */
  readonly shipments: readonly CommerceShipment[]
  /** Whether there are newer ones: go on after the last, without overlap. */
  readonly more: boolean
}

const shipmentsPerOrderMax = 200
const pageFields = `items[${shipmentFields}],total_count`

/** By id and not by time: a tracking number that is added changes no time, and times have the resolution of a second. */
export async function listShipments(client: CommerceClient, listing: ShipmentListing): Promise<ShipmentPage> {
  const after = Math.max(0, listing.afterId - listing.overlap)
  const { items, total_count: total } = await readPage(client, {
    groups: [[{ field: 'entity_id', value: String(after), condition: 'gt' }]],
    pageSize: listing.pageSize,
  })
  return { shipments: items, more: total > items.length }
}

export async function listShipmentsOfOrder(
  client: CommerceClient,
  orderId: number,
): Promise<readonly CommerceShipment[]> {
  const page = await readPage(client, {
    groups: [[{ field: 'order_id', value: String(orderId), condition: 'eq' }]],
    pageSize: shipmentsPerOrderMax,
  })
  return page.items
}

/** Null when Commerce has no shipment of this id. */
export async function readShipment(
  client: CommerceClient,
  shipmentId: number,
): Promise<CommerceShipment | null> {
  const request: CommerceRequest = {
    method: 'GET',
    path: `/shipment/${shipmentId}`,
    query: [['fields', shipmentFields]],
  }
  const answer = await client.call(request)
  if (answer.kind === 'done') return readAnswer(shipmentSchema, answer.body, operationOf(request))
  if (answer.httpStatus === 404) return null
  throw rejection(operationOf(request), answer)
}

export interface ShipmentDraft {
  /**
   * Always named: without lines Commerce ships all that it takes for unshipped, refunded units included. More than is
   * left to ship is cut to what is left, silently.
   */
  readonly lines: readonly { readonly commerceOrderItemId: number; readonly quantity: number }[]
  readonly tracks?: readonly {
    readonly carrierCode: string
    readonly title: string
    readonly number: string
  }[]
  /** Amazon ships from its own stock: the merchant's stays as it is. Only with our module. */
  readonly keepStock?: boolean
  /** From where it is shipped. A shop with several sources needs it. */
  readonly sourceCode?: string
  /** Kept with the shipment; buyers do not see it. */
  readonly comment?: string
  /** Whether Commerce writes to the customer, and whether with the comment; left out: not. */
  readonly notify?: boolean
  readonly appendComment?: boolean
}

export type Shipping =
  | { readonly kind: 'shipped'; readonly shipmentId: number }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Commerce takes no mark of ours to tell a repeated call by: look at `quantityShipped` first.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/orders/order-create-shipment/
 */
export async function shipOrder(
  client: CommerceClient,
  orderId: number,
  draft: ShipmentDraft,
): Promise<Shipping> {
  const request: CommerceRequest = {
    method: 'POST',
    path: `/order/${orderId}/ship`,
    body: shipmentBody(draft),
  }
  const answer = await client.call(request)
  if (answer.kind === 'refused') return { kind: 'refused', message: answer.message }
  return { kind: 'shipped', shipmentId: readAnswer(id, answer.body, operationOf(request)) }
}

function shipmentBody(draft: ShipmentDraft): Readonly<Record<string, unknown>> {
  const { lines, tracks = [], keepStock = false, sourceCode, comment } = draft
  const extension = {
    ...(sourceCode === undefined ? {} : { source_code: sourceCode }),
    ...(keepStock ? { keep_stock: true } : {}),
  }
  return {
    items: lines.map((line) => ({ order_item_id: line.commerceOrderItemId, qty: line.quantity })),
    notify: draft.notify === true,
    appendComment: draft.appendComment === true,
    ...(comment === undefined ? {} : { comment: { comment, is_visible_on_front: 0 } }),
    tracks: tracks.map((track) => ({
      track_number: track.number,
      title: track.title,
      carrier_code: track.carrierCode,
    })),
    ...(Object.keys(extension).length === 0 ? {} : { arguments: { extension_attributes: extension } }),
  }
}

async function readPage(
  client: CommerceClient,
  criteria: SearchCriteria,
): Promise<{ readonly items: readonly CommerceShipment[]; readonly total_count: number }> {
  const query = searchQuery({
    ...criteria,
    sort: [{ field: 'entity_id', direction: 'ASC' }],
    fields: pageFields,
  })
  return readAnswer(shipmentPageSchema, await client.read('/shipments', query), 'GET /V1/shipments')
}
