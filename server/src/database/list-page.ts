/**
 * The keys of one page of a long list. A page is found by keys alone, which stand in an index, and only its rows are then
 * read: a page far back costs no more than walking the index.
 */
import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { ListTable } from './list-table.ts'
import { chooseWay, type ListWay } from './list-ways.ts'
import { PLANNED_EACH_TIME } from './preparing-client.ts'
import { follows, inOrder, type SortStep } from './sort-steps.ts'

export interface PageWish<Filter, Row> {
  readonly filter: Filter
  /** The column that is sorted by first. */
  readonly column: string
  readonly steps: readonly SortStep<Row>[]
  readonly limit: number
  readonly offset: number
  /** Only what follows this row. */
  readonly after?: Row | undefined
}

const GATHERED: ListWay = { kind: 'gathered', lookup: 'among' }

export function wayOf<Filter, Row>(
  db: Queryable,
  list: ListTable<Filter>,
  { filter, limit, offset }: PageWish<Filter, Row>,
): Promise<ListWay> {
  return chooseWay(db, list, filter, offset + limit)
}

/** @param statement what reads the page's rows, one way or another */
export async function readPage<Filter, Row, Read>(
  db: Queryable,
  list: ListTable<Filter>,
  wish: PageWish<Filter, Row>,
  statement: (way: ListWay) => RawBuilder<Read>,
): Promise<readonly Read[]> {
  const way = await wayOf(db, list, wish)
  const { rows } = await statement(way).execute(db)
  if (way.kind !== 'asked' || rows.length === wish.limit) return rows
  // Hits lie further back than was reckoned, or there are fewer.
  return (await statement(GATHERED).execute(db)).rows
}

/** The page's keys, beside what they are sorted by: to be joined to their rows, and ordered by `orderOf` again. */
export function pageKeys<Filter, Row>(
  list: ListTable<Filter>,
  wish: PageWish<Filter, Row>,
  way: ListWay,
): Expression<unknown> {
  const page = sql`limit ${sql.lit(wish.limit)} offset ${sql.lit(wish.offset)}`
  return sql`(${hitsOf(list, wish, way)} order by ${orderOf(wish.steps)} ${page})`
}

/** By the names that `keysOf` gives the steps. */
export function orderOf<Row>(steps: readonly SortStep<Row>[]): Expression<unknown> {
  return sql.join(steps.map((step, index) => inOrder(step, sql.ref(`step_${index}`))))
}

function hitsOf<Filter, Row>(
  list: ListTable<Filter>,
  { filter, column, steps, after }: PageWish<Filter, Row>,
  way: ListWay,
): Expression<unknown> {
  const isAfter = after === undefined ? sql`` : sql` and ${follows(steps, after)}`
  const table = sql.table(list.table)
  const keys = keysOf(list, steps)
  switch (way.kind) {
    case 'walked':
      return sql`select * from (${keys} from ${table} where ${list.matches(filter)}${isAfter}) as walked`
    case 'gathered': {
      const isMatch = list.matches(filter, way.lookup)
      // What lies behind the page is not looked at.
      if (way.lookup === 'hashed' && list.isMetInOrder(filter, column))
        return sql`select * from (${keys} from ${table} where ${isMatch}${isAfter}) as met`
      // No row is read to find the keys, as long as nothing but them is asked for.
      const isFoundFirst = way.lookup === 'hashed' && !list.besideFilters.has(column)
      const isFound = sql.join(
        list.key.map((part) => sql`${sql.ref(part)} = ${sql.ref(`found.${part}`)}`),
        sql` and `,
      )
      return isFoundFirst
        ? sql`with found as materialized (select ${keyOf(list)} from ${table} where ${isMatch}),
            hits as materialized (select read.* from found cross join lateral (${keys} from ${table}
              where ${isFound}${isAfter} offset 0) as read)
            select * from hits`
        : sql`with hits as materialized (${keys} from ${table} where ${isMatch}${isAfter})
            select * from hits`
    }
    case 'asked': {
      const others = list.withoutLookup(filter)
      // Under the table's own name, so that the same conditions are asked of what was walked.
      return sql`select * from (${keys} from (
        select * from ${table} where ${list.matches(others)}${isAfter}
        order by ${sql.join(steps.map((step) => inOrder(step, step.value)))} limit ${sql.lit(way.rows)}
        ) as ${table} where ${list.lookedUp(filter, 'each')}) as asked`
    }
  }
}

function keyOf<Filter>(list: ListTable<Filter>): Expression<unknown> {
  return sql.join(list.key.map((part) => sql.ref(part)))
}

function keysOf<Filter, Row>(list: ListTable<Filter>, steps: readonly SortStep<Row>[]): Expression<unknown> {
  const values = steps.map(({ value }, index) => sql`, ${value} as ${sql.ref(`step_${index}`)}`)
  return sql`select ${keyOf(list)}${sql.join(values, sql``)}`
}

export function countStatement<Filter>(
  list: ListTable<Filter>,
  filter: Filter,
): RawBuilder<{ count: bigint }> {
  return sql`select ${PLANNED_EACH_TIME} count(*) as count from ${sql.table(list.table)} where ${list.matches(filter)}`
}

/** Counts no further than `max`. */
export async function countRowsUpTo<Filter>(
  db: Queryable,
  list: ListTable<Filter>,
  { filter, max }: { readonly filter: Filter; readonly max: number },
): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`select ${PLANNED_EACH_TIME} count(*) as count from (
    select 1 from ${sql.table(list.table)} where ${list.matches(filter)} limit ${sql.lit(max)}) as counted`.execute(
    db,
  )
  return Number(rows[0]?.count ?? 0)
}
