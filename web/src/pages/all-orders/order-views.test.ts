import { expect, test } from 'vitest'
import { DEFAULT_VIEW } from '../../orders/default-view.ts'
import { readOrderSearch } from './order-search.ts'
import { differsFromView, keptByView, searchOfView } from './order-views.ts'

const blocked = {
  ...{ viewId: '7d3c', name: 'Blocked', shared: false, own: true },
  search: { status: 'Error', sort: 'latestShipAt', columns: 'latestShipAt' },
}

test('a view keeps filters, sorting and columns, and nothing that may hold data of buyers', () => {
  const search = readOrderSearch({
    ...{ status: 'Error', sort: '-total', columns: 'prime', totalMin: '15.00' },
    ...{ page: '3', perPage: '50', view: '7d3c', q: 'Amelia', buyer: 'Brooks' },
  })
  expect(keptByView(search)).toEqual({ status: 'Error', sort: '-total', columns: 'prime', totalMin: '15.00' })
})

test('a view is chosen with the number of rows that a page has, on its first page', () => {
  expect(searchOfView(blocked, { page: '4', perPage: '100', q: 'MUG' })).toEqual({
    ...blocked.search,
    ...{ perPage: '100', view: '7d3c' },
  })
  const standard = { ...blocked, viewId: DEFAULT_VIEW, search: {} }
  expect(searchOfView(standard, { status: 'Error', view: '7d3c' })).toEqual({})
})

test('what an older version kept, and this one does not know, is left out', () => {
  expect(searchOfView({ ...blocked, search: { status: 'Error', colour: 'red' } }, {})).toEqual({
    ...{ status: 'Error', view: '7d3c' },
  })
})

test('the list differs from its view by a filter, an order, a column or a search, and not by its page', () => {
  expect(differsFromView({ ...blocked.search, page: '2', view: '7d3c' }, blocked)).toBe(false)
  expect(differsFromView({ ...blocked.search, status: 'Error,Unshipped' }, blocked)).toBe(true)
  expect(differsFromView({ ...blocked.search, q: 'MUG' }, blocked)).toBe(true)
})
