/**
 * Which way a long list is read. PostgreSQL guesses badly where what is asked for lies together at the far end of
 * the order (an index is walked in vain), and cannot know that a name or a SKU that half of all orders share need not be
 * looked up in all of them for a page of 25. So it is asked beforehand how many rows it expects, and told what to do.
 */
import { type Expression, sql } from 'kysely'
import type { Queryable } from './connect.ts'
import type { ListTable, Lookup } from './list-table.ts'
import { PLANNED_EACH_TIME } from './preparing-client.ts'

/** Up to so many hits are gathered and sorted rather than met on the way through an index. */
export const FEW = 12_000

/** A list of keys that PostgreSQL holds in memory at its default settings; beyond that it would make it again for each row. */
const HASHED_MAX = 50_000
/** What a row costs, in µs on a machine with two cores: reckoned with, never waited for. */
const COST_US = {
  /** Asked by itself. */
  each: 12,
  /** Looked up by a key from a list. */
  among: 5,
  /** Met in an index, or in a list of keys. */
  hashed: 0.5,
}
/** Hits lie unevenly: so many times what is expected is walked before the walk is given up, and never less than this. */
const WALK_SPARE = 4
const WALK_MIN = 5_000

export type ListWay =
  | { readonly kind: 'walked' }
  /** All hits are gathered first, then sorted. */
  | { readonly kind: 'gathered'; readonly lookup: Lookup }
  /** The first `rows` in the list's order are asked one by one; a page that is not full then proves nothing. */
  | { readonly kind: 'asked'; readonly rows: number }

/** @param rows how many of the list, from its beginning, are needed */
export async function chooseWay<Filter>(
  db: Queryable,
  list: ListTable<Filter>,
  filter: Filter,
  rows: number,
): Promise<ListWay> {
  if (!list.isNarrowed(filter)) return { kind: 'walked' }
  if (!list.isLookedUp(filter))
    return (await expectedRows(db, list, filter)) <= FEW ? gathered('among') : { kind: 'walked' }
  const [keys, all, met] = await Promise.all([
    expectedKeys(db, list, filter),
    expectedRows(db, list, list.everything),
    expectedRows(db, list, list.withoutLookup(filter)),
  ])
  if (keys <= FEW) return gathered('among')
  return cheapest({ rows, keys, met, all })
}

/** What is expected of a list: rows needed, keys listed, orders that meet the other conditions, orders there are. */
interface Expected {
  readonly rows: number
  readonly keys: number
  readonly met: number
  readonly all: number
}

export function cheapest({ rows, keys, met, all }: Expected): ListWay {
  // As if no index knew of the other conditions.
  const asked = rows * (all / keys) * (all / Math.max(met, 1))
  const ways: readonly { readonly way: ListWay; readonly costUs: number }[] = [
    {
      way: { kind: 'asked', rows: Math.max(WALK_MIN, Math.ceil(asked * WALK_SPARE)) },
      costUs: asked * COST_US.each,
    },
    { way: gathered('each'), costUs: met * COST_US.each },
    { way: gathered('among'), costUs: keys * COST_US.among },
    ...(keys <= HASHED_MAX ? [{ way: gathered('hashed'), costUs: (keys + met) * COST_US.hashed }] : []),
  ]
  return ways.reduce((best, other) => (other.costUs < best.costUs ? other : best)).way
}

function gathered(lookup: Lookup): ListWay {
  return { kind: 'gathered', lookup }
}

/** What PostgreSQL reckons; off by a factor where conditions depend on each other. */
export function expectedRows<Filter>(
  db: Queryable,
  list: ListTable<Filter>,
  filter: Filter,
): Promise<number> {
  return expectedOf(
    db,
    sql`select ${PLANNED_EACH_TIME} 1 from ${sql.table(list.table)} where ${list.matches(filter)}`,
  )
}

/** Of the rarest of what is looked up. */
async function expectedKeys<Filter>(db: Queryable, list: ListTable<Filter>, filter: Filter): Promise<number> {
  let fewest = Number.POSITIVE_INFINITY
  for (const keys of list.keyLists(filter))
    fewest = Math.min(fewest, await expectedOf(db, sql`${PLANNED_EACH_TIME} ${keys}`))
  return fewest === Number.POSITIVE_INFINITY ? 0 : fewest
}

/** What PostgreSQL expects changes when it looks at a table anew; whoever turns pages asks the same again and again. */
const EXPECTED_FOR_MS = 30_000
const EXPECTED_MAX = 500
const textOf = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('base64') : String(value))
const expectedBefore = new WeakMap<Queryable, Map<string, { readonly rows: number; readonly at: number }>>()

async function expectedOf(db: Queryable, statement: Expression<unknown>): Promise<number> {
  const explain = sql<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) ${statement}`.compile(db)
  const key = [explain.sql, ...explain.parameters.map(textOf)].join('\0')
  const before = expectedBefore.get(db) ?? new Map<string, { rows: number; at: number }>()
  expectedBefore.set(db, before)
  const known = before.get(key)
  if (known !== undefined && performance.now() - known.at < EXPECTED_FOR_MS) return known.rows
  const answer = await db.executeQuery(explain)
  const rows = answer.rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
  if (before.size >= EXPECTED_MAX) before.clear()
  before.set(key, { rows, at: performance.now() })
  return rows
}
