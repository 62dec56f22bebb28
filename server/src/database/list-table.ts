/** What a long list is of, and how its filters are said: the ways of reading one (list-ways.ts) ask nothing else. */
import type { Expression, SqlBool } from 'kysely'

/**
 * How is found what lies in other tables. `among`: its keys are listed and looked up, which is right for few keys.
 * `hashed`: they are listed, and whatever row the other conditions leave is looked for in the list. `each`: every such
 * row is asked by itself, and no list is made, however many there would be. All three mean the same.
 */
export type Lookup = 'among' | 'hashed' | 'each'

export interface ListTable<Filter> {
  readonly table: 'amazon_orders' | 'commerce_orders'
  /** The columns of its key, as they stand in `keyLists`. */
  readonly key: readonly [string, ...string[]]
  /** Whether anything is asked that may be rare: what is not is walked in its order without further thought. */
  readonly isNarrowed: (filter: Filter) => boolean
  /** Whether anything is asked that lies in other tables. */
  readonly isLookedUp: (filter: Filter) => boolean
  /** The same filter without that. */
  readonly withoutLookup: (filter: Filter) => Filter
  readonly matches: (filter: Filter, lookup?: Lookup) => Expression<SqlBool>
  readonly lookedUp: (filter: Filter, lookup: Lookup) => Expression<SqlBool>
  /** Of what is looked up: lists of keys. Whichever PostgreSQL expects to be rarest decides how the list is read. */
  readonly keyLists: (filter: Filter) => readonly Expression<unknown>[]
  /** The filter that asks nothing. */
  readonly everything: Filter
  /** Whether an index holds what is asked for in the order of this column: a page then ends where it is full. */
  readonly isMetInOrder: (filter: Filter, column: string) => boolean
  /** What the index that finds rows holds of them: no row is read for these. */
  readonly besideFilters: ReadonlySet<string>
}
