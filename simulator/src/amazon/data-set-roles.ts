import { directToConsumerShipping, hasAnyRole, type RoleName, taxRoles } from '../world/roles.ts'
import type { Seller } from '../world/sellers.ts'
import { type Answer, accessDenied } from './answer.ts'
import { type DataSet, dataSets } from './read-query.ts'

/**
 * Roles of which one must be held for a data set. Of people this is documented; which roles amounts and taxes need is
 * not, and was decided here. Without an entry whoever may call at all may have it.
 * https://developer-docs.amazon.com/sp-api/docs/access-orders-pii
 */
const amountRoles: readonly RoleName[] = [
  'Inventory and Order Tracking',
  'Finance and Accounting',
  'Pricing',
  ...taxRoles,
]

const dataSetRoles: Readonly<Partial<Record<DataSet, readonly RoleName[]>>> = {
  BUYER: [directToConsumerShipping, ...taxRoles],
  RECIPIENT: [directToConsumerShipping],
  PROCEEDS: amountRoles,
  EXPENSE: amountRoles,
  PROMOTION: amountRoles,
  PAYMENT: amountRoles,
  TAX: ['Inventory and Order Tracking', 'Finance and Accounting', ...taxRoles],
}

export function mayHaveDataSet(roles: Seller['roles'], dataSet: DataSet): boolean {
  const needed = dataSetRoles[dataSet]
  return needed === undefined || hasAnyRole(roles, needed)
}

/**
 * Amazon documents that what a role is missing for is left out; some sellers are answered 403 instead
 * (https://github.com/amzn/selling-partner-api-models/issues/5319). A seller is of one kind or the other.
 */
export function refuseDataSets(seller: Seller, asked: ReadonlySet<string>): Answer | undefined {
  if (seller.withholding === 'leave-out') return undefined
  const refused = dataSets.find((one) => asked.has(one) && !mayHaveDataSet(seller.roles, one))
  return refused === undefined ? undefined : accessDenied(`The data set ${refused} needs a role.`)
}
