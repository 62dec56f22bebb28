/** How a store view's papers look. Magento has these settings in its admin only; our module serves its own over REST. */
import type { DocumentKind } from './printed-documents.ts'

export interface DocumentSettings {
  /** A PNG or JPEG; null: none. */
  readonly logo: Uint8Array | null
  /** As it stands on paper, a line each. */
  readonly storeAddress: readonly string[]
  /** Whether papers go without prices unless they are asked for. */
  readonly hidePrices: boolean
  readonly hideCustomerIp: boolean
  /** On which kinds the order's number stands in the head. */
  readonly orderNumberOn: Readonly<Record<DocumentKind, boolean>>
}

/** Of a Commerce that keeps none for us. */
export const plainDocumentSettings: DocumentSettings = {
  logo: null,
  storeAddress: [],
  hidePrices: false,
  hideCustomerIp: false,
  orderNumberOn: { invoice: true, shipment: true, 'credit-memo': true },
}
