import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { type Fact, FactLine } from '../ui/facts.tsx'
import { useWords, type Words } from '../words/use-words.ts'
import { latestWait, type StaleSync, staleSync } from './stale-sync.ts'

const stale = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const alert = style({ font: 'ui', color: 'red-1000', margin: 0 })

/** S-40, and how fresh all this is. */
export function StoreFacts({ dashboard }: { readonly dashboard: StoreDashboardJson }) {
  const say = useWords()
  const { store, sync, alerts } = dashboard
  return (
    <>
      <FactLine
        facts={[...factsOf(store, say), { name: say('dashboard.synced'), value: freshness(dashboard, say) }]}
      />
      {staleness(dashboard, say).map((words) => (
        <p key={words} className={stale}>
          {words}
        </p>
      ))}
      {sync.problem === null ? null : (
        <p className={alert}>{say('dashboard.problem', { problem: sync.problem })}</p>
      )}
      {alerts
        .filter(({ kind }) => kind !== 'blocked-orders')
        .map(({ kind, text }) => (
          <p key={kind} className={alert}>
            {text}
          </p>
        ))}
    </>
  )
}

/** The same above a list of the store's orders, where there is less room: narrow, whether it is active says enough. */
export function StoreFactsInShort({ dashboard }: { readonly dashboard: StoreDashboardJson }) {
  const say = useWords()
  const [status, ...others] = factsOf(dashboard.store, say)
  const old = staleSync(dashboard, new Date())
  return (
    <>
      <FactLine
        facts={[
          ...(status === undefined ? [] : [status]),
          ...others.map((fact) => ({ ...fact, isWideOnly: true })),
        ]}
      />
      <p className={stale} role="status" hidden={old === null}>
        {old === null
          ? null
          : say('orders.stale', { ago: say.ago(old.lastSyncedAt), why: wordsOf(old, say) })}
      </p>
    </>
  )
}

function wordsOf({ because }: StaleSync, say: Words): string {
  switch (because.kind) {
    case 'waiting':
      return say('dashboard.waiting', { when: say.moment(because.until) })
    case 'problem':
      return say('dashboard.problem', { problem: because.problem })
    case 'unknown':
      return ''
  }
}

function factsOf(store: StoreDashboardJson['store'], say: Words): readonly Fact[] {
  return [
    {
      name: say('dashboard.status'),
      value: (
        <StatusLight variant={store.state === 'active' ? 'positive' : 'neutral'}>
          {say(store.state === 'active' ? 'dashboard.active' : 'dashboard.inactive')}
        </StatusLight>
      ),
    },
    { name: say('dashboard.website'), value: store.website.name },
    { name: say('dashboard.created'), value: say.day(store.createdAt) },
    {
      name: say('dashboard.updated'),
      value: <span title={say.moment(store.updatedAt)}>{say.recent(store.updatedAt)}</span>,
    },
  ]
}

function freshness({ sync }: StoreDashboardJson, say: Words): string {
  if (sync.lastSyncedAt === null) return say('dashboard.synced.never')
  const ago = say.ago(sync.lastSyncedAt)
  return sync.nextSyncAt === null
    ? ago
    : say('dashboard.synced.next', { ago, next: say.ago(sync.nextSyncAt) })
}

function staleness({ sync }: StoreDashboardJson, say: Words): readonly string[] {
  const last = latestWait(sync)
  return [
    ...(last === undefined ? [] : [say('dashboard.waiting', { when: say.moment(last) })]),
    ...(sync.confirmationsWaiting === 0
      ? []
      : [say('dashboard.confirmations', { count: sync.confirmationsWaiting })]),
  ]
}
