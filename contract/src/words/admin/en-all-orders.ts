/** All Orders' own words: views, what stands above the list, and its faces, in English. */
export const enAllOrders = {
  'orders.stale': 'Last synced {ago}. {why}',
} as const
