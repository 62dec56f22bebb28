/**
 * Orders are imported side by side and each asks for the products of its few lines. What is asked for within a few
 * milliseconds is read in one call: Commerce takes as long for fifty products as for one.
 */
import type { CatalogProduct } from '@orderferry/domain/commerce/catalog'
import { readProductsBySku } from './catalog.ts'
import type { CommerceClient } from './commerce-client.ts'

export interface ProductBatch {
  readonly readProductsBySku: (skus: readonly string[]) => Promise<ReadonlyMap<string, CatalogProduct>>
}

export interface ProductBatchLimits {
  /** How long the first who asks waits for others. */
  readonly waitMs: number
  /** A batch of as many SKUs does not wait any longer. */
  readonly skusMax: number
}

interface OpenBatch {
  readonly skus: Set<string>
  readonly products: Promise<ReadonlyMap<string, CatalogProduct>>
  readonly send: () => void
}

export function productBatch(
  client: CommerceClient,
  limits: ProductBatchLimits = { waitMs: 5, skusMax: 50 },
): ProductBatch {
  let open: OpenBatch | null = null

  function openBatch(): OpenBatch {
    const sent = Promise.withResolvers<void>()
    const timer = setTimeout(sent.resolve, limits.waitMs)
    const skus = new Set<string>()
    const batch: OpenBatch = {
      skus,
      products: sent.promise.then(() => {
        if (open === batch) open = null
        return readProductsBySku(client, [...skus])
      }),
      send() {
        clearTimeout(timer)
        if (open === batch) open = null
        sent.resolve()
      },
    }
    return batch
  }

  return {
    async readProductsBySku(skus) {
      open ??= openBatch()
      const joined = open
      for (const sku of skus) joined.skus.add(sku)
      if (joined.skus.size >= limits.skusMax) joined.send()
      const products = await joined.products
      return new Map(
        skus.flatMap((sku) => {
          const product = products.get(sku)
          return product === undefined ? [] : [[sku, product] as const]
        }),
      )
    },
  }
}
