/**
 * Which Commerce products an Amazon line is: what staff matched its Seller SKU to (or, of a line without one, its
 * ASIN), else the product whose SKU is the Seller SKU (S-51). A match may be a kit of several products (P-12).
 */
import type { AmazonOrderItem } from '../amazon/amazon-order.ts'

/** A remembered match of one Amazon store, keyed by Seller SKU or `asin:` and the ASIN. */
export interface ProductMatch {
  readonly components: readonly MatchComponent[]
  /** Made by O-24: the product is disabled on purpose and does not stand in the order's way. */
  readonly isPlaceholder: boolean
}

export interface MatchComponent {
  readonly sku: string
  /** Units in one unit of what Amazon sold. */
  readonly quantity: number
  /** Its share of the price, in relation to the other components' weights. */
  readonly weight: bigint
}

export type ProductMatches = ReadonlyMap<string, ProductMatch>

export const NO_MATCHES: ProductMatches = new Map()

const ASIN_KEY = 'asin:'

export function matchKeys({
  sellerSku,
  asin,
}: Pick<AmazonOrderItem, 'sellerSku' | 'asin'>): readonly string[] {
  if (sellerSku !== null) return [sellerSku]
  return asin === null ? [] : [`${ASIN_KEY}${asin}`]
}

/** Which lines a key is for; a Seller SKU never begins with `asin:`. */
export function lineOfKey(key: string): { readonly sellerSku: string } | { readonly asin: string } {
  return key.startsWith(ASIN_KEY) ? { asin: key.slice(ASIN_KEY.length) } : { sellerSku: key }
}

/** Null for a line that names no SKU and that nobody matched. */
export function findMatch(item: AmazonOrderItem, matches: ProductMatches): ProductMatch | null {
  for (const key of matchKeys(item)) {
    const match = matches.get(key)
    if (match !== undefined) return match
  }
  if (item.sellerSku === null) return null
  return { components: [{ sku: item.sellerSku, quantity: 1, weight: 1n }], isPlaceholder: false }
}

/** The Commerce SKUs that an order's lines come to: what the catalog is to be asked for. */
export function commerceSkus(items: readonly AmazonOrderItem[], matches: ProductMatches): readonly string[] {
  const skus = items.flatMap((item) => findMatch(item, matches)?.components.map(({ sku }) => sku) ?? [])
  return [...new Set(skus)]
}

/** The entry of a SKU: the one spelled exactly so, else one that differs in case only, as Commerce compares SKUs. */
export function findBySku<Entry>(entries: ReadonlyMap<string, Entry>, sku: string): Entry | null {
  const exact = entries.get(sku)
  if (exact !== undefined) return exact
  const folded = sku.trim().toLowerCase()
  for (const [key, entry] of entries) if (key.trim().toLowerCase() === folded) return entry
  return null
}
