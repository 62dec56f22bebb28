import { expect, test } from 'vitest'
import {
  differsFromView,
  filterQuery,
  keptByView,
  pageOf,
  perPageOf,
  readWorkspaceSearch,
  searchOfView,
  withFilters,
  withoutFilters,
} from './workspace-search.ts'

test('an address of anybody is read: what is unknown or empty is left out', () => {
  const given = { status: ' holded ', channel: 'fax', number: 12, nonsense: 'x', q: '' }
  expect(readWorkspaceSearch(given)).toEqual({ status: 'holded', number: '12' })
  expect([pageOf({ page: '-3' }), pageOf({ page: '4' }), perPageOf({ perPage: '7' })]).toEqual([1, 4, 20])
})

test('the service is asked for filters alone', () => {
  const search = { status: 'holded,pending', channel: 'amazon', billTo: 'Ada', page: '3', sort: 'number' }
  expect(filterQuery(search)).toEqual({
    status: ['holded', 'pending'],
    channel: 'amazon',
    billTo: 'Ada',
  })
})

test('another filter begins on the first page; without filters the order and the columns stay', () => {
  const search = { status: 'holded', page: '3', sort: 'number', columns: 'subtotal' }
  expect(withFilters(search, { q: 'lin' })).toEqual({
    status: 'holded',
    q: 'lin',
    sort: 'number',
    columns: 'subtotal',
  })
  expect(withoutFilters(search)).toEqual({ sort: 'number', columns: 'subtotal' })
})

test('a view keeps no names and no page, and says when the list has become another', () => {
  const search = { status: 'holded', billTo: 'Ada', q: 'Lin', page: '2', perPage: '50' }
  expect(keptByView(search)).toEqual({ status: 'holded' })
  const view = { viewId: 'one', search: { status: 'holded' } }
  expect(searchOfView(view, search)).toEqual({ status: 'holded', perPage: '50', view: 'one' })
  expect(differsFromView({ status: 'holded', view: 'one' }, view)).toBe(false)
  expect(differsFromView({ status: 'holded', q: 'x' }, view)).toBe(true)
})
