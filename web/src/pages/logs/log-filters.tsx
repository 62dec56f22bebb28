import { activityActions, activityDirections, activityResults } from '@orderferry/domain/lifecycle/activity'
import { Button } from '@react-spectrum/s2/Button'
import { Picker, PickerItem } from '@react-spectrum/s2/Picker'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asked } from '../../api/query-client.ts'
import { DayField } from '../../ui/day-field.tsx'
import { isDay } from '../../ui/is-day.ts'
import { useWords } from '../../words/use-words.ts'
import { doers, filtersOf, type LogFilters, type LogTab, systems } from './log-search.ts'

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 12 })
const buttons = style({ display: 'flex', gap: 8, flexWrap: 'wrap', paddingTop: 20 })
const narrowField = style({ width: { default: 160, sm: 144 } })
const ANY = 'any'

/** What is typed, while it is no filter yet. */
type Typed = { readonly [Name in keyof LogFilters]?: string }

/** They count once they are applied; a day that is none is said, and nothing is looked for meanwhile. */
export function LogFilterForm(props: {
  readonly tab: LogTab
  readonly filters: LogFilters
  readonly onApply: (filters: LogFilters) => void
}) {
  const say = useWords()
  const [typed, setTyped] = useState<Typed>(props.filters)
  const set = (name: keyof LogFilters) => (value: string) => setTyped({ ...typed, [name]: value })
  const isTurned = isDay(typed.from ?? '') && isDay(typed.to ?? '') && (typed.to ?? '') < (typed.from ?? '')
  const areDays = [typed.from, typed.to].every((day) => day === undefined || day === '' || isDay(day))
  const count = Object.keys(props.filters).length
  return (
    <search aria-label={say('logs.filters')}>
      <form
        className={row}
        onSubmit={(event) => {
          event.preventDefault()
          if (areDays && !isTurned) props.onApply(filtersOf(typed))
        }}
      >
        <StorePicker value={typed.store} onChange={set('store')} />
        <TextField
          size="S"
          label={say(props.tab === 'activity' ? 'logs.order-number' : 'logs.amazon-order-number')}
          description={props.tab === 'activity' ? say('logs.order-number.help') : undefined}
          value={typed.order ?? ''}
          onChange={set('order')}
          styles={narrowField}
        />
        {props.tab === 'activity' ? (
          <ActivityFields typed={typed} set={set} />
        ) : (
          <ErrorFields typed={typed} set={set} />
        )}
        <DayField label={say('logs.from')} value={typed.from ?? ''} onChange={set('from')} />
        <DayField
          label={say('logs.to')}
          value={typed.to ?? ''}
          onChange={set('to')}
          problem={isTurned ? say('logs.days.turned') : undefined}
        />
        <div className={buttons}>
          <Button variant="secondary" size="S" type="submit">
            {say('logs.apply')}
          </Button>
          {count === 0 ? null : (
            <Button variant="secondary" fillStyle="outline" size="S" onPress={() => props.onApply({})}>
              {say('logs.clear')}
            </Button>
          )}
        </div>
      </form>
    </search>
  )
}

interface FieldsProps {
  readonly typed: Typed
  readonly set: (name: keyof LogFilters) => (value: string) => void
}

function ActivityFields({ typed, set }: FieldsProps) {
  const say = useWords()
  return (
    <>
      <Choice
        label={say('logs.direction')}
        value={typed.direction}
        onChange={set('direction')}
        options={activityDirections.map((id) => ({ id, label: say(`logs.direction.${id}`) }))}
      />
      <Choice
        label={say('logs.action')}
        value={typed.action}
        onChange={set('action')}
        options={activityActions.map((id) => ({ id, label: say(`logs.action.${id}`) }))}
      />
      <Choice
        label={say('logs.result')}
        value={typed.result}
        onChange={set('result')}
        options={activityResults.map((id) => ({ id, label: say(`logs.result.${id}`) }))}
      />
      <Choice
        label={say('logs.by')}
        value={typed.by}
        onChange={set('by')}
        options={doers.map((id) => ({ id, label: say(`logs.by.${id}`) }))}
      />
      <TextField
        size="S"
        label={say('logs.actor')}
        value={typed.actor ?? ''}
        onChange={set('actor')}
        styles={narrowField}
      />
    </>
  )
}

function ErrorFields({ typed, set }: FieldsProps) {
  const say = useWords()
  return (
    <>
      <Choice
        label={say('logs.system')}
        value={typed.system}
        onChange={set('system')}
        options={systems.map((id) => ({ id, label: say(`logs.system.${id}`) }))}
      />
      <TextField
        size="S"
        label={say('logs.code')}
        description={say('logs.code.help')}
        value={typed.code ?? ''}
        onChange={set('code')}
        styles={narrowField}
      />
    </>
  )
}

function StorePicker(props: {
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}) {
  const say = useWords()
  const { data } = useQuery(asked('GET /amazon-stores', {}))
  const known = (data?.items ?? []).map(({ storeId, name }) => ({ id: storeId, label: name }))
  const { value } = props
  const isKnown = value === undefined || value === '' || known.some(({ id }) => id === value)
  return (
    <Choice
      {...props}
      label={say('logs.store')}
      any={say('logs.all-stores')}
      options={isKnown ? known : [...known, { id: value, label: value }]}
    />
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly any?: string
}) {
  const say = useWords()
  return (
    <Picker
      size="S"
      label={props.label}
      value={props.value === undefined || props.value === '' ? ANY : props.value}
      onChange={(key) => props.onChange(key === ANY ? '' : String(key))}
      styles={narrowField}
    >
      <PickerItem id={ANY}>{props.any ?? say('logs.any')}</PickerItem>
      {props.options.map(({ id, label }) => (
        <PickerItem key={id} id={id}>
          {label}
        </PickerItem>
      ))}
    </Picker>
  )
}
