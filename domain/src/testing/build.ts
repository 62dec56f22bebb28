/** Builds the Commerce order of an Amazon order of the cast's products, all of them in stock. Tests only. */
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { buildCommerceOrder, type CommerceOrderInput } from '../order-import/build-commerce-order.ts'
import { decideImport } from '../order-import/decide-import.ts'
import { NO_MATCHES } from '../order-import/match-product.ts'
import { placeAmounts } from '../order-import/place-amounts.ts'
import { connectedIn2026, mugRed, plateBlue, productsBySku, stockOf, usRegions, usStore } from './cast.ts'

export function inputFor(order: AmazonOrder): CommerceOrderInput {
  const decision = decideImport({
    order,
    settings: connectedIn2026,
    matches: NO_MATCHES,
    products: productsBySku(mugRed, plateBlue),
    stock: stockOf({ 'MUG-RED': 100, 'PLATE-BLUE': null }),
  })
  if (decision.kind !== 'import') throw new Error(JSON.stringify(decision))
  const placement = placeAmounts(order, connectedIn2026)
  if (placement.kind === 'blocked') throw new Error(JSON.stringify(placement.by))
  return {
    order,
    lines: decision.lines,
    amounts: placement.amounts,
    settings: connectedIn2026,
    store: usStore,
    baseToOrderRate: null,
    regions: usRegions,
    module: null,
  }
}

/** Throws what holds the order back. */
export function build(
  order: AmazonOrder,
  overrides: Partial<CommerceOrderInput> = {},
): Readonly<Record<string, unknown>> {
  const built = buildCommerceOrder({ ...inputFor(order), ...overrides })
  if (built.kind === 'blocked') throw new Error(JSON.stringify(built.by))
  return built.draft.entity
}
