import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderBody } from '../testing/order-body.ts'
import { type RestClient, restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
  for (let at = 1; at <= 5; at += 1) {
    const { entity } = orderBody({ number: `111-${at}`, items: [{ sku: 'A', quantity: at }] })
    await rest.post('/rest/V1/orders', { entity: { ...entity, created_at: `2026-10-0${at} 12:00:00` } })
  }
  // A changed row moves to the end of PostgreSQL's table; it must keep its place in the answer.
  await rest.post('/rest/V1/orders', { entity: { entity_id: 1, customer_note: 'changed' } })
})
afterAll(() => running.end())

async function found(query: string): Promise<number[] | number> {
  const { status, body } = await rest.get(`/rest/V1/orders?${query}&fields=items[entity_id],total_count`)
  return status === 200 ? (body.items ?? []).map((item: { entity_id: number }) => item.entity_id) : status
}

function filter(field: string, value: string, condition: string, group = 0): string {
  const name = `searchCriteria[filterGroups][${group}][filters][0]`
  const type = condition === '' ? '' : `&${name}[conditionType]=${condition}`
  return `${name}[field]=${field}&${name}[value]=${encodeURIComponent(value)}${type}`
}

test.each([
  ['all in the order of their ids', 'searchCriteria=', [1, 2, 3, 4, 5]],
  ['a list of ids with blanks', filter('entity_id', '1, 2', 'in'), [1, 2]],
  ['texts without their case', filter('increment_id', 'amz-111-3', 'eq'), [3]],
  ['a number that is none as 0', filter('entity_id', 'abc', 'gt'), [1, 2, 3, 4, 5]],
  ['dates in ISO with Z', filter('created_at', '2026-10-04T12:00:00Z', 'gteq'), [4, 5]],
  ['dates whose offset is ignored', filter('created_at', '2026-10-04T12:00:00+09:00', 'gteq'), [4, 5]],
  ['a date that is none as no date', filter('created_at', 'yesterday', 'gteq'), []],
  ['rows without a value by neither side of neq', filter('coupon_code', 'x', 'neq'), []],
  [
    'a filter without a value as nothing',
    'searchCriteria[filter_groups][0][filters][0][field]=entity_id',
    [],
  ],
  ['an unknown condition as eq', filter('entity_id', '2', 'nonsense'), [2]],
  ['two groups as both', `${filter('entity_id', '1', 'gt')}&${filter('entity_id', '4', 'lt', 1)}`, [2, 3]],
  ['a page', 'searchCriteria[pageSize]=2&searchCriteria[currentPage]=2', [3, 4]],
  ['a page of nothing as everything', 'searchCriteria[pageSize]=-1', [1, 2, 3, 4, 5]],
  ['past the end as nothing', 'searchCriteria[pageSize]=2&searchCriteria[currentPage]=9', []],
  ['a sort without direction downwards', 'searchCriteria[sortOrders][0][field]=grand_total', [5, 4, 3, 2, 1]],
  ['a column that is not there as an error', filter('payment_method', 'x', 'eq'), 500],
  ['a filter without a field as an error', 'searchCriteria[filter_groups][0][filters][0][value]=1', 500],
  ['a page size that is no number as a mistake', 'searchCriteria[pageSize]=abc', 400],
  [
    'a direction that is none as a mistake',
    'searchCriteria[sortOrders][0][field]=status&searchCriteria[sortOrders][0][direction]=up',
    400,
  ],
  ['no criteria as a mistake', 'pageSize=2', 400],
])('reads %s', async (_name, query, expected) => {
  expect(await found(query)).toEqual(expected)
})

test('repeats the criteria as they were understood', async () => {
  const { body } = await rest.get(
    '/rest/V1/orders?searchCriteria[filterGroups][7][filters][3][field]=status&searchCriteria[filterGroups][7][filters][3][value]=x&searchCriteria[pageSize]=2&searchCriteria[currentPage]=1',
  )
  expect(body.search_criteria).toEqual({
    filter_groups: [{ filters: [{ field: 'status', value: 'x', condition_type: 'eq' }] }],
    page_size: 2,
    current_page: 1,
  })
})

test('answers nothing to fields with blanks or open brackets', async () => {
  expect((await rest.get('/rest/V1/orders/1?fields=entity_id, state')).body).toEqual([])
  expect((await rest.get('/rest/V1/orders/1?fields=entity_id,items[sku')).body).toEqual([])
})

const range = (from: string, to: string) =>
  ['from', 'to']
    .map((type, at) => {
      const name = `searchCriteria[filterGroups][0][filters][${at}]`
      return `${name}[field]=entity_id&${name}[value]=${type === 'from' ? from : to}&${name}[conditionType]=${type}`
    })
    .join('&')

test.each([
  ['from and to in one group as a range', range('2', '3'), [2, 3]],
  ['a list within a column by one of its entries', filter('applied_rule_ids', '7', 'finset'), [1, 2]],
  ['and by what it lacks', filter('applied_rule_ids', '8', 'nfinset'), [1]],
  ['a pattern of MySQL', filter('increment_id', '^amz-111-[23]$', 'regexp'), [2, 3]],
  ['a pattern that is none as an error', filter('increment_id', '[', 'regexp'), 500],
  ['an address by its number', filter('remote_ip', '10.0.%', 'ntoa'), [2]],
  ['an empty seq as nothing stored', `${filter('remote_ip', '', 'seq')}`, [3, 4, 5]],
  ['an empty sneq as something stored', `${filter('remote_ip', '', 'sneq')}`, [1, 2]],
  ['what lies in no list', filter('entity_id', '1,2,3', 'nin'), [4, 5]],
  ['any part of a text', filter('increment_id', '11-4', 'fulltext'), [4]],
])('finds %s', async (_name, query, expected) => {
  await rest.post('/rest/V1/orders', {
    entity: { entity_id: 1, applied_rule_ids: '3,7', remote_ip: '127.0.0.1' },
  })
  await rest.post('/rest/V1/orders', {
    entity: { entity_id: 2, applied_rule_ids: '7,8', remote_ip: '167772161' },
  })
  expect(await found(query)).toEqual(expected)
})
