import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

let world: ApiWorld
let blocked: string
let pending: string
let created: string
const paramsOf = (amazonOrderId: string) => ({ storeId: STORE, amazonOrderId })

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  const { amazon, shop } = world
  await shop.createProduct('MUG', { quantity: 100 })
  const place = async (template: string, sku: string, quantity: number) =>
    (await amazon.placeOrder({ template, items: [{ sku, quantity }] })).orderId
  blocked = await place('fbm-unshipped', 'NOT-THERE', 1)
  pending = await place('fbm-pending', 'MUG', 2)
  created = await place('fbm-unshipped', 'MUG', 3)
  await world.sync()
})

afterAll(() => world.stop())

describe('the list of Amazon orders', () => {
  const found = async (query: string) =>
    (await world.call('listOrders', { query })).items.map(({ amazonOrderId }) => amazonOrderId)

  test('shows the newest first, and counts when asked to', async () => {
    const list = await world.call('listOrders', { query: 'count=exact' })
    expect(list.items.map(({ amazonOrderId }) => amazonOrderId)).toEqual([created, pending, blocked])
    expect(list).toMatchObject({ page: 1, perPage: 20, hasMore: false, total: 3, pages: 1 })
    expect(await world.call('listOrders')).not.toHaveProperty('total')
  })

  test('shows a created order with its Commerce order, and its note without the number', async () => {
    const [order] = (await world.call('listOrders', { query: `orderNumber=${created}` })).items
    expect(order).toMatchObject({
      storeId: STORE,
      channel: 'FBM',
      amazonStatus: 'UNSHIPPED',
      importState: 'created',
      displayStatus: 'Unshipped',
      blockers: [],
      commerceOrder: { number: '000000001', status: 'processing' },
      note: 'Invoiced in Commerce.',
    })
    expect(order?.total?.amount).toMatch(/^\d+\.\d\d$/)
  })

  test('shows what blocks an order, what to do, and where', async () => {
    const [order] = (await world.call('listOrders', { query: 'blocked=true' })).items
    expect(order).toMatchObject({ importState: 'blocked', displayStatus: 'Error' })
    expect(order?.blockers).toMatchObject([
      {
        code: 'sku-not-in-catalog',
        sku: 'NOT-THERE',
        message: expect.stringMatching(/^SKU NOT-THERE is not in the Commerce catalog \(ASIN \w+\)\.$/),
        link: expect.stringMatching(/^\/amazon-orders\/[\w-]+\/[\d-]+$/),
      },
    ])
  })

  test('speaks Traditional Chinese to who reads it', async () => {
    const [order] = (await world.call('listOrders', { query: 'blocked=true', language: 'zh-TW' })).items
    expect(order).toMatchObject({ displayStatus: 'Error', statusText: '錯誤' })
    expect(order?.note).toMatch(/^無法匯入：Commerce 型錄中沒有 SKU NOT-THERE（ASIN \w+）。$/)
  })

  test.each([
    ['status[]=Pending', () => [pending]],
    ['status[]=Pending&status[]=Error', () => [pending, blocked]],
    ['status=pending,ERROR', () => [pending, blocked]],
    ['status=Partially%20Shipped', () => []],
    ['q=NOT-THERE', () => [blocked]],
    ['q=not-there', () => [blocked]],
    ['q=000000001', () => [created]],
    ['channel=FBA', () => []],
    ['program=PRIME', () => []],
    ['blocked=false', () => [created, pending]],
    ['totalMin=0.01&blocked=true', () => [blocked]],
    ['totalMax=0.01', () => []],
    ['purchasedTo=2020-01-31', () => []],
    ['purchasedFrom=2020-01-31', () => [created, pending, blocked]],
    [`store=${STORE}`, () => [created, pending, blocked]],
    ['store=another-store', () => []],
    ['sort=purchasedAt', () => [blocked, pending, created]],
    ['sort=total&totalMin=1', () => [blocked, created]],
    ['sort=-total&totalMin=1', () => [created, blocked]],
  ])('%s finds its orders', async (query, expected) => {
    expect(await found(query)).toEqual(expected())
  })

  test('finds a part of an order number, and takes % and _ as they are', async () => {
    expect(await found(`orderNumber=${pending.slice(4, 11)}`)).toEqual([pending])
    expect(await found('orderNumber=%25')).toEqual([])
    expect(await found('orderNumber=___-')).toEqual([])
  })

  test('finds a buyer by whole words and beginnings of three letters, in any case', async () => {
    const [order] = (await world.call('listOrders', { query: `orderNumber=${created}` })).items
    const [first = '', last = ''] = order?.buyerName?.split(' ') ?? []
    expect(await found(`buyer=${first}`)).toContain(created)
    expect(await found(`buyer=${last.toUpperCase()}%20${first}`)).toContain(created)
    expect(await found(`q=${last.slice(0, 3)}`)).toContain(created)
    expect(await found('buyer=nobodyiscalledthis')).toEqual([])
  })

  test('is read page by page', async () => {
    const first = await world.call('listOrders', { query: 'perPage=2&count=exact' })
    const second = await world.call('listOrders', { query: 'perPage=2&page=2' })
    expect(first).toMatchObject({ hasMore: true, total: 3, pages: 2 })
    expect(first.items).toHaveLength(2)
    expect(second).toMatchObject({ hasMore: false, page: 2 })
    expect(second.items.map(({ amazonOrderId }) => amazonOrderId)).toEqual([blocked])
  })

  test.each([
    ['perPage=201', 'query.perPage', /200 at most/],
    ['perPage=many', 'query.perPage', /a number such as/],
    ['page=0', 'query.page', /a number such as/],
    ['sort=buyerName', 'query.sort', /Buyer data is sealed/],
    ['totalMin=cheap', 'query.totalMin', /25\.50/],
    ['purchasedFrom=yesterday', 'query.purchasedFrom', /2026-01-31/],
    ['channel=MFN', 'query.channel', /FBM, FBA/],
    ['blocked=maybe', 'query.blocked', /true or false/],
    ['statuses=Error', 'query.statuses', /spelling/],
  ])('%s is refused by field, problem and fix', async (query, field, fix) => {
    const problem = await world.refused('listOrders', { query })
    expect(problem).toMatchObject({ code: 'input-invalid', status: 400 })
    expect(problem.errors?.[0]).toMatchObject({ field, fix: expect.stringMatching(fix) })
  })
})

