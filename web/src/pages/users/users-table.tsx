import { ActionMenu } from '@react-spectrum/s2/ActionMenu'
import { MenuItem } from '@react-spectrum/s2/Menu'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import type { Confirmation } from '../../ui/confirm-dialog.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'
import type { MadeLink } from './link-dialog.tsx'

type User = Answer<'GET /users'>['items'][number]

const email = style({ font: 'ui-sm', color: 'neutral-subdued', display: 'block' })
const lead = style({ fontWeight: '[700]' })

const lights = {
  invited: 'informative',
  active: 'positive',
  locked: 'notice',
  disabled: 'neutral',
} as const

interface UserActions {
  readonly onChange: (user: User) => void
  readonly onAsk: (confirmation: Confirmation) => void
  readonly onLink: (made: MadeLink) => void
}

export function UsersTable(actions: UserActions) {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery(asked('GET /users', {}))
  const stores = useQuery(asked('GET /amazon-stores', {}))
  if (isPending) return <Face role="status" title={say('frame.loading-page')} />
  if (data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <Face title={say('users.none')} />
  const nameOf = (storeId: string) =>
    stores.data?.items.find((store) => store.storeId === storeId)?.name ?? storeId
  return (
    <>
      <Stale error={error} />
      <PlainTable
        label={say('users.list')}
        rows={data.items}
        keyOf={({ userId }) => userId}
        columns={[
          {
            title: say('users.name'),
            isRowHeader: true,
            cell: (user) => (
              <>
                <span className={lead}>{user.name}</span>
                <span className={email}>{user.email}</span>
              </>
            ),
          },
          { title: say('users.role'), cell: ({ role }) => say(`role.${role}`) },
          {
            title: say('users.stores'),
            cell: ({ storeIds }) =>
              storeIds === null ? say('account.all-stores') : say.list(storeIds.map(nameOf)),
          },
          {
            title: say('users.state'),
            cell: ({ state }) => (
              <StatusLight variant={lights[state]} size="S">
                {say(`users.state.${state}`)}
              </StatusLight>
            ),
          },
          {
            title: say('users.codes'),
            cell: ({ oneTimeCodes }) => say(oneTimeCodes ? 'users.codes.on' : 'users.codes.off'),
          },
          {
            title: say('users.last'),
            cell: ({ lastSignInAt }) =>
              lastSignInAt === null ? say('users.never') : <Moment instant={lastSignInAt} />,
          },
          { title: say('users.do'), cell: (user) => <Actions user={user} {...actions} /> },
        ]}
      />
    </>
  )
}

function Moment({ instant }: { readonly instant: string }) {
  const say = useWords()
  return <span title={say.moment(instant)}>{say.ago(instant)}</span>
}

const refresh = () => queryClient.invalidateQueries({ queryKey: ['GET /users'] })

function Actions({ user, onChange, ...props }: UserActions & { readonly user: User }) {
  const say = useWords()
  const ask = useAsk(user, props)
  const isDisabled = user.state === 'disabled'
  return (
    <ActionMenu
      aria-label={say('users.actions', { name: user.name })}
      isQuiet
      onAction={(key) => (key === 'change' ? onChange(user) : ask(key as Asked))}
    >
      <MenuItem id="change">{say('users.change')}</MenuItem>
      {isDisabled ? (
        <MenuItem id="enable">{say('users.enable')}</MenuItem>
      ) : (
        <>
          <MenuItem id="new-link">{say('users.new-link')}</MenuItem>
          <MenuItem id="sign-out">{say('users.sign-out')}</MenuItem>
          {user.oneTimeCodes ? <MenuItem id="codes-off">{say('users.codes-off')}</MenuItem> : null}
          <MenuItem id="disable">{say('users.disable')}</MenuItem>
        </>
      )}
    </ActionMenu>
  )
}

type Asked = 'new-link' | 'sign-out' | 'codes-off' | 'disable' | 'enable'

/** Each is asked before: a failure is said where it was asked. */
function useAsk(user: User, { onAsk, onLink }: Pick<UserActions, 'onAsk' | 'onLink'>) {
  const say = useWords()
  const { name } = user
  const params = { userId: user.userId }
  const acts: Readonly<Record<Asked, () => Promise<unknown>>> = {
    'new-link': async () =>
      onLink({ user, ...(await call('POST /users/:userId/sign-in-links', { params })) }),
    'sign-out': () => call('DELETE /users/:userId/sessions', { params }),
    'codes-off': () => call('DELETE /users/:userId/one-time-codes', { params }),
    disable: () => call('PATCH /users/:userId', { params, body: { disabled: true } }),
    enable: () => call('PATCH /users/:userId', { params, body: { disabled: false } }),
  }
  return (asked: Asked) =>
    onAsk({
      title: say(`users.${asked}.title`, { name }),
      why: say(`users.${asked}.why`, { name }),
      action: say(`users.${asked}`),
      isNegative: asked !== 'new-link' && asked !== 'enable',
      act: async () => {
        await acts[asked]()
        await refresh()
      },
    })
}
