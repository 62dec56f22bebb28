import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createOrder, findOrderByExternalId, readOrder, readOrdersByIds } from './orders.ts'
import { readSalableStock } from './stock.ts'
import {
  type CommerceEngine,
  type DraftWish,
  makeProduct,
  orderDraft,
  startCommerceEngine,
} from './testing/commerce-engine.ts'
import { updateOrderState } from './update-order-state.ts'

let engine: CommerceEngine
let productId = 0
let serial = 1_000_000
beforeAll(async () => {
  engine = await startCommerceEngine(inject('postgresUrl'))
  productId = await makeProduct(engine.client, { sku: 'MUG-RED', quantity: 100 })
})
afterAll(() => engine.stop())

function newExternalId(): string {
  serial += 1
  return `111-${serial}-0000001`
}

function draft(wish: Partial<DraftWish> & { readonly quantity?: number } = {}) {
  const { quantity = 2, ...rest } = wish
  return orderDraft({
    externalId: newExternalId(),
    lines: [{ sku: 'MUG-RED', productId, quantity }],
    ...rest,
  })
}

async function created(wish: Partial<DraftWish> = {}): Promise<{ id: number; number: string }> {
  const outcome = await createOrder(engine.client, draft(wish))
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome))
  return outcome
}

async function salable(): Promise<number | null | undefined> {
  const stock = await readSalableStock(engine.client, { websiteCode: 'base', skus: ['MUG-RED'] })
  return stock.get('MUG-RED')?.salableQuantity
}

test('an order that was made is read back as it was sent, amounts as exact text', async () => {
  const externalId = newExternalId()
  const { id, number } = await created({ externalId, number: 'AMZ-111' })
  expect(await readOrder(engine.client, id)).toEqual({
    id,
    number,
    state: 'new',
    status: 'pending',
    storeId: 1,
    externalId,
    currency: 'USD',
    grandTotal: '40',
    totalPaid: null,
    items: [
      {
        ...{ itemId: expect.any(Number), sku: 'MUG-RED', externalItemId: '01' },
        ...{
          quantityOrdered: 2,
          quantityInvoiced: 0,
          quantityShipped: 0,
          quantityCanceled: 0,
          quantityRefunded: 0,
        },
      },
    ],
  })
})

test('the draft is sent as it is: its keys in their order, and nothing else', async () => {
  const sent = draft()
  await createOrder(engine.client, sent)
  const { requestText } = engine.wire.exchanges.findLast(({ method }) => method === 'POST') ?? {
    requestText: '',
  }
  expect(requestText).toBe(JSON.stringify({ entity: sent.entity }))
})

test("an order's number comes from the sequence of the store view that is named", async () => {
  const outcome = await createOrder(engine.client, draft(), 'eu_de')
  expect(outcome).toMatchObject({ kind: 'created', number: expect.stringMatching(/^2/) })
})

test('an order is found by its external id, the oldest where there are several', async () => {
  const externalId = newExternalId()
  const first = await created({ externalId })
  await created({ externalId })
  expect((await findOrderByExternalId(engine.client, externalId))?.id).toBe(first.id)
  expect(await findOrderByExternalId(engine.client, newExternalId())).toBeNull()
})

test('an order that Commerce does not have is nobody', async () => {
  expect(await readOrder(engine.client, 999_999)).toBeNull()
})

test('orders are read many at a time; those that are gone are missing', async () => {
  const ids: number[] = []
  for (let count = 0; count < 52; count++) ids.push((await created()).id)
  const before = engine.callsTo('/orders')
  const found = await readOrdersByIds(engine.client, [...ids.toReversed(), 999_999, ids[0] ?? 0])
  expect(found.map(({ id }) => id)).toEqual(ids)
  expect(engine.callsTo('/orders')).toBe(before + 2)
  expect(await readOrdersByIds(engine.client, [])).toEqual([])
})

