/** W-37 and W-38: an order on hold is neither invoiced nor shipped until somebody lifts it. */
import { putOnHold } from '../../commerce/put-on-hold.ts'
import { unholdOrder } from '../../commerce/unhold-order.ts'
import type { OrderCommand } from './order-command.ts'

const HELD = 'holded'

export const holdOrder: OrderCommand<null, Record<never, never>> = {
  kind: 'hold',
  noteAs: 'holdCommerceOrder',
  action: 'hold',
  needsOrderAsSeen: false,
  act: async ({ run, commerceOrderId }) => {
    const answer = await putOnHold(run.commerce, commerceOrderId)
    return answer.kind === 'held' ? { kind: 'done', result: {} } : answer
  },
  find: async ({ view }) => (view.order.state === HELD ? {} : null),
  event: () => ({ code: 'held-by-staff' }),
}

export const unholdOrderCommand: OrderCommand<null, Record<never, never>> = {
  kind: 'unhold',
  noteAs: 'unholdCommerceOrder',
  action: 'unhold',
  needsOrderAsSeen: false,
  act: async ({ run, commerceOrderId }) => {
    const answer = await unholdOrder(run.commerce, commerceOrderId)
    return answer.kind === 'released' ? { kind: 'done', result: {} } : answer
  },
  find: async ({ view }) => (view.order.state === HELD ? null : {}),
  event: () => ({ code: 'unheld-by-staff' }),
}
