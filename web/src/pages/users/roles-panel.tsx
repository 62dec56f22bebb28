import { type Permission, permissions, permissionsOf, type Role, roles } from '@orderferry/contract/role'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { FactTable } from '../../ui/facts.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { useWords } from '../../words/use-words.ts'

const list = style({ margin: 0, paddingStart: 16 })
const not = style({ color: 'neutral-subdued' })
const fromTheMost = [...roles].reverse()

/** What each role may do: the table that the service itself goes by (product.md 7.14). */
export function RolesPanel() {
  const say = useWords()
  const isNarrow = useNarrow()
  if (isNarrow)
    return (
      <Panel title={say('users.roles')}>
        <FactTable
          facts={fromTheMost.map((role) => ({ name: say(`role.${role}`), value: <Permissions of={role} /> }))}
        />
      </Panel>
    )
  return (
    <Panel title={say('users.roles')}>
      <PlainTable
        label={say('users.roles')}
        rows={permissions}
        keyOf={(permission) => permission}
        columns={[
          {
            title: say('users.permission'),
            isRowHeader: true,
            cell: (permission: Permission) => say(`permission.${permission}`),
          },
          ...fromTheMost.map((role) => ({
            title: say(`role.${role}`),
            cell: (permission: Permission) => <May role={role} permission={permission} />,
          })),
        ]}
      />
    </Panel>
  )
}

/** All that a role may do, where there is no room for a column of each. */
function Permissions({ of: role }: { readonly of: Role }) {
  const say = useWords()
  const own = permissionsOf(role, { reversesOrders: false })
  const givable = permissionsOf(role, { reversesOrders: true }).filter((one) => !own.includes(one))
  return (
    <ul className={list}>
      {own.map((permission) => (
        <li key={permission}>{say(`permission.${permission}`)}</li>
      ))}
      {givable.map((permission) => (
        <li key={permission} className={not}>
          {say('users.given-permission', { permission: say(`permission.${permission}`) })}
        </li>
      ))}
    </ul>
  )
}

function May({ role, permission }: { readonly role: Role; readonly permission: Permission }) {
  const say = useWords()
  if (permissionsOf(role, { reversesOrders: false }).includes(permission))
    return <strong>{say('users.yes')}</strong>
  const isGivable = permissionsOf(role, { reversesOrders: true }).includes(permission)
  return <span className={not}>{say(isGivable ? 'users.given' : 'users.no')}</span>
}
