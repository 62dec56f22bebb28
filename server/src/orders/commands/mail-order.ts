/** W-34: the mail of the order, by hand. To an Amazon buyer only where the person knows Amazon's rule (product.md 7.9). */
import { mailOrder as mailFromCommerce } from '../../commerce/order-comments.ts'
import type { OrderCommand } from './order-command.ts'

export interface MailRequest {
  readonly amazonRuleRead: boolean
}

export const mailOrder: OrderCommand<MailRequest, Record<never, never>> = {
  kind: 'send-email',
  noteAs: 'mailCommerceOrder',
  action: 'send-email',
  needsOrderAsSeen: false,
  check: ({ amazon, request }) =>
    amazon !== null && !request.amazonRuleRead
      ? [{ field: 'amazonRuleRead', code: 'amazon-rule-not-read', parameters: {} }]
      : [],
  act: async ({ run, commerceOrderId }) => {
    const answer = await mailFromCommerce(run.commerce, commerceOrderId)
    if (answer.kind === 'refused') return { kind: 'refused', message: answer.message }
    return answer.body === false
      ? { kind: 'refused', message: 'The e-mail was not sent; it may be switched off for this store view.' }
      : { kind: 'done', result: {} }
  },
  // Nobody else writes to the order meanwhile: sending its mail is what has touched it.
  find: async ({ view, before }) => {
    const updatedAt = Date.parse(`${view.order.updated_at ?? ''}Z`) || 0
    const isNews = before.mailsSent === 0 || updatedAt > before.updatedAt
    return view.order.email_sent === true && isNews ? {} : null
  },
  event: () => ({ code: 'mailed-by-staff' }),
}
