import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'

type Money = CommerceOrder['totals']['grandTotal']

const totals = style({
  display: 'grid',
  gridTemplateColumns: ['1fr', 'auto'],
  rowGap: 4,
  columnGap: 12,
  margin: 0,
  font: 'ui',
})
const totalName = style({ fontWeight: { isGrand: '[700]' } })
const totalValue = style({ margin: 0, textAlign: 'end', fontWeight: { isGrand: '[700]' } })

/** Sums and what was paid of them. */
export function OrderTotals({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const { totals: sums } = order
  const discount =
    sums.discountDescription === null
      ? say('commerce.total.discount')
      : say('commerce.total.discount-of', { description: sums.discountDescription })
  const lines: readonly (readonly [name: string, money: Money])[] = [
    [say('commerce.subtotal'), sums.subtotal],
    ...(sums.discount === null || Number(sums.discount.amount) === 0
      ? []
      : [[discount, sums.discount] as const]),
    [say('commerce.total.shipping'), sums.shipping],
    [say('commerce.total.tax'), sums.tax],
    [say('commerce.total.grand'), sums.grandTotal],
    ...(sums.baseGrandTotal === null ? [] : [[say('commerce.total.base'), sums.baseGrandTotal] as const]),
    [say('commerce.total.paid'), sums.paid],
    [say('commerce.total.refunded'), sums.refunded],
    sums.canceled === null
      ? [say('commerce.total.due'), sums.due]
      : [say('commerce.total.canceled'), sums.canceled],
  ]
  return (
    <Panel title={say('commerce.totals')}>
      <dl className={totals}>
        {lines.map(([name, money]) => {
          const isGrand = name === say('commerce.total.grand')
          return [
            <dt key={`${name} name`} className={totalName({ isGrand })}>
              {name}
            </dt>,
            <dd key={name} className={totalValue({ isGrand })}>
              {money === null ? say('order.not-given') : say.money(money)}
            </dd>,
          ]
        })}
      </dl>
    </Panel>
  )
}
