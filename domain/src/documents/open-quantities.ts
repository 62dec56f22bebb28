/**
 * What of an order's item is open to invoice, ship, refund and cancel, in units of 1/10,000.
 * https://github.com/magento/magento2/blob/2.4.7/app/code/Magento/Sales/Model/Order/Item.php
 */
import { larger, smaller, toUnits } from '../money/decimal-units.ts'
import type { Row } from './row.ts'

/** Commerce's flags are 0 and 1, as numbers or as text. */
export function isSet(flag: Row[string]): boolean {
  return toUnits(flag) !== 0n
}

export function quantityToInvoice(item: Row): bigint {
  return larger(toUnits(item.qty_ordered) - toUnits(item.qty_invoiced) - toUnits(item.qty_canceled), 0n)
}

/** A refunded unit that was never shipped counts as shipped, so far as shipped and refunded do not overlap. */
export function quantityToShip(item: Row): bigint {
  const gone = larger(toUnits(item.qty_shipped), toUnits(item.qty_refunded))
  return larger(toUnits(item.qty_ordered) - gone - toUnits(item.qty_canceled), 0n)
}

export function quantityToRefund(item: Row): bigint {
  return larger(toUnits(item.qty_invoiced) - toUnits(item.qty_refunded), 0n)
}

export function quantityToCancel(item: Row): bigint {
  return smaller(quantityToInvoice(item), quantityToShip(item))
}

export function hasUnitsToShip(item: Row): boolean {
  return quantityToShip(item) > 0n && !isSet(item.is_virtual) && !isSet(item.locked_do_ship)
}
