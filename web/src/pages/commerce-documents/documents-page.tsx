import type { ListedDocument } from '@orderferry/contract/commerce-documents'
import { Button } from '@react-spectrum/s2/Button'
import { SearchField } from '@react-spectrum/s2/SearchField'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { asked, lookEvery } from '../../api/query-client.ts'
import { LoadedBack } from '../../orders/loaded-back.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Page } from '../../ui/page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDocumentColumns } from './document-columns.tsx'
import { type DocumentGrid, type DocumentSearch, pageOf, readDocumentSearch } from './document-search.ts'

const LOOK_EVERY_MS = 30_000
const PER_PAGE = 20
const searchField = style({ width: { default: 'full', sm: 320 } })

export function InvoicesPage() {
  return <DocumentsPage grid="invoices" />
}

export function ShipmentsPage() {
  return <DocumentsPage grid="shipments" />
}

export function CreditMemosPage() {
  return <DocumentsPage grid="creditMemos" />
}

const endpoints = {
  invoices: 'GET /commerce-invoices',
  shipments: 'GET /commerce-shipments',
  creditMemos: 'GET /commerce-credit-memos',
} as const

/** A grid of product.md 7.6 to 7.8. */
function DocumentsPage({ grid }: { readonly grid: DocumentGrid }) {
  const say = useWords()
  const navigate = useNavigate()
  const search = readDocumentSearch(useSearch({ strict: false }) as Record<string, unknown>)
  const change = (next: DocumentSearch) => void navigate({ to: '.', search: next as never })
  const filters = search.q === undefined ? {} : { q: search.q }
  const page = pageOf(search)
  const list = useQuery({
    ...asked(endpoints[grid], { query: { ...filters, page, perPage: PER_PAGE } }),
    placeholderData: keepPreviousData,
    refetchInterval: lookEvery(LOOK_EVERY_MS),
  })
  const counted = useQuery({
    ...asked(endpoints[grid], { query: { ...filters, page: 1, perPage: 1, count: 'exact' } }),
    placeholderData: keepPreviousData,
  })
  const total = counted.data?.total ?? null
  return (
    <Page title={say(`documents.${grid}`)} facts={<LoadedBack part={grid} />}>
      <SearchField
        key={search.q ?? ''}
        aria-label={say('documents.search')}
        placeholder={say('documents.search.what')}
        defaultValue={search.q ?? ''}
        onSubmit={(q) => change(readDocumentSearch({ q }))}
        onClear={() => change({})}
        styles={searchField}
      />
      <Documents
        grid={grid}
        search={search}
        change={change}
        documents={list.data?.items}
        error={list.error}
        retry={() => void list.refetch()}
      />
      <Pagination
        page={page}
        pages={total === null ? null : Math.ceil(total / PER_PAGE)}
        hasMore={list.data?.hasMore ?? false}
        onPage={(next) => change({ ...search, page: String(next) })}
        count={total === null ? say('orders.counting') : say('documents.count', { count: total })}
      />
    </Page>
  )
}

function Documents(props: {
  readonly grid: DocumentGrid
  readonly search: DocumentSearch
  readonly change: (search: DocumentSearch) => void
  readonly documents: readonly ListedDocument[] | undefined
  readonly error: Error | null
  readonly retry: () => void
}) {
  const say = useWords()
  const columns = useDocumentColumns(props.grid)
  const { documents, search } = props
  if (documents === undefined && props.error !== null)
    return <Failed title={say('documents.failed')} error={props.error} onRetry={props.retry} />
  if (documents === undefined) return <Face role="status" title={say('documents.loading')} />
  if (documents.length === 0)
    return search.q === undefined && pageOf(search) === 1 ? (
      <Face title={say('documents.empty')}>{say('documents.empty.soon')}</Face>
    ) : (
      <Face
        title={say('documents.empty.search')}
        next={
          <Button variant="secondary" onPress={() => props.change({})}>
            {say('orders.filter.clear')}
          </Button>
        }
      />
    )
  return (
    <PlainTable
      label={say(`documents.${props.grid}`)}
      columns={columns}
      rows={documents}
      keyOf={({ id }) => String(id)}
    />
  )
}
