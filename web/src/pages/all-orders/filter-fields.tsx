import { type CalendarDate, parseDate } from '@internationalized/date'
import type { OrderCountsJson } from '@orderferry/contract/order-list'
import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup'
import { DatePicker } from '@react-spectrum/s2/DatePicker'
import { NumberField } from '@react-spectrum/s2/NumberField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useWords } from '../../words/use-words.ts'
import { boxStatuses, statusKeys } from './status-words.ts'

const day = style({
  display: 'grid',
  gridTemplateColumns: ['36px', 'minmax(0, 1fr)'],
  alignItems: 'center',
  gap: 4,
})
const dayName = style({ font: 'ui-sm', color: 'neutral-subdued' })
const count = style({ font: 'ui-sm', color: 'neutral-subdued', marginStart: 8 })
const full = style({ width: 'full' })

/** V-24, with how many orders stand in each. */
export function StatusBoxes(props: {
  readonly ticked: readonly string[]
  readonly counts: OrderCountsJson | undefined
  readonly onChange: (statuses: string) => void
}) {
  const say = useWords()
  return (
    <CheckboxGroup
      size="S"
      label={say('orders.status')}
      value={[...props.ticked]}
      onChange={(values) => props.onChange(boxStatuses.filter((status) => values.includes(status)).join(','))}
    >
      {boxStatuses.map((status) => {
        const counted = props.counts?.statuses.find((one) => one.status === status)
        return (
          <Checkbox key={status} value={status}>
            {say(statusKeys[status])}
            <span className={count}>
              {counted === undefined ? '' : `${say.count(counted.orders)}${counted.orMore ? '+' : ''}`}
            </span>
          </Checkbox>
        )
      })}
    </CheckboxGroup>
  )
}

/** V-20: one end of the days of purchase. */
export function Day(props: {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}) {
  return (
    <div className={day}>
      <span className={dayName} aria-hidden="true">
        {props.label}
      </span>
      <DatePicker
        size="S"
        aria-label={props.name}
        value={dayOf(props.value)}
        onChange={(chosen) => props.onChange(chosen === null ? '' : chosen.toString())}
        styles={full}
      />
    </div>
  )
}

function dayOf(text: string | undefined): CalendarDate | null {
  if (text === undefined || text === '') return null
  try {
    return parseDate(text.slice(0, 10))
  } catch {
    return null
  }
}

/** V-23, V-29: one end of the totals. */
export function Amount(props: {
  readonly name: string
  readonly label: string
  readonly currency: string | null
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}) {
  const isSet = props.value !== undefined && props.value !== ''
  return (
    <NumberField
      size="S"
      hideStepper
      aria-label={props.name}
      placeholder={props.label}
      value={isSet ? Number(props.value) : Number.NaN}
      minValue={0}
      formatOptions={
        props.currency === null
          ? { minimumFractionDigits: 2, maximumFractionDigits: 3, useGrouping: false }
          : { style: 'currency', currency: props.currency, currencyDisplay: 'narrowSymbol' }
      }
      onChange={(value) => props.onChange(Number.isNaN(value) ? '' : decimalText(value))}
      styles={full}
    />
  )
}

/** As the API takes it: three decimals at most, and no exponent. */
function decimalText(value: number): string {
  return value.toFixed(3).replace(/\.?0+$/, '')
}