test('with our module a second order for the same Amazon order is refused', async () => {
  const externalId = newExternalId()
  const first = await created({ externalId, orderferry: { once: true } })
  const again = await createOrder(engine.client, draft({ externalId, orderferry: { once: true } }))
  expect(again).toEqual({ kind: 'already-exists' })
  expect((await findOrderByExternalId(engine.client, externalId))?.id).toBe(first.id)
})

test('of four at the same moment one makes the order', async () => {
  const wish = { externalId: newExternalId(), orderferry: { once: true } }
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => createOrder(engine.client, draft(wish))))
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([...Array(3).fill('already-exists'), 'created'])
})

test('a number that is taken in the store is refused, whoever has it', async () => {
  await created({ number: 'AMZ-TAKEN' })
  expect(await createOrder(engine.client, draft({ number: 'AMZ-TAKEN' }))).toEqual({ kind: 'number-taken' })
})

test('what is not salable any more is named, and no order is made', async () => {
  const externalId = newExternalId()
  const wish = { externalId, quantity: 101, orderferry: { reserve: 'check' } } as const
  const before = await salable()
  expect(await createOrder(engine.client, draft(wish))).toEqual({ kind: 'not-salable', skus: ['MUG-RED'] })
  expect(await findOrderByExternalId(engine.client, externalId)).toBeNull()
  expect(await salable()).toBe(before)
})

test('each SKU that is not salable is named, one that holds a comma as well', async () => {
  const commaId = await makeProduct(engine.client, { sku: 'MUG,BLUE', quantity: 1 })
  const lines = [
    { sku: 'MUG,BLUE', productId: commaId, quantity: 2 },
    { sku: 'MUG-RED', productId, quantity: 101 },
  ]
  const outcome = await createOrder(engine.client, draft({ lines, orderferry: { reserve: 'check' } }))
  expect(outcome.kind === 'not-salable' && outcome.skus.toSorted()).toEqual(['MUG,BLUE', 'MUG-RED'])
})

test('an order that reserves its stock leaves less to sell', async () => {
  const before = (await salable()) ?? 0
  await created({ orderferry: { reserve: 'check' } })
  expect(await salable()).toBe(before - 2)
})

test('what Commerce rejects comes back in its words', async () => {
  const { entity } = draft()
  const { payment: _payment, ...withoutPayment } = entity
  expect(await createOrder(engine.client, { entity: withoutPayment })).toEqual({
    kind: 'rejected',
    message: 'Please provide payment for the order.',
  })
  expect(await createOrder(engine.client, { entity: { ...entity, store_id: 99 } })).toMatchObject({
    kind: 'rejected',
    message: expect.stringContaining('store'),
  })
})

test.each([
  ['cut-before', false],
  ['cut-after', true],
] as const)('a create that is %s is looked up before it is repeated', async (kind, isThere) => {
  const externalId = newExternalId()
  await engine.fault('POST /V1/orders', kind)
  const creation = createOrder(engine.client, draft({ externalId }))
  await expect(creation).rejects.toMatchObject({ kind: 'unavailable', facts: { ambiguous: true } })
  expect((await findOrderByExternalId(engine.client, externalId)) !== null).toBe(isThere)
})

test('a create whose answer says nothing of the order is looked up likewise', async () => {
  engine.wire.ownAnswers.push({
    call: 'POST /rest/V1/orders',
    status: 200,
    text: '{"increment_id": null}',
  })
  const creation = createOrder(engine.client, draft())
  await expect(creation).rejects.toMatchObject({
    ...{ kind: 'unavailable', facts: { code: 'unreadable-answer', ambiguous: true } },
  })
})

test("an order's state is written as it is given, and its number stays", async () => {
  const { id, number } = await created()
  const change = { orderId: id, number, state: 'complete', status: 'complete' }
  expect(await updateOrderState(engine.client, change)).toEqual({ kind: 'updated' })
  expect(await readOrder(engine.client, id)).toMatchObject({ number, state: 'complete', status: 'complete' })
})

test('the state of an order that is gone cannot be written', async () => {
  const change = { orderId: 999_999, number: 'X', state: 'complete', status: 'complete' }
  expect(await updateOrderState(engine.client, change)).toMatchObject({ kind: 'refused' })
})
