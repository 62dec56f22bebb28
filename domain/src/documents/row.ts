import type { Decimal } from '../money/decimal-units.ts'

/** An order, an item or a document as Commerce's tables and its REST name their parts. */
export type Row = Record<string, Decimal>
