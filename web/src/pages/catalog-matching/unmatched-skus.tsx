import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { Button } from '@react-spectrum/s2/Button'
import { Checkbox } from '@react-spectrum/s2/Checkbox'
import { Link } from '@react-spectrum/s2/Link'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { paths, pathTo } from '../../paths.ts'
import { CreateProductsDialog } from '../../products/create-products-dialog.tsx'
import { MatchProductDialog } from '../../products/match-product-dialog.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { type ItemColumn, ItemTable } from '../../ui/item-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWords } from '../../words/use-words.ts'

const endpoint = 'GET /amazon-stores/:storeId/unmatched-skus'
type Unmatched = Answer<typeof endpoint>['items'][number]

const PAGE = 50
const LOOK_EVERY_MS = 10_000

const plain = style({ margin: 0 })
const subtle = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 })
const buttons = style({ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' })
const first = style({ display: 'flex', gap: 4, alignItems: 'start' })
const said = style({ font: 'ui', margin: 0, marginTop: 8 })

/** Both lists change by what is done in either. */
export function refreshMatching(): void {
  for (const one of [endpoint, 'GET /amazon-stores/:storeId/product-matches', 'GET /system-messages'])
    void queryClient.invalidateQueries({ queryKey: [one] })
}

export function UnmatchedSkus({ storeId }: { readonly storeId: string }) {
  const say = useWords()
  const mayMatch = useMay('clerk')
  const [perPage, setPerPage] = useState(PAGE)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [matching, setMatching] = useState<Unmatched | null>(null)
  const [creating, setCreating] = useState<readonly string[] | null>(null)
  const [done, setDone] = useState('')
  const found = useQuery({
    ...asked(endpoint, { params: { storeId }, query: { perPage } }),
    refetchInterval: LOOK_EVERY_MS,
  })
  const rows = found.data?.items ?? []
  const keys = rows.map(({ key }) => key).filter((key) => chosen.has(key))
  const tick = (key: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, key] : [...before].filter((one) => one !== key)))
  const columns = useUnmatchedColumns({ storeId, mayMatch, chosen, tick, onMatch: setMatching })
  return (
    <Panel
      title={say('matching.unmatched')}
      actions={
        !mayMatch || rows.length === 0 ? undefined : (
          <div className={buttons}>
            {keys.length === 0 ? <span className={subtle}>{say('matching.choose-first')}</span> : null}
            <Button
              size="S"
              variant="primary"
              isDisabled={keys.length === 0}
              onPress={() => setCreating(keys)}
            >
              {say('matching.create-chosen', { count: keys.length })}
            </Button>
          </div>
        )
      }
    >
      {found.isPending ? <Face role="status" title={say('frame.loading-page')} /> : null}
      {found.isError && found.data === undefined ? (
        <Failed title={say('matching.failed')} error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {found.data !== undefined && rows.length === 0 ? (
        <Face title={say('matching.unmatched.none')}>{say('matching.unmatched.none.hint')}</Face>
      ) : null}
      {rows.length === 0 ? null : (
        <ItemTable label={say('matching.unmatched')} rows={rows} keyOf={({ key }) => key} columns={columns} />
      )}
      {found.data?.hasMore === true && perPage < 200 ? (
        <ActionButton onPress={() => setPerPage(perPage * 2)}>{say('matching.more')}</ActionButton>
      ) : null}
      <p className={said} role="status" hidden={done === ''}>
        {done}
      </p>
      {matching === null ? null : (
        <MatchProductDialog
          storeId={storeId}
          line={matching}
          onClose={() => setMatching(null)}
          onMatched={(count) => {
            setDone(say('order.mended', { sku: matching.key, count }))
            refreshMatching()
          }}
        />
      )}
      {creating === null ? null : (
        <CreateProductsDialog
          storeId={storeId}
          keys={creating}
          onClose={() => setCreating(null)}
          onCreated={() => {
            setChosen(new Set())
            refreshMatching()
          }}
        />
      )}
    </Panel>
  )
}

function useUnmatchedColumns(list: {
  readonly storeId: string
  readonly mayMatch: boolean
  readonly chosen: ReadonlySet<string>
  readonly tick: (key: string, isChosen: boolean) => void
  readonly onMatch: (row: Unmatched) => void
}): readonly ItemColumn<Unmatched>[] {
  const say = useWords()
  const { storeId, mayMatch, chosen, tick, onMatch } = list
  return [
    {
      id: 'key',
      title: say('matching.key'),
      cell: ({ key, sellerSku }) => (
        <span className={first}>
          {mayMatch ? (
            <Checkbox
              aria-label={say('matching.pick', { sku: key })}
              isSelected={chosen.has(key)}
              onChange={(isChosen) => tick(key, isChosen)}
            />
          ) : null}
          <span>{sellerSku ?? say('matching.asin-only')}</span>
        </span>
      ),
    },
    {
      id: 'listing',
      title: say('matching.listing'),
      cell: ({ title, asin }) => (
        <>
          <p className={plain}>{title ?? say('order.not-given')}</p>
          <p className={subtle}>{asin}</p>
        </>
      ),
    },
    {
      id: 'waiting',
      title: say('matching.waiting'),
      isEnd: true,
      cell: ({ ordersWaiting }) => say.count(ordersWaiting),
    },
    {
      id: 'because',
      title: say('matching.because'),
      cell: ({ because }) => say(`matching.because.${because}`),
    },
    { id: 'since', title: say('matching.since'), cell: ({ waitingSince }) => say.day(waitingSince) },
    {
      id: 'newest',
      title: say('matching.newest'),
      cell: ({ newestOrderId }) => (
        <Link href={pathTo(paths.amazonOrder, { storeId, amazonOrderId: newestOrderId })}>
          {newestOrderId}
        </Link>
      ),
    },
    ...(mayMatch
      ? [
          {
            id: 'actions',
            title: say('matching.actions'),
            cell: (row: Unmatched) => (
              <Button size="S" variant="secondary" onPress={() => onMatch(row)}>
                {say('order.blocker.match')}
              </Button>
            ),
          },
        ]
      : []),
  ]
}
