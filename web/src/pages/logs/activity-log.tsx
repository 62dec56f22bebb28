import type { ActivityEntryJson } from '@orderferry/contract/activity'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { asked } from '../../api/query-client.ts'
import { Prose } from '../../ui/prose.tsx'
import { useWords } from '../../words/use-words.ts'
import { Figures, Missing, Moment, OrderLink, StoreLink, Words } from './log-cells.tsx'
import { LogList, type LogListProps } from './log-list.tsx'
import { filtersOfTab, type LogSearch, startOfDay, startOfNextDay } from './log-search.ts'

type Activity = NonNullable<ActivityEntryJson['activity']>
type Pages = Pick<LogListProps<unknown>, 'onClear' | 'onPage' | 'onPerPage'>

const lights = {
  done: 'positive',
  waiting: 'silver',
  'left-out': 'neutral',
  attention: 'notice',
  failed: 'negative',
} as const satisfies Record<Activity['result'], ComponentProps<typeof StatusLight>['variant']>

/** N-03: what happened to orders, the newest first. */
export function ActivityLog({ search, ...pages }: Pages & { readonly search: LogSearch }) {
  const filters = filtersOfTab('activity', search)
  const { store, order, from, to, direction, action, result, by, actor } = filters
  const query = {
    ...{ direction, by, actor, orderNumber: order },
    ...(store === undefined ? {} : { store: [store] }),
    ...(action === undefined ? {} : { action: [action] }),
    ...(result === undefined ? {} : { result: [result] }),
    ...{ from: startOfDay(from), before: startOfNextDay(to) },
  }
  const { page = 1, perPage = 20 } = search
  const answer = useQuery({
    ...asked('GET /activity', { query: { ...query, page, perPage } }),
    placeholderData: keepPreviousData,
  })
  // Counting may take longer than a page, which does not wait for it.
  const counted = useQuery(asked('GET /activity', { query: { ...query, perPage: 1, count: 'exact' } }))
  return (
    <LogList
      {...pages}
      name="activity"
      columns={useActivityColumns()}
      keyOf={({ eventId }) => eventId}
      answer={answer}
      total={counted.data?.total}
      filters={filters}
    />
  )
}

function useActivityColumns(): LogListProps<ActivityEntryJson>['columns'] {
  const say = useWords()
  return [
    { id: 'when', title: say('logs.when'), cell: ({ happenedAt }) => <Moment at={happenedAt} /> },
    {
      id: 'order',
      title: say('logs.amazon-order-number'),
      isRowHeader: true,
      cell: ({ storeId, amazonOrderId }) => <OrderLink storeId={storeId} amazonOrderId={amazonOrderId} />,
    },
    {
      id: 'store',
      title: say('logs.store'),
      cell: ({ storeId, storeName }) => (
        <Words>
          <StoreLink storeId={storeId} name={storeName} />
        </Words>
      ),
    },
    {
      id: 'commerce',
      title: say('logs.commerce-number'),
      cell: ({ commerceNumber }) =>
        commerceNumber === null ? (
          <Missing>{say('logs.no-number')}</Missing>
        ) : (
          <Figures>{commerceNumber}</Figures>
        ),
    },
    {
      id: 'direction',
      title: say('logs.direction'),
      cell: ({ activity }) =>
        activity === null ? '' : <Figures>{say(`logs.direction.${activity.direction}`)}</Figures>,
    },
    {
      id: 'action',
      title: say('logs.action'),
      cell: ({ activity, code }) =>
        activity === null ? code : <Figures>{say(`logs.action.${activity.action}`)}</Figures>,
    },
    { id: 'result', title: say('logs.result'), cell: ({ activity }) => <Result activity={activity} /> },
    {
      id: 'by',
      title: say('logs.by'),
      cell: ({ actor }) =>
        actor === 'system' ? <Figures>{say('logs.by.system')}</Figures> : <Words>{actor}</Words>,
    },
    { id: 'detail', title: say('logs.detail'), cell: ({ text }) => <Prose text={text} /> },
  ]
}

function Result({ activity }: { readonly activity: Activity | null }) {
  const say = useWords()
  if (activity === null) return null
  return (
    <Figures>
      <StatusLight size="S" variant={lights[activity.result]}>
        {say(`logs.result.${activity.result}`)}
      </StatusLight>
    </Figures>
  )
}
