import { expect, test } from 'vitest'
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import {
  connectedIn2026,
  mugRed,
  plateBlue,
  productsBySku,
  stockOf,
  usRegions,
  usStore,
} from '../testing/cast.ts'
import { buildCommerceOrder, type CommerceOrderInput } from './build-commerce-order.ts'
import { decideImport } from './decide-import.ts'
import { placeAmounts } from './place-amounts.ts'

function inputFor(order: AmazonOrder): CommerceOrderInput {
  const decision = decideImport({
    order,
    settings: connectedIn2026,
    products: productsBySku(mugRed, plateBlue),
    stock: stockOf({ 'MUG-RED': 100, 'PLATE-BLUE': null }),
  })
  if (decision.kind !== 'import') throw new Error(JSON.stringify(decision))
  const placement = placeAmounts(order)
  if (placement.kind === 'blocked') throw new Error(JSON.stringify(placement.by))
  return {
    order,
    lines: decision.lines,
    amounts: placement.amounts,
    store: usStore,
    regions: usRegions,
    module: null,
  }
}

function build(
  order: AmazonOrder,
  overrides: Partial<CommerceOrderInput> = {},
): Readonly<Record<string, unknown>> {
  const built = buildCommerceOrder({ ...inputFor(order), ...overrides })
  if (built.kind === 'blocked') throw new Error(JSON.stringify(built.by))
  return built.draft.entity
}

test('a plain order keeps lines, shipping, tax and total as Amazon has them', () => {
  const entity = build(
    amazonOrder({
      items: [
        item({
          sku: 'MUG-RED',
          quantity: 2,
          lineTotal: '40.00',
          tax: '3.50',
          shipping: '5.00',
          shippingTax: '0.41',
        }),
        item({ sku: 'PLATE-BLUE', quantity: 1, lineTotal: '15.00', tax: '1.31' }),
      ],
    }),
  )
  expect(entity).toMatchObject({
    ext_order_id: '111-1234567-1234567',
    created_at: '2026-10-01 08:15:30',
    subtotal: 55,
    subtotal_incl_tax: 59.81,
    discount_amount: 0,
    shipping_amount: 5,
    shipping_tax_amount: 0.41,
    shipping_incl_tax: 5.41,
    tax_amount: 5.22,
    grand_total: 65.22,
    base_grand_total: 65.22,
    total_qty_ordered: 3,
    weight: 1.4,
    items: [
      { sku: 'MUG-RED', qty_ordered: 2, price: 20, price_incl_tax: 21.75, row_total: 40, tax_percent: 8.75 },
      { sku: 'PLATE-BLUE', qty_ordered: 1, price: 15, row_total: 15, tax_amount: 1.31, tax_percent: 8.73 },
    ],
  })
})
