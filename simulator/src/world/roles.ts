/** https://developer-docs.amazon.com/sp-api/docs/get-order-information names these for orders; any one opens the door. */
export const roleNames = [
  'Amazon Fulfillment',
  'Buyer Communication',
  'Buyer Solicitation',
  'Direct-to-Consumer Shipping (Restricted)',
  'Finance and Accounting',
  'Inventory and Order Tracking',
  'Pricing',
  'Product Listing',
  'Professional Services (Restricted)',
  'Selling Partner Insights',
  'Tax Invoicing (Restricted)',
  'Tax Remittance (Restricted)',
] as const

export type RoleName = (typeof roleNames)[number]

export const inventoryAndOrderTracking: RoleName = 'Inventory and Order Tracking'
export const directToConsumerShipping: RoleName = 'Direct-to-Consumer Shipping (Restricted)'
export const taxRoles: readonly RoleName[] = ['Tax Invoicing (Restricted)', 'Tax Remittance (Restricted)']

export function hasAnyRole(held: readonly string[], wanted: readonly RoleName[]): boolean {
  return wanted.some((role) => held.includes(role))
}
