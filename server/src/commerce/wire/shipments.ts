import type { CommerceShipment } from '@orderferry/domain/commerce/commerce-order'
import { z } from 'zod'
import { id, listOf, pageOf, quantity, text } from './scalars.ts'

export const shipmentFields =
  'entity_id,increment_id,order_id,created_at,items[order_item_id,sku,qty],tracks[entity_id,carrier_code,title,track_number],comments[comment]'

export const shipmentSchema = z
  .object({
    entity_id: id,
    increment_id: z.string(),
    order_id: id,
    created_at: z.string(),
    items: listOf(z.object({ order_item_id: id, sku: text, qty: quantity })),
    tracks: listOf(z.object({ entity_id: id, carrier_code: text, title: text, track_number: text })),
    comments: listOf(z.object({ comment: text })),
  })
  .transform(
    (shipment): CommerceShipment => ({
      id: shipment.entity_id,
      number: shipment.increment_id,
      commerceOrderId: shipment.order_id,
      createdAt: shipment.created_at,
      lines: shipment.items.map((item) => ({
        commerceOrderItemId: item.order_item_id,
        sku: item.sku,
        quantity: item.qty,
      })),
      tracks: shipment.tracks.map((track) => ({
        id: track.entity_id,
        carrierCode: track.carrier_code ?? '',
        title: track.title,
        number: track.track_number ?? '',
      })),
      comments: shipment.comments.flatMap(({ comment }) => comment ?? []),
    }),
  )

export const shipmentPageSchema = pageOf(shipmentSchema)
