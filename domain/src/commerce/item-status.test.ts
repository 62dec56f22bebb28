import { expect, test } from 'vitest'
import { type ItemQuantities, type ItemStatus, itemStatus } from './item-status.ts'

test.each<[Partial<ItemQuantities>, ItemStatus]>([
  [{}, 'ordered'],
  [{ invoiced: 3, shipped: 3 }, 'shipped'],
  [{ invoiced: 3, shipped: 2, refunded: 1 }, 'shipped'],
  [{ invoiced: 3 }, 'invoiced'],
  [{ invoiced: 2, canceled: 1 }, 'invoiced'],
  [{ backordered: 3 }, 'backordered'],
  [{ invoiced: 3, refunded: 3 }, 'refunded'],
  [{ canceled: 3 }, 'canceled'],
  [{ invoiced: 3, shipped: 1 }, 'mixed'],
  [{ invoiced: 1 }, 'partial'],
  [{ shipped: 3 }, 'mixed'],
])('three units of which %j are %s', (units, status) => {
  const none = { ordered: 3, invoiced: 0, shipped: 0, refunded: 0, canceled: 0, backordered: 0 }
  expect(itemStatus({ ...none, ...units })).toBe(status)
})
