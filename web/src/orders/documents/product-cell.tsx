import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useWords } from '../../words/use-words.ts'
import type { OpenItem } from './document-order.ts'

const plain = style({ font: 'ui', margin: 0 })
const small = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })

export function ProductCell({ item }: { readonly item: OpenItem }) {
  const say = useWords()
  return (
    <>
      <p className={plain}>{item.name}</p>
      <p className={small}>{say('commerce.sku', { sku: item.sku })}</p>
    </>
  )
}

/** All but what was ordered are named only where there are any. */
export function QuantityHistory({ item: { quantities } }: { readonly item: OpenItem }) {
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
