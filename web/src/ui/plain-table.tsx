// biome-ignore-all lint/a11y/noRedundantRoles: drawn as cards, a table and its rows lose their roles in browsers
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import type { ReactNode } from 'react'

const table = style({
  display: { default: 'block', md: '[table]' },
  width: 'full',
  font: 'ui',
  borderCollapse: 'collapse',
  borderSpacing: 0,
})
const head = style({ display: { default: 'none', md: '[table-header-group]' } })
const body = style({
  display: { default: 'flex', md: '[table-row-group]' },
  flexDirection: 'column',
  gap: 12,
})
const row = style({
  display: { default: 'flex', md: '[table-row]' },
  flexDirection: 'column',
  gap: 4,
  borderWidth: { default: 1, md: 0 },
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: { default: 'default', md: 'none' },
  padding: { default: 12, md: 0 },
})
const title = style({
  font: 'ui-sm',
  color: 'neutral-subdued',
  textAlign: { default: 'start', isFigure: 'end' },
  fontWeight: '[700]',
  paddingX: 8,
  paddingY: 4,
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
})
const cell = style({
  display: { default: 'flex', md: '[table-cell]' },
  gap: 12,
  alignItems: 'baseline',
  paddingX: { default: 0, md: 8 },
  paddingY: { default: 0, md: 4 },
  verticalAlign: 'middle',
  textAlign: { default: 'start', md: { default: 'start', isFigure: 'end' } },
  fontWeight: 'normal',
  minHeight: 22,
  overflowWrap: 'anywhere',
})
const cellTitle = style({
  display: { default: 'inline', md: 'none' },
  color: 'neutral-subdued',
  width: 112,
  flexShrink: 0,
})
const cellValue = style({ minWidth: 0 })

export interface PlainColumn<Row> {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand below each other. */
  readonly isFigure?: true
  /** The column that a row is called by. */
  readonly isRowHeader?: true
}

/** A small table that is neither sorted nor ticked; on a narrow page each row is a card. */
export function PlainTable<Row>(props: {
  readonly label: string
  readonly columns: readonly PlainColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}) {
  const { label, columns, rows, keyOf } = props
  return (
    <table className={table} aria-label={label} role="table">
      <thead className={head} role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.title}
              className={title({ isFigure: column.isFigure === true })}
              scope="col"
              role="columnheader"
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={body} role="rowgroup">
        {rows.map((shown) => (
          <tr key={keyOf(shown)} className={row} role="row">
            {columns.map((column) => {
              const Cell = column.isRowHeader === true ? 'th' : 'td'
              return (
                <Cell
                  key={column.title}
                  className={cell({ isFigure: column.isFigure === true })}
                  style={column.isFigure === true ? { fontVariantNumeric: 'tabular-nums' } : undefined}
                  {...(column.isRowHeader === true ? { scope: 'row', role: 'rowheader' } : { role: 'cell' })}
                >
                  <span className={cellTitle} aria-hidden="true">
                    {column.title}
                  </span>
                  <span className={cellValue}>{column.cell(shown)}</span>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
