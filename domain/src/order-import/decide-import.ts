/**
 * What is to be done with an Amazon order, by its own words, the catalog and the stock. Every line must pass; one that
 * fails holds the whole order, and all that fail are named at once, so that one look shows all there is to repair.
 */
import type { AmazonOrder, AmazonOrderItem } from '../amazon/amazon-order.ts'
import type { CatalogProduct, SalableStock } from '../commerce/catalog.ts'
import type { Blocker } from './blocker.ts'
import { gateImport } from './gate-import.ts'
import type { ImportDecision, ImportSettings, MatchedLine } from './import-decision.ts'
import type { ImportRow } from './import-table.ts'
import { findBySku, matchProduct } from './match-product.ts'

export interface ImportInput {
  readonly order: AmazonOrder
  readonly settings: ImportSettings
  /** Keyed by the seller SKU asked for, as the order spells it. */
  readonly products: ReadonlyMap<string, CatalogProduct>
  /** Null: Commerce itself checks the stock as it creates the order. */
  readonly stock: ReadonlyMap<string, SalableStock> | null
}

/**
 * The types that an order line can stand for. The others are parents or carry choices that an Amazon order does not
 * name; Commerce cannot even ship a configurable product that was ordered over REST.
 */
const SUPPORTED_TYPES: ReadonlySet<string> = new Set(['simple', 'virtual', 'downloadable'])

export function decideImport(input: ImportInput): ImportDecision {
  const gate = gateImport(input.order, input.settings)
  if (gate.kind !== 'candidate') return gate
  const items = input.order.items.filter((item) => item.quantityOrdered > 0)
  const lines = items.map((item) => ({ item, product: matchProduct(item, input.products) }))
  const blockers = lines.flatMap(({ item, product }) =>
    product === null
      ? [unmatched(item)]
      : productBlockers({ item, product }, { row: gate.row, ordered: orderedOf(product, lines), ...input }),
  )
  if (blockers.length > 0) return { kind: 'blocked', by: withoutRepeats(blockers) }
  return { kind: 'import', reserveStock: gate.row.reserveStock, lines: lines.flatMap(toMatchedLine) }
}

interface Line {
  readonly item: AmazonOrderItem
  readonly product: CatalogProduct | null
}

function unmatched({ sellerSku, amazonOrderItemId, asin }: AmazonOrderItem): Blocker {
  return sellerSku === null
    ? { code: 'sku-missing', amazonOrderItemId, asin }
    : { code: 'sku-not-in-catalog', sku: sellerSku, asin }
}

interface LineContext {
  readonly row: ImportRow
  /** Units of the product on all lines of the order. */
  readonly ordered: number
  readonly stock: ImportInput['stock']
}

function productBlockers(
  { item, product }: { readonly item: AmazonOrderItem; readonly product: CatalogProduct },
  { row, ordered, stock }: LineContext,
): readonly Blocker[] {
  if (!SUPPORTED_TYPES.has(product.type))
    return [{ code: 'product-type-not-supported', sku: product.sku, type: product.type }]
  // Amazon ships its own orders from its own stock, whatever Commerce sells (L-12).
  if (row.channel === 'FBA') return []
  const disabled: readonly Blocker[] = product.enabled
    ? []
    : [{ code: 'product-disabled', sku: product.sku, productId: product.productId }]
  if (!row.needsStock || stock === null) return disabled
  const salable = findBySku(stock, product.sku) ?? findBySku(stock, item.sellerSku ?? '')
  if (salable !== null && (salable.salableQuantity === null || salable.salableQuantity >= ordered))
    return disabled
  return [
    ...disabled,
    { code: 'out-of-stock', sku: product.sku, ordered, salable: salable?.salableQuantity ?? null },
  ]
}

function orderedOf(product: CatalogProduct, lines: readonly Line[]): number {
  return lines
    .filter((line) => line.product?.productId === product.productId)
    .reduce((units, { item }) => units + item.quantityOrdered, 0)
}

/** A SKU on two lines is one thing to repair. */
function withoutRepeats(blockers: readonly Blocker[]): readonly Blocker[] {
  const seen = new Set<string>()
  return blockers.filter((blocker) => {
    const key = 'sku' in blocker ? `${blocker.code} ${blocker.sku}` : JSON.stringify(blocker)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function toMatchedLine({ item, product }: Line): readonly MatchedLine[] {
  if (product === null) return []
  return [{ amazonOrderItemId: item.amazonOrderItemId, product, quantity: item.quantityOrdered }]
}
