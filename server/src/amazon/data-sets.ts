/**
 * What is asked for beside an order's bare bones. Some sets need a role; without `FULFILLMENT` an order has no status.
 * https://developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference
 */
export type AmazonDataSet =
  | 'BUYER'
  | 'RECIPIENT'
  | 'PROCEEDS'
  | 'EXPENSE'
  | 'PROMOTION'
  | 'CANCELLATION'
  | 'FULFILLMENT'
  | 'PACKAGES'
  | 'TAX'
  | 'PAYMENT'
  | 'FULFILLMENT_ORDERS'
