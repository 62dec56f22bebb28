import { expect } from 'vitest'
import { bySql, NEW, nextIncrement, orderO1, placeO1, readOrder } from './fixtures.ts'
import type { Play, World } from './rows.ts'

const NULLS = Object.fromEntries(
  [
    'coupon_code',
    'customer_dob',
    'customer_note',
    'discount_amount',
    'ext_order_id',
    'hold_before_state',
  ].map((name) => [name, null]),
)

const testOrderCreate: Play = async (world) => {
  const { items, payment, ...rest } = orderO1(NEW)
  const sent = {
    ...NULLS,
    ...rest,
    shipping_description: 'Flat Rate - Fixed',
    items: [{ ...items[0], sku: 'sku#1', product_option: null, parent_item: { weight: 1 } }],
    payment: { ...payment, cc_last4: '4444', account_status: 'ok', additional_information: [] },
  }
  const { status, body } = await world.rest.post('/rest/V1/orders', { entity: sent })
  expect(status).toBe(200)
  const stored = await readOrder(world, body.entity_id)
  expect(stored).toMatchObject({ grand_total: 100, base_grand_total: 100, subtotal: 100, base_subtotal: 100 })
  const [assignment] = stored.extension_attributes.shipping_assignments
  expect(assignment.shipping.address.city).toBe('Los Angeles')
  expect(assignment.shipping.method.split('_')).toEqual(['flatrate', 'flatrate'])
}

const testValid: Play = async ({ rest }) => {
  const { extension_attributes: _without, ...sent } = orderO1()
  const { status, body } = await rest.post('/rest/V1/orders', {
    entity: { ...sent, payment: { method: 'cashondelivery', amount_ordered: 100 } },
  })
  expect([status, body.entity_id > 0, body.increment_id !== '']).toEqual([200, true, true])
}

async function update({ rest }: World, entity: object) {
  expect((await rest.post('/rest/V1/orders', { entity })).status).toBe(200)
}

const testOrderUpdate: Play = async (world) => {
  const { entity_id, increment_id, items } = await placeO1(world, NEW)
  const keepsItsNumber = async () =>
    expect((await readOrder(world, entity_id)).increment_id).toBe(increment_id)
  await update(world, { entity_id, state: 'processing', status: 'processing' })
  await keepsItsNumber()
  await world.rest.post(`/rest/V1/order/${entity_id}/ship`, {})
  await keepsItsNumber()
  const item = { order_item_id: items[0].item_id, qty: 2, sku: 'simple' }
  for (const path of ['/rest/V1/invoices', '/rest/V1/creditmemo']) {
    const entity = { order_id: entity_id, grand_total: 50, base_grand_total: 50, items: [item] }
    expect((await world.rest.post(path, { entity })).status).toBe(200)
    await keepsItsNumber()
  }
}

const testOrderStatusUpdate: Play = async (world) => {
  const { entity_id, increment_id } = await placeO1(world)
  await update(world, { entity_id, state: 'complete', status: 'complete' })
  expect(await readOrder(world, entity_id)).toMatchObject({
    increment_id,
    state: 'complete',
    status: 'complete',
  })
}

const testNoAttributes: Play = async (world) => {
  const { entity_id, increment_id } = await placeO1(world)
  await update(world, { entity_id })
  expect(await readOrder(world, entity_id)).toMatchObject({ increment_id, state: 'processing' })
}

const testOrderGet: Play = async (world) => {
  const { entity_id } = await placeO1(world)
  const information = { last_trans_id: '11122', metadata: { type: 'free', fraudulent: false } }
  // REST takes no nested information; the fixture writes it past REST.
  await bySql(
    world,
    'update commerce.sales_order_payment set additional_information = $2 where parent_id = $1',
    [entity_id, JSON.stringify(information)],
  )
  const order = await readOrder(world, entity_id)
  expect(order).toMatchObject({
    base_subtotal: 100,
    subtotal: 100,
    customer_is_guest: 1,
    payment: { method: 'checkmo', additional_information: ['11122', '{"type":"free","fraudulent":false}'] },
  })
  expect(order.extension_attributes.shipping_assignments).toHaveLength(1)
  expect(order.extension_attributes.shipping_assignments[0].shipping.address.city).toBe('Los Angeles')
  expect(Object.values(order)).not.toContain(null)
}

