import { expect, test } from 'vitest'
import { filtersOfTab, readLogSearch } from './log-search.ts'

test.each([
  ['nothing', {}, {}],
  ['the tab', { tab: 'errors' }, { tab: 'errors' }],
  [
    'filters',
    { order: ' 111-1 ', result: 'failed', from: '2026-11-01' },
    { order: '111-1', result: 'failed', from: '2026-11-01' },
  ],
  ['what there is not', { result: 'odd', from: '2026-02-30', page: 'x', perPage: '7', tab: 'all' }, {}],
  ['pages', { page: '3', perPage: '50' }, { page: 3, perPage: 50 }],
  ['the first page, which is the usual one', { page: '1' }, {}],
])('of an address is understood: %s', (_what, search, understood) => {
  expect(readLogSearch(search)).toEqual(understood)
})

test('each tab has filters of its own beside those of both', () => {
  const search = { store: 's-1', result: 'failed', code: '403' } as const
  expect(filtersOfTab('activity', search)).toEqual({ store: 's-1', result: 'failed' })
  expect(filtersOfTab('errors', search)).toEqual({ store: 's-1', code: '403' })
})
