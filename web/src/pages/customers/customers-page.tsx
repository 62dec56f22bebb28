import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { asked } from '../../api/query-client.ts'
import { useMay, useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { EmailAddress } from '../../ui/email-address.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed, Stale } from '../../ui/failed.tsx'
import { ListSearchField } from '../../ui/list-search-field.tsx'
import { Page } from '../../ui/page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'

const PER_PAGE = 50

const hint = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 720 })

/** Customers of Commerce, to look at: they are changed there. */
export function CustomersPage() {
  const say = useWords()
  const navigate = useNavigate()
  const { q = '' } = useSearch({ from: '/signed-in/customers' })
  const maySeeThem = useMay('clerk')
  const { storeIds } = useSession()
  return (
    <Page title={say('nav.customers')}>
      <p className={hint}>{say('customers.hint')}</p>
      {maySeeThem && storeIds === null ? (
        <>
          <ListSearchField
            label={say('customers.search')}
            searched={q}
            onSearch={(text) => void navigate({ to: paths.customers, search: { q: text }, replace: true })}
          />
          <Customers />
        </>
      ) : (
        <Face title={say(maySeeThem ? 'customers.of-all-stores' : 'customers.not-for-viewers')} />
      )}
    </Page>
  )
}

function Customers() {
  const say = useWords()
  const navigate = useNavigate()
  const { q = '', page = 1 } = useSearch({ from: '/signed-in/customers' })
  const { data, error, isPending, refetch } = useQuery({
    ...asked('GET /customers', { query: { q, page, perPage: PER_PAGE } }),
    placeholderData: keepPreviousData,
  })
  if (isPending) return <Face role="status" title={say('customers.loading')} />
  if (data === undefined)
    return <Failed title={say('customers.failed')} error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0)
    return q === '' ? (
      <Face title={say('customers.none')}>{say('customers.none.why')}</Face>
    ) : (
      <Face title={say('customers.none.found', { text: q })} />
    )
  return (
    <>
      <Stale error={error} />
      <PlainTable
        label={say('nav.customers')}
        rows={data.items}
        keyOf={({ id }) => String(id)}
        columns={[
          { title: say('customers.name'), cell: ({ name }) => name, isRowHeader: true },
          { title: say('customers.email'), cell: ({ email }) => <EmailAddress address={email} /> },
          { title: say('customers.group'), cell: ({ group }) => group ?? say('customers.not-told') },
          { title: say('customers.website'), cell: ({ website }) => website ?? say('customers.not-told') },
          {
            title: say('customers.since'),
            cell: ({ createdAt }) => (createdAt === null ? say('customers.not-told') : say.day(createdAt)),
          },
        ]}
      />
      <Pagination
        page={page}
        pages={data.pages ?? null}
        hasMore={data.hasMore}
        onPage={(chosen) => void navigate({ to: paths.customers, search: { q, page: chosen } })}
        count={say('customers.count', { count: data.total ?? data.items.length })}
      />
    </>
  )
}
