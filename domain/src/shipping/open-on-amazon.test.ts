import { expect, test } from 'vitest'
import { amazonOrder, item } from '../testing/amazon-order.ts'
import { openOfLine, openOnAmazon } from './open-on-amazon.ts'

const order = amazonOrder({ channel: 'FBM', items: [item({ sku: 'MUG', quantity: 3 })] })
const [line] = order.items
const id = line?.amazonOrderItemId ?? ''

test('what Amazon was told of and does not list yet is no longer open there', () => {
  const told = { trackingNumber: '1Z', lines: [{ amazonOrderItemId: id, quantity: 2 }] }
  expect(openOnAmazon(order, []).get(id)).toBe(3)
  expect(openOnAmazon(order, [told]).get(id)).toBe(1)
  expect(openOnAmazon(order, [told, told]).get(id)).toBe(0)
})

test('a package that Amazon lists is counted once', () => {
  const pack = {
    ...{ packageReferenceId: '1', status: null, carrier: 'UPS', trackingNumber: '1Z', shippedAt: null },
    shipsFrom: null,
    items: [],
  }
  const told = { trackingNumber: ' 1Z', lines: [{ amazonOrderItemId: id, quantity: 2 }] }
  expect(openOnAmazon({ ...order, packages: [pack] }, [told]).get(id)).toBe(3)
})

test('a line of a kit is open with as many units as its kits hold', () => {
  expect(openOfLine(new Map([[id, 2]]), `${id}:1x3`)).toBe(6)
  expect(openOfLine(new Map([[id, 2]]), null)).toBeNull()
  expect(openOfLine(new Map([[id, 2]]), 'another')).toBeNull()
})
