import type { AmazonDataSet } from '../amazon/data-sets.ts'

/** All that the import and the screens read. A call costs the same with or without them. */
export const DATA_SETS: readonly AmazonDataSet[] = [
  'BUYER',
  'RECIPIENT',
  'PROCEEDS',
  'EXPENSE',
  'PROMOTION',
  'CANCELLATION',
  'FULFILLMENT',
  'PACKAGES',
  'TAX',
]
