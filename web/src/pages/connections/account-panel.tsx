import type { AccountDetailsJson, AccountJson } from '@orderferry/contract/amazon-accounts'
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { asked } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { Face } from '../../ui/face.tsx'
import { FactTable } from '../../ui/facts.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { AccountActions } from './account-actions.tsx'
import { SchedulePicker } from './schedule-picker.tsx'
import { ThrottleTable } from './throttle-table.tsx'

/** What Amazon lets be asked changes by the second. */
const LOOK_EVERY_MS = 10_000

const columns = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
  gap: 24,
  alignItems: 'start',
})
const stack = style({ display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0 })
const link = style({ color: 'blue-1000' })
const small = style({ font: 'ui-sm', color: 'neutral-subdued', display: 'block' })

const lights = { authorized: 'positive', revoked: 'negative', expired: 'negative' } as const

/** One Amazon account: authorization, schedule, what Amazon withholds, and how much it lets be asked now. */
export function AccountPanel({ account }: { readonly account: AccountJson }) {
  const say = useWords()
  const { accountId, sellerId, region } = account
  const details = useQuery({
    ...asked('GET /amazon-accounts/:accountId', { params: { accountId } }),
    refetchInterval: LOOK_EVERY_MS,
  })
  return (
    <Panel
      title={say('connections.account', { sellerId, region: say(`connections.region.${region}`) })}
      actions={<AccountActions account={account} />}
    >
      {details.data === undefined ? (
        details.error === null ? (
          <Face role="status" title={say('frame.loading-page')} />
        ) : (
          <Failed
            title={say('connections.account-failed')}
            error={details.error}
            onRetry={() => void details.refetch()}
          />
        )
      ) : (
        <Details account={details.data} />
      )}
    </Panel>
  )
}

function Details({ account }: { readonly account: AccountDetailsJson }) {
  const say = useWords()
  const { schedule, syncedUntil, keyRotationSince } = account
  return (
    <div className={stack}>
      <Troubles account={account} />
      <div className={columns}>
        <div className={stack}>
          <FactTable
            facts={[
              { name: say('connections.authorization'), value: <Authorization account={account} /> },
              { name: say('connections.stores'), value: <Stores storeIds={account.storeIds} /> },
              {
                name: say('connections.synced-until'),
                value: syncedUntil === null ? say('connections.not-syncing') : say.moment(syncedUntil),
              },
              {
                name: say('connections.next-sync'),
                value: account.paused === null ? say.moment(schedule.nextSyncAt) : say('connections.paused'),
              },
              {
                name: say('connections.key'),
                value:
                  keyRotationSince === null
                    ? say('connections.key.rests')
                    : say('connections.key.changing', { moment: say.moment(keyRotationSince) }),
              },
            ]}
          />
          <SchedulePicker accountId={account.accountId} minutes={schedule.syncEveryMinutes} />
        </div>
        <ThrottleTable throttle={account.throttle} />
      </div>
    </div>
  )
}

function Authorization({ account }: { readonly account: AccountJson }) {
  const say = useWords()
  const { state, authorizedAt, expiresAt, daysLeft } = account.authorization
  return (
    <>
      <StatusLight variant={lights[state]}>{say(`connections.state.${state}`)}</StatusLight>
      <span className={small}>
        {state === 'expired'
          ? say('connections.expired', { day: say.day(expiresAt) })
          : say('connections.expires', { day: say.day(expiresAt), days: daysLeft })}
      </span>
      <span className={small}>{say('connections.since', { day: say.day(authorizedAt) })}</span>
    </>
  )
}

function Stores({ storeIds }: { readonly storeIds: readonly string[] }) {
  const say = useWords()
  const { data } = useQuery(asked('GET /amazon-stores', {}))
  if (storeIds.length === 0) return say('connections.no-stores')
  return storeIds.map((storeId, position) => (
    <Fragment key={storeId}>
      {position === 0 ? '' : ', '}
      <Link to={paths.amazonStore} params={{ storeId }} className={link}>
        {data?.items.find((store) => store.storeId === storeId)?.name ?? storeId}
      </Link>
    </Fragment>
  ))
}

/** L-49 and what else a person must act on: in words, with the role to ask for. */
function Troubles({ account }: { readonly account: AccountDetailsJson }) {
  const say = useWords()
  const { paused, refusedDataSets } = account
  return (
    <>
      {paused === null ? null : (
        <InlineAlert variant="negative">
          <Heading>{say('connections.paused')}</Heading>
          <Content>
            {say('connections.paused.why', { moment: say.moment(paused.since), reason: paused.reason })}
          </Content>
        </InlineAlert>
      )}
      {refusedDataSets.map((refused) => (
        <InlineAlert key={refused.dataSet} variant="notice">
          <Heading>{say('connections.refused', { text: refused.text })}</Heading>
          <Content>
            {say(refused.isCertain ? 'connections.refused.certain' : 'connections.refused.perhaps', {
              roles: say.either(refused.roles),
              moment: say.moment(refused.askAgainAt),
            })}
          </Content>
        </InlineAlert>
      ))}
    </>
  )
}
