import type { StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { FactLine } from '../../ui/facts.tsx'
import { useWords, type Words } from '../../words/use-words.ts'

const stale = style({ font: 'ui', color: 'neutral-subdued', margin: 0 })
const alert = style({ font: 'ui', color: 'red-1000', margin: 0 })

/** S-40, and how fresh all this is. */
export function StoreFacts({ dashboard }: { readonly dashboard: StoreDashboardJson }) {
  const say = useWords()
  const { store, sync, alerts } = dashboard
  return (
    <>
      <FactLine
        facts={[
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
          { name: say('dashboard.synced'), value: freshness(dashboard, say) },
        ]}
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

function freshness({ sync }: StoreDashboardJson, say: Words): string {
  if (sync.lastSyncedAt === null) return say('dashboard.synced.never')
  const ago = say.ago(sync.lastSyncedAt)
  return sync.nextSyncAt === null
    ? ago
    : say('dashboard.synced.next', { ago, next: say.ago(sync.nextSyncAt) })
}

function staleness({ sync }: StoreDashboardJson, say: Words): readonly string[] {
  const last = sync.waiting
    .map(({ until }) => until)
    .sort()
    .at(-1)
  return [
    ...(last === undefined ? [] : [say('dashboard.waiting', { when: say.moment(last) })]),
    ...(sync.confirmationsWaiting === 0
      ? []
      : [say('dashboard.confirmations', { count: sync.confirmationsWaiting })]),
  ]
}
