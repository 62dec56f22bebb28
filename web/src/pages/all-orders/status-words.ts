import type { AdminKey } from '@orderferry/contract/words/admin/en'
import type { displayStatuses } from '@orderferry/domain/lifecycle/display-status'

export type DisplayStatus = (typeof displayStatuses)[number]

export const statusKeys = {
  Error: 'status.error',
  Pending: 'status.pending',
  'Pending Availability': 'status.pending-availability',
  Unshipped: 'status.unshipped',
  'Partially Shipped': 'status.partially-shipped',
  Shipped: 'status.shipped',
  Completed: 'status.completed',
  Canceled: 'status.canceled',
  Unfulfillable: 'status.unfulfillable',
} as const satisfies Readonly<Record<DisplayStatus, AdminKey>>

/** V-24's eight boxes, what needs a person first. */
export const boxStatuses = [
  'Error',
  'Unshipped',
  'Partially Shipped',
  'Pending',
  'Pending Availability',
  'Shipped',
  'Completed',
  'Canceled',
] as const satisfies readonly DisplayStatus[]
