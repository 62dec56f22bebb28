import { expect, test } from 'vitest'
import { amazonItemOf, externalItemId } from './external-item-id.ts'

test.each([
  ["Amazon's number as it is", '05015851154158', { amazonOrderItemId: '05015851154158', component: null }],
  [
    'the second product of a kit that holds three of it',
    '05015851154158:2x3',
    { amazonOrderItemId: '05015851154158', component: { number: 2, quantityEach: 3 } },
  ],
])('a line names its Amazon item: %s', (_case, externalId, item) => {
  expect(externalItemId(item)).toBe(externalId)
  expect(amazonItemOf(externalId)).toEqual(item)
})

test.each(['', ':1x1', '123:2', '123:0x1', '123:1x0', '123:1x1.5', '123:2x3 '])(
  '"%s" is no component, and is taken as it is',
  (externalId) => {
    expect(amazonItemOf(externalId)).toEqual({ amazonOrderItemId: externalId, component: null })
  },
)
