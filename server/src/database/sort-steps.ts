/** The order of a list, step by step: each list ends in its rows' key, so that no two are equal. */
import { type Expression, type SqlBool, sql } from 'kysely'

export interface SortStep<Row> {
  readonly value: Expression<unknown>
  readonly readFrom: (row: Row) => unknown
  readonly descending: boolean
  /** Whether what has no value is less than anything else; otherwise it is more. */
  readonly emptyIsLeast: boolean
  /** Byte by byte, as the index of order numbers is. */
  readonly byBytes: boolean
}

export function plainStep<Row>(
  table: string,
  column: keyof Row & string,
  descending: boolean,
): SortStep<Row> {
  return {
    value: sql.ref(`${table}.${column}`),
    readFrom: (row) => row[column],
    descending,
    emptyIsLeast: false,
    byBytes: false,
  }
}

/** @param value the step's, under whatever name it has there */
export function inOrder<Row>(step: SortStep<Row>, value: Expression<unknown>): Expression<unknown> {
  if (step.byBytes) return step.descending ? sql`${value} using ~>~` : sql`${value} using ~<~`
  const direction = step.descending ? sql`desc` : sql`asc`
  // Said only where PostgreSQL would do otherwise: the plain order is what the other indexes stand in.
  if (!step.emptyIsLeast) return sql`${value} ${direction}`
  return step.descending ? sql`${value} desc nulls last` : sql`${value} asc nulls first`
}

/** What follows a row in this order: where the next batch of a long reading begins. */
export function follows<Row>(steps: readonly SortStep<Row>[], row: Row): Expression<SqlBool> {
  const ways = steps.map((step, index) =>
    sql.join(
      [...steps.slice(0, index).map((before) => isEqual(before, row)), isBeyond(step, row)],
      sql` and `,
    ),
  )
  return sql<SqlBool>`(${sql.join(
    ways.map((way) => sql`(${way})`),
    sql` or `,
  )})`
}

function isEqual<Row>({ value, readFrom }: SortStep<Row>, row: Row): Expression<SqlBool> {
  const given = readFrom(row)
  return given === null ? sql<SqlBool>`${value} is null` : sql<SqlBool>`${value} = ${given}`
}

function isBeyond<Row>(step: SortStep<Row>, row: Row): Expression<SqlBool> {
  const { value, descending, emptyIsLeast, byBytes } = step
  const given = step.readFrom(row)
  const emptyComesLast = emptyIsLeast === descending
  if (given === null) return emptyComesLast ? sql<SqlBool>`false` : sql<SqlBool>`${value} is not null`
  const beyond = sql.raw(byBytes ? (descending ? '~<~' : '~>~') : descending ? '<' : '>')
  const isFurther = sql<SqlBool>`${value} ${beyond} ${given}`
  return emptyComesLast ? sql<SqlBool>`(${isFurther} or ${value} is null)` : isFurther
}
