/** Every command by its kind, so that one which was begun by a process that is gone can be settled. */
import type { OrderCommandKind } from '@orderferry/domain/commerce/order-command'
import { addTrackCommand, removeTrackCommand } from './change-tracks.ts'
import { createCreditMemoCommand } from './create-credit-memo.ts'
import { createInvoiceCommand } from './create-invoice.ts'
import { createShipmentCommand } from './create-shipment.ts'
import { holdOrder, unholdOrderCommand } from './hold-order.ts'
import type { AnyOrderCommand } from './order-command.ts'

const orderCommands: Readonly<Record<OrderCommandKind, AnyOrderCommand>> = {
  hold: holdOrder,
  unhold: unholdOrderCommand,
  'create-invoice': createInvoiceCommand,
  'create-shipment': createShipmentCommand,
  'create-credit-memo': createCreditMemoCommand,
  'add-track': addTrackCommand,
  'remove-track': removeTrackCommand,
}

/** @throws for the kind of a version that came later */
export function orderCommandOf(kind: string): AnyOrderCommand {
  if (!Object.hasOwn(orderCommands, kind)) throw new Error(`This version knows no command "${kind}".`)
  return orderCommands[kind as OrderCommandKind]
}
