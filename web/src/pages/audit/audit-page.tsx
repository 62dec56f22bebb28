import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Answer } from '../../api/call.ts'
import { asked } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { OwnersOnly } from '../../sign-in/owners-only.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { FiltersOnDemand } from '../../ui/filters-on-demand.tsx'
import { Page } from '../../ui/page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Prose } from '../../ui/prose.tsx'
import { useWords } from '../../words/use-words.ts'
import { AuditFilters } from './audit-filters.tsx'
import type { AuditSearch } from './audit-search.ts'

type Entry = Answer<'GET /audit'>['items'][number]

const PER_PAGE = 50
const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 560 })
const small = style({ font: 'ui-sm', color: 'neutral-subdued', display: 'block' })
const figures = style({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' })

/** Who signed in, looked at buyers, or changed something. Filters and page stand in the address. */
export function AuditPage() {
  const say = useWords()
  const search = useSearch({ from: `/signed-in${paths.audit}` })
  const navigate = useNavigate()
  const go = (next: AuditSearch) => void navigate({ to: paths.audit, search: next })
  return (
    <OwnersOnly title={say('nav.audit')}>
      <Page title={say('nav.audit')} facts={<p className={hint}>{say('audit.why')}</p>}>
        <FiltersOnDemand count={Object.keys({ ...search, page: undefined }).length - 1}>
          {(done) => (
            <AuditFilters
              key={JSON.stringify({ ...search, page: 1 })}
              search={search}
              onApply={(wanted) => {
                go(wanted)
                done()
              }}
            />
          )}
        </FiltersOnDemand>
        <Entries search={search} onGo={go} />
      </Page>
    </OwnersOnly>
  )
}

interface EntriesProps {
  readonly search: AuditSearch
  readonly onGo: (search: AuditSearch) => void
}

function Entries({ search, onGo }: EntriesProps) {
  const say = useWords()
  const query = {
    ...search,
    from: startOf(search.from),
    to: endOf(search.to),
    page: search.page ?? 1,
    perPage: PER_PAGE,
    count: 'exact' as const,
  }
  const { data, error, isPending, refetch } = useQuery({
    ...asked('GET /audit', { query }),
    placeholderData: keepPreviousData,
  })
  if (isPending) return <Face role="status" title={say('frame.loading-page')} />
  if (data === undefined)
    return <Failed title={say('audit.failed')} error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <NoEntries search={search} onGo={onGo} />
  return (
    <>
      <Stale error={error} />
      <PlainTable
        label={say('audit.list')}
        rows={data.items}
        keyOf={({ auditId }) => auditId}
        columns={[
          {
            title: say('audit.when'),
            cell: ({ happenedAt }) => <span className={figures}>{say.moment(happenedAt)}</span>,
          },
          { title: say('audit.who'), isRowHeader: true, cell: ({ actor }) => actor },
          { title: say('audit.kind'), cell: ({ kind }) => say(`audit.kind.${kind}`) },
          { title: say('audit.what'), cell: (entry) => <What entry={entry} /> },
        ]}
      />
      <Pagination
        page={data.page}
        pages={data.pages ?? 1}
        hasMore={data.hasMore}
        onPage={(page) => onGo({ ...search, page })}
        count={say('audit.found', { count: data.total ?? 0 })}
      />
    </>
  )
}

/** Days are the reader's own, as are the times in the list. */
function startOf(day: string | undefined): string | undefined {
  return day === undefined ? undefined : new Date(`${day}T00:00:00`).toISOString()
}

function endOf(day: string | undefined): string | undefined {
  return day === undefined ? undefined : new Date(`${day}T23:59:59.999`).toISOString()
}

function What({ entry }: { readonly entry: Entry }) {
  const say = useWords()
  return (
    <>
      <Prose text={entry.text} />
      {entry.fields.length === 0 ? null : (
        <span className={small}>{say('audit.fields', { fields: say.list(entry.fields) })}</span>
      )}
    </>
  )
}

function NoEntries({ search, onGo }: EntriesProps) {
  const say = useWords()
  if (Object.keys(search).length === 0)
    return <Face title={say('audit.empty')}>{say('audit.empty.next')}</Face>
  return (
    <Face
      title={say('audit.empty-filtered')}
      next={
        <Button variant="secondary" onPress={() => onGo({})}>
          {say('audit.clear')}
        </Button>
      }
    />
  )
}
