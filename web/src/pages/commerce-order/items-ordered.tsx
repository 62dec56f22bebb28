import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { ItemTable } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CommerceOrder } from './commerce-order.ts'

type Item = CommerceOrder['items'][number]
type Money = Item['price']

const plain = style({ font: 'ui', margin: 0 })
const small = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })

/** The ten columns that Commerce's own page has. */
export function ItemsOrdered({ order }: { readonly order: CommerceOrder }) {
  const say = useWords()
  const amount = (
    id: 'original-price' | 'price' | 'subtotal' | 'tax-amount' | 'discount' | 'row-total',
    pick: (item: Item) => Money,
  ) => ({
    id,
    title: say(`commerce.${id}`),
    isEnd: true as const,
    cell: (item: Item) => {
      const money = pick(item)
      const text = money === null ? say('order.not-given') : say.money(money)
      return id === 'row-total' ? <strong>{text}</strong> : text
    },
  })
  return (
    <Panel title={say('commerce.items')}>
      <ItemTable
        label={say('commerce.items')}
        rows={order.items}
        keyOf={({ itemId }) => String(itemId)}
        columns={[
          {
            id: 'product',
            title: say('commerce.product'),
            cell: ({ name, sku }) => (
              <>
                <p className={plain}>{name}</p>
                <p className={small}>{say('commerce.sku', { sku })}</p>
              </>
            ),
          },
          {
            id: 'status',
            title: say('commerce.item-status'),
            cell: ({ status }) => say(`commerce.item.${status}`),
          },
          amount('original-price', ({ originalPrice }) => originalPrice),
          amount('price', ({ price }) => price),
          { id: 'qty', title: say('commerce.qty'), cell: (item) => <Quantities item={item} /> },
          amount('subtotal', ({ subtotal }) => subtotal),
          amount('tax-amount', ({ taxAmount }) => taxAmount),
          {
            id: 'tax-percent',
            title: say('commerce.tax-percent'),
            isEnd: true,
            cell: ({ taxPercent }) => percent(say.locale, taxPercent),
          },
          amount('discount', ({ discountAmount }) => discountAmount),
          amount('row-total', ({ rowTotal }) => rowTotal),
        ]}
      />
    </Panel>
  )
}

/** All but what was ordered are named only where there are any. */
function Quantities({ item: { quantities } }: { readonly item: Item }) {
  const say = useWords()
  const others = ['invoiced', 'shipped', 'refunded', 'canceled'] as const
  return (
    <>
      <p className={plain}>{say('commerce.qty.ordered', { count: say.count(quantities.ordered) })}</p>
      {others
        .filter((name) => quantities[name] > 0)
        .map((name) => (
          <p key={name} className={small}>
            {say(`commerce.qty.${name}`, { count: say.count(quantities[name]) })}
          </p>
        ))}
    </>
  )
}

/** Decimal text goes in as text: no rate becomes a float on its way. */
function percent(locale: string, text: string | null): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format((text ?? '0') as never)}%`
}
