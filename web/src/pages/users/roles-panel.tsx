import { type Permission, permissions, permissionsOf, type Role, roles } from '@orderferry/contract/role'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'

const not = style({ color: 'neutral-subdued' })
const fromTheMost = [...roles].reverse()

/** What each role may do: the table that the service itself goes by (product.md 7.14). */
export function RolesPanel() {
  const say = useWords()
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

function May({ role, permission }: { readonly role: Role; readonly permission: Permission }) {
  const say = useWords()
  if (permissionsOf(role, { reversesOrders: false }).includes(permission))
    return <strong>{say('users.yes')}</strong>
  const isGivable = permissionsOf(role, { reversesOrders: true }).includes(permission)
  return <span className={not}>{say(isGivable ? 'users.given' : 'users.no')}</span>
}