describe('a viewer', () => {
  test('sees orders without buyer data', async () => {
    const list = await world.call('listOrders', { query: `orderNumber=${created}`, role: 'viewer' })
    expect(list.items[0]?.buyerName).toBe('***')
    const details = await world.call('readOrder', { params: paramsOf(created), role: 'viewer' })
    expect(details).toMatchObject({ buyerName: '***', buyerEmail: null, shippingAddress: null })
  })

  test('cannot find out a buyer by searching', async () => {
    const [order] = (await world.call('listOrders', { query: `orderNumber=${created}` })).items
    const name = order?.buyerName?.split(' ')[0] ?? ''
    expect(await world.refused('listOrders', { query: `buyer=${name}`, role: 'viewer' })).toMatchObject({
      code: 'role-too-low',
    })
    expect((await world.call('listOrders', { query: `q=${name}`, role: 'viewer' })).items).toEqual([])
  })
})

describe('one Amazon order', () => {
  test('is shown with items, address, history, actions and links', async () => {
    const order = await world.call('readOrder', { params: paramsOf(created) })
    expect(order).toMatchObject({
      storeName: 'US shop',
      stockReserved: true,
      items: [{ sku: 'MUG', quantityOrdered: 3 }],
      actions: [
        { action: 'retry-import', allowed: false, reason: 'it has a Commerce order already.' },
        { action: 'create-commerce-order', allowed: false },
        { action: 'correct-address', allowed: false, reason: expect.stringMatching(/exists already/) },
        { action: 'match-product', allowed: false },
      ],
      links: { sellerCentral: `https://sellercentral.amazon.com/orders-v3/order/${created}` },
    })
    expect(order.shippingAddress?.countryCode).toBe('US')
    expect(order.history.map(({ code }) => code)).toEqual([
      'invoiced',
      'stock-reserved',
      'commerce-order-created',
      'received',
    ])
  })

  test('that does not exist is a problem that names it', async () => {
    const params = paramsOf('111-0000000-0000000')
    expect(await world.refused('readOrder', { params })).toMatchObject({
      code: 'order-unknown',
      detail: `Store ${STORE} has no Amazon order 111-0000000-0000000.`,
    })
    expect(await world.refused('explainImport', { params: { ...params, storeId: 'nowhere' } })).toMatchObject(
      {
        code: 'store-unknown',
      },
    )
  })
})

