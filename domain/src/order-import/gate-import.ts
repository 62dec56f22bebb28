/** Whether an order is to be looked at for import at all, by what Amazon says of it and the store's settings. */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { canonicalStatus } from '../amazon/status.ts'
import type { ImportSettings, NotRequiredReason, WaitReason } from './import-decision.ts'
import { findImportRule, type ImportRule } from './import-table.ts'

export type ImportGate =
  | { readonly kind: 'notRequired'; readonly because: NotRequiredReason }
  | { readonly kind: 'wait'; readonly because: WaitReason }
  | { readonly kind: 'candidate'; readonly rule: ImportRule }

export type GateSettings = Pick<
  ImportSettings,
  | 'importAmazonOrders'
  | 'connectedAt'
  | 'inventoryManagement'
  | 'importFbaOrders'
  | 'insufficientStock'
  | 'pendingOrders'
  | 'fbaChangesStock'
>

export function gateImport(order: AmazonOrder, settings: GateSettings): ImportGate {
  if (!settings.importAmazonOrders) return { kind: 'notRequired', because: 'import-disabled' }
  if (Date.parse(order.purchasedAt) < Date.parse(settings.connectedAt))
    return { kind: 'notRequired', because: 'bought-before-connection' }
  const status = canonicalStatus(order.amazonStatus)
  if (status === 'CANCELLED') return { kind: 'notRequired', because: 'canceled-on-amazon' }
  if (order.channel === 'FBA' && settings.importFbaOrders === 'no')
    return { kind: 'notRequired', because: 'fba-not-imported' }
  if (status === null) return { kind: 'wait', because: 'status-unknown' }
  if (status === 'UNFULFILLABLE') return { kind: 'wait', because: 'unfulfillable' }
  const rule = findImportRule({ channel: order.channel, amazonStatus: status }, settings, settings)
  if (rule === null) return { kind: 'wait', because: 'channel-unknown' }
  if (rule.waitsBecause !== null) return { kind: 'wait', because: rule.waitsBecause }
  // Amazon lowers the ordered quantity as units are canceled; a line that was canceled whole stays, with zero.
  if (order.items.every((item) => item.quantityOrdered === 0))
    return { kind: 'notRequired', because: 'nothing-ordered' }
  return { kind: 'candidate', rule }
}
