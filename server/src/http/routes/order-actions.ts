import { holdOrder, unholdOrderCommand } from '../../orders/commands/hold-order.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { answerCommand } from '../answer-command.ts'
import type { Handlers } from '../handlers.ts'

export function orderActionRoutes(run: StaffRun): Handlers<'holdCommerceOrder' | 'unholdCommerceOrder'> {
  return {
    holdCommerceOrder: (request) => answerCommand(run, holdOrder, request, null),
    unholdCommerceOrder: (request) => answerCommand(run, unholdOrderCommand, request, null),
  }
}
