/** Orders as we build them, through Commerce's own arithmetic: all of them is invoiced in parts, and refunded. */

import {
  buildCommerceOrder,
  type CommerceOrderInput,
} from '@orderferry/domain/order-import/build-commerce-order'
import { placeAmounts } from '@orderferry/domain/order-import/place-amounts'
import { amazonOrder, item, type OrderSpec } from '@orderferry/domain/testing/amazon-order'
import { connectedIn2026, mugRed, plateBlue, usRegions, usStore } from '@orderferry/domain/testing/cast'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { invoiceOrder } from './invoices.ts'
import { createOrder, readOrder } from './orders.ts'
import { type CommerceEngine, makeProduct, startCommerceEngine, write } from './testing/commerce-engine.ts'

let engine: CommerceEngine
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
  for (const { sku } of [mugRed, plateBlue]) await makeProduct(engine.client, { sku, quantity: 100 })
})
afterAll(() => engine.stop())

interface Booking {
  readonly spec: Partial<OrderSpec>
  readonly rate?: string
  /** The first line is a kit: two mugs and a plate. */
  readonly isKit?: boolean
  readonly totals: readonly [grandTotal: number, baseGrandTotal: number]
}

const bookings: Readonly<Record<string, Booking>> = {
  'tax on top, gift wrap, a discount on goods and delivery': {
    spec: {
      items: [
        item({ quantity: 3, lineTotal: '10.00', tax: '0.83', shipping: '4.99', shippingDiscount: '-4.99' }),
        item({ sku: 'PLATE-BLUE', quantity: 2, lineTotal: '15.01', discount: '-1.00', giftWrap: '3.99' }),
      ],
    },
    totals: [28.83, 28.83],
  },
  'tax inside, three for a price that thirds do not make': {
    spec: {
      currency: 'EUR',
      taxInside: true,
      items: [
        item({
          quantity: 3,
          lineTotal: '29.80',
          tax: '4.60',
          discount: '-1.00',
          shipping: '5.00',
          shippingTax: '0.80',
        }),
      ],
    },
    rate: '0.92',
    // 33.80 / 0.92 = 36.7391…
    totals: [33.8, 36.74],
  },
  'yen in books of dollars': {
    spec: {
      currency: 'JPY',
      taxInside: true,
      items: [item({ quantity: 3, lineTotal: '4000', tax: '363', shipping: '350', shippingTax: '32' })],
    },
    rate: '149.4',
    totals: [4350, 29.12],
  },
  'a kit': {
    spec: { items: [item({ quantity: 2, lineTotal: '29.99', tax: '2.47', discount: '-3.00' })] },
    isKit: true,
    totals: [29.46, 29.46],
  },
}

function draftOf({ spec, rate, isKit = false }: Booking) {
  const order = amazonOrder(spec)
  const placement = placeAmounts(order, connectedIn2026)
  if (placement.kind === 'blocked') throw new Error(JSON.stringify(placement.by))
  const lines = order.items.flatMap((line, index): CommerceOrderInput['lines'] => {
    const matched = { amazonOrderItemId: line.amazonOrderItemId, quantity: line.quantityOrdered }
    if (!isKit || index > 0)
      return [{ ...matched, product: line.sellerSku === mugRed.sku ? mugRed : plateBlue }]
    const component = { count: 2, weight: 1n }
    return [
      {
        ...matched,
        product: mugRed,
        quantity: 2 * matched.quantity,
        component: { ...component, number: 1, quantityEach: 2 },
      },
      { ...matched, product: plateBlue, component: { ...component, number: 2, quantityEach: 1 } },
    ]
  })
  const built = buildCommerceOrder({
    order,
    lines,
    amounts: placement.amounts,
    settings: connectedIn2026,
    store: usStore,
    baseToOrderRate: rate ?? null,
    regions: usRegions,
    module: null,
  })
  if (built.kind === 'blocked') throw new Error(JSON.stringify(built.by))
  return built.draft
}

test.each(Object.entries(bookings))(
  'invoiced in parts and refunded, nothing is left: %s',
  async (_case, booking) => {
    const outcome = await createOrder(engine.client, draftOf(booking))
    if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome))
    const { id } = outcome
    const [first] = (await readOrder(engine.client, id))!.items
    const lines = [{ commerceOrderItemId: first!.itemId, quantity: 1 }]
    expect(await invoiceOrder(engine.client, id, { lines })).toMatchObject({ kind: 'invoiced' })
    expect(await invoiceOrder(engine.client, id)).toMatchObject({ kind: 'invoiced' })
    const [grandTotal, baseGrandTotal] = booking.totals
    const invoiced = (await engine.client.read(`/orders/${id}`)) as Readonly<Record<string, number>>
    expect(invoiced).toMatchObject({
      grand_total: grandTotal,
      base_grand_total: baseGrandTotal,
      total_paid: grandTotal,
      base_total_paid: baseGrandTotal,
      total_due: 0,
      subtotal_invoiced: invoiced.subtotal,
      base_subtotal_invoiced: invoiced.base_subtotal,
      tax_invoiced: invoiced.tax_amount,
      base_tax_invoiced: invoiced.base_tax_amount,
      discount_invoiced: invoiced.discount_amount,
      shipping_invoiced: invoiced.shipping_amount,
    })
    await write(engine.client, `/order/${id}/refund`, {})
    expect(await engine.client.read(`/orders/${id}`)).toMatchObject({
      state: 'closed',
      total_refunded: grandTotal,
      base_total_refunded: baseGrandTotal,
    })
  },
)
