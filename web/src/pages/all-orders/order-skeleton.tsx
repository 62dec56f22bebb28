import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useWords } from '../../words/use-words.ts'
import { type OrderColumn, widthOf } from './order-columns.tsx'

/** More than a page has room for. */
const ROWS = 40
const CARDS = 6
const TICK_WIDTH = 40

/** Below the table's head, within its frame. */
const rows = style({
  position: 'absolute',
  top: '[33px]',
  bottom: '[1px]',
  insetStart: '[1px]',
  insetEnd: '[1px]',
  overflow: 'hidden',
})
const row = style({
  display: 'grid',
  height: 32,
  alignItems: 'center',
  boxSizing: 'border-box',
  borderBottomWidth: 1,
  borderXWidth: 0,
  borderTopWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
})
const cell = style({ display: 'flex', paddingX: 16, justifyContent: { default: 'start', isEnd: 'end' } })
const bar = style({ height: 12, borderRadius: 'sm', backgroundColor: 'gray-200', maxWidth: 'full' })
const tick = style({ size: 14, marginStart: 16, borderRadius: 'sm', backgroundColor: 'gray-200' })
const cards = style({
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  overflow: 'hidden',
})
const card = style({
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  gap: 12,
  height: 112,
  padding: 12,
  boxSizing: 'border-box',
  borderBottomWidth: 1,
  borderXWidth: 0,
  borderTopWidth: 0,
  borderStyle: 'solid',
  borderColor: 'gray-200',
})
const line = style({ display: 'flex', justifyContent: 'space-between' })

/** Text is not of one length. */
const lengths = ['70%', '85%', '60%', '78%'] as const

/** What will be a table, for the eye alone: rows in its columns. */
export function OrderTableSkeleton(props: {
  readonly columns: readonly OrderColumn[]
  /** Of the column that follows them. */
  readonly lastWidth: number
}) {
  const { locale } = useWords()
  const { columns } = props
  const widths = columns.map((column) => {
    const width = widthOf(column, locale)
    return width === undefined ? `minmax(${column.minWidth ?? 0}px, 1fr)` : `${width}px`
  })
  const gridTemplateColumns = [`${TICK_WIDTH}px`, ...widths, `${props.lastWidth}px`].join(' ')
  return (
    <div className={rows} aria-hidden="true">
      {Array.from({ length: ROWS }, (_none, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing have nothing else
        <div key={at} className={row} style={{ gridTemplateColumns }}>
          <span className={tick} />
          {columns.map(({ id, align }, nth) => (
            <span key={id} className={cell({ isEnd: align === 'end' })}>
              <span className={bar} style={{ width: lengths[(at * 3 + nth) % lengths.length] }} />
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

/** The same where the orders are cards. */
export function OrderCardsSkeleton() {
  return (
    <div className={cards} aria-hidden="true">
      {Array.from({ length: CARDS }, (_none, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards of nothing have nothing else
        <div key={at} className={card}>
          {['46%', '34%', '62%'].map((width, nth) => (
            <span key={width} className={line}>
              <span className={bar} style={{ width }} />
              {nth === 2 ? null : <span className={bar} style={{ width: '22%' }} />}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}
