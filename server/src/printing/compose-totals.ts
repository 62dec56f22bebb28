import type { WordKey } from '@orderferry/contract/words/en'
import { say } from '@orderferry/contract/words/words'
import type { DocumentToPrint } from '../orders/print-documents.ts'
import type { Composing } from './composing.ts'
import type { Fact } from './paper.ts'
import { sayAmount } from './say-facts.ts'

type Document = DocumentToPrint['document']

/** The totals block; a packing slip has none. Lines of nothing are left out, the first and the last aside. */
export function composeTotals(
  kind: DocumentToPrint['kind'],
  document: Document,
  { language, currency }: Composing,
): readonly Fact[] {
  if (kind === 'shipment') return []
  const line = (key: WordKey, amount: string | null, isMain = false): Fact => ({
    label: say(language, key),
    value: sayAmount(amount ?? '0', { language, currency }),
    isMain,
  })
  const unlessNothing = (key: WordKey, amount: string | null, sign: '' | '-' = ''): readonly Fact[] =>
    amount === null || Number(amount) === 0 ? [] : [line(key, withSign(amount, sign))]
  return [
    line('print.subtotal', document.subtotal),
    // Commerce keeps an order's and an invoice's discount below zero, a credit memo's above or below.
    ...unlessNothing('print.discount', document.discount_amount, '-'),
    ...unlessNothing('print.shipping', document.shipping_amount),
    ...unlessNothing('print.tax', document.tax_amount),
    ...unlessNothing('print.adjustment-refund', document.adjustment_positive),
    ...unlessNothing('print.adjustment-fee', document.adjustment_negative, '-'),
    line('print.grand-total', document.grand_total, true),
  ]
}

function withSign(amount: string, sign: '' | '-'): string {
  return sign === '-' ? `-${amount.replace(/^-/, '')}` : amount
}
