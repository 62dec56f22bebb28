import { cancelOrder } from '../../orders/commands/cancel-order.ts'
import { changeOrderAddress } from '../../orders/commands/change-order-address.ts'
import { commentOrder } from '../../orders/commands/comment-order.ts'
import { holdOrder, unholdOrderCommand } from '../../orders/commands/hold-order.ts'
import { mailOrder } from '../../orders/commands/mail-order.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { answerCommand } from '../answer-command.ts'
import type { Handlers } from '../handlers.ts'
import { readAddress } from '../present-shipping-address.ts'

export function orderActionRoutes(
  run: StaffRun,
): Handlers<
  | 'holdCommerceOrder'
  | 'unholdCommerceOrder'
  | 'cancelCommerceOrder'
  | 'commentCommerceOrder'
  | 'changeOrderAddress'
  | 'mailCommerceOrder'
> {
  return {
    holdCommerceOrder: (request) => answerCommand(run, holdOrder, request, null),
    unholdCommerceOrder: (request) => answerCommand(run, unholdOrderCommand, request, null),
    cancelCommerceOrder: (request) => answerCommand(run, cancelOrder, request, null),
    commentCommerceOrder: (request) => {
      const { key: _key, seen: _seen, ...comment } = request.body
      return answerCommand(run, commentOrder, request, comment)
    },
    changeOrderAddress: (request) => {
      const { firstName, lastName, company, phone, vatNumber } = request.body
      const people = { which: request.params.which, firstName, lastName, company, phone, vatNumber }
      return answerCommand(run, changeOrderAddress, request, { ...people, ...readAddress(request.body) })
    },
    mailCommerceOrder: (request) => {
      const { amazonRuleRead } = request.body
      return answerCommand(run, mailOrder, request, { amazonRuleRead })
    },
  }
}
