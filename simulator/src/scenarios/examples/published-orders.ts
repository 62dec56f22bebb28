import { readdirSync, readFileSync } from 'node:fs'
import type { AmazonOrder } from '../../world/amazon-order.ts'

/** Amazon's published example orders, as they stand in its model; see the NOTICE beside them. */
export function readPublishedOrders(): readonly AmazonOrder[] {
  const folder = new URL('orders/', import.meta.url)
  return readdirSync(folder)
    .toSorted()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
}