describe('the explanation of an import', () => {
  const stepsOf = async (amazonOrderId: string) => {
    const { outcome, steps } = await world.call('explainImport', { params: paramsOf(amazonOrderId) })
    return { outcome, verdicts: Object.fromEntries(steps.map(({ rule, verdict }) => [rule, verdict])), steps }
  }

  test('says at which rule an order stops', async () => {
    expect(await stepsOf(pending)).toMatchObject({
      outcome: 'wait',
      verdicts: { gate: 'stops', products: 'not-asked', stock: 'not-asked', totals: 'not-asked' },
    })
    expect(await stepsOf(blocked)).toMatchObject({
      outcome: 'blocked',
      verdicts: { gate: 'passed', products: 'stops', totals: 'passed' },
    })
    expect(await stepsOf(created)).toMatchObject({ outcome: 'created', verdicts: { outcome: 'passed' } })
  })

  test('gives the facts that it rests on', async () => {
    const { steps } = await stepsOf(blocked)
    expect(steps[1]?.sentences[0]).toBe('Item NOT-THERE × 1: no product in Commerce has this SKU.')
    expect(steps[1]?.facts).toMatchObject({ lines: [{ sku: 'NOT-THERE', quantity: 1, product: null }] })
  })
})

// Changes the world: the last of the file.
describe('a retry by staff', () => {
  test('is refused with a reason where there is nothing to try', async () => {
    expect(await world.refused('retryImport', { params: paramsOf(created) })).toMatchObject({
      code: 'retry-not-possible',
      detail: `Order ${created}: it has a Commerce order already.`,
    })
    expect(await world.refused('retryImport', { params: paramsOf(pending) })).toMatchObject({
      code: 'retry-not-possible',
      detail: expect.stringMatching(/Amazon is still checking the payment/),
    })
  })

  test('imports a blocked order whose cause is gone, and is in its history by name', async () => {
    await world.shop.createProduct('NOT-THERE', { quantity: 5 })
    expect((await stepsOutcome(blocked)).outcome).toBe('import')
    const answer = await world.call('retryImport', { params: paramsOf(blocked), role: 'clerk' })
    expect(answer).toMatchObject({ amazonOrderId: blocked, importState: 'blocked' })
    await world.drain()
    const order = await world.call('readOrder', { params: paramsOf(blocked) })
    expect(order).toMatchObject({ importState: 'created', blockers: [] })
    const asked = order.history.find(({ code }) => code === 'retry-requested')
    expect(asked).toMatchObject({ actor: 'the clerk' })
    expect(world.failures).toEqual([])
  })

  test('imports what came in while import was disabled, once it is enabled (O-13)', async () => {
    const { amazon } = world
    const settings = { params: { storeId: STORE } }
    await world.call('changeOrderSettings', { ...settings, body: { importAmazonOrders: false } })
    const placed = await amazon.placeOrder({
      template: 'fbm-unshipped',
      items: [{ sku: 'MUG', quantity: 1 }],
    })
    await world.sync()
    const params = paramsOf(placed.orderId)
    expect(await world.call('readOrder', { params })).toMatchObject({
      importState: 'notRequired',
      note: 'Not imported: import is disabled in the Order Settings of this store.',
    })
    expect(await world.refused('retryImport', { params })).toMatchObject({
      detail: expect.stringMatching(/Enable Import Amazon Orders in the Order Settings first/),
    })
    await world.call('changeOrderSettings', { ...settings, body: { importAmazonOrders: true } })
    await world.drain()
    expect(await world.call('readOrder', { params })).toMatchObject({ importState: 'notRequired' })
    expect(await world.call('retryImport', { params })).toMatchObject({ importState: 'importing' })
    await world.drain()
    expect(await world.call('readOrder', { params })).toMatchObject({ importState: 'created' })
  })

  const stepsOutcome = (amazonOrderId: string) =>
    world.call('explainImport', { params: paramsOf(amazonOrderId) })
})

describe('while Commerce does not answer', () => {
  test('an explanation says what is known, and what is not', async () => {
    const order = { template: 'fbm-unshipped', items: [{ sku: 'NOT-THERE-EITHER', quantity: 1 }] }
    const params = paramsOf((await world.amazon.placeOrder(order)).orderId)
    await world.sync()
    await world.shop.fault({ operation: '*', kind: 'error-503', count: null })
    const explanation = await world.call('explainImport', { params })
    expect(explanation).toMatchObject({
      outcome: 'unknown',
      steps: [
        { rule: 'gate', verdict: 'passed' },
        { rule: 'products', verdict: 'not-known' },
        { rule: 'stock', verdict: 'not-known' },
        { rule: 'totals', verdict: 'passed' },
        { rule: 'order' },
        { rule: 'outcome' },
      ],
    })
    await world.shop.endFaults()
  })
})
