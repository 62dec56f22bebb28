import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import { SegmentedControl, SegmentedControlItem } from '@react-spectrum/s2/SegmentedControl'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { lazy, Suspense } from 'react'
import { Change } from '../../ui/change.tsx'
import { Face } from '../../ui/face.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'

const RevenueChart = lazy(() => import('./revenue-chart.tsx'))

const line = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 8,
  rowGap: 4,
  font: 'ui-sm',
  color: 'neutral-subdued',
})
const total = style({ font: 'heading', color: 'neutral' })
const lifetime = style({ marginStart: 'auto', display: 'flex', gap: 8, alignItems: 'baseline' })
const lifetimeSum = style({ font: 'ui', fontWeight: '[700]', color: 'neutral' })
const room = style({ minHeight: 150 })
const note = style({ font: 'ui-sm', color: 'neutral-subdued', marginTop: 8, marginBottom: 0 })
const figures = { fontVariantNumeric: 'tabular-nums' } as const

export const revenueDays = [7, 30] as const
export type RevenueDays = (typeof revenueDays)[number]

/** What was sold by day (S-42), with the change against as many days before. */
export function RevenuePanel(props: {
  readonly dashboard: StoreDashboardJson
  readonly days: RevenueDays
  readonly onDays: (days: RevenueDays) => void
}) {
  const say = useWords()
  const { revenue, lifetime: all } = props.dashboard
  const title = say('dashboard.revenue')
  if (revenue === null)
    return (
      <Panel title={title}>
        <Face title={say('dashboard.revenue.none')} />
      </Panel>
    )
  return (
    <Panel
      title={title}
      actions={
        <SegmentedControl
          aria-label={title}
          selectedKey={String(props.days)}
          onSelectionChange={(key) => props.onDays(Number(key) as RevenueDays)}
        >
          {revenueDays.map((days) => (
            <SegmentedControlItem key={days} id={String(days)}>
              {say('dashboard.revenue.days', { days })}
            </SegmentedControlItem>
          ))}
        </SegmentedControl>
      }
    >
      <div className={line}>
        <span className={total} style={figures}>
          {say.money(revenue.total)}
        </span>
        <Difference percent={revenue.changePercent} days={props.days} />
        {all === null ? null : (
          <span className={lifetime}>
            {say('dashboard.revenue.lifetime')}
            <span className={lifetimeSum} style={figures}>
              {say.money(all.sales)}
            </span>
          </span>
        )}
      </div>
      <div className={room}>
        <Suspense>
          <RevenueChart
            revenue={revenue}
            label={`${title}, ${say('dashboard.revenue.days', { days: props.days })}`}
          />
        </Suspense>
      </div>
      <p className={note}>
        {say('dashboard.revenue.note', { zone: zoneName(revenue.timeZone, say.locale) })}
      </p>
    </Panel>
  )
}

/** Nothing where nothing was sold before. */
function Difference({ percent, days }: { readonly percent: number | null; readonly days: number }) {
  const say = useWords()
  if (percent === null) return null
  const figure = say.percent(Math.abs(percent))
  const key = percent > 0 ? 'up' : percent < 0 ? 'down' : 'same'
  return (
    <Change
      percent={percent}
      figure={figure}
      beside={say('dashboard.revenue.change', { days })}
      sentence={say(`dashboard.revenue.${key}`, { days, ...(key === 'same' ? {} : { percent: figure }) })}
    />
  )
}

function zoneName(timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
