/** W-33, of orders that did not come from Amazon: what is neither invoiced nor shipped is canceled, and its stock let go. */
import { cancelOrder as cancelInCommerce } from '../../commerce/cancel-order.ts'
import type { OrderCommand } from './order-command.ts'

export const cancelOrder: OrderCommand<null, Record<never, never>> = {
  kind: 'cancel',
  noteAs: 'cancelCommerceOrder',
  action: 'cancel',
  needsOrderAsSeen: true,
  act: async ({ run, commerceOrderId }) => {
    const answer = await cancelInCommerce(run.commerce, commerceOrderId)
    return answer.kind === 'canceled' ? { kind: 'done', result: {} } : answer
  },
  find: async ({ view, before }) => {
    const units = view.order.items.reduce((sum, item) => sum + item.qty_canceled, 0)
    return units > before.unitsCanceled ? {} : null
  },
  event: () => ({ code: 'canceled-by-staff' }),
}
