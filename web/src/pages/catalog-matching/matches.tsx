import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { MatchProductDialog } from '../../products/match-product-dialog.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, useReason } from '../../ui/failed.tsx'
import { ItemTable } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { refreshMatching } from './unmatched-skus.tsx'

const endpoint = 'GET /amazon-stores/:storeId/product-matches'
type Match = Answer<typeof endpoint>['items'][number]

const PAGE = 50

const buttons = style({ display: 'flex', gap: 8 })
const said = style({ font: 'ui', margin: 0, marginTop: 8 })

/** What staff have said of Seller SKUs; it can be changed and forgotten. */
export function Matches({ storeId }: { readonly storeId: string }) {
  const say = useWords()
  const mayMatch = useMay('clerk')
  const [perPage, setPerPage] = useState(PAGE)
  const [changing, setChanging] = useState<Match | null>(null)
  const [done, setDone] = useState('')
  const found = useQuery(asked(endpoint, { params: { storeId }, query: { perPage } }))
  const remove = useMutation({
    mutationFn: ({ key }: Match) =>
      call('DELETE /amazon-stores/:storeId/product-matches/:key', { params: { storeId, key } }),
    onSuccess: (_done, { key }) => setDone(say('matching.removed', { sku: key })),
    onSettled: refreshMatching,
  })
  const reason = useReason(remove.error)
  const rows = found.data?.items ?? []
  return (
    <Panel title={say('matching.matches')}>
      {found.isPending ? <Face role="status" title={say('frame.loading-page')} /> : null}
      {found.isError && found.data === undefined ? (
        <Failed title={say('matching.failed')} error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {found.data !== undefined && rows.length === 0 ? (
        <Face title={say('matching.matches.none')}>{say('matching.matches.none.hint')}</Face>
      ) : null}
      {rows.length === 0 ? null : (
        <ItemTable
          label={say('matching.matches')}
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { id: 'key', title: say('matching.key'), cell: ({ key }) => key },
            {
              id: 'products',
              title: say('matching.products'),
              cell: ({ components }) =>
                components
                  .map(({ sku, quantity }) => (quantity === 1 ? sku : `${quantity} × ${sku}`))
                  .join(', '),
            },
            {
              id: 'origin',
              title: say('matching.because'),
              cell: ({ origin }) => say(`matching.origin.${origin}`),
            },
            { id: 'changed', title: say('matching.changed'), cell: ({ updatedAt }) => say.moment(updatedAt) },
            ...(mayMatch
              ? [
                  {
                    id: 'actions',
                    title: say('matching.actions'),
                    cell: (match: Match) => (
                      <span className={buttons}>
                        <ActionButton size="S" onPress={() => setChanging(match)}>
                          {say('matching.change')}
                        </ActionButton>
                        <ActionButton
                          size="S"
                          isDisabled={remove.isPending}
                          onPress={() => remove.mutate(match)}
                        >
                          {say('matching.remove')}
                        </ActionButton>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {found.data?.hasMore === true && perPage < 200 ? (
        <ActionButton onPress={() => setPerPage(perPage * 2)}>{say('matching.more')}</ActionButton>
      ) : null}
      <p className={said} role="status" hidden={done === '' && !remove.isError}>
        {remove.isError ? reason : done}
      </p>
      {changing === null ? null : (
        <MatchProductDialog
          storeId={storeId}
          line={{ key: changing.key, asin: changing.asin, title: null }}
          onClose={() => setChanging(null)}
          onMatched={(count) => {
            setDone(say('order.mended', { sku: changing.key, count }))
            refreshMatching()
          }}
        />
      )}
    </Panel>
  )
}
