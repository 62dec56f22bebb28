import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { ToggleButton } from '@react-spectrum/s2/ToggleButton'
import { useWords } from '../../words/use-words.ts'
import { type FilterName, listed } from './order-search.ts'

const row = style({ display: 'flex', gap: 4, flexWrap: 'wrap', borderStyle: 'none', margin: 0, padding: 0 })

interface Quick {
  readonly label: AdminKey
  readonly name: FilterName
  readonly value: string
  /** Of the order, and not of the work with it. */
  readonly isKind?: true
}

const quick: readonly Quick[] = [
  { label: 'orders.quick.blocked', name: 'blocked', value: 'true' },
  { label: 'orders.quick.ship-today', name: 'shipToday', value: 'true' },
  { label: 'orders.quick.late', name: 'late', value: 'true' },
  { label: 'orders.quick.cancellation', name: 'cancellationRequested', value: 'true' },
  { label: 'orders.quick.prime', name: 'program', value: 'PRIME', isKind: true },
  { label: 'orders.quick.business', name: 'program', value: 'AMAZON_BUSINESS', isKind: true },
  { label: 'orders.quick.fbm', name: 'channel', value: 'FBM', isKind: true },
  { label: 'orders.quick.fba', name: 'channel', value: 'FBA', isKind: true },
]

/** What is asked for many times a day, a press each. */
export function QuickFilters(props: {
  readonly search: Partial<Record<FilterName, string>>
  /** Left out: all of them. */
  readonly only?: 'work' | 'kinds'
  readonly onChange: (change: Partial<Record<FilterName, string>>) => void
}) {
  const say = useWords()
  return (
    <fieldset className={row} aria-label={say('orders.quick')}>
      {quick
        .filter(({ isKind }) => props.only === undefined || (props.only === 'kinds') === (isKind === true))
        .map(({ label, name, value }) => {
          const isOn = listed(props.search[name]).includes(value)
          return (
            <ToggleButton
              key={label}
              size="S"
              isSelected={isOn}
              onChange={(isWanted) => props.onChange({ [name]: isWanted ? value : '' })}
            >
              {say(label)}
            </ToggleButton>
          )
        })}
    </fieldset>
  )
}
