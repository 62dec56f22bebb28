import { type CalendarDate, parseDate } from '@internationalized/date'
import type { OrderCountsJson } from '@orderferry/contract/order-list'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Button } from '@react-spectrum/s2/Button'
import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup'
import { DatePicker } from '@react-spectrum/s2/DatePicker'
import ChevronDoubleLeft from '@react-spectrum/s2/icons/ChevronDoubleLeft'
import Erase from '@react-spectrum/s2/icons/Erase'
import { NumberField } from '@react-spectrum/s2/NumberField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { type FilterName, filterNames, listed, type OrderSearch } from './order-search.ts'
import { QuickFilters } from './quick-filters.tsx'
import { boxStatuses, statusKeys } from './status-words.ts'
import { FOLD } from './use-folded.ts'

const panel = style({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  backgroundColor: 'layer-2',
  borderWidth: { default: 0, md: 1 },
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  boxSizing: 'border-box',
  height: 'full',
})
const head = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  paddingX: { default: 0, md: 16 },
  paddingTop: { default: 0, md: 8 },
})
const headButtons = style({ display: 'flex', gap: 4, marginEnd: { default: 0, md: -8 } })
const title = style({ font: 'title', fontWeight: '[700]', margin: 0 })
const fields = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  paddingX: { default: 0, md: 16 },
  paddingY: 8,
  overflowY: 'auto',
  flexGrow: 1,
  minHeight: 0,
})
const foot = style({
  paddingX: { default: 0, md: 12 },
  paddingY: 12,
  borderTopWidth: 1,
  borderXWidth: 0,
  borderBottomWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
})
const group = style({
  borderStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
})
const legend = style({ font: 'ui-sm', color: 'neutral-subdued', padding: 0, marginBottom: 4 })
const day = style({
  display: 'grid',
  gridTemplateColumns: ['36px', 'minmax(0, 1fr)'],
  alignItems: 'center',
  gap: 4,
})
const dayName = style({ font: 'ui-sm', color: 'neutral-subdued' })
const pair = style({ display: 'grid', gridTemplateColumns: ['1fr', '1fr'], gap: 8 })
const count = style({ font: 'ui-sm', color: 'neutral-subdued', marginStart: 8 })
const full = style({ width: 'full' })

type Draft = Partial<Record<FilterName, string>>

/** The filters as they are being chosen; they apply when Apply filters is pressed. */
export function FilterPanel(props: {
  readonly search: OrderSearch
  readonly counts: OrderCountsJson | undefined
  /** Of the one store; null where there are several. */
  readonly currency: string | null
  readonly onApply: (change: Draft) => void
  /** Left out where the panel cannot be folded away. */
  readonly onFold?: () => void
  /** Opened over a narrow page: the tray has a title, and takes the quick filters that the page has no room for. */
  readonly isTray?: boolean
}) {
  const say = useWords()
  const [draft, setDraft] = useState<Draft>(() => pick(props.search))
  const set = (name: FilterName) => (value: string) => setDraft((others) => ({ ...others, [name]: value }))
  const isChanged = filterNames.some((name) => (draft[name] ?? '') !== (props.search[name] ?? ''))
  return (
    <form
      className={panel}
      aria-label={say('orders.filter')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) props.onApply(draft)
      }}
    >
      <div className={head}>
        {props.isTray === true ? <span /> : <h2 className={title}>{say('orders.filter')}</h2>}
        <div className={headButtons}>
          <ActionButton
            isQuiet
            size="S"
            aria-label={say('orders.filter.reset')}
            onPress={() => setDraft(empty)}
          >
            <Erase />
          </ActionButton>
          {props.onFold === undefined ? null : (
            <ActionButton
              isQuiet
              size="S"
              id={FOLD}
              aria-label={say('orders.filter.fold')}
              aria-expanded={true}
              onPress={props.onFold}
            >
              <ChevronDoubleLeft />
            </ActionButton>
          )}
        </div>
      </div>
      <div className={fields}>
        <StatusBoxes draft={draft} counts={props.counts} onChange={set('status')} />
        <fieldset className={group}>
          <legend className={legend}>{say('orders.purchase-date')}</legend>
          <Day
            name={say('orders.purchased-from')}
            label={say('orders.from')}
            value={draft.purchasedFrom}
            onChange={set('purchasedFrom')}
          />
          <Day
            name={say('orders.purchased-to')}
            label={say('orders.to')}
            value={draft.purchasedTo}
            onChange={set('purchasedTo')}
          />
        </fieldset>
        <fieldset className={group}>
          <legend className={legend}>{say('orders.total')}</legend>
          <div className={pair}>
            <Amount
              name={say('orders.total.min')}
              label={say('orders.min')}
              currency={props.currency}
              value={draft.totalMin}
              onChange={set('totalMin')}
            />
            <Amount
              name={say('orders.total.max')}
              label={say('orders.max')}
              currency={props.currency}
              value={draft.totalMax}
              onChange={set('totalMax')}
            />
          </div>
        </fieldset>
        {props.isTray === true ? (
          <QuickFilters
            only="kinds"
            search={draft}
            onChange={(kinds) => setDraft((others) => ({ ...others, ...kinds }))}
          />
        ) : null}
        <TextField
          size="S"
          label={say('orders.order-number')}
          value={draft.orderNumber ?? ''}
          onChange={set('orderNumber')}
          styles={full}
        />
        <TextField
          size="S"
          label={say('orders.buyer')}
          value={draft.buyer ?? ''}
          onChange={set('buyer')}
          styles={full}
        />
      </div>
      <div className={foot}>
        <Button type="submit" variant="accent" size="S" isDisabled={!isChanged} styles={full}>
          {say('orders.filter.apply')}
        </Button>
      </div>
    </form>
  )
}

const empty: Draft = Object.fromEntries(filterNames.map((name) => [name, '']))

function pick(search: OrderSearch): Draft {
  return Object.fromEntries(filterNames.map((name) => [name, search[name] ?? '']))
}

function StatusBoxes(props: {
  readonly draft: Draft
  readonly counts: OrderCountsJson | undefined
  readonly onChange: (statuses: string) => void
}) {
  const say = useWords()
  const ticked = listed(props.draft.status)
  return (
    <CheckboxGroup
      size="S"
      label={say('orders.status')}
      value={[...ticked]}
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

function Day(props: {
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

function Amount(props: {
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
