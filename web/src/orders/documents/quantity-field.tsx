import { NumberField } from '@react-spectrum/s2/NumberField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useWords } from '../../words/use-words.ts'
import type { OpenItem } from './document-order.ts'

const line = style({ display: 'flex', alignItems: 'start', gap: 8 })
const field = style({ width: 128 })
const beside = style({ font: 'ui-sm', color: 'neutral-subdued', paddingTop: 8, whiteSpace: 'nowrap' })
const warning = style({ font: 'ui-sm', color: 'orange-1000', margin: 0 })

/** How many units of a line, with how many there are at most beside it. */
export function QuantityField(props: {
  readonly label: string
  readonly item: OpenItem
  readonly open: number
  readonly quantity: number
  /** What is wrong with it, in words. */
  readonly problem: string | null
  /** What to look at, though it may be sent. */
  readonly notice?: string | null
  readonly onChange: (quantity: number) => void
}) {
  const say = useWords()
  const { item, open, quantity, problem, notice = null } = props
  return (
    <>
      <div className={line}>
        <NumberField
          aria-label={say('new.quantity-of', { label: props.label, sku: item.sku })}
          styles={field}
          validationBehavior="aria"
          minValue={0}
          step={item.isDecimal ? 0.0001 : 1}
          value={quantity}
          isInvalid={problem !== null}
          errorMessage={problem ?? ''}
          // An emptied field asks for nothing.
          onChange={(value) => props.onChange(Number.isNaN(value) ? 0 : value)}
        />
        <span className={beside}>{say('new.of', { count: say.count(open) })}</span>
      </div>
      {notice === null ? null : <p className={warning}>{notice}</p>}
    </>
  )
}
