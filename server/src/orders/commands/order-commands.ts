/** Every command by its kind, so that one which was begun by a process that is gone can be settled. */
import type { OrderCommandKind } from '@orderferry/domain/commerce/order-command'
import { cancelOrder } from './cancel-order.ts'
import { changeOrderAddress } from './change-order-address.ts'
import { addTrackCommand, removeTrackCommand } from './change-tracks.ts'
import { commentOrder } from './comment-order.ts'
import { createCreditMemoCommand } from './create-credit-memo.ts'
import { createInvoiceCommand } from './create-invoice.ts'
import { createShipmentCommand } from './create-shipment.ts'
import { holdOrder, unholdOrderCommand } from './hold-order.ts'
import { mailOrder } from './mail-order.ts'
import type { AnyOrderCommand } from './order-command.ts'

const orderCommands: Readonly<Record<OrderCommandKind, AnyOrderCommand>> = {
  hold: holdOrder,
  unhold: unholdOrderCommand,
  'create-invoice': createInvoiceCommand,
  'create-shipment': createShipmentCommand,
  'create-credit-memo': createCreditMemoCommand,
  'add-track': addTrackCommand,
  'remove-track': removeTrackCommand,
  cancel: cancelOrder,
  comment: commentOrder,
  'edit-address': changeOrderAddress,
  'send-email': mailOrder,
}

/** @throws for the kind of a version that came later */
export function orderCommandOf(kind: string): AnyOrderCommand {
  if (!Object.hasOwn(orderCommands, kind)) throw new Error(`This version knows no command "${kind}".`)
  return orderCommands[kind as OrderCommandKind]
}
