import type { OrderCountsJson } from '@orderferry/contract/order-list'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Button } from '@react-spectrum/s2/Button'
import ChevronDoubleLeft from '@react-spectrum/s2/icons/ChevronDoubleLeft'
import Erase from '@react-spectrum/s2/icons/Erase'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { TextField } from '@react-spectrum/s2/TextField'
import { useState } from 'react'
import { useWords, type Words } from '../../words/use-words.ts'
import { Amount, Day, StatusBoxes } from './filter-fields.tsx'
import { type FilterName, filterNames, listed, type OrderSearch } from './order-search.ts'
import { QuickFilters } from './quick-filters.tsx'
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
const pair = style({ display: 'grid', gridTemplateColumns: ['1fr', '1fr'], gap: 8 })
const wrong = style({ font: 'ui-sm', color: 'negative', margin: 0 })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })
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
  const [draft, setDraft] = useDraft(props.search)
  const set = (name: FilterName) => (value: string) => setDraft((others) => ({ ...others, [name]: value }))
  const mistakes = mistakesOf(draft, say)
  const isChanged = filterNames.some((name) => (draft[name] ?? '') !== (props.search[name] ?? ''))
  return (
    <form
      className={panel}
      aria-label={say('orders.filter')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && Object.keys(mistakes).length === 0) props.onApply(draft)
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
        <StatusBoxes ticked={listed(draft.status)} counts={props.counts} onChange={set('status')} />
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
          {mistakes.purchased === undefined ? null : (
            <p className={wrong} role="alert">
              {mistakes.purchased}
            </p>
          )}
          <p className={hint}>{say('orders.purchase-date.zone')}</p>
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
          {mistakes.total === undefined ? null : (
            <p className={wrong} role="alert">
              {mistakes.total}
            </p>
          )}
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

/** What others change of the filters is taken over; what is being typed stays. */
function useDraft(search: OrderSearch) {
  const [draft, setDraft] = useState<Draft>(() => pick(search))
  const [taken, setTaken] = useState(search)
  const changed = filterNames.filter((name) => search[name] !== taken[name])
  if (changed.length > 0) {
    setTaken(search)
    setDraft({ ...draft, ...Object.fromEntries(changed.map((name) => [name, search[name] ?? ''])) })
  }
  return [draft, setDraft] as const
}

/** Ranges whose ends are the wrong way round. */
function mistakesOf(draft: Draft, say: Words): { readonly purchased?: string; readonly total?: string } {
  const { purchasedFrom = '', purchasedTo = '', totalMin = '', totalMax = '' } = draft
  return {
    ...(purchasedFrom !== '' && purchasedTo !== '' && purchasedFrom.slice(0, 10) > purchasedTo.slice(0, 10)
      ? { purchased: say('orders.purchase-date.wrong') }
      : {}),
    ...(totalMin !== '' && totalMax !== '' && Number(totalMin) > Number(totalMax)
      ? { total: say('orders.total.wrong') }
      : {}),
  }
}

function pick(search: OrderSearch): Draft {
  return Object.fromEntries(filterNames.map((name) => [name, search[name] ?? '']))
}
