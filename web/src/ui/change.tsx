import { style } from '@react-spectrum/s2/style' with { type: 'macro' }

const row = style({ display: 'inline-flex', alignItems: 'baseline', gap: 4, flexWrap: 'wrap' })
const figure = style({
  font: 'ui-sm',
  fontWeight: '[700]',
  color: { default: 'neutral', isUp: 'green-1100', isDown: 'red-1000' },
})
const words = style({ font: 'ui-sm', color: 'neutral-subdued' })

/** How much more or less than before: an arrow and a figure for the eye, a whole sentence for the ear. */
export function Change(props: {
  /** Null: there is nothing to compare with. */
  readonly percent: number | null
  /** `12.4%`, without a sign. */
  readonly figure: string
  /** Stands behind the figure. */
  readonly beside?: string
  readonly sentence: string
}) {
  const { percent } = props
  if (percent === null) return <span className={words}>{props.sentence}</span>
  const arrow = percent > 0 ? '↑ ' : percent < 0 ? '↓ ' : ''
  return (
    <span className={row} role="img" aria-label={props.sentence}>
      <span aria-hidden="true" className={figure({ isUp: percent > 0, isDown: percent < 0 })}>
        {arrow}
        {props.figure}
      </span>
      {props.beside === undefined ? null : (
        <span aria-hidden="true" className={words}>
          {props.beside}
        </span>
      )}
    </span>
  )
}
