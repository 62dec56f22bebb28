/** What staff ask of a new document, and the order that it is to be made of. Amounts are units of 1/10,000. */
import {
  hasUnitsToShip,
  isSet,
  quantityToInvoice,
  quantityToRefund,
  quantityToShip,
} from './open-quantities.ts'
import type { Row } from './row.ts'

export const documentKinds = ['invoice', 'shipment', 'credit-memo'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** An order as Commerce has it now: its own row, and one for each of its items. */
export interface OrderRows {
  readonly order: Row
  readonly items: readonly Row[]
}

export interface AskedLine {
  readonly itemId: number
  readonly quantity: bigint
}

export interface AskedTrack {
  readonly carrierCode: string
  readonly title: string
  readonly number: string
}

export interface AskedRefund {
  readonly lines: readonly AskedLine[]
  /** All three in the base currency, in which Commerce takes them. */
  readonly shipping: bigint
  readonly adjustmentRefund: bigint
  readonly adjustmentFee: bigint
  /** Items of which the refunded units go back to stock. */
  readonly returnToStock: readonly number[]
}

/** Of an item of the order: how many units a document of this kind may still hold. */
export function openQuantity(kind: DocumentKind, item: Row): bigint {
  switch (kind) {
    case 'invoice':
      return isSet(item.locked_do_invoice) ? 0n : quantityToInvoice(item)
    case 'shipment':
      return hasUnitsToShip(item) ? quantityToShip(item) : 0n
    case 'credit-memo':
      return quantityToRefund(item)
  }
}

/** The items that a document of this kind can hold units of; the parts of a composed product go with their whole. */
export function openItems(kind: DocumentKind, items: readonly Row[]): readonly Row[] {
  return items.filter((item) => !isSet(item.parent_item_id) && openQuantity(kind, item) > 0n)
}

/** All that is open, as a form begins. */
export function askForAll(kind: DocumentKind, items: readonly Row[]): readonly AskedLine[] {
  return openItems(kind, items).map((item) => ({
    itemId: itemIdOf(item),
    quantity: openQuantity(kind, item),
  }))
}

export function itemIdOf(item: Row): number {
  return Number(item.item_id)
}
