import { ActionButton } from '@react-spectrum/s2/ActionButton'
import { StatusLight } from '@react-spectrum/s2/StatusLight'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type Answer, call } from '../../api/call.ts'
import { asked, queryClient } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { SetStockDialog } from '../../products/set-stock-dialog.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale, useReason } from '../../ui/failed.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { type PlainColumn, PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'

const endpoint = 'GET /amazon-stores/:storeId/products'
type Product = Answer<typeof endpoint>['items'][number]

const PER_PAGE = 20

const buttons = style({ display: 'flex', gap: 8, flexWrap: 'wrap' })
const said = style({ font: 'ui', margin: 0 })

export function ProductList({ storeId }: { readonly storeId: string }) {
  const say = useWords()
  const navigate = useNavigate()
  const { q = '', page = 1 } = useSearch({ from: '/signed-in/products' })
  const [stocking, setStocking] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const found = useQuery({
    ...asked(endpoint, { params: { storeId }, query: { q, page, perPage: PER_PAGE } }),
    placeholderData: keepPreviousData,
  })
  const changed = (sku: string) => (count: number) => {
    setDone(say(count === 0 ? 'products.changed' : 'order.mended', { sku, count }))
    void queryClient.invalidateQueries({ queryKey: [endpoint] })
  }
  const enable = useMutation({
    mutationFn: (sku: string) =>
      call('PATCH /amazon-stores/:storeId/products/:sku', {
        params: { storeId, sku },
        body: { enabled: true },
      }),
    onSuccess: ({ sku, ordersRetried }) => changed(sku)(ordersRetried),
  })
  const reason = useReason(enable.error)
  const columns = useProductColumns({
    onEnable: enable.mutate,
    onStock: setStocking,
    isBusy: enable.isPending,
  })
  if (found.isPending) return <Face role="status" title={say('products.loading')} />
  if (found.data === undefined)
    return <Failed title={say('match.failed')} error={found.error} onRetry={() => void found.refetch()} />
  const { items, total, hasMore } = found.data
  return (
    <>
      <Stale error={found.error} />
      <p className={said} role="status" hidden={done === '' && !enable.isError}>
        {enable.isError ? reason : done}
      </p>
      {items.length === 0 ? (
        <Face title={say(q === '' ? 'products.none' : 'match.none')} />
      ) : (
        <PlainTable label={say('nav.products')} rows={items} keyOf={({ sku }) => sku} columns={columns} />
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(total / PER_PAGE))}
        hasMore={hasMore}
        onPage={(chosen) =>
          void navigate({ to: paths.products, search: { store: storeId, q, page: chosen } })
        }
        count={say('products.count', { count: total })}
      />
      {stocking === null ? null : (
        <SetStockDialog
          {...{ storeId, sku: stocking }}
          onClose={() => setStocking(null)}
          onSet={changed(stocking)}
        />
      )}
    </>
  )
}

function useProductColumns(props: {
  readonly onEnable: (sku: string) => void
  readonly onStock: (sku: string) => void
  readonly isBusy: boolean
}): readonly PlainColumn<Product>[] {
  const say = useWords()
  const mayChange = useMay('operator')
  return [
    { title: say('products.sku'), cell: ({ sku }) => sku, isRowHeader: true },
    { title: say('products.name'), cell: ({ name }) => name },
    {
      title: say('products.state'),
      cell: ({ enabled }) => (
        <StatusLight size="S" variant={enabled ? 'positive' : 'neutral'}>
          {say(enabled ? 'products.enabled' : 'products.disabled')}
        </StatusLight>
      ),
    },
    {
      title: say('products.salable'),
      isFigure: true,
      cell: ({ salableQuantity }) =>
        salableQuantity === null ? say('match.stock-unlimited') : say.count(salableQuantity),
    },
    { title: say('products.type'), cell: ({ type }) => type },
    ...(mayChange
      ? [
          {
            title: say('matching.actions'),
            cell: ({ sku, enabled }: Product) => (
              <span className={buttons}>
                <ActionButton
                  size="S"
                  aria-label={say('products.set-stock-named', { sku })}
                  onPress={() => props.onStock(sku)}
                >
                  {say('stock.submit')}
                </ActionButton>
                {enabled ? null : (
                  <ActionButton
                    size="S"
                    aria-label={say('products.enable-named', { sku })}
                    isDisabled={props.isBusy}
                    onPress={() => props.onEnable(sku)}
                  >
                    {say('products.enable')}
                  </ActionButton>
                )}
              </span>
            ),
          },
        ]
      : []),
  ]
}
