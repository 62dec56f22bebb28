import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Menu, MenuItem, MenuSection, MenuTrigger } from '@react-spectrum/s2/Menu'
import { useState } from 'react'
import { useWords } from '../../words/use-words.ts'

export interface LogColumn {
  readonly id: string
  readonly title: string
  /** Shown only when it is chosen. */
  readonly isExtra?: true
  /** It cannot be left out: rows are called by it. */
  readonly isRowHeader?: true
}

/** Which columns are shown, kept on this device. */
export function useColumns(list: string, columns: readonly LogColumn[]) {
  const key = `orderferry.columns.${list}`
  const [chosen, setChosen] = useState(() => localStorage.getItem(key)?.split(',') ?? null)
  const shown = columns
    .filter((column) => column.isRowHeader || (chosen?.includes(column.id) ?? column.isExtra !== true))
    .map(({ id }) => id)
  const choose = (ids: readonly string[] | null) => {
    if (ids === null) localStorage.removeItem(key)
    else localStorage.setItem(key, ids.join(','))
    setChosen(ids === null ? null : [...ids])
  }
  return { shown, choose }
}

export function ColumnsMenu(props: {
  readonly columns: readonly LogColumn[]
  readonly shown: readonly string[]
  readonly onChoose: (ids: readonly string[] | null) => void
}) {
  const say = useWords()
  const { columns, shown, onChoose } = props
  return (
    <MenuTrigger>
      <ActionButton size="S">{say('logs.columns')}</ActionButton>
      <Menu>
        <MenuSection
          aria-label={say('logs.columns')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) =>
            onChoose(columns.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))
          }
        >
          {columns
            .filter(({ isRowHeader }) => isRowHeader !== true)
            .map(({ id, title }) => (
              <MenuItem key={id} id={id}>
                {title}
              </MenuItem>
            ))}
        </MenuSection>
        <MenuSection aria-label={say('logs.columns.usual')}>
          <MenuItem id="usual" onAction={() => onChoose(null)}>
            {say('logs.columns.usual')}
          </MenuItem>
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}
