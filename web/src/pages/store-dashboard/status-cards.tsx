import type { OrderCountsJson } from '@orderferry/contract/order-list'
import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { paths, pathTo } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'

const row = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)', 'minmax(0, 1fr)'],
    md: ['repeat(5, minmax(0, 1fr))'],
  },
  gap: 12,
  listStyleType: 'none',
  margin: 0,
  padding: 0,
})
const item = style({
  display: 'flex',
  gridColumnEnd: { default: 'auto', ':last-child': { default: 'span 2', md: 'auto' } },
})
const card = style({
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineColor: 'focus-ring',
  outlineWidth: 2,
  outlineOffset: 2,
  display: 'flex',
  flexDirection: 'column',
  flexGrow: 1,
  gap: 2,
  padding: 16,
  boxSizing: 'border-box',
  backgroundColor: { default: 'layer-2', ':hover': 'gray-75' },
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: { default: 'gray-200', ':hover': 'gray-400' },
  borderRadius: 'lg',
  textDecoration: 'none',
  color: 'neutral',
})
const figure = style({ font: 'heading-lg', color: 'neutral' })
const hint = style({ font: 'ui-sm', color: 'neutral-subdued' })
const figures = { fontVariantNumeric: 'tabular-nums' } as const

type Variant = ComponentProps<typeof StatusLight>['variant']
type CardName = keyof OrderCountsJson['cards']

interface CardSpec {
  readonly name: CardName
  readonly label: AdminKey
  readonly hint: AdminKey
  readonly variant: Variant
  /** Of All Orders. */
  readonly filter: Readonly<Record<string, string>>
}

const cards: readonly CardSpec[] = [
  {
    name: 'unshipped',
    label: 'dashboard.card.unshipped',
    hint: 'dashboard.card.unshipped.hint',
    variant: 'yellow',
    filter: { status: 'Unshipped,Partially Shipped' },
  },
  {
    name: 'shipToday',
    label: 'dashboard.card.ship-today',
    hint: 'dashboard.card.ship-today.hint',
    variant: 'yellow',
    filter: { shipToday: 'true' },
  },
  {
    name: 'late',
    label: 'dashboard.card.late',
    hint: 'dashboard.card.late.hint',
    variant: 'notice',
    filter: { late: 'true' },
  },
  {
    name: 'blocked',
    label: 'dashboard.card.blocked',
    hint: 'dashboard.card.blocked.hint',
    variant: 'negative',
    filter: { blocked: 'true' },
  },
  {
    name: 'cancellationRequested',
    label: 'dashboard.card.cancellation',
    hint: 'dashboard.card.cancellation.hint',
    variant: 'notice',
    filter: { cancellationRequested: 'true' },
  },
]

/** What waits for somebody, each a way into the filtered list; grey where there is nothing. */
export function StatusCards(props: {
  readonly storeId: string
  readonly counts: OrderCountsJson | undefined
}) {
  const say = useWords()
  return (
    <ul className={row} aria-label={say('dashboard.cards')}>
      {cards.map((spec) => {
        const counted = props.counts?.cards[spec.name]
        const imported = props.counts?.cards.unshipped.imported ?? 0
        return (
          <li key={spec.name} className={item}>
            <Link
              to={pathTo(paths.storeOrders, { storeId: props.storeId })}
              search={spec.filter as never}
              className={card}
            >
              <StatusLight variant={counted !== undefined && counted.orders > 0 ? spec.variant : 'neutral'}>
                {say(spec.label)}
              </StatusLight>
              <span className={figure} style={figures}>
                {counted === undefined ? '…' : `${say.count(counted.orders)}${counted.orMore ? '+' : ''}`}
              </span>
              <span className={hint}>{say(spec.hint, { count: say.count(imported) })}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
