/** A table as the engine knows it: its columns drive what is read from JSON, stored, searched and answered. */

export type ColumnKind = 'integer' | 'decimal' | 'text' | 'datetime'

export interface Column {
  readonly name: string
  /** The name in JSON, where it differs from the column's. */
  readonly jsonName: string
  readonly kind: ColumnKind
  /** Texts longer than this are cut, as MySQL cuts them. */
  readonly length: number | null
  readonly defaultsToZero: boolean
  /** Stored and searchable, but neither shown nor taken by REST. */
  readonly hidden: boolean
}

export interface Table {
  readonly name: string
  readonly key: string
  readonly columns: readonly Column[]
  readonly byName: ReadonlyMap<string, Column>
}

export type Value = string | number | null | undefined
/** A stored row. Decimals come as text with their exact digits, times as `YYYY-MM-DD HH:MM:SS` in UTC. */
export type Row = Record<string, Value>

/** MySQL's `text` holds 65,535 bytes. */
const TEXT_LENGTH_MAX = 65_535
const DATE_LENGTH = 10

/** @param columns `name:type` separated by blanks; `-` before a hidden one, `=0` after one that defaults to zero */
export function defineTable(name: string, key: string, columns: string): Table {
  const parsed = columns
    .trim()
    .split(/\s+/)
    .map((column) => parseColumn(column))
  return { name, key, columns: parsed, byName: new Map(parsed.map((column) => [column.name, column])) }
}

function parseColumn(column: string): Column {
  const match = /^(-?)(\w+):(\w+)(?:\((\d+)(?:,\d+)?\))?(=0)?$/.exec(column)
  if (match === null) throw new Error(`not a column: ${column}`)
  const [, hidden, name = '', type = '', size, zero] = match
  const kinds: Record<string, ColumnKind> = {
    int: 'integer',
    smallint: 'integer',
    decimal: 'decimal',
    datetime: 'datetime',
  }
  const kind = kinds[type] ?? 'text'
  const textLength = type === 'date' ? DATE_LENGTH : Number(size ?? TEXT_LENGTH_MAX)
  return {
    name,
    // The one column whose name REST spells differently.
    jsonName: name === 'cc_last_4' ? 'cc_last4' : name,
    kind,
    length: kind === 'text' ? textLength : null,
    defaultsToZero: zero !== undefined,
    hidden: hidden === '-',
  }
}
