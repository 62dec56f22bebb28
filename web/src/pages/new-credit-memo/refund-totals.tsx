import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { AmountField } from '../../orders/documents/amount-field.tsx'
import { Sums } from '../../orders/documents/sums.tsx'
import { useSayProblem } from '../../orders/documents/use-say-problem.ts'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CreditMemoForm } from './use-credit-memo-form.ts'

const stack = style({ display: 'flex', flexDirection: 'column', gap: 12 })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0, marginTop: 8 })

/** Amounts of the whole credit memo, and what it comes to with each key that is pressed. */
export function RefundTotals({ form }: { readonly form: CreditMemoForm }) {
  const say = useWords()
  const { amounts, setAmounts, problems, preview, open, left } = form
  const sayProblem = useSayProblem(open.baseCurrency)
  const currency = open.baseCurrency
  const money = (amount: string) => say.money({ amount, currency: open.currency })
  const problemOf = (name: keyof typeof amounts) => {
    const found = problems.find((one) => 'amount' in one && one.amount === name)
    return found === undefined ? null : sayProblem(found)
  }
  const field = (name: keyof typeof amounts, label: string, description?: string) => (
    <AmountField
      label={label}
      text={amounts[name]}
      problem={problemOf(name)}
      {...(description === undefined ? {} : { description })}
      onChange={(text) => setAmounts((before) => ({ ...before, [name]: text }))}
    />
  )
  return (
    <Panel title={say('new.refund-totals')}>
      <div className={stack}>
        {field(
          'shipping',
          say('new.refund-shipping', { currency }),
          say('new.left', { amount: say.money({ amount: left.baseShipping, currency }) }),
        )}
        {field('adjustmentRefund', say('new.adjustment-refund', { currency }))}
        {field('adjustmentFee', say('new.adjustment-fee', { currency }))}
        <Sums
          lines={[
            { name: say('commerce.subtotal'), value: money(preview.subtotal) },
            { name: say('commerce.total.discount'), value: money(preview.discount) },
            { name: say('commerce.total.shipping'), value: money(preview.shipping) },
            { name: say('commerce.total.tax'), value: money(preview.tax) },
            { name: say('commerce.total.grand'), value: money(preview.grandTotal), isStrong: true },
            ...(currency === open.currency
              ? []
              : [
                  {
                    name: say('new.grand-total-in', { currency }),
                    value: say.money({ amount: preview.baseGrandTotal, currency }),
                  },
                ]),
          ]}
        />
      </div>
    </Panel>
  )
}

/** Said before anybody types an amount. */
export function StillRefundable({ form }: { readonly form: CreditMemoForm }) {
  const say = useWords()
  const { left, open, order } = form
  const money = (amount: string) => say.money({ amount, currency: open.currency })
  return (
    <Panel title={say('new.refundable')}>
      <Sums
        lines={[
          { name: say('new.refundable.items'), value: money(left.items) },
          { name: say('commerce.total.shipping'), value: money(left.shipping) },
          { name: say('commerce.total.tax'), value: money(left.tax) },
          { name: say('new.refundable.paid'), value: money(left.paid), isStrong: true },
        ]}
      />
      {order.amazon === null ? null : <p className={hint}>{say('new.money-by-amazon')}</p>}
    </Panel>
  )
}
