import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useState } from 'react'
import { OwnersOnly } from '../../sign-in/owners-only.tsx'
import { type Confirmation, ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { LinkDialog, type MadeLink } from './link-dialog.tsx'
import { RolesPanel } from './roles-panel.tsx'
import { TokensPanel } from './tokens-panel.tsx'
import { type EditedUser, UserDialog } from './user-dialog.tsx'
import { UsersTable } from './users-table.tsx'

const column = style({ display: 'flex', flexDirection: 'column', gap: 12 })

/** Who signs in, what each role may do, and the programs that have tokens. For owners. */
export function UsersPage() {
  const say = useWords()
  const [edited, setEdited] = useState<EditedUser | null>(null)
  const [made, setMade] = useState<MadeLink | null>(null)
  const [asks, setAsks] = useState<Confirmation | null>(null)
  return (
    <OwnersOnly title={say('nav.users')}>
      <Page
        title={say('nav.users')}
        actions={
          <Button variant="accent" onPress={() => setEdited('new')}>
            {say('users.add')}
          </Button>
        }
      >
        <div className={column}>
          <Panel title={say('users.list')}>
            <UsersTable onChange={setEdited} onAsk={setAsks} onLink={setMade} />
          </Panel>
          <RolesPanel />
          <TokensPanel onAsk={setAsks} />
        </div>
        <UserDialog edited={edited} onClose={() => setEdited(null)} onLink={setMade} />
        <LinkDialog made={made} onClose={() => setMade(null)} />
        <ConfirmDialog confirmation={asks} onClose={() => setAsks(null)} />
      </Page>
    </OwnersOnly>
  )
}
