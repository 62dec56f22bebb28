/**
 * What is to be done with an Amazon order, by its own words, the catalog and the stock. Every line must pass; one that
 * fails holds the whole order, and all that fail are named at once, so that one look shows all there is to repair.
 */
import type { AmazonOrder, AmazonOrderItem } from '../amazon/amazon-order.ts'
import type { CatalogProduct, SalableStock } from '../commerce/catalog.ts'
import type { Blocker } from './blocker.ts'
import { countShippedUnits, hasUnitsToShip } from './count-shipped-units.ts'
import { gateImport } from './gate-import.ts'
import type {
  ImportDecision,
  ImportSettings,
  MatchedLine,
  PlaceholderProduct,
  ShortProduct,
} from './import-decision.ts'
import type { ImportRule } from './import-table.ts'
import { findBySku, findMatch, type MatchComponent, matchKeys, type ProductMatches } from './match-product.ts'

export interface ImportInput {
  readonly order: AmazonOrder
  readonly settings: ImportSettings
  readonly matches: ProductMatches
  /** Keyed by the Commerce SKU asked for (`commerceSkus`). */
  readonly products: ReadonlyMap<string, CatalogProduct>
  /** Null: Commerce itself checks the stock as it creates the order, or nobody has to. */
  readonly stock: ReadonlyMap<string, SalableStock> | null
}

/**
 * The types that an order line can stand for. The others are parents or carry choices that an Amazon order does not
 * name; Commerce cannot even ship a configurable product that was ordered over REST.
 */
export const SUPPORTED_TYPES: ReadonlySet<string> = new Set(['simple', 'virtual', 'downloadable'])

export function decideImport(input: ImportInput): ImportDecision {
  const gate = gateImport(input.order, input.settings)
  if (gate.kind !== 'candidate') return gate
  const { rule } = gate
  const parts = matchLines(input)
  const short = shortProducts(parts, input, rule)
  const blockers = parts.flatMap((part) => [
    ...catalogBlockers(part, input),
    ...(rule.whenShort === 'block' ? stockBlockers(part, short) : []),
  ])
  if (blockers.length > 0) return { kind: 'blocked', by: withoutRepeats(blockers) }
  const toMake = parts.filter(({ product }) => product === null)
  if (toMake.length > 0) return { kind: 'needs-products', products: placeholders(toMake) }
  return {
    kind: 'import',
    reserveStock: rule.reserveStock,
    whenShort: rule.whenShort,
    short: withoutRepeats(short),
    lines: parts.flatMap((part) => toMatchedLine(part, input.order)),
  }
}

/** One product that a line is made of; most lines are one. */
interface LinePart {
  readonly item: AmazonOrderItem
  /** Null for a line that names no SKU and is matched to nothing. */
  readonly component: MatchComponent | null
  readonly number: number
  readonly count: number
  readonly product: CatalogProduct | null
  readonly isPlaceholder: boolean
}

function matchLines({ order, matches, products }: ImportInput): readonly LinePart[] {
  return order.items
    .filter((item) => item.quantityOrdered > 0)
    .flatMap((item): readonly LinePart[] => {
      const match = findMatch(item, matches)
      if (match === null)
        return [{ item, component: null, number: 1, count: 1, product: null, isPlaceholder: false }]
      return match.components.map((component, index) => ({
        item,
        component,
        number: index + 1,
        count: match.components.length,
        product: findBySku(products, component.sku),
        // One that was switched on is a product like any other (O-24).
        isPlaceholder: match.isPlaceholder && findBySku(products, component.sku)?.enabled === false,
      }))
    })
}

