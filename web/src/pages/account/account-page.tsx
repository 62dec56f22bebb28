import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { asked } from '../../api/query-client.ts'
import { useSession } from '../../api/session.ts'
import { FactTable } from '../../ui/facts.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { CodesPanel } from './codes-panel.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'

const list = style({ margin: 0, paddingStart: 16, display: 'flex', flexDirection: 'column', gap: 4 })
const column = style({ display: 'flex', flexDirection: 'column', gap: 12, maxWidth: 960 })

/** The own account: who one is, the password, one-time codes, and where one is signed in. */
export function AccountPage() {
  const say = useWords()
  return (
    <Page title={say('account.title')}>
      <div className={column}>
        <YouPanel />
        <CodesPanel />
        <PasswordPanel />
        <SessionsPanel />
      </div>
    </Page>
  )
}

function YouPanel() {
  const say = useWords()
  const { name, email, role, storeIds, permissions } = useSession()
  const { data: stores } = useQuery(asked('GET /amazon-stores', {}))
  const nameOf = (storeId: string) =>
    stores?.items.find((store) => store.storeId === storeId)?.name ?? storeId
  return (
    <Panel title={name}>
      <FactTable
        facts={[
          { name: say('account.email'), value: email ?? say('faces.not-given') },
          { name: say('account.role'), value: say(`role.${role}`) },
          {
            name: say('account.stores'),
            value: storeIds === null ? say('account.all-stores') : say.list(storeIds.map(nameOf)),
          },
          {
            name: say('account.permissions'),
            value: (
              <ul className={list}>
                {permissions.map((permission) => (
                  <li key={permission}>{say(`permission.${permission}`)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  )
}
