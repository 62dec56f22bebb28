/**
 * What Commerce's admin says of an order's line: the first rule that fits.
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Sales/Model/Order/Item.php (getStatusId)
 */
export const itemStatuses = [
  'ordered',
  'shipped',
  'invoiced',
  'backordered',
  'refunded',
  'canceled',
  'partial',
  'mixed',
] as const
export type ItemStatus = (typeof itemStatuses)[number]

export interface ItemQuantities {
  readonly ordered: number
  readonly invoiced: number
  readonly shipped: number
  readonly refunded: number
  readonly canceled: number
  readonly backordered: number
}

export function itemStatus(units: ItemQuantities): ItemStatus {
  const { ordered, invoiced, shipped, refunded, canceled, backordered } = units
  const remaining = ordered - canceled - refunded
  if ([invoiced, shipped, refunded, canceled, backordered].every((quantity) => quantity === 0))
    return 'ordered'
  if (shipped > 0 && invoiced > 0 && remaining === shipped) return 'shipped'
  if (invoiced > 0 && shipped === 0 && remaining === invoiced) return 'invoiced'
  if (backordered > 0 && backordered === remaining) return 'backordered'
  if (refunded > 0 && refunded === ordered) return 'refunded'
  if (canceled > 0 && canceled === ordered) return 'canceled'
  return Math.max(shipped, invoiced) < remaining ? 'partial' : 'mixed'
}
