import { ActionButton, Text } from '@react-spectrum/s2/ActionButton'
import TableIcon from '@react-spectrum/s2/icons/Table'
import { Menu, MenuItem, MenuTrigger } from '@react-spectrum/s2/Menu'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type ReactNode, useState } from 'react'

const box = style({ overflowX: 'auto', marginX: -16 })
const table = style({ width: 'full', borderCollapse: 'collapse', font: 'ui' })
const head = style({
  font: 'ui-sm',
  fontWeight: '[700]',
  color: 'neutral-subdued',
  textAlign: { default: 'start', isEnd: 'end' },
  paddingX: 8,
  paddingY: 8,
  paddingStart: { default: 8, isFirst: 16 },
  paddingEnd: { default: 8, isLast: 16 },
  whiteSpace: 'nowrap',
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  position: { isFirst: 'sticky' },
  insetStart: { isFirst: 0 },
  backgroundColor: { isFirst: 'layer-2' },
})
const cell = style({
  fontWeight: 'normal',
  fontVariantNumeric: 'tabular-nums',
  textAlign: { default: 'start', isEnd: 'end' },
  verticalAlign: 'top',
  paddingX: 8,
  paddingY: 8,
  paddingStart: { default: 8, isFirst: 16 },
  paddingEnd: { default: 8, isLast: 16 },
  whiteSpace: { isEnd: 'nowrap' },
  borderWidth: 0,
  borderBottomWidth: { default: 1, isBottom: 0 },
  borderStyle: 'solid',
  borderColor: 'gray-200',
  position: { isFirst: 'sticky' },
  insetStart: { isFirst: 0 },
  backgroundColor: { isFirst: 'layer-2' },
  minWidth: { default: 80, isFirst: 160, isEnd: 0 },
})

export interface ItemColumn<Row> {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Amounts and quantities. */
  readonly isEnd?: true
  /** Not shown before somebody asks for it. */
  readonly isHidden?: true
}

/** Lines of an order: what is wider than the page moves inside its own box, below the first column. */
export function ItemTable<Row>(props: {
  readonly label: string
  readonly columns: readonly ItemColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}) {
  const { label, columns, rows, keyOf } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves sideways is moved by keyboard too
    <section className={box} aria-label={label} tabIndex={0}>
      <table className={table}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column.id} scope="col" className={head(placeOf(columns, at))}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={keyOf(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th
                    key={column.id}
                    scope="row"
                    className={cell({ ...placeOf(columns, at), isBottom: line === rows.length - 1 })}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    className={cell({ ...placeOf(columns, at), isBottom: line === rows.length - 1 })}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function placeOf<Row>(columns: readonly ItemColumn<Row>[], at: number) {
  return { isFirst: at === 0, isLast: at === columns.length - 1, isEnd: columns[at]?.isEnd === true }
}

/** Which columns are shown, and the menu that chooses them; the first always is. */
export function useColumns<Row>(label: string, all: readonly ItemColumn<Row>[]) {
  const [shown, setShown] = useState<ReadonlySet<string>>(
    () => new Set(all.filter(({ isHidden }) => isHidden !== true).map(({ id }) => id)),
  )
  const columns = all.filter(({ id }, at) => at === 0 || shown.has(id))
  const chooser = (
    <MenuTrigger>
      <ActionButton size="S">
        <TableIcon />
        <Text>{label}</Text>
      </ActionButton>
      <Menu
        aria-label={label}
        selectionMode="multiple"
        selectedKeys={shown}
        onSelectionChange={(keys) =>
          setShown(keys === 'all' ? new Set(all.map(({ id }) => id)) : new Set([...keys].map(String)))
        }
      >
        {all.slice(1).map(({ id, title }) => (
          <MenuItem key={id} id={id}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
  return { columns, chooser }
}
