import { expect, test } from 'vitest'
import { activityOf, codesOfActivity } from './activity.ts'

test.each([
  ['received', { direction: 'in', action: 'receive', result: 'done' }],
  ['import-blocked', { direction: 'in', action: 'import', result: 'failed' }],
  ['imported-short', { direction: 'in', action: 'import', result: 'attention' }],
  ['tracking-rejected', { direction: 'out', action: 'confirm-shipment', result: 'failed' }],
  ['made-by-a-newer-version', null],
  ['constructor', null],
])('%s is shown as %o', (code, activity) => {
  expect(activityOf(code)).toEqual(activity)
})

test('what is told to Amazon goes out, and nothing else', () => {
  expect(codesOfActivity({ direction: 'out' })).toEqual([
    'shipment-found',
    'tracking-missing',
    'tracks-not-sent',
    'tracking-submitted',
    'tracking-accepted',
    'tracking-rejected',
  ])
})

test('everything that is asked for must fit', () => {
  expect(codesOfActivity({ direction: 'out', results: ['failed', 'done'] })).toEqual([
    'tracking-accepted',
    'tracking-rejected',
  ])
  expect(codesOfActivity({ actions: ['invoice'], results: ['done'] })).toEqual([
    'invoiced-by-staff',
    'invoiced',
  ])
  expect(codesOfActivity({ direction: 'out', actions: ['receive'] })).toEqual([])
  expect(codesOfActivity({ actions: [] })).toEqual([])
})
