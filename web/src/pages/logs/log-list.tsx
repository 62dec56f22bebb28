import { Button } from '@react-spectrum/s2/Button'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { type PlainColumn, PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/use-words.ts'
import { ColumnsMenu, type LogColumn, useColumns } from './columns-menu.tsx'
import { type LogFilters, pageSizes } from './log-search.ts'

const stack = style({ display: 'flex', flexDirection: 'column', gap: 12, minWidth: 0 })
const tools = style({ display: 'flex', justifyContent: 'end' })

interface LogPage<Entry> {
  readonly items: readonly Entry[]
  readonly page: number
  readonly perPage: number
  readonly hasMore: boolean
}

export interface LogListProps<Entry> {
  readonly name: 'activity' | 'errors'
  readonly columns: readonly (LogColumn & PlainColumn<Entry>)[]
  readonly keyOf: (entry: Entry) => string
  readonly answer: {
    readonly data: LogPage<Entry> | undefined
    readonly error: unknown
    readonly isPending: boolean
    readonly refetch: () => unknown
  }
  /** Counted apart from the page; undefined while they are. */
  readonly total: number | undefined
  readonly filters: LogFilters
  readonly onClear: () => void
  readonly onPage: (page: number) => void
  readonly onPerPage: (perPage: number) => void
}

/** Both logs look alike: columns to choose, records, and their pages. */
export function LogList<Entry>(props: LogListProps<Entry>) {
  const say = useWords()
  const { name, columns, answer, total } = props
  const { shown, choose } = useColumns(`logs.${name}`, columns)
  const { data, error, isPending } = answer
  if (isPending) return <Face role="status" title={say('frame.loading-page')} />
  if (error !== null || data === undefined)
    return <Failed title={say(`logs.${name}.failed`)} error={error} onRetry={() => void answer.refetch()} />
  if (data.items.length === 0 && data.page === 1) return <Empty {...props} />
  return (
    <div className={stack}>
      <div className={tools}>
        <ColumnsMenu columns={columns} shown={shown} onChoose={choose} />
      </div>
      <PlainTable
        label={say(`logs.${name}`)}
        columns={columns.filter(({ id }) => shown.includes(id))}
        rows={data.items}
        keyOf={props.keyOf}
      />
      <Pagination
        page={data.page}
        pages={total === undefined ? null : Math.max(1, Math.ceil(total / data.perPage))}
        hasMore={data.hasMore}
        onPage={props.onPage}
        perPage={{ chosen: data.perPage, choices: pageSizes, onChoose: props.onPerPage }}
        count={total === undefined ? say('logs.counting') : say('logs.count', { count: total })}
      />
    </div>
  )
}

function Empty<Entry>({ name, filters, onClear }: LogListProps<Entry>) {
  const say = useWords()
  const count = Object.keys(filters).length
  if (count === 0) return <Face title={say(`logs.${name}.empty`)}>{say(`logs.${name}.empty.next`)}</Face>
  return (
    <Face
      title={say('logs.filtered-empty', { count })}
      next={
        <Button variant="secondary" onPress={onClear}>
          {say('logs.clear')}
        </Button>
      }
    />
  )
}
