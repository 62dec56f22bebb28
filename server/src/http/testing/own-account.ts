import type { RouteName } from '@orderferry/contract/routes'

/** What somebody changes of themselves: everybody may, of any store, and no audit entry of its own is made of it. */
export const ownAccountRoutes = [
  'signOut',
  'signOutEverywhere',
  'changePassword',
  'startOneTimeCodes',
  'confirmOneTimeCodes',
  'renewRecoveryCodes',
  'removeOneTimeCodes',
  'saveCommerceOrderView',
  'changeCommerceOrderView',
  'removeCommerceOrderView',
  'saveOrderView',
  'changeOrderView',
  'removeOrderView',
] as const satisfies readonly RouteName[]
