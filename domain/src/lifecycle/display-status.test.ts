import { expect, test } from 'vitest'
import { publishedTable } from '../order-import/import-table.ts'
import { displayStatus, displayStatuses, type StatusSources } from './display-status.ts'

const shipped: StatusSources = {
  amazonStatus: 'SHIPPED',
  importState: 'created',
  commerceState: 'processing',
  hasRejectedCommand: false,
}

test.each<[string, Partial<StatusSources>, string]>([
  ['Amazon has it shipped, Commerce not yet', {}, 'Shipped'],
  ['both have it shipped', { commerceState: 'complete' }, 'Completed'],
  ['Commerce is done before Amazon', { amazonStatus: 'UNSHIPPED', commerceState: 'complete' }, 'Unshipped'],
  [
    'the import is blocked',
    { amazonStatus: 'UNSHIPPED', importState: 'blocked', commerceState: null },
    'Error',
  ],
  ['Amazon refused what we sent', { hasRejectedCommand: true, commerceState: 'complete' }, 'Error'],
  ['part of it is shipped', { amazonStatus: 'PARTIALLY_SHIPPED' }, 'Partially Shipped'],
  ['it is canceled', { amazonStatus: 'CANCELLED', commerceState: 'closed' }, 'Canceled'],
  ['Amazon has a new status', { amazonStatus: 'IN_TRANSIT_BACK' }, 'In Transit Back'],
])('%s', (_case, sources, shown) => {
  expect(displayStatus({ ...shipped, ...sources })).toBe(shown)
})

test('every status of the import table is shown by a label of the filter', () => {
  for (const { amazonStatus } of publishedTable)
    expect(displayStatuses).toContain(displayStatus({ ...shipped, amazonStatus }))
})
