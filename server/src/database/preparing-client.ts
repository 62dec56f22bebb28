/**
 * A connection that prepares each statement once and then runs it by name: PostgreSQL parses and plans it once per
 * connection instead of every time, which for the small statements of an import is a good part of their cost.
 * A plan that is kept knows no parameter's value: what the condition of a partial index names must stand in the text
 * (`sql.lit`), or the plan cannot use that index.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'

/** Statements that vary (lists, pages of rows) are not worth a name, and must not fill a connection's memory. */
const TEXT_LENGTH_MAX = 4_000
const NAMES_MAX = 500

const MARK = '/* planned each time */'
/** Put into a statement whose best plan depends on what is asked for, such as that of a list with filters. */
export const PLANNED_EACH_TIME = sql.raw(MARK)

const names = new Map<string, string>()

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined) return known
  if (text.length > TEXT_LENGTH_MAX || names.size >= NAMES_MAX || text.includes(MARK)) return null
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

/** What Kysely calls: a text and its parameters. */
type Query = (text: string, values?: unknown[], ...rest: unknown[]) => unknown

export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const query = this.query.bind(this) as unknown as Query & ((config: pg.QueryConfig) => unknown)
    const prepared: Query = (text, values, ...rest) => {
      const name = typeof text === 'string' && values !== undefined && values.length > 0 ? nameOf(text) : null
      return name === null ? query(text, values, ...rest) : query({ name, text, values } as pg.QueryConfig)
    }
    this.query = prepared as unknown as pg.Client['query']
  }
}
