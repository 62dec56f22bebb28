import type { CommerceOrderCountsJson } from '@orderferry/contract/commerce-order-list'
import { Button } from '@react-spectrum/s2/Button'
import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { useCommerceStatus } from '../../orders/use-commerce-status.ts'
import { DayField } from '../../ui/day-field.tsx'
import { isDay } from '../../ui/is-day.ts'
import { useWords } from '../../words/use-words.ts'
import { type FilterName, listed, type WorkspaceSearch } from './workspace-search.ts'

const form = style({ display: 'flex', flexDirection: 'column', gap: 8 })
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 12 })
const field = style({ width: { default: 160, sm: 152 } })
const buttons = style({ display: 'flex', gap: 8, flexWrap: 'wrap' })
const wrong = style({ font: 'ui-sm', color: 'negative', margin: 0 })
const count = style({ font: 'ui-sm', color: 'neutral-subdued', marginStart: 8 })
const ANY = 'any'

type Typed = Partial<Record<FilterName, string>>

/** W-11. They count once they are applied; what cannot be is said, and nothing is looked for meanwhile. */
export function WorkspaceFilters(props: {
  readonly search: WorkspaceSearch
  readonly counts: CommerceOrderCountsJson | undefined
  readonly onApply: (change: Typed) => void
}) {
  const say = useWords()
  const seesBuyers = useMay('clerk')
  const [typed, setTyped] = useState<Typed>(props.search)
  const set = (name: FilterName) => (value: string) => setTyped({ ...typed, [name]: value })
  const mistake = mistakeOf(typed)
  const text = (name: FilterName, label: string, problem?: string) => (
    <TextField
      size="S"
      label={label}
      value={typed[name] ?? ''}
      onChange={set(name)}
      styles={field}
      {...(problem === undefined ? {} : { isInvalid: true, errorMessage: problem })}
    />
  )
  const amountProblem = (name: FilterName) =>
    isAmount(typed[name]) ? undefined : say('workspace.filter.no-amount')
  return (
    <search aria-label={say('orders.filter')}>
      <form
        className={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (mistake === null) props.onApply(typed)
        }}
      >
        <Statuses ticked={listed(typed.status)} counts={props.counts} onChange={set('status')} />
        <div className={row}>
          {text('number', say('workspace.column.number'))}
          {text('amazonOrderNumber', say('workspace.column.amazon-number'))}
          {seesBuyers ? text('billTo', say('workspace.column.bill-to')) : null}
          {seesBuyers ? text('shipTo', say('workspace.column.ship-to')) : null}
          <Picker
            size="S"
            label={say('workspace.column.channel')}
            selectedKey={typed.channel ?? ANY}
            onSelectionChange={(key) => set('channel')(key === ANY ? '' : String(key))}
            styles={field}
          >
            <PickerItem id={ANY}>{say('workspace.channel.any')}</PickerItem>
            <PickerItem id="amazon">{say('workspace.channel.amazon')}</PickerItem>
            <PickerItem id="other">{say('workspace.channel.other')}</PickerItem>
          </Picker>
          <DayField
            label={say('orders.purchased-from')}
            value={typed.purchasedFrom ?? ''}
            onChange={set('purchasedFrom')}
          />
          <DayField
            label={say('orders.purchased-to')}
            value={typed.purchasedTo ?? ''}
            onChange={set('purchasedTo')}
            problem={mistake === 'days' ? say('orders.purchase-date.wrong') : undefined}
          />
          {text('baseTotalMin', say('workspace.filter.base-total.min'), amountProblem('baseTotalMin'))}
          {text('baseTotalMax', say('workspace.filter.base-total.max'), amountProblem('baseTotalMax'))}
          {text('totalMin', say('workspace.filter.total.min'), amountProblem('totalMin'))}
          {text('totalMax', say('workspace.filter.total.max'), amountProblem('totalMax'))}
        </div>
        {mistake === 'totals' ? (
          <p className={wrong} role="alert">
            {say('orders.total.wrong')}
          </p>
        ) : null}
        <div className={buttons}>
          <Button variant="secondary" size="S" type="submit">
            {say('orders.filter.apply')}
          </Button>
        </div>
      </form>
    </search>
  )
}

/** W-12: those that orders have, each with how many. */
function Statuses(props: {
  readonly ticked: readonly string[]
  readonly counts: CommerceOrderCountsJson | undefined
  readonly onChange: (statuses: string) => void
}) {
  const say = useWords()
  const sayStatus = useCommerceStatus()
  const counted = props.counts?.statuses ?? []
  const others = props.ticked.filter((status) => counted.every((one) => one.status !== status))
  const boxes = [...counted, ...others.map((status) => ({ status, label: null, orders: 0, orMore: false }))]
  if (boxes.length === 0) return null
  return (
    <CheckboxGroup
      size="S"
      orientation="horizontal"
      label={say('workspace.column.status')}
      value={[...props.ticked]}
      onChange={(values) => props.onChange(values.join(','))}
    >
      {boxes.map(({ status, label, orders, orMore }) => (
        <Checkbox key={status} value={status}>
          {sayStatus(status, label)}
          <span className={count}>{`${say.count(orders)}${orMore ? '+' : ''}`}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}

function isAmount(text: string | undefined): boolean {
  return text === undefined || text === '' || /^\d{1,12}(\.\d{1,3})?$/.test(text.trim())
}

/** What keeps the filters from being applied. */
function mistakeOf(typed: Typed): 'days' | 'day' | 'totals' | 'amount' | null {
  const { purchasedFrom = '', purchasedTo = '' } = typed
  if ([purchasedFrom, purchasedTo].some((day) => day !== '' && !isDay(day))) return 'day'
  if (purchasedFrom !== '' && purchasedTo !== '' && purchasedFrom > purchasedTo) return 'days'
  const amounts = ['baseTotalMin', 'baseTotalMax', 'totalMin', 'totalMax'] as const
  if (amounts.some((name) => !isAmount(typed[name]))) return 'amount'
  return isTurned(typed.baseTotalMin, typed.baseTotalMax) || isTurned(typed.totalMin, typed.totalMax)
    ? 'totals'
    : null
}

function isTurned(least = '', most = ''): boolean {
  return least !== '' && most !== '' && Number(least) > Number(most)
}
