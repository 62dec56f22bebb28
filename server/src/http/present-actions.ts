/** What staff may do with an order now, each with the reason where they may not. */
import { type AmazonOrderDetailsJson, orderActions } from '@orderferry/contract/order-details'
import { say } from '@orderferry/contract/words/words'
import type { ViewedOrder } from '../orders/view-order.ts'
import { type DetailsReader, sayRetryRefusal } from './present-order.ts'
import { sayCorrectionRefusal } from './present-shipping-address.ts'

type Action = (typeof orderActions)[number]

export function presentActions(order: ViewedOrder, reader: DetailsReader): AmazonOrderDetailsJson['actions'] {
  return orderActions.map((action) => {
    const reason = reader.mayAct ? whyNot(action, order, reader) : say(reader.language, 'action.role-too-low')
    return { action, allowed: reason === null, reason }
  })
}

function whyNot(action: Action, order: ViewedOrder, { language }: DetailsReader): string | null {
  const { row, retryRefusal, correctionRefusal } = order
  const retry = retryRefusal === null ? null : sayRetryRefusal(language, retryRefusal, row.import_reason)
  switch (action) {
    case 'retry-import':
      return retry
    case 'create-commerce-order':
      // O-13: for what came in while import was off; everything else is created by itself.
      return row.import_reason === 'import-disabled' || retry !== null
        ? retry
        : say(language, 'action.by-itself')
    case 'correct-address':
      return correctionRefusal === null ? null : sayCorrectionRefusal(language, correctionRefusal, row)
    case 'match-product':
      return row.import_state === 'created' ? retry : null
  }
}