/** What the catalog has against a line. */
function catalogBlockers(
  { item, component, product, isPlaceholder }: LinePart,
  { order, settings, matches }: ImportInput,
): readonly Blocker[] {
  const { amazonOrderItemId, asin } = item
  if (component === null) return [{ code: 'sku-missing', amazonOrderItemId, asin }]
  if (product === null) {
    // Where staff matched a product that is gone since, no placeholder stands in for their choice; one of ours is renewed.
    const isChosen = matchKeys(item).some((key) => matches.get(key)?.isPlaceholder === false)
    const mayBeMade = settings.unknownProduct === 'placeholder' && !isChosen
    return mayBeMade ? [] : [{ code: 'sku-not-in-catalog', sku: component.sku, asin }]
  }
  if (!SUPPORTED_TYPES.has(product.type))
    return [{ code: 'product-type-not-supported', sku: product.sku, type: product.type }]
  // Amazon ships its own orders from its own stock, whatever Commerce sells (L-12).
  if (order.channel === 'FBA' || product.enabled || isPlaceholder) return []
  return [{ code: 'product-disabled', sku: product.sku, productId: product.productId }]
}

function stockBlockers({ product }: LinePart, short: readonly ShortProduct[]): readonly Blocker[] {
  return short
    .filter(({ sku }) => sku === product?.sku)
    .map(({ sku, ordered, salable }) => ({ code: 'out-of-stock', sku, ordered, salable }))
}

/**
 * Products with fewer units to sell than all lines of the order together have still to ship (L-10). Of an order that
 * has gone whole all are asked for, as the published table has it. Placeholders manage no stock.
 */
function shortProducts(
  parts: readonly LinePart[],
  { order, stock }: ImportInput,
  rule: ImportRule,
): readonly ShortProduct[] {
  if (stock === null || rule.whenShort === 'not-asked') return []
  const isGoneWhole = !hasUnitsToShip(order)
  return parts.flatMap(({ product, isPlaceholder }) => {
    if (product === null || isPlaceholder || !SUPPORTED_TYPES.has(product.type)) return []
    const ordered = parts
      .filter((part) => part.product?.productId === product.productId)
      .reduce((units, part) => units + (isGoneWhole ? unitsOf(part) : unitsToShip(part, order)), 0)
    if (ordered === 0) return []
    const salable = findBySku(stock, product.sku)
    if (salable !== null && (salable.salableQuantity === null || salable.salableQuantity >= ordered))
      return []
    return [{ sku: product.sku, ordered, salable: salable?.salableQuantity ?? null }]
  })
}

function unitsOf({ item, component }: LinePart): number {
  return item.quantityOrdered * (component?.quantity ?? 1)
}

function unitsGone({ item, component }: LinePart, order: AmazonOrder): number {
  return countShippedUnits(order, item) * (component?.quantity ?? 1)
}

function unitsToShip(part: LinePart, order: AmazonOrder): number {
  return unitsOf(part) - unitsGone(part, order)
}

/** A SKU on two lines is one thing to repair. */
function withoutRepeats<Named extends Blocker | ShortProduct>(all: readonly Named[]): readonly Named[] {
  const seen = new Set<string>()
  return all.filter((one) => {
    const key = 'code' in one && 'sku' in one ? `${one.code} ${one.sku}` : JSON.stringify(one)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function placeholders(parts: readonly LinePart[]): readonly PlaceholderProduct[] {
  const wanted = parts.flatMap(({ component, item }) =>
    component === null ? [] : [{ sku: component.sku, asin: item.asin, title: item.title }],
  )
  // Commerce would take the second of `BOWL` and `bowl` for the first.
  const folded = wanted.map(({ sku }) => sku.trim().toLowerCase())
  return wanted.filter((_product, index) => folded.indexOf(folded[index]!) === index)
}

function toMatchedLine(part: LinePart, order: AmazonOrder): readonly MatchedLine[] {
  const { item, component, product, number, count } = part
  if (product === null || component === null) return []
  const isWholeLine = count === 1 && component.quantity === 1
  const alreadyShipped = unitsGone(part, order)
  return [
    {
      amazonOrderItemId: item.amazonOrderItemId,
      product,
      quantity: unitsOf(part),
      ...(alreadyShipped > 0 && { alreadyShipped }),
      ...(!isWholeLine && {
        component: { number, count, weight: component.weight, quantityEach: component.quantity },
      }),
    },
  ]
}
