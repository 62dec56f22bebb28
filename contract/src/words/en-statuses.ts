/** The statuses that lists and filters show, for the API and the admin alike, in English. */
export const enStatuses = {
  'status.error': 'Error',
  'status.pending': 'Pending',
  'status.pending-availability': 'Pending Availability',
  'status.unshipped': 'Unshipped',
  'status.partially-shipped': 'Partially Shipped',
  'status.shipped': 'Shipped',
  'status.completed': 'Completed',
  'status.canceled': 'Canceled',
  'status.unfulfillable': 'Unfulfillable',
} as const
