/**
 * Why order settings cannot be kept as they were given. Each stands at a place of the document and is put into words,
 * with what to send instead, where it is shown.
 */
import type { NumberPrefix } from './order-settings.ts'

/** `setting` is the path in the document, lists counted from 0: `numberPrefix.fba`, `storeViewRules.2.commerceStoreId`. */
export type SettingsProblem =
  /** P-02: Commerce's own number takes no prefix. */
  | {
      readonly code: 'prefix-without-amazon-number'
      readonly setting: `numberPrefix.${keyof NumberPrefix}`
    }
  | {
      readonly code: 'number-too-long' // P-02
      readonly setting: 'numberPrefix'
      readonly length: number
      readonly width: number
    }
  | { readonly code: 'processing-status-missing'; readonly setting: 'processingStatus' } // O-07
  | { readonly code: 'fixed-customer-missing'; readonly setting: 'fixedCustomerId' } // P-05
  | {
      readonly code: 'service-level-repeated' // P-08
      readonly setting: `shippingMethods.${number}.serviceLevel`
      readonly serviceLevel: string
    }
  | {
      readonly code: 'marketplace-unknown' // P-04
      readonly setting: `storeViewRules.${number}.marketplaceId`
      readonly marketplaceId: string
    }
  | NotInCommerce

/** What the merchant's Commerce does not have, or cannot do. */
export type NotInCommerce =
  | {
      readonly code: 'store-view-not-there' // O-02, P-03, P-04
      readonly setting: 'commerceStoreId' | 'fbaStoreId' | `storeViewRules.${number}.commerceStoreId`
      readonly commerceStoreId: number
      /** `default (1)` */
      readonly offered: readonly string[]
    }
  | {
      readonly code: 'website-not-there' // P-05
      readonly setting: 'newCustomerWebsiteId'
      readonly websiteId: number
      readonly offered: readonly string[]
    }
  | { readonly code: 'customer-not-there'; readonly setting: 'fixedCustomerId'; readonly customerId: number } // P-05
  | {
      readonly code: 'group-not-there' // P-05
      readonly setting: 'newCustomerGroupId'
      readonly groupId: number
      readonly offered: readonly string[]
    }
  | {
      readonly code: 'status-not-offered' // O-12, P-09
      readonly setting: 'processingStatus' | 'shippedStatus'
      readonly status: string
      readonly state: 'processing' | 'complete'
      readonly offered: readonly string[]
    }
  /** Product.md 14: a Commerce that does not list its statuses is believed what its orders carry. */
  | {
      readonly code: 'status-never-seen'
      readonly setting: 'processingStatus' | 'shippedStatus'
      readonly status: string
      readonly state: 'processing' | 'complete'
      readonly offered: readonly string[]
    }
  /** Or one that is switched off. */
  | {
      readonly code: 'source-not-there' // P-23
      readonly setting: 'shipmentSource'
      readonly source: string
      readonly offered: readonly string[]
    }
  /** O-15: holding units back without an order needs our module. */
  | { readonly code: 'module-not-there'; readonly setting: 'pendingOrders' }
  /** P-03: a Commerce without our module reserves nothing for an order that is sent to it. */
  | { readonly code: 'stock-needs-module'; readonly setting: 'fbaChangesStock' }
