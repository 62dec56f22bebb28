import type { Database } from '../database/open-pool.ts'

const DIGITS = 9

/** The next number of a sequence: nine digits, after the store's id for every store but the first. */
export async function nextNumber(db: Database, sequence: string, storeId: number): Promise<string> {
  const { rows } = await db.query<{ next: number }>({
    name: 'next-number',
    text: 'select nextval($1::regclass) as next',
    values: [`commerce.${sequence}`],
  })
  const prefix = storeId <= 1 ? '' : String(storeId)
  return `${prefix}${String(rows[0]?.next ?? 0).padStart(DIGITS, '0')}`
}

/** The same as SQL: for statements that insert what bears the number. */
export function nextNumberSql(sequence: string, storeId: string): string {
  return `case when ${storeId} <= 1 then '' else ${storeId}::text end || lpad(nextval(${sequence}::regclass)::text, ${DIGITS}, '0')`
}
