import type { AmazonMoney } from './amazon-order.ts'
import { statement, type World } from './world.ts'

/**
 * What is known of a generated order and told to nobody but `/control`: whether something is wrong with it, and what an
 * import by the ordinary settings must make of it.
 */
export interface GroundTruth {
  readonly orderId: string
  readonly sellerId: string
  readonly seed: string
  /** Counted from 1 within its seed and seller. */
  readonly n: number
  readonly marketplaceId: string
  readonly currencyCode: string
  readonly fulfilledBy: string
  /** When it was generated; an order may move on. */
  readonly status: string
  /** What its parts come to, even where Amazon says otherwise or nothing. */
  readonly grandTotal: AmazonMoney
  readonly planted: PlantedFault | null
  readonly expected: ExpectedOutcome
  /** In what it is special, beside a fault. */
  readonly traits: readonly string[]
}

export const plantedFaults = [
  'unknown-sku',
  'missing-sku',
  'disabled',
  'out-of-stock',
  'address',
  'totals',
  'unknown-charge',
  'prices-withheld',
  'currency',
] as const

export type PlantedFault = (typeof plantedFaults)[number]

/** `waiting` for Amazon to move it, `not-required` because it was cancelled. */
export type ExpectedOutcome = 'created' | 'waiting' | 'blocked' | 'not-required'

export function recordTruth(world: World, truth: GroundTruth): void {
  statement(
    world,
    'insert into generated_orders (order_id, seller_id, seed, n, truth) values (?, ?, ?, ?, ?)',
  ).run(truth.orderId, truth.sellerId, truth.seed, truth.n, JSON.stringify(truth))
}

export function findTruth(world: World, orderId: string): GroundTruth | undefined {
  const row = statement(world, 'select truth from generated_orders where order_id = ?').get(orderId)
  return row === undefined ? undefined : JSON.parse(String(row.truth))
}

/** In the order of their generation; null is any seller, any seed. */
export function listTruths(
  world: World,
  { sellerId, seed }: { readonly sellerId: string | null; readonly seed: string | null },
): readonly GroundTruth[] {
  return statement(
    world,
    `select truth from generated_orders
     where (?1 is null or seller_id = ?1) and (?2 is null or seed = ?2)
     order by seller_id, seed, n`,
  )
    .all(sellerId, seed)
    .map((row) => JSON.parse(String(row.truth)))
}

/** Whether this seed has been used for this seller: its orders would come with the same numbers again. */
export function isSeedUsed(world: World, sellerId: string, seed: string): boolean {
  const row = statement(world, 'select 1 from generated_orders where seller_id = ? and seed = ?').get(
    sellerId,
    seed,
  )
  return row !== undefined
}
