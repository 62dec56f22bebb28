/** What is sold in a bench: pairs of products, and orders of both that wait in the simulated Amazon. */
import { CommerceShop } from 'orderferry/testing/commerce-shop'
import { callJson } from 'orderferry/testing/json-http'
import type { BenchWorld } from './bench-world.ts'

/** Orders of a real shop rarely meet on one product; those that do wait for each other's reservation. */
export const PAIRS = 50
const MINUTE_MS = 60_000
/** More than Amazon's two minutes, after which a change is listed. */
const CHANGED_BEFORE_MS = 3 * MINUTE_MS

export interface Placement {
  readonly template: string
  readonly count: number
  /** Left out: the pair's, that is in stock. */
  readonly skus?: readonly string[]
}

/** @param quantity of each product in stock */
export async function stockPairs({ commerce, commerceToken }: BenchWorld, quantity: number): Promise<void> {
  const shop = new CommerceShop(commerce, commerceToken)
  for (let pair = 0; pair < PAIRS; pair += 1) {
    for (const sku of skusOfPair(pair)) await shop.createProduct(sku, { quantity })
  }
}

/** Orders of two lines, shared out over all pairs as evenly as their number allows; they were changed a moment ago. */
export async function placeOrders(
  { simulator, sellerId }: BenchWorld,
  { template, count, skus }: Placement,
): Promise<void> {
  const changedAt = Date.now() - CHANGED_BEFORE_MS
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const ofPair = Math.floor(((pair + 1) * count) / PAIRS) - Math.floor((pair * count) / PAIRS)
    if (ofPair === 0) continue
    await callJson(`${simulator}/control/orders`, {
      body: {
        sellerId,
        template,
        count: ofPair,
        idsOnly: true,
        items: (skus ?? skusOfPair(pair)).map((sku, index) => ({ sku, quantity: index + 1 })),
        purchasedAt: new Date(changedAt - 10 * MINUTE_MS).toISOString(),
        updatedAt: new Date(changedAt).toISOString(),
      },
    })
  }
}

function skusOfPair(pair: number): readonly string[] {
  return [`BENCH-${pair}-A`, `BENCH-${pair}-B`]
}
