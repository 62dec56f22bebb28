/** Lives of an order whose amounts agree, and answers that are no order's. */
import { expect } from 'vitest'
import { orderO1, placeConsistent, placeO1, readOrder } from './fixtures.ts'
import type { Play, World } from './rows.ts'

type Step = 'invoice' | 'ship' | 'refund' | 'cancel'

async function take(world: World, orderId: number, step: Step, body: object = {}): Promise<void> {
  const path = step === 'cancel' ? `orders/${orderId}/cancel` : `order/${orderId}/${step}`
  expect((await world.rest.post(`/rest/V1/${path}`, body)).status).toBe(200)
}

/** Each step with the state that it leads to; its status has the same name. */
function lives(steps: readonly (readonly [Step, string])[]): Play {
  return async (world) => {
    const { entity_id: id } = await placeConsistent(world)
    for (const [step, state] of steps) {
      await take(world, id, step)
      expect(await readOrder(world, id)).toMatchObject({ state, status: state })
    }
  }
}

const partlyInvoicedThenCanceled: Play = async (world) => {
  const order = await placeConsistent(world)
  const items = [{ order_item_id: order.items[0].item_id, qty: 1 }]
  await take(world, order.entity_id, 'invoice', { items })
  await take(world, order.entity_id, 'cancel')
  expect(await readOrder(world, order.entity_id)).toMatchObject({
    state: 'processing',
    items: [{ qty_invoiced: 1, qty_canceled: 1 }],
  })
  await take(world, order.entity_id, 'ship')
  expect(await readOrder(world, order.entity_id)).toMatchObject({ state: 'complete' })
  const shippedFirst = await placeConsistent(world)
  const one = [{ order_item_id: shippedFirst.items[0].item_id, qty: 1 }]
  await take(world, shippedFirst.entity_id, 'invoice', { items: one })
  await take(world, shippedFirst.entity_id, 'ship', { items: one })
  await take(world, shippedFirst.entity_id, 'cancel')
  expect(await readOrder(world, shippedFirst.entity_id)).toMatchObject({ state: 'complete' })
}

const duplicate: Play = async (world) => {
  const { increment_id } = await placeO1(world)
  const { status, body } = await world.rest.post('/rest/V1/orders', {
    entity: { ...orderO1(), increment_id },
  })
  expect([status, body]).toEqual([400, { message: 'Unique constraint violation found' }])
}

const noSearchCriteria: Play = async ({ rest }) => {
  for (const path of ['orders', 'orders/items', 'invoices', 'shipments', 'creditmemos', 'transactions']) {
    const { status, body } = await rest.get(`/rest/V1/${path}`)
    expect([path, status, body]).toEqual([
      path,
      400,
      {
        message: '"%fieldName" is required. Enter and try again.',
        parameters: { fieldName: 'searchCriteria' },
      },
    ])
  }
}

const fields: Play = async (world) => {
  const { entity_id } = await placeO1(world)
  const { body } = await world.rest.get(
    `/rest/V1/orders/${entity_id}?fields=entity_id,items[sku,qty_ordered],extension_attributes[shipping_assignments[shipping[method]]]`,
  )
  expect(body).toEqual({
    entity_id,
    items: [{ sku: 'simple', qty_ordered: 2 }],
    extension_attributes: { shipping_assignments: [{ shipping: { method: 'flatrate_flatrate' } }] },
  })
}

const unknownRoute: Play = async ({ rest }) => {
  expect(await rest.get('/rest/V1/order/1/nonsense')).toEqual({
    status: 404,
    body: { message: 'Request does not match any route.' },
  })
}

const unauthorized: Play = async ({ running }) => {
  const answer = await fetch(`${running.commerce.url}/rest/V1/orders/1`)
  expect([answer.status, await answer.json()]).toEqual([
    401,
    {
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Sales::actions_view' },
    },
  ])
}

const pastTheEnd: Play = async (world) => {
  const { entity_id } = await placeO1(world)
  const page = 'searchCriteria[pageSize]=5&searchCriteria[currentPage]=999999'
  const { body } = await world.rest.get(`/rest/V1/orders?${page}`)
  expect([body.items, body.total_count >= 1]).toEqual([[], true])
  expect(entity_id).toBeGreaterThan(0)
  expect((await world.rest.get(`/rest/V1/orders?${page}&fields=items[entity_id]`)).body.items).toBeNull()
}

export const OWN_ROWS = {
  'ours: invoice, ship, complete': lives([
    ['invoice', 'processing'],
    ['ship', 'complete'],
  ]),
  'ours: ship, invoice, complete': lives([
    ['ship', 'processing'],
    ['invoice', 'complete'],
  ]),
  'ours: full refund closes': lives([
    ['invoice', 'processing'],
    ['ship', 'complete'],
    ['refund', 'closed'],
  ]),
  'ours: refund before shipping closes': lives([
    ['invoice', 'processing'],
    ['refund', 'closed'],
  ]),
  'ours: partial invoice, then cancel': partlyInvoicedThenCanceled,
  'ours: an increment_id that exists': duplicate,
  'ours: no searchCriteria': noSearchCriteria,
  'ours: fields': fields,
  'ours: an unknown route': unknownRoute,
  'ours: unauthorized': unauthorized,
  'ours: past the end': pastTheEnd,
} as const
