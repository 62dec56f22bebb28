import { describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../amazon/amazon-order.ts'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { connectedIn2026 } from '../testing/cast.ts'
import type { Blocker } from './blocker.ts'
import { placeAmounts } from './place-amounts.ts'

function blockerOf(order: AmazonOrder): Blocker {
  const placement = placeAmounts(order, connectedIn2026)
  if (placement.kind === 'placed') throw new Error('The order was placed.')
  return placement.by
}

const usd = (minor: bigint) => ({ minor, currency: 'USD' })
const part = (kind: string, minor: bigint) => ({ kind, amount: usd(minor), details: [] })

/** An order with one more kind of amount on its only line. */
function withPart(order: AmazonOrder, ...parts: readonly ReturnType<typeof part>[]): AmazonOrder {
  const [line] = order.items
  return { ...order, items: [{ ...line!, proceeds: [...line!.proceeds, ...parts] }] }
}

describe('what cannot be placed blocks the order', () => {
  test('a total that no reading reaches, with both totals, their difference and what each kind did', () => {
    const order = amazonOrder({
      items: [item({ lineTotal: '20.00', tax: '1.00', shipping: '5.00', discount: '-2.00' })],
      grandTotal: '24.01',
    })
    expect(blockerOf(order)).toEqual({
      code: 'totals-do-not-reconcile',
      because: 'sum-differs',
      currency: 'USD',
      amazonTotal: '24.01',
      builtTotal: '24.00',
      difference: '0.01',
      parts: [
        { kind: 'ITEM', amount: '20.00', counted: 'added' },
        { kind: 'SHIPPING', amount: '5.00', counted: 'added' },
        { kind: 'TAX', amount: '1.00', counted: 'added' },
        { kind: 'DISCOUNT', amount: '-2.00', counted: 'taken-off' },
      ],
    })
  })

  test('where tax inside the prices comes nearer, it is told so', () => {
    const order = amazonOrder({
      items: [item({ lineTotal: '20.00', tax: '3.19', discount: '1.00' })],
      grandTotal: '18.99',
    })
    expect(blockerOf(order)).toMatchObject({
      builtTotal: '19.00',
      difference: '-0.01',
      parts: [{ kind: 'ITEM' }, { kind: 'TAX', counted: 'inside' }, { kind: 'DISCOUNT', amount: '1.00' }],
    })
  })

  test('the kind that Amazon itself sums up otherwise is the one to look at', () => {
    const order = amazonOrder({
      items: [item({ lineTotal: '20.00', shipping: '5.00' })],
      grandTotal: '26.00',
    })
    const breakdowns = [part('ITEM', 2000n), part('SHIPPING', 600n)]
    expect(blockerOf({ ...order, proceeds: { ...order.proceeds!, breakdowns } })).toMatchObject({
      difference: '1.00',
      parts: [
        { kind: 'ITEM', amount: '20.00', counted: 'added' },
        { kind: 'SHIPPING', amount: '5.00', counted: 'added', orderAmount: '6.00' },
      ],
    })
  })

  test('a kind that we do not know, even where the total adds up without it', () => {
    const order = withPart(amazonOrder({ items: [item({ lineTotal: '20.00' })] }), part('IMPORT_DUTY', 200n))
    expect(blockerOf(order)).toMatchObject({
      because: 'kind-not-known',
      difference: '0.00',
      parts: [
        { kind: 'ITEM', amount: '20.00', counted: 'added' },
        { kind: 'IMPORT_DUTY', amount: '2.00', counted: 'not-placed' },
      ],
    })
  })

  test('a kind that we do not know is no matter while it is nothing', () => {
    const order = withPart(amazonOrder(), part('IMPORT_DUTY', 0n))
    expect(placeAmounts(order, connectedIn2026).kind).toBe('placed')
  })

  test('amounts in another currency than the total', () => {
    const order = amazonOrder({ items: [item({ lineTotal: '20.00', unitPrice: '20.00' })] })
    const proceeds = { grandTotal: { minor: 2000n, currency: 'EUR' }, breakdowns: [] }
    expect(blockerOf({ ...order, proceeds })).toMatchObject({
      because: 'currencies-differ',
      currency: 'EUR',
      amazonTotal: '20.00',
      builtTotal: '0.00',
      difference: '20.00',
      parts: [{ kind: 'ITEM (USD)', amount: '20.00', counted: 'not-placed' }],
    })
  })

  test('a unit price in another currency than the total', () => {
    const order = amazonOrder({ items: [item({ lineTotal: null, unitPrice: '19.99' })], grandTotal: '19.99' })
    const items = [{ ...order.items[0]!, unitPrice: { minor: 1999n, currency: 'CAD' } }]
    expect(blockerOf({ ...order, items })).toMatchObject({ because: 'currencies-differ', builtTotal: '0.00' })
  })

  test('no prices at all', () => {
    const order = amazonOrder({ withProceeds: false, items: [item({ unitPrice: '19.99' })] })
    expect(blockerOf(order)).toEqual({ code: 'prices-missing' })
  })

  test('a price that only the units tell is counted as well', () => {
    const order = amazonOrder({
      items: [item({ quantity: 2, lineTotal: null, unitPrice: '10.00' })],
      grandTotal: '21.00',
    })
    expect(blockerOf(order)).toMatchObject({
      builtTotal: '20.00',
      parts: [{ kind: 'ITEM', amount: '20.00', counted: 'added' }],
    })
  })
})
