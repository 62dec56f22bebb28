import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useWords } from '../../words/use-words.ts'

const WIDTH = 132
const HEIGHT = 40

const line = style({ stroke: 'blue-900', fill: 'none', strokeWidth: 2 })
const area = style({ fill: 'blue-200' })

interface Day {
  readonly date: string
  readonly sales: { readonly amount: string; readonly currency: string }
}

/** The sales of some days as a line, without axes: the figures stand beside it. */
export function Sparkline({ days }: { readonly days: readonly Day[] }) {
  const say = useWords()
  // Heights of a drawing, no amounts: these may be floats.
  const heights = days.map(({ sales }) => Number(sales.amount))
  const highest = Math.max(...heights, 0)
  const at = heights.indexOf(highest)
  const currency = days[0]?.sales.currency ?? 'USD'
  const points = heights.map((height, position) => {
    const x = (position / Math.max(1, heights.length - 1)) * WIDTH
    const y = HEIGHT - 2 - (highest === 0 ? 0 : (height / highest) * (HEIGHT - 4))
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  const label = say('stores.sparkline', {
    highest: say.money(days[at]?.sales ?? { amount: '0', currency }),
  })
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polygon className={area} points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} />
      <polyline className={line} points={points.join(' ')} />
    </svg>
  )
}
