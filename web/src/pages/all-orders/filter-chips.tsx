import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Tag, TagGroup } from '@react-spectrum/s2/TagGroup'
import { useWords, type Words } from '../../words/use-words.ts'
import { type FilterName, listed, type OrderSearch, statusesOf } from './order-search.ts'
import { type DisplayStatus, statusKeys } from './status-words.ts'

const row = style({ display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap', minHeight: 32 })
const tags = style({ minWidth: 0 })

interface Chip {
  readonly id: string
  readonly text: string
  readonly removes: Partial<Record<FilterName, string>>
}

/** What the list is filtered by, each with a cross (V-26). */
export function FilterChips(props: {
  readonly search: OrderSearch
  /** Of the one store; null where there are several. */
  readonly currency: string | null
  readonly onChange: (change: Partial<Record<FilterName, string>>) => void
  readonly onClear: () => void
}) {
  const say = useWords()
  const chips = chipsOf(props.search, props.currency, say)
  if (chips.length === 0) return null
  return (
    <div className={row}>
      <TagGroup
        size="S"
        aria-label={say('orders.chips')}
        items={chips}
        styles={tags}
        onRemove={(keys) =>
          props.onChange(
            Object.assign({}, ...chips.filter(({ id }) => keys.has(id)).map(({ removes }) => removes)),
          )
        }
      >
        {(chip) => <Tag textValue={chip.text}>{chip.text}</Tag>}
      </TagGroup>
      <ActionButton size="S" isQuiet onPress={props.onClear}>
        {say('orders.filter.clear')}
      </ActionButton>
    </div>
  )
}

function chipsOf(search: OrderSearch, currency: string | null, say: Words): readonly Chip[] {
  const named = (text: string, name: string) => say('orders.chip', { name, value: text })
  const statuses = statusesOf(search)
  const range = (from: string | undefined, to: string | undefined) =>
    from !== undefined && to !== undefined
      ? say('orders.chip.between', { from, to })
      : from !== undefined
        ? say('orders.chip.least', { from })
        : say('orders.chip.most', { to: to ?? '' })
  const day = (text: string | undefined) =>
    text === undefined || Number.isNaN(Date.parse(text)) ? text : say.day(text.slice(0, 10), 'UTC')
  const amount = (text: string | undefined) =>
    text === undefined ? undefined : sayAmount(text, currency, say.locale)
  const text = (
    name: 'orderNumber' | 'buyer' | 'q' | 'channel' | 'program',
    label: string,
    words: Readonly<Record<string, AdminKey>> = {},
  ): readonly Chip[] =>
    search[name] === undefined
      ? []
      : [
          {
            id: name,
            text: named(
              name === 'channel' || name === 'program' ? worded(search[name], words, say) : search[name],
              label,
            ),
            removes: { [name]: '' },
          },
        ]
  const flag = (name: 'blocked' | 'late' | 'shipToday' | 'cancellationRequested', label: string) =>
    search[name] === undefined ? [] : [{ id: name, text: label, removes: { [name]: '' } }]
  return [
    ...statuses.map((status) => ({
      id: `status-${status}`,
      text: named(say(statusKeys[status as DisplayStatus]), say('orders.status')),
      removes: { status: statuses.filter((other) => other !== status).join(',') },
    })),
    ...(search.purchasedFrom === undefined && search.purchasedTo === undefined
      ? []
      : [
          {
            id: 'purchased',
            text: named(
              range(day(search.purchasedFrom), day(search.purchasedTo)),
              say('orders.purchase-date'),
            ),
            removes: { purchasedFrom: '', purchasedTo: '' },
          },
        ]),
    ...(search.totalMin === undefined && search.totalMax === undefined
      ? []
      : [
          {
            id: 'total',
            text: named(range(amount(search.totalMin), amount(search.totalMax)), say('orders.total')),
            removes: { totalMin: '', totalMax: '' },
          },
        ]),
    ...text('orderNumber', say('orders.order-number')),
    ...text('buyer', say('orders.buyer')),
    ...text('channel', say('orders.channel'), kindWords.channel),
    ...text('program', say('orders.program'), kindWords.program),
    ...text('q', say('orders.search')),
    ...flag('blocked', say('orders.quick.blocked')),
    ...flag('late', say('orders.quick.late')),
    ...flag('shipToday', say('orders.quick.ship-today')),
    ...flag('cancellationRequested', say('orders.quick.cancellation')),
  ]
}

/** Codes in the words of the quick filters. */
const kindWords = {
  channel: { FBM: 'orders.quick.fbm', FBA: 'orders.quick.fba' },
  program: { PRIME: 'orders.quick.prime', AMAZON_BUSINESS: 'orders.quick.business' },
} as const

function worded(text: string, words: Readonly<Record<string, AdminKey>>, say: Words): string {
  return say.list(listed(text).map((code) => (words[code] === undefined ? code : say(words[code]))))
}

/** `$25`, `$15.50`; of several stores, whose currencies differ, the figure alone. */
function sayAmount(text: string, currency: string | null, locale: string): string {
  if (currency === null || Number.isNaN(Number(text))) return text
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(text as never)
}
