import { expect, test } from 'vitest'
import { searchQuery } from './search-criteria.ts'

test('a search for everything still has the parameter, with its "="', () => {
  expect(searchQuery({})).toEqual([['searchCriteria', '']])
})

test('groups are joined by and, filters in a group by or', () => {
  const sku = { field: 'sku', value: 'A,B', condition: 'in' } as const
  const comma = { field: 'sku', value: 'C,D', condition: 'eq' } as const
  const enabled = { field: 'status', value: '1', condition: 'eq' } as const
  expect(
    searchQuery({ groups: [[sku, comma], [enabled]] }).map(([name, value]) => `${name}=${value}`),
  ).toEqual([
    'searchCriteria[filter_groups][0][filters][0][field]=sku',
    'searchCriteria[filter_groups][0][filters][0][value]=A,B',
    'searchCriteria[filter_groups][0][filters][0][condition_type]=in',
    'searchCriteria[filter_groups][0][filters][1][field]=sku',
    'searchCriteria[filter_groups][0][filters][1][value]=C,D',
    'searchCriteria[filter_groups][0][filters][1][condition_type]=eq',
    'searchCriteria[filter_groups][1][filters][0][field]=status',
    'searchCriteria[filter_groups][1][filters][0][value]=1',
    'searchCriteria[filter_groups][1][filters][0][condition_type]=eq',
  ])
})

test('what is paged is sorted, and the wanted fields are named', () => {
  const query = searchQuery({
    sort: [{ field: 'entity_id', direction: 'ASC' }],
    pageSize: 20,
    page: 2,
    fields: 'items[entity_id],total_count',
  })
  expect(query).toEqual([
    ['searchCriteria[sortOrders][0][field]', 'entity_id'],
    ['searchCriteria[sortOrders][0][direction]', 'ASC'],
    ['searchCriteria[pageSize]', '20'],
    ['searchCriteria[currentPage]', '2'],
    ['fields', 'items[entity_id],total_count'],
  ])
})
