import type { RevenueJson } from '@orderferry/contract/store-dashboard'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { scaleBand, scaleLinear } from '@visx/scale'
import { useEffect, useRef, useState } from 'react'
import { onlyReadAloud } from '../../ui/only-read-aloud.ts'
import { useWords } from '../../words/use-words.ts'

const HEIGHT = 150
const LEFT = 60
const BOTTOM = 20
const TOP = 8
const TICKS = 3
const ROUND = 3
/** A date below every so many bars, so that they never touch. */
const DATE_WIDTH = 90

const box = style({ width: 'full' })
const grid = style({ stroke: 'gray-300' })
const bar = style({ fill: { default: 'blue-800', isUnfinished: 'blue-400' } })
const axis = style({ font: 'ui-sm', fill: 'gray-700' })

/** Sales by day as bars, and the same figures as a table for who does not see them. */
export default function RevenueChart({
  revenue,
  label,
}: {
  readonly revenue: RevenueJson
  readonly label: string
}) {
  const say = useWords()
  const [place, width] = useWidth()
  // Bars are drawn to a pixel: here, and nowhere else, an amount becomes a float.
  const amounts = revenue.days.map(({ sales }) => Number(sales.amount))
  const y = scaleLinear<number>({
    domain: [0, Math.max(...amounts, 1)],
    range: [HEIGHT - BOTTOM, TOP],
    nice: TICKS,
  })
  const x = scaleBand<string>({
    domain: revenue.days.map(({ date }) => date),
    range: [LEFT, Math.max(width, LEFT + 1)],
    padding: 0.2,
  })
  const every = Math.max(1, Math.ceil((revenue.days.length * DATE_WIDTH) / Math.max(width - LEFT, 1)))
  const short = new Intl.NumberFormat(say.locale, {
    style: 'currency',
    currency: revenue.currency,
    maximumFractionDigits: 0,
  })
  const day = new Intl.DateTimeFormat(say.locale, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const dayOf = (date: string) => day.format(new Date(`${date}T00:00:00Z`))
  return (
    <div ref={place} className={box}>
      <svg role="img" aria-label={label} width={width} height={HEIGHT}>
        {y.ticks(TICKS).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className={grid} />
            <text x={LEFT - 8} y={y(tick)} dy="0.35em" textAnchor="end" className={axis}>
              {short.format(tick)}
            </text>
          </g>
        ))}
        {revenue.days.map(({ date, sales, isUnfinished }, at) => {
          const top = y(amounts[at] ?? 0)
          return (
            <rect
              key={date}
              x={x(date)}
              y={top}
              width={x.bandwidth()}
              height={Math.max(0, HEIGHT - BOTTOM - top)}
              rx={ROUND}
              className={bar({ isUnfinished })}
            >
              <title>{`${dayOf(date)}: ${say.money(sales)}`}</title>
            </rect>
          )
        })}
        {revenue.days.map(({ date }, at) =>
          (revenue.days.length - 1 - at) % every === 0 ? (
            <text
              key={date}
              x={(x(date) ?? 0) + x.bandwidth() / 2}
              y={HEIGHT - 4}
              textAnchor={at === revenue.days.length - 1 && every > 1 ? 'end' : 'middle'}
              className={axis}
            >
              {dayOf(date)}
            </text>
          ) : null,
        )}
      </svg>
      <div className={onlyReadAloud}>
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{say('dashboard.revenue.day')}</th>
              <th scope="col">{say('dashboard.revenue.sales')}</th>
              <th scope="col">{say('dashboard.revenue.orders')}</th>
            </tr>
          </thead>
          <tbody>
            {revenue.days.map(({ date, sales, orders, isUnfinished }) => (
              <tr key={date}>
                <th scope="row">
                  {isUnfinished ? say('dashboard.revenue.unfinished', { day: dayOf(date) }) : dayOf(date)}
                </th>
                <td>{say.money(sales)}</td>
                <td>{say.count(orders)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function useWidth() {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [place, width] as const
}
