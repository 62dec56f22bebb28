import type { CommerceChoicesJson } from '@orderferry/contract/commerce-choices'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { useQuery } from '@tanstack/react-query'
import { asked } from '../../api/query-client.ts'
import { Face } from '../../ui/face.tsx'
import { FactTable } from '../../ui/facts.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'

/** What the service knows of the merchant's Commerce; it is asked afresh, so that the answer also proves the way there. */
export function CommercePanel() {
  const say = useWords()
  const { data, error, isPending, refetch } = useQuery(asked('GET /commerce/choices', {}))
  return (
    <Panel title={say('connections.commerce')}>
      {isPending ? (
        <Face role="status" title={say('frame.loading-page')} />
      ) : error === null ? (
        <Offer choices={data} />
      ) : (
        <Failed title={say('connections.commerce.failed')} error={error} onRetry={() => void refetch()} />
      )}
    </Panel>
  )
}

function Offer({ choices }: { readonly choices: CommerceChoicesJson }) {
  const say = useWords()
  const { websites, storeViews, orderStatuses, sources, canReservePending } = choices
  return (
    <FactTable
      facts={[
        {
          name: say('connections.commerce.state'),
          value: <StatusLight variant="positive">{say('connections.commerce.answers')}</StatusLight>,
        },
        {
          name: say('connections.commerce.websites'),
          value: say.list(websites.map(({ name }) => name)),
        },
        {
          name: say('connections.commerce.store-views'),
          value: say.list(
            storeViews.map(({ name, baseCurrency: currency }) =>
              say('connections.commerce.view', { name, currency }),
            ),
          ),
        },
        {
          name: say('connections.commerce.statuses'),
          value: say(
            orderStatuses.listed
              ? 'connections.commerce.statuses.listed'
              : 'connections.commerce.statuses.seen',
          ),
        },
        {
          name: say('connections.commerce.sources'),
          value:
            sources.length === 0
              ? say('connections.commerce.no-sources')
              : say.list(sources.map(({ name }) => name)),
        },
        {
          name: say('connections.commerce.module'),
          value: say(
            canReservePending ? 'connections.commerce.module.there' : 'connections.commerce.module.missing',
          ),
        },
      ]}
    />
  )
}
