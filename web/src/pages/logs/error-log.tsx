import type { CommunicationErrorJson } from '@orderferry/contract/communication-errors'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { asked } from '../../api/query-client.ts'
import { useWords } from '../../words/use-words.ts'
import { Figures, Missing, Moment, OrderLink, StoreLink, Words } from './log-cells.tsx'
import { LogList, type LogListProps } from './log-list.tsx'
import { filtersOfTab, type LogSearch, startOfDay, startOfNextDay } from './log-search.ts'

type Pages = Pick<LogListProps<unknown>, 'onClear' | 'onPage' | 'onPerPage'>

/** N-02: what Amazon or Commerce refused or did not answer, the newest first. */
export function ErrorLog({ search, ...pages }: Pages & { readonly search: LogSearch }) {
  const filters = filtersOfTab('errors', search)
  const { store, order, from, to, system, code } = filters
  const query = {
    ...{ system, code, orderNumber: order },
    ...(store === undefined ? {} : { store: [store] }),
    ...{ from: startOfDay(from), before: startOfNextDay(to) },
  }
  const { page = 1, perPage = 20 } = search
  const answer = useQuery({
    ...asked('GET /communication-errors', { query: { ...query, page, perPage } }),
    placeholderData: keepPreviousData,
  })
  const counted = useQuery(
    asked('GET /communication-errors', { query: { ...query, perPage: 1, count: 'exact' } }),
  )
  return (
    <LogList
      {...pages}
      name="errors"
      columns={useErrorColumns()}
      keyOf={({ errorId }) => errorId}
      answer={answer}
      total={counted.data?.total}
      filters={filters}
    />
  )
}

function useErrorColumns(): LogListProps<CommunicationErrorJson>['columns'] {
  const say = useWords()
  return [
    { id: 'when', title: say('logs.created-on'), cell: ({ happenedAt }) => <Moment at={happenedAt} /> },
    {
      id: 'store',
      title: say('logs.store-name'),
      isRowHeader: true,
      cell: (entry) => (
        <Words>
          <Where entry={entry} />
        </Words>
      ),
    },
    {
      id: 'region',
      title: say('logs.region'),
      cell: ({ region }) => (region === null ? '' : <Words>{say(`logs.region.${region}`)}</Words>),
    },
    {
      id: 'code',
      title: say('logs.code'),
      cell: ({ code }) => <Words>{code ?? <Missing>{say('logs.no-code')}</Missing>}</Words>,
    },
    { id: 'message', title: say('logs.message'), cell: ({ message }) => message },
    {
      id: 'order',
      title: say('logs.amazon-order-number'),
      cell: ({ storeId, amazonOrderId }) => <Order storeId={storeId} amazonOrderId={amazonOrderId} />,
    },
    {
      id: 'system',
      title: say('logs.system'),
      isExtra: true,
      cell: ({ system }) => say(`logs.system.${system}`),
    },
    { id: 'operation', title: say('logs.operation'), isExtra: true, cell: ({ operation }) => operation },
    {
      id: 'request',
      title: say('logs.request'),
      isExtra: true,
      cell: ({ requestId }) => requestId ?? <Missing>{say('logs.no-code')}</Missing>,
    },
  ]
}

function Where({ entry }: { readonly entry: CommunicationErrorJson }) {
  const say = useWords()
  if (entry.storeId !== null)
    return <StoreLink storeId={entry.storeId} name={entry.storeName ?? entry.storeId} />
  return say(entry.accountId === null ? 'logs.of-commerce' : 'logs.of-account')
}

function Order(props: { readonly storeId: string | null; readonly amazonOrderId: string | null }) {
  const { storeId, amazonOrderId } = props
  if (amazonOrderId === null) return null
  return storeId === null ? (
    <Figures>{amazonOrderId}</Figures>
  ) : (
    <OrderLink storeId={storeId} amazonOrderId={amazonOrderId} />
  )
}
