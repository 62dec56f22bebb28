import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { CommentPanel } from '../../orders/documents/comment-panel.tsx'
import { DocumentForm } from '../../orders/documents/document-form.tsx'
import { ProductCell, QuantityHistory } from '../../orders/documents/product-cell.tsx'
import { QuantityField } from '../../orders/documents/quantity-field.tsx'
import { useSayProblem } from '../../orders/documents/use-say-problem.ts'
import { WithDocumentOrder } from '../../orders/documents/with-document-order.tsx'
import { ItemTable } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { RefundTotals, StillRefundable } from './refund-totals.tsx'
import { type CreditMemoForm, type FormProps, useCreditMemoForm } from './use-credit-memo-form.ts'

const problem = style({ font: 'ui', color: 'negative', margin: 0 })
const subtle = style({ font: 'ui-sm', color: 'neutral-subdued' })

export function NewCreditMemoPage() {
  const say = useWords()
  const { commerceOrderId } = useParams({
    from: '/signed-in/commerce-orders/$commerceOrderId/new-credit-memo',
  })
  const [times, setTimes] = useState(0)
  return (
    <WithDocumentOrder
      key={times}
      title={say('new.credit-memo')}
      action="credit-memo"
      commerceOrderId={commerceOrderId}
    >
      {(order, open) => <Form order={order} open={open} onReset={() => setTimes((before) => before + 1)} />}
    </WithDocumentOrder>
  )
}

function Form(props: FormProps) {
  const say = useWords()
  const form = useCreditMemoForm(props)
  const { order, open, problems, command, tries } = form
  const sayProblem = useSayProblem(open.baseCurrency)
  const ofWhole = problems.filter(
    ({ code }) =>
      code === 'more-than-paid' || code === 'total-below-zero' || (code === 'nothing-chosen' && tries > 0),
  )
  return (
    <DocumentForm
      title={say('new.credit-memo')}
      order={order}
      submitLabel={say('new.refund-offline')}
      isPending={command.isPending}
      error={command.error}
      tries={tries}
      onReset={props.onReset}
      onSubmit={form.submit}
      side={
        <>
          <RefundTotals form={form} />
          <StillRefundable form={form} />
        </>
      }
    >
      <Items form={form} />
      {ofWhole.map((one) => (
        <p key={one.code} role="alert" className={problem}>
          {sayProblem(one)}
        </p>
      ))}
      <CommentPanel
        title={say('new.credit-memo-comments')}
        emailLabel={say('new.email-credit-memo')}
        isAmazons={order.amazon !== null}
        draft={form.comment}
        onChange={form.setComment}
      />
    </DocumentForm>
  )
}

function Items({ form }: { readonly form: CreditMemoForm }) {
  const say = useWords()
  const { items, quantities, setQuantities, problems, preview, open } = form
  const sayProblem = useSayProblem(open.baseCurrency)
  const amount = (name: 'subtotal' | 'tax' | 'discount' | 'rowTotal', title: string) => ({
    id: name,
    title,
    isEnd: true as const,
    cell: ({ itemId }: (typeof items)[number]) => {
      const line = preview.lines.find((one) => one.itemId === itemId)
      return say.money({ amount: line?.[name] ?? '0', currency: open.currency })
    },
  })
  return (
    <Panel title={say('new.items-to-refund')}>
      <ItemTable
        label={say('new.items-to-refund')}
        rows={items}
        keyOf={({ itemId }) => String(itemId)}
        columns={[
          { id: 'product', title: say('commerce.product'), cell: (item) => <ProductCell item={item} /> },
          {
            id: 'price',
            title: say('commerce.price'),
            isEnd: true,
            cell: ({ price }) => (price === null ? say('order.not-given') : say.money(price)),
          },
          { id: 'qty', title: say('commerce.qty'), cell: (item) => <QuantityHistory item={item} /> },
          {
            id: 'return',
            title: say('new.return-to-stock'),
            cell: (item) => <ReturnBox form={form} itemId={item.itemId} sku={item.sku} />,
          },
          {
            id: 'quantity',
            title: say('new.qty-to-refund'),
            cell: (item) => {
              const at = items.indexOf(item)
              const found = problems.find((one) => 'line' in one && one.line === at)
              return (
                <QuantityField
                  label={say('new.qty-to-refund')}
                  item={item}
                  open={item.open.creditMemo}
                  quantity={quantities.get(item.itemId) ?? 0}
                  problem={found === undefined ? null : sayProblem(found)}
                  onChange={(quantity) =>
                    setQuantities((before) => new Map(before).set(item.itemId, quantity))
                  }
                />
              )
            },
          },
          amount('subtotal', say('commerce.subtotal')),
          amount('tax', say('commerce.tax-amount')),
          amount('discount', say('commerce.discount')),
          amount('rowTotal', say('commerce.row-total')),
        ]}
      />
    </Panel>
  )
}

/** Only of a product whose stock is counted. */
function ReturnBox(props: { readonly form: CreditMemoForm; readonly itemId: number; readonly sku: string }) {
  const say = useWords()
  const { form, itemId } = props
  if (!form.managesStock(itemId)) return <span className={subtle}>{say('new.not-counted')}</span>
  return (
    <Checkbox
      aria-label={say('new.return-of', { sku: props.sku })}
      isSelected={form.returned.has(itemId)}
      onChange={(isReturned) =>
        form.setReturned((before) => {
          const next = new Set(before)
          if (isReturned) next.add(itemId)
          else next.delete(itemId)
          return next
        })
      }
    />
  )
}
