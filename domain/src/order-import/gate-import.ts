/** Whether an order is to be looked at for import at all, by what Amazon says of it and the store's settings. */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { canonicalStatus } from '../amazon/status.ts'
import type { ImportSettings, NotRequiredReason, WaitReason } from './import-decision.ts'
import { findImportRow, type ImportRow } from './import-table.ts'

export type ImportGate =
  | { readonly kind: 'notRequired'; readonly because: NotRequiredReason }
  | { readonly kind: 'wait'; readonly because: WaitReason }
  | { readonly kind: 'candidate'; readonly row: ImportRow }

export function gateImport(order: AmazonOrder, settings: ImportSettings): ImportGate {
  if (!settings.importAmazonOrders) return { kind: 'notRequired', because: 'import-disabled' }
  if (Date.parse(order.purchasedAt) < Date.parse(settings.connectedAt))
    return { kind: 'notRequired', because: 'bought-before-connection' }
  const status = canonicalStatus(order.amazonStatus)
  if (status === 'CANCELLED') return { kind: 'notRequired', because: 'canceled-on-amazon' }
  if (status === null) return { kind: 'wait', because: 'status-unknown' }
  if (status === 'UNFULFILLABLE') return { kind: 'wait', because: 'unfulfillable' }
  const row = findImportRow(order.channel, status)
  if (row === null) return { kind: 'wait', because: 'channel-unknown' }
  if (row.waitsBecause !== null) return { kind: 'wait', because: row.waitsBecause }
  // Amazon lowers the ordered quantity as units are canceled; a line that was canceled whole stays, with zero.
  if (order.items.every((item) => item.quantityOrdered === 0))
    return { kind: 'notRequired', because: 'nothing-ordered' }
  return { kind: 'candidate', row }
}
