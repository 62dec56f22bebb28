import { expect, test } from 'vitest'
import { readDeliveryPreference } from './read-delivery-preference.ts'
import type { Findings } from './wire-node.ts'

const findings = (): Findings => ({ problems: [], notes: [] })
const read = (value: unknown, found = findings()) => readDeliveryPreference({ value, path: 'wish' }, found)
const at = (hour: unknown, minute: unknown = 0) => ({ hour, minute })

test('a buyer’s wishes for the delivery are read', () => {
  expect(
    read({
      dropOffLocation: 'Reception',
      addressInstruction: 'Blue door',
      deliveryCapabilities: ['PALLET_ENABLED'],
      deliveryTime: {
        businessHours: [{ dayOfWeek: 'MON', timeWindows: [{ startTime: at(9, 5), endTime: at(17) }] }],
        exceptionDates: [
          {
            exceptionDate: '2026-12-24',
            exceptionDateType: 'OPEN',
            timeWindows: [{ startTime: at(9), endTime: at(11) }],
          },
          { exceptionDate: '2026-12-25', exceptionDateType: 'CLOSED', timeWindows: [] },
        ],
      },
    }),
  ).toEqual({
    dropOffLocation: 'Reception',
    addressInstruction: 'Blue door',
    capabilities: ['PALLET_ENABLED'],
    hours: [
      { on: 'MON', isClosed: false, windows: [{ start: '09:05', end: '17:00' }] },
      { on: '2026-12-24', isClosed: false, windows: [{ start: '09:00', end: '11:00' }] },
      { on: '2026-12-25', isClosed: true, windows: [] },
    ],
  })
})

test.each<[string, unknown]>([
  ['no list of capabilities', { deliveryCapabilities: 'PALLET_ENABLED' }],
  [
    'hours of no day',
    { deliveryTime: { businessHours: [{ timeWindows: [{ startTime: at(9), endTime: at(10) }] }] } },
  ],
  ['a day without hours', { deliveryTime: { businessHours: [{ dayOfWeek: 'MON', timeWindows: [] }] } }],
  [
    'hours that are no time',
    {
      deliveryTime: {
        businessHours: [{ dayOfWeek: 'MON', timeWindows: [{ startTime: at('late'), endTime: at(10) }] }],
      },
    },
  ],
  ['a day that is no object', { deliveryTime: { businessHours: [null, 7] } }],
])('a wish in an odd form is left out, and stops no order: %s', (_case, value) => {
  const found = findings()
  expect(read(value, found)).toMatchObject({ capabilities: [], hours: [] })
  expect(found.problems).toEqual([])
})

test('without any wish there is none', () => {
  expect(read(undefined)).toBeNull()
})
