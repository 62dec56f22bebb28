import type pg from 'pg'
import type { Stores } from './stores/load-stores.ts'

/** What every request is served with. */
export interface Engine {
  readonly pool: pg.Pool
  readonly stores: Stores
  readonly clock: () => Date
}

/** The moment as Magento stores and shows it: UTC, to the second, without a zone. */
export function databaseTime(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ')
}
