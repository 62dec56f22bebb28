/** The end of an explanation: what the Commerce order is to be, what becomes of it, and what a person does next. */
import type { ExplanationJson } from '@orderferry/contract/amazon-orders'
import { sayReason, sayRemedy } from '@orderferry/contract/words/say-order'
import { isWordKey, type Language, say, sayMoment } from '@orderferry/contract/words/words'
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { chooseStatus } from '@orderferry/domain/order-import/choose-status'
import { chooseStoreView } from '@orderferry/domain/order-import/choose-store-view'
import { orderNumbers } from '@orderferry/domain/order-import/number-order'
import type { ImportExplanation } from '../orders/explain-import.ts'

export type Step = ExplanationJson['steps'][number]

/** By the Order Settings as they are now. */
export function orderStep({ store }: ImportExplanation, order: AmazonOrder, language: Language): Step {
  const { settings } = store
  const { commerceStoreId, because } = chooseStoreView(order, settings)
  const [number = null] = orderNumbers(order, settings)
  const { status, afterInvoice } = chooseStatus(settings)
  return {
    rule: 'order',
    verdict: 'passed',
    sentences: [
      say(language, 'explain.order-store-view', {
        commerceStoreId,
        because: because.kind,
        number: because.kind === 'rule' ? because.number : 0,
      }),
      say(language, 'explain.order-number', { number }),
      say(language, 'explain.order-status', {
        status,
        invoiced: settings.invoiceAutomatically,
        after: afterInvoice,
      }),
    ],
    facts: { commerceStoreId, because, number, status, afterInvoice },
  }
}

export function outcomeStep(
  outcome: ExplanationJson['outcome'],
  explanation: ImportExplanation,
  language: Language,
): Step {
  const { row } = explanation
  const because = reasonOf(explanation)
  const sentence = {
    import: () => say(language, 'explain.outcome-import'),
    created: () => say(language, 'explain.outcome-created', { number: row.commerce_number }),
    blocked: () =>
      say(language, 'explain.outcome-blocked', {
        at: row.retry_at === null ? null : sayMoment(language, row.retry_at),
      }),
    wait: () => say(language, 'explain.outcome-wait', { because: sayReason(language, because) }),
    notRequired: () =>
      say(language, 'explain.outcome-not-required', { because: sayReason(language, because) }),
    unknown: () => say(language, 'explain.outcome-unknown'),
  }[outcome]
  return {
    rule: 'outcome',
    verdict: outcome === 'import' || outcome === 'created' ? 'passed' : 'stops',
    sentences: [sentence(), ...nextSteps(outcome, explanation, language)],
    facts: { retryAt: row.retry_at?.toISOString() ?? null, retries: row.retries },
  }
}

function reasonOf({ reading }: ImportExplanation): string | null {
  const gate = reading.kind === 'read' ? reading.facts.gate : null
  return gate === null || gate.kind === 'candidate' ? null : gate.because
}

function nextSteps(
  outcome: ExplanationJson['outcome'],
  explanation: ImportExplanation,
  language: Language,
): readonly string[] {
  const { row, reading } = explanation
  switch (outcome) {
    case 'blocked': {
      const by =
        reading.kind === 'unreadable'
          ? [{ code: 'amazon-data-unreadable', problems: reading.problems }]
          : (reading.facts.blockers ?? [])
      return by.map((blocker) => say(language, 'explain.next', { step: sayRemedy(language, blocker) }))
    }
    case 'wait':
    case 'notRequired': {
      const key = `next.${reasonOf(explanation)}`
      return isWordKey(key) ? [say(language, 'explain.next', { step: say(language, key) })] : []
    }
    case 'created': {
      const isToBeShipped = row.channel === 'FBM' && row.amazon_status !== 'SHIPPED'
      return [say(language, isToBeShipped ? 'explain.next-ship' : 'explain.next-none')]
    }
    case 'unknown':
      return [say(language, 'explain.next-unknown')]
    case 'import':
      return []
  }
}
