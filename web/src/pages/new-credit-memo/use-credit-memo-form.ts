import { checkCreditMemo } from '@orderferry/domain/documents/check-documents'
import { previewCreditMemo } from '@orderferry/domain/documents/preview-documents'
import { refundable } from '@orderferry/domain/documents/refundable'
import { currencyExponent } from '@orderferry/domain/money/currency-exponents'
import { toUnits } from '@orderferry/domain/money/decimal-units'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { amountToSend, amountToType, isAmount } from '../../orders/documents/amount-field.tsx'
import { noComment } from '../../orders/documents/comment-panel.tsx'
import type { DocumentOrder, OpenQuantities } from '../../orders/documents/document-order.ts'
import { useDocumentCommand } from '../../orders/documents/use-document-command.ts'
import { useWords } from '../../words/use-words.ts'

const CENTS = 2

export interface FormProps {
  readonly order: DocumentOrder
  readonly open: OpenQuantities
  readonly onReset: () => void
}

/** The credit memo that is being written: what is typed, what it comes to, and what is wrong with it. */
export function useCreditMemoForm({ order: latest, open: latestOpen }: FormProps) {
  const say = useWords()
  const [order] = useState(latest)
  const [open] = useState(latestOpen)
  const [left] = useState(() => refundable(open.rows))
  const items = open.items.filter((item) => item.open.creditMemo > 0)
  const [quantities, setQuantities] = useState<ReadonlyMap<number, number>>(
    () => new Map(items.map((item) => [item.itemId, item.open.creditMemo])),
  )
  const [returned, setReturned] = useState<ReadonlySet<number>>(new Set())
  const [amounts, setAmounts] = useState(() => ({
    shipping: amountToType(left.baseShipping, currencyExponent(open.baseCurrency) ?? CENTS),
    adjustmentRefund: '0',
    adjustmentFee: '0',
  }))
  const [comment, setComment] = useState(noComment)
  const [tries, setTries] = useState(0)
  const params = { commerceOrderId: String(order.id) }
  const stock = useQuery(asked('GET /commerce-orders/:commerceOrderId/stock', { params }))
  const managesStock = (itemId: number) =>
    stock.data?.items.find((one) => one.itemId === itemId)?.managesStock === true
  const lines = items.map(({ itemId }) => ({ itemId, quantity: quantities.get(itemId) ?? 0 }))
  const body = {
    lines,
    shipping: amountToSend(amounts.shipping),
    adjustmentRefund: amountToSend(amounts.adjustmentRefund),
    adjustmentFee: amountToSend(amounts.adjustmentFee),
    // Nothing comes back of what is not refunded.
    returnToStock: lines
      .filter(({ itemId, quantity }) => quantity > 0 && returned.has(itemId))
      .map(({ itemId }) => itemId),
    ...comment,
  }
  const wish = {
    lines: lines.map((line) => ({ ...line, quantity: toUnits(String(line.quantity)) })),
    shipping: toUnits(body.shipping),
    adjustmentRefund: toUnits(body.adjustmentRefund),
    adjustmentFee: toUnits(body.adjustmentFee),
    returnToStock: body.returnToStock,
  }
  const problems = checkCreditMemo(open.rows, wish)
  const command = useDocumentCommand(order, async (draft: typeof body, sent): Promise<string> => {
    await call('POST /commerce-orders/:commerceOrderId/credit-memos', { params, body: { ...draft, ...sent } })
    return say('new.credit-memo-made', { number: order.number })
  })
  const submit = () => {
    const isTyped = Object.values(amounts).every(isAmount)
    if (problems.length > 0 || !isTyped) setTries((before) => before + 1)
    else command.mutate(body)
  }
  return {
    ...{ order, open, left, items, quantities, setQuantities, returned, setReturned, managesStock },
    ...{ amounts, setAmounts, comment, setComment, problems, command, submit, tries },
    preview: previewCreditMemo(open.rows, wish),
  }
}

export type CreditMemoForm = ReturnType<typeof useCreditMemoForm>
