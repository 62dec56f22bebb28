import type { AdminKey } from '@orderferry/contract/words/admin/en'
import { ActionButton } from '@react-spectrum/s2/ActionButton'
import Columns from '@react-spectrum/s2/icons/Table'
import { Menu, MenuItem, MenuSection, MenuTrigger } from '@react-spectrum/s2/Menu'
import { Text } from '@react-spectrum/s2/Text'
import { useWords } from '../words/use-words.ts'

/** Which optional columns are shown; it is kept in the address. */
export function ColumnChooser(props: {
  /** In the order of the table. */
  readonly columns: readonly { readonly id: string; readonly label: AdminKey }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly onReset: () => void
}) {
  const say = useWords()
  return (
    <MenuTrigger>
      <ActionButton>
        <Columns />
        <Text>{say('orders.columns')}</Text>
      </ActionButton>
      <Menu onAction={(key) => (key === 'reset' ? props.onReset() : undefined)}>
        <MenuSection
          aria-label={say('orders.columns')}
          selectionMode="multiple"
          selectedKeys={[...props.chosen]}
          onSelectionChange={(keys) =>
            props.onChange(props.columns.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))
          }
        >
          {props.columns.map(({ id, label }) => (
            <MenuItem key={id} id={id}>
              {say(label)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection aria-label={say('orders.columns.reset')}>
          <MenuItem id="reset">{say('orders.columns.reset')}</MenuItem>
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}
