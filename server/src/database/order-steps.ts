/** The order of a list of orders, step by step: each list ends in the order's key, so that no two are equal. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { AmazonOrderRow } from './order-changes.ts'
import { hundredths } from './order-filter.ts'

export interface OrderSort {
  readonly column:
    | 'purchased_at'
    | 'amazon_updated_at'
    | 'latest_ship_at'
    | 'amazon_order_id'
    | 'total'
    | 'display_status'
  readonly descending: boolean
}

export interface SortStep {
  readonly value: Expression<unknown>
  readonly readFrom: (row: AmazonOrderRow) => unknown
  readonly descending: boolean
  /** Whether what has no value is less than anything else; otherwise it is more. */
  readonly emptyIsLeast: boolean
  /** Byte by byte, as the index of order numbers is. */
  readonly byBytes: boolean
}

export function stepsOf({ column, descending }: OrderSort): readonly SortStep[] {
  const key = [plain('amazon_order_id', descending), plain('store_id', descending)]
  switch (column) {
    case 'purchased_at':
    case 'amazon_updated_at':
    case 'latest_ship_at':
      return [plain(column, descending), ...key]
    case 'amazon_order_id':
      return [{ ...plain('amazon_order_id', descending), byBytes: true }, plain('store_id', descending)]
    case 'total':
      return [
        {
          ...plain('total_minor', descending),
          value: hundredths(),
          readFrom: ({ total_minor, currency }) =>
            total_minor === null ? null : total_minor * (currency === 'JPY' ? 100n : 1n),
          emptyIsLeast: true,
        },
        ...key,
      ]
    case 'display_status':
      // Within a status the newest come first.
      return [
        plain('display_status', descending),
        plain('purchased_at', !descending),
        plain('amazon_order_id', !descending),
        plain('store_id', !descending),
      ]
  }
}

function plain(column: keyof AmazonOrderRow, descending: boolean): SortStep {
  return {
    value: sql.ref(`amazon_orders.${column}`),
    readFrom: (row) => row[column],
    descending,
    emptyIsLeast: false,
    byBytes: false,
  }
}

/** @param value the step's, under whatever name it has there */
export function inOrder(step: SortStep, value: Expression<unknown>): Expression<unknown> {
  if (step.byBytes) return step.descending ? sql`${value} using ~>~` : sql`${value} using ~<~`
  const direction = step.descending ? sql`desc` : sql`asc`
  // Said only where PostgreSQL would do otherwise: the plain order is what the other indexes stand in.
  if (!step.emptyIsLeast) return sql`${value} ${direction}`
  return step.descending ? sql`${value} desc nulls last` : sql`${value} asc nulls first`
}

/** What follows a row in this order: where the next batch of a long reading begins. */
export function follows(steps: readonly SortStep[], row: AmazonOrderRow): Expression<SqlBool> {
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

function isEqual({ value, readFrom }: SortStep, row: AmazonOrderRow): Expression<SqlBool> {
  const given = readFrom(row)
  return given === null ? sql<SqlBool>`${value} is null` : sql<SqlBool>`${value} = ${given}`
}

function isBeyond(step: SortStep, row: AmazonOrderRow): Expression<SqlBool> {
  const { value, descending, emptyIsLeast, byBytes } = step
  const given = step.readFrom(row)
  const emptyComesLast = emptyIsLeast === descending
  if (given === null) return emptyComesLast ? sql<SqlBool>`false` : sql<SqlBool>`${value} is not null`
  const beyond = sql.raw(byBytes ? (descending ? '~<~' : '~>~') : descending ? '<' : '>')
  const isFurther = sql<SqlBool>`${value} ${beyond} ${given}`
  return emptyComesLast ? sql<SqlBool>`(${isFurther} or ${value} is null)` : isFurther
}