const testOrderList: Play = async (world) => {
  const first = await placeO1(world, { grand_total: 100, customer_email: 'list@example.com' })
  const second = await placeO1(world, {
    ...NEW,
    status: 'processing',
    grand_total: 120,
    customer_email: 'list@example.com',
  })
  const filter = (group: number, at: number, field: string, value: string) => {
    const name = `searchCriteria[filter_groups][${group}][filters][${at}]`
    return `${name}[field]=${field}&${name}[value]=${value}`
  }
  const query = [
    filter(0, 0, 'status', 'processing'),
    filter(1, 0, 'state', 'new'),
    filter(1, 1, 'increment_id', first.increment_id),
    filter(2, 0, 'customer_email', 'list@example.com'),
    'searchCriteria[sort_orders][0][field]=grand_total&searchCriteria[sort_orders][0][direction]=DESC',
    'searchCriteria[page_size]=20&searchCriteria[current_page]=1',
  ].join('&')
  const { body } = await world.rest.get(`/rest/V1/orders?${query}`)
  expect(body.items.map((order: { increment_id: string }) => order.increment_id)).toEqual([
    second.increment_id,
    first.increment_id,
  ])
  const echoed = (field: string, value: string) => ({ field, value, condition_type: 'eq' })
  expect(body.search_criteria).toEqual({
    filter_groups: [
      { filters: [echoed('status', 'processing')] },
      { filters: [echoed('state', 'new'), echoed('increment_id', first.increment_id)] },
      { filters: [echoed('customer_email', 'list@example.com')] },
    ],
    sort_orders: [{ field: 'grand_total', direction: 'DESC' }],
    page_size: 20,
    current_page: 1,
  })
}

const testOrderGetStatus: Play = async (world) => {
  const { entity_id } = await placeO1(world)
  expect((await world.rest.get(`/rest/V1/orders/${entity_id}/statuses`)).body).toBe('processing')
}

const testOrderCancel: Play = async (world) => {
  const open = await placeO1(world)
  const held = await placeO1(world, { state: 'holded', status: 'holded' })
  const complete = await placeO1(world, { state: 'complete', status: 'complete' })
  const cancel = async ({ entity_id }: { entity_id: number }) => {
    const { status, body } = await world.rest.post(`/rest/V1/orders/${entity_id}/cancel`, { id: entity_id })
    return [status, body]
  }
  expect(await cancel(open)).toEqual([200, true])
  expect(await cancel(held)).toEqual([200, false])
  expect(await cancel(complete)).toEqual([200, false])
}

/** Holding and releasing leave what was chosen of a product alone. */
function keepsOptions(action: 'hold' | 'unhold'): Play {
  return async (world) => {
    const { entity_id } = await placeO1(world)
    const options = '{"info_buyRequest":{"qty":2}}'
    await bySql(world, 'update commerce.sales_order_item set product_options = $2 where order_id = $1', [
      entity_id,
      options,
    ])
    if (action === 'unhold') await world.rest.post(`/rest/V1/orders/${entity_id}/hold`)
    const { status, body } = await world.rest.post(`/rest/V1/orders/${entity_id}/${action}`)
    expect([status, body]).toEqual([200, true])
    const kept = await bySql(
      world,
      'select product_options from commerce.sales_order_item where order_id = $1',
      [entity_id],
    )
    expect(kept).toEqual([{ product_options: options }])
  }
}

const testOrderCommentAdd: Play = async (world) => {
  const { entity_id, status } = await placeO1(world)
  const comment = { comment: 'Hello', is_customer_notified: 1, is_visible_on_front: 1, status }
  const sent = { ...comment, parent_id: entity_id, entity_id: null, created_at: null, entity_name: null }
  const { body } = await world.rest.post(`/rest/V1/orders/${entity_id}/comments`, { statusHistory: sent })
  expect(body).toBe(true)
  const { status_histories: histories } = await readOrder(world, entity_id)
  expect(histories).toMatchObject([{ ...comment, parent_id: entity_id }])
}

const testOrderCommentsList: Play = async (world) => {
  const { entity_id, status } = await placeO1(world)
  const comment = { comment: 'Test comment', is_customer_notified: 1, is_visible_on_front: 1, status }
  await world.rest.post(`/rest/V1/orders/${entity_id}/comments`, { statusHistory: comment })
  const { body } = await world.rest.get(`/rest/V1/orders/${entity_id}/comments`)
  expect(body).toMatchObject({ items: [{ ...comment, parent_id: entity_id }], total_count: 1 })
}

const testOrderEmail: Play = async (world) => {
  const { entity_id } = await placeO1(world)
  expect((await world.rest.post(`/rest/V1/orders/${entity_id}/emails`)).body).toBe(true)
}

