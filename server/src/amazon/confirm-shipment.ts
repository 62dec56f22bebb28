/**
 * Tells Amazon what was shipped. Amazon's acceptance is synchronous, the order's new status follows later. A call that
 * repeats a package's reference edits that package, which makes the reference the key to repeat a call safely.
 * https://developer-docs.amazon.com/sp-api/docs/confirm-the-shipment-status
 */
import { SyncError } from '../platform/sync-error.ts'
import type { SpApiClient } from './sp-api-client.ts'

export interface ShipmentConfirmation {
  readonly amazonOrderId: string
  readonly marketplaceId: string
  /** A positive whole number, unique within the order. */
  readonly packageReferenceId: number
  readonly carrierCode: string
  /** Required when the carrier's code is `Other`. */
  readonly carrierName?: string
  readonly shippingMethod?: string
  readonly trackingNumber: string
  /** ISO 8601. */
  readonly shippedAt: string
  readonly items: readonly { readonly amazonOrderItemId: string; readonly quantity: number }[]
}

export type ConfirmationOutcome =
  | { readonly kind: 'accepted' }
  /** Amazon's own code and message; a later call may yet be accepted, the same one not. */
  | { readonly kind: 'rejected'; readonly code: string; readonly message: string }

export async function confirmShipment(
  client: SpApiClient,
  confirmation: ShipmentConfirmation,
): Promise<ConfirmationOutcome> {
  try {
    await client.call({
      operation: 'confirmShipment',
      method: 'POST',
      path: `/orders/v0/orders/${encodeURIComponent(confirmation.amazonOrderId)}/shipmentConfirmation`,
      body: confirmationBody(confirmation),
    })
    return { kind: 'accepted' }
  } catch (error) {
    if (!(error instanceof SyncError) || error.kind !== 'rejected') throw error
    return { kind: 'rejected', code: error.facts.code ?? 'InvalidInput', message: error.message }
  }
}

function confirmationBody(confirmation: ShipmentConfirmation): Readonly<Record<string, unknown>> {
  const { carrierName, shippingMethod } = confirmation
  return {
    marketplaceId: confirmation.marketplaceId,
    packageDetail: {
      // Text, although it must be a number: https://github.com/amzn/selling-partner-api-models/issues/5094
      packageReferenceId: String(confirmation.packageReferenceId),
      carrierCode: confirmation.carrierCode,
      ...(carrierName === undefined ? {} : { carrierName }),
      ...(shippingMethod === undefined ? {} : { shippingMethod }),
      trackingNumber: confirmation.trackingNumber,
      shipDate: confirmation.shippedAt,
      orderItems: confirmation.items.map(({ amazonOrderItemId, quantity }) => ({
        orderItemId: amazonOrderItemId,
        quantity,
      })),
    },
  }
}
