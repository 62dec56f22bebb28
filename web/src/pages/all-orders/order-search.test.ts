import { expect, test } from 'vitest'
import {
  countFilters,
  filterQuery,
  pageOf,
  perPageOf,
  readOrderSearch,
  shownColumns,
  statusesOf,
  withColumns,
  withFilters,
  withoutFilters,
  withUsualColumns,
} from './order-search.ts'

test('an address is read whoever wrote it: unknown, empty and impossible parts are left out', () => {
  expect(
    readOrderSearch({ status: 'Error', totalMin: ' 15.00 ', buyer: '', late: 'no', channel: 'FBX', x: '1' }),
  ).toEqual({ status: 'Error', totalMin: '15.00' })
  expect(pageOf(readOrderSearch({ page: '-3' }))).toBe(1)
  expect(pageOf(readOrderSearch({ page: '7' }))).toBe(7)
  expect(perPageOf(readOrderSearch({ perPage: '33' }))).toBe(25)
})

test('the API is asked for filters alone, statuses as a list, one end of a range left out', () => {
  const search = readOrderSearch({
    status: 'Error,Shipped',
    purchasedFrom: '2026-11-01',
    page: '3',
    sort: 'total',
  })
  expect(filterQuery(search, 'na-shop-us')).toEqual({
    store: ['na-shop-us'],
    status: ['Error', 'Shipped'],
    purchasedFrom: '2026-11-01',
  })
})

test('statuses stand in the order of the boxes', () => {
  expect(statusesOf({ status: 'Shipped,Error,Nonsense' })).toEqual(['Error', 'Shipped'])
})

test('another filter begins on the first page and keeps sort, columns and page size', () => {
  const search = readOrderSearch({ page: '4', sort: 'total', perPage: '50', columns: 'store', buyer: 'Ann' })
  expect(withFilters(search, { buyer: '', q: 'MUG' })).toEqual({
    q: 'MUG',
    sort: 'total',
    perPage: '50',
    columns: 'store',
  })
  expect(withoutFilters(search)).toEqual({ sort: 'total', perPage: '50', columns: 'store' })
})

test('a range counts as one filter', () => {
  expect(
    countFilters({ totalMin: '1', totalMax: '2', purchasedFrom: '2026-11-01', status: 'Error,Shipped' }),
  ).toBe(3)
})

test('folded filters leave room for Latest Ship Date, unless other columns were chosen, or none', () => {
  expect(shownColumns({}, false)).toEqual([])
  expect(shownColumns({}, true)).toEqual(['latestShipAt'])
  expect(shownColumns(withColumns({}, ['prime', 'store']), true)).toEqual(['prime', 'store'])
  const none = withColumns({ status: 'Error' }, [])
  expect(shownColumns(none, true)).toEqual([])
  expect(shownColumns(withUsualColumns(none), true)).toEqual(['latestShipAt'])
})
