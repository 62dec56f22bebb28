import { ActionButton, Text } from '@react-spectrum/s2/ActionButton'
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle'
import Refresh from '@react-spectrum/s2/icons/Refresh'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useId } from 'react'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/use-words.ts'
import { MendButtons, type Remedies } from './mend-buttons.tsx'
import { actionOf, type Order, useRetry } from './use-order.ts'

const panel = style({
  backgroundColor: 'negative-subtle',
  borderRadius: 'lg',
  padding: 16,
  display: 'flex',
  flexDirection: 'column',
  font: 'ui',
  color: 'neutral',
})
const head = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 16,
  rowGap: 8,
  '--iconPrimary': { type: 'fill', value: 'negative' },
})
const title = style({
  font: 'title',
  fontWeight: '[700]',
  margin: 0,
  display: 'flex',
  gap: 8,
  alignItems: 'start',
})
const tries = style({ font: 'ui-sm', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })
const list = style({ listStyleType: 'none', margin: 0, padding: 0, marginBottom: -12 })
const line = style({
  display: 'grid',
  gridTemplateColumns: { default: ['20px', 'minmax(0, 1fr)'], md: ['20px', 'minmax(0, 1fr)', 'auto'] },
  columnGap: 12,
  rowGap: 8,
  alignItems: 'start',
  paddingY: 12,
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'red-300',
  marginTop: { default: 0, ':first-child': 12 },
})
const number = style({
  font: 'ui-sm',
  fontWeight: '[700]',
  color: 'white',
  backgroundColor: 'negative',
  borderRadius: 'full',
  width: 20,
  height: 20,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
})
const cause = style({ margin: 0, fontWeight: '[700]', overflowWrap: 'anywhere' })
const remedy = style({ margin: 0, overflowWrap: 'anywhere' })
const buttons = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  gridColumnStart: { default: 2, md: 3 },
})

/** What keeps an order from Commerce: each cause with the button that mends it. */
export function Blockers({ order, remedies }: { readonly order: Order; readonly remedies: Remedies }) {
  const say = useWords()
  const id = useId()
  const retry = useRetry(order)
  return (
    <section aria-labelledby={id} className={panel}>
      <div className={head}>
        <h2 id={id} className={title}>
          <AlertTriangle />
          {say('order.blocked', { count: order.blockers.length })}
        </h2>
        <div className={tries}>
          <span>
            {say('order.tries', { count: order.importAttempts })}
            {order.retryAt === null
              ? null
              : ` · ${say('order.next-try', { time: timeOf(say.locale, order.retryAt) })}`}
          </span>
          {actionOf(order, 'retry-import')?.allowed === true ? (
            <ActionButton size="S" isDisabled={retry.isPending} onPress={() => retry.mutate()}>
              <Refresh />
              <Text>{say('order.retry')}</Text>
            </ActionButton>
          ) : null}
        </div>
      </div>
      <ol className={list}>
        {order.blockers.map((blocker, at) => (
          <li key={`${blocker.code} ${blocker.sku ?? ''}`} className={line}>
            <span className={number} aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <p className={cause}>{blocker.message}</p>
              <p className={remedy}>{blocker.remedy}</p>
            </div>
            <div className={buttons}>
              <MendButtons order={order} cause={blocker} remedies={remedies} />
            </div>
          </li>
        ))}
      </ol>
      <Trouble error={retry.error} />
    </section>
  )
}

function timeOf(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(instant))
}
