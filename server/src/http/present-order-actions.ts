/** What the reader may do with a Commerce order, by the table of actions. */
import type { CommerceOrderJson } from '@orderferry/contract/commerce-orders'
import { type Language, say } from '@orderferry/contract/words/words'
import { orderActions, refusalOfAction } from '@orderferry/domain/commerce/order-actions'
import type { ViewedCommerceOrder } from '../orders/view-commerce-order.ts'

export interface ActingReader {
  readonly language: Language
  readonly rights: ReadonlySet<string>
}

export function presentOrderActions(
  { facts }: ViewedCommerceOrder,
  { language, rights }: ActingReader,
): CommerceOrderJson['actions'] {
  return orderActions.map((action) => {
    const refusal = refusalOfAction(action, facts, rights)
    const reason = refusal === null ? null : say(language, `action-refusal.${refusal}`)
    return { action, allowed: refusal === null, reason }
  })
}