const testOrderAddressUpdate: Play = async (world) => {
  const { entity_id, billing_address: address } = await placeO1(world)
  const sent = {
    ...address,
    parent_id: entity_id,
    street: ['street'],
    region: 'CA',
    region_id: null,
    city: 'Culver City',
    email: 'customer@example.com',
  }
  expect((await world.rest.put(`/rest/V1/orders/${entity_id}`, { entity: sent })).status).toBe(200)
  const stored = (await readOrder(world, entity_id)).billing_address
  expect(stored).toMatchObject({ street: ['street'], region: 'CA', city: 'Culver City' })
  expect(stored.region_id).toBeUndefined()
}

const ITEM_ROWS = [
  { product_type: 'simple', base_price: 120, row_total: 122 },
  { product_type: 'configurable', base_price: 90, row_total: 92 },
  { product_type: 'configurable', base_price: 100, row_total: 102 },
  { product_type: 'bundle', base_price: 100, row_total: 132 },
  { product_type: 'bundle', base_price: 110, row_total: 112 },
]

async function placeItems(world: World): Promise<{ readonly mark: string; readonly ids: readonly number[] }> {
  const mark = nextIncrement()
  const { items } = await placeO1(world, {
    items: ITEM_ROWS.map((row) => ({ ...row, sku: 'listed', name: mark, qty_ordered: 1 })),
  })
  return { mark, ids: items.map((item: { item_id: number }) => item.item_id) }
}

const testItemGet: Play = async (world) => {
  const { mark, ids } = await placeItems(world)
  const { body } = await world.rest.get(`/rest/V1/orders/items/${ids[4]}`)
  expect(body).toMatchObject({ item_id: ids[4], name: mark, product_type: 'bundle', base_price: 110 })
  expect((await world.rest.get('/rest/V1/orders/items/999999')).status).toBe(404)
}

const filtersOf = (groups: readonly (readonly string[])[]) =>
  groups
    .flatMap((filters, group) =>
      filters.map((filter, at) => {
        const [field, condition, value] = filter.split(' ')
        const name = `searchCriteria[filter_groups][${group}][filters][${at}]`
        return `${name}[field]=${field}&${name}[value]=${value}&${name}[condition_type]=${condition}`
      }),
    )
    .join('&')

const testItemGetList: Play = async (world) => {
  const { mark } = await placeItems(world)
  const groups = filtersOf([
    ['product_type neq simple'],
    ['product_type eq configurable', 'base_price gteq 110'],
    [`name eq ${mark}`],
  ])
  const sort =
    'searchCriteria[sort_orders][0][field]=row_total&searchCriteria[sort_orders][0][direction]=DESC'
  const { body } = await world.rest.get(`/rest/V1/orders/items?${groups}&${sort}`)
  expect(body.items.map((item: { row_total: number }) => item.row_total)).toEqual([112, 102, 92])
}

const testItemList: Play = async (world) => {
  const { mark, ids } = await placeItems(world)
  const { body } = await world.rest.get(`/rest/V1/orders/items?${filtersOf([[`name eq ${mark}`]])}`)
  expect(body).toMatchObject({ total_count: 5, items: ids.map((item_id) => ({ item_id })) })
}

export const ORDER_ROWS = {
  'OrderCreate.testOrderCreate': testOrderCreate,
  'OrderCreationValidation.testValid': testValid,
  'OrderUpdate.testOrderUpdate': testOrderUpdate,
  'OrderUpdate.testOrderStatusUpdate': testOrderStatusUpdate,
  'OrderUpdate.testOrderUpdateNoAttributesProvided': testNoAttributes,
  'OrderGet.testOrderGet': testOrderGet,
  'OrderList.testOrderList': testOrderList,
  'OrderGetStatus.testOrderGetStatus': testOrderGetStatus,
  'OrderCancel.testOrderCancel': testOrderCancel,
  'OrderHold.testOrderHold': keepsOptions('hold'),
  'OrderUnHold.testOrderUnHold': keepsOptions('unhold'),
  'OrderStatusHistoryAdd.testOrderCommentAdd': testOrderCommentAdd,
  'OrderCommentsList.testOrderCommentsList': testOrderCommentsList,
  'OrderEmail.testOrderEmail': testOrderEmail,
  'OrderAddressUpdate.testOrderAddressUpdate': testOrderAddressUpdate,
  'OrderItemGet.testGet': testItemGet,
  'OrderItemGetList.testGetList': testItemGetList,
  'OrderItemList.testList': testItemList,
} as const
