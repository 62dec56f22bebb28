/** Decides an order's import with what Commerce says now of its products and, where it counts, of their stock. */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import type { CatalogProduct, SalableStock } from '@orderferry/domain/commerce/catalog'
import { chooseStoreView } from '@orderferry/domain/order-import/choose-store-view'
import { hasUnitsToShip } from '@orderferry/domain/order-import/count-shipped-units'
import { decideImport } from '@orderferry/domain/order-import/decide-import'
import { gateImport } from '@orderferry/domain/order-import/gate-import'
import type { ImportDecision, ImportSettings } from '@orderferry/domain/order-import/import-decision'
import type { ImportRule } from '@orderferry/domain/order-import/import-table'
import { commerceSkus, type ProductMatches } from '@orderferry/domain/order-import/match-product'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import type { CommerceClient } from './commerce-client.ts'
import type { ProductBatch } from './product-batch.ts'
import { readSalableStock } from './stock.ts'
import { readStoreView } from './store-view.ts'

export interface ImportAsked {
  readonly order: AmazonOrder
  readonly settings: ImportSettings
  readonly matches: ProductMatches
  /** Our module looks at the stock itself as it makes an order that holds stock back. */
  readonly orderferryModule: boolean
}

export interface DecisionWithFacts {
  readonly decision: ImportDecision
  readonly products: ReadonlyMap<string, CatalogProduct>
  /** Null where nobody had to ask. */
  readonly stock: ReadonlyMap<string, SalableStock> | null
}

/** @param wanted.stock asks for the stock although Commerce would look at it itself: to tell people what there is */
export async function decideWithCommerce(
  { commerce, products: batch }: { readonly commerce: CommerceClient; readonly products: ProductBatch },
  asked: ImportAsked,
  wanted: { readonly stock?: boolean } = {},
): Promise<DecisionWithFacts> {
  const { order, settings, matches } = asked
  const gate = gateImport(order, settings)
  if (gate.kind !== 'candidate') return { decision: gate, products: new Map(), stock: null }
  const products = await batch.readProductsBySku(
    commerceSkus(
      order.items.filter(({ quantityOrdered }) => quantityOrdered > 0),
      matches,
    ),
  )
  const decideWith = (stock: DecisionWithFacts['stock']) => ({
    decision: decideImport({ order, settings, matches, products, stock }),
    products,
    stock,
  })
  if (gate.rule.whenShort === 'not-asked') return decideWith(null)
  if (commerceLooksItself(gate.rule, asked) && wanted.stock !== true) {
    const first = decideWith(null)
    // Blocked for another reason, the order never meets Commerce's own look; all that fails is named at once (L-14).
    if (first.decision.kind !== 'blocked') return first
  }
  const skus = [...products.values()].map(({ sku }) => sku)
  return decideWith(await readStockForOrder(commerce, { order, settings, skus }))
}

/** Of the website whose store view the order goes to: its stock is what the order takes from (L-42). */
export async function readStockForOrder(
  client: CommerceClient,
  {
    order,
    settings,
    skus,
  }: { readonly order: AmazonOrder; readonly settings: OrderSettings; readonly skus: readonly string[] },
): Promise<ReadonlyMap<string, SalableStock>> {
  const { commerceStoreId } = chooseStoreView(order, settings)
  const { websiteCode } = await readStoreView(client, commerceStoreId)
  return readSalableStock(client, { websiteCode, skus })
}

/** As it reserves, which it does for what is still to ship. */
function commerceLooksItself(rule: ImportRule, { order, orderferryModule }: ImportAsked): boolean {
  return orderferryModule && rule.reserveStock && hasUnitsToShip(order)
}
