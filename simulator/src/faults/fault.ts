/**
 * What can go wrong with a call, on demand. A fault strikes before the effect (then nothing has happened) or after
 * it (then it has, and the caller cannot know). It strikes by count, or by a probability drawn from its own seed.
 */
export const faultKinds = {
  throttle: 'before',
  'error-500': 'before',
  'error-503': 'before',
  'time-out': 'before',
  'cut-before': 'before',
  'access-denied': 'before',
  'expired-page-token': 'before',
  'cut-after': 'after',
  'withhold-after': 'after',
  'malformed-body': 'after',
  'unknown-enum': 'after',
  'unknown-field': 'after',
  'missing-field': 'after',
  'wrong-decimals': 'after',
  'negative-quantity': 'after',
  'drop-row': 'after',
  'repeat-row': 'after',
} as const

export type FaultKind = keyof typeof faultKinds
export type Moment = (typeof faultKinds)[FaultKind]

export interface FaultWish {
  /** Amazon's operationId, `token`, or `*` for all of them. */
  readonly operation: string
  readonly kind: FaultKind
  /** Strikes left; null until deleted. */
  readonly count: number | null
  readonly probability: number
  readonly seed: string
  readonly sellerId?: string
  /** access-denied: only calls that ask for this data set. */
  readonly dataSet?: string
  /** missing-field, unknown-enum: paths inside an order, like `proceeds,orderItems.proceeds`. */
  readonly field?: string
  /** unknown-enum: the word to use. */
  readonly value?: string
  /** Which row of a page is spoiled, counted from 0; the first unless told otherwise. */
  readonly row?: number | 'all'
  /** time-out: how long the connection is held before it is dropped. */
  readonly seconds?: number
}

export interface Fault extends FaultWish {
  readonly id: string
  readonly considered: number
  readonly struck: number
}
