import { type Role, roleSuffices } from '@orderferry/contract/role'

/** The row "see buyer data" of the table of permissions: to a viewer names and addresses are masked. */
export function seesBuyerData(role: Role): boolean {
  return roleSuffices(role, 'clerk')
}
