/** Who may print what, many at once, and what is said when there is nothing to print (W-21). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { addPerson } from './testing/people.ts'
import { placeByHand } from './testing/placed-in-commerce.ts'
import { pagesOf } from './testing/printed-pages.ts'

let world: ApiWorld
let amazonOrderId: string
let imported: number
let invoiceId: number

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 1000 })
  const placed = await world.amazon.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: 'MUG', quantity: 1 }],
  })
  amazonOrderId = placed.orderId
  await world.sync()
  const [made] = await world.shop.ordersOf(placed.orderId)
  imported = made.entity_id
  const order = await world.call('readCommerceOrder', { params: { commerceOrderId: String(imported) } })
  invoiceId = order.invoices[0]?.id ?? 0
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const at = (documentId = invoiceId, orderId = imported) => ({
  params: { commerceOrderId: String(orderId), kind: 'invoice', documentId: String(documentId) },
})

async function invoiced(): Promise<number> {
  const id = await placeByHand(world, {})
  await world.shop.call(`/order/${id}/invoice`, { body: {} })
  return id
}

describe('several documents', () => {
  test('are printed in one file, order by order as they were chosen', async () => {
    const first = await invoiced()
    const second = await invoiced()
    await world.shop.call(`/order/${first}/ship`, { body: {} })
    const body = { kinds: ['invoice', 'shipment'], orderIds: [second, first] }
    const pages = await pagesOf(await world.send('printDocuments', { body }))
    const heads = pages.map((page) => /^(\D+) # \d+ Order # (\d+)/.exec(page)?.slice(1))
    expect(heads).toEqual([
      ['Invoice', String(second).padStart(9, '0')],
      ['Invoice', String(first).padStart(9, '0')],
      ['Packing Slip', String(first).padStart(9, '0')],
    ])
    for (const page of pages) expect(page).toContain('Page 1 of 1')
  })

  test('are printed by their own ids too', async () => {
    const body = { kinds: ['invoice'], documentIds: [invoiceId] }
    const [page] = await pagesOf(await world.send('printDocuments', { body }))
    expect(page).toContain(amazonOrderId)
  })

  test.each([
    [['invoice'], 'an invoice'],
    [['shipment'], 'a shipment'],
    [['credit-memo'], 'a credit memo'],
    [['invoice', 'shipment'], 'an invoice, a shipment or a credit memo'],
  ])('of orders that have no %s are refused in words', async (kinds, what) => {
    const orderIds = [await placeByHand(world, {})]
    expect(await world.refused('printDocuments', { body: { kinds, orderIds } })).toMatchObject({
      ...{ code: 'nothing-to-print', status: 409 },
      detail: `None of what was chosen has ${what}. Create one first, or choose other orders.`,
    })
  })

  test.each([
    [{ kinds: ['invoice'], orderIds: [] }, 'body.orderIds'],
    [{ kinds: ['invoice'], orderIds: Array.from({ length: 301 }, (_, id) => id + 1) }, 'body.orderIds'],
    [{ kinds: ['receipt'], orderIds: [1] }, 'body.kinds.0'],
    [{ kinds: ['invoice'], orderIds: [-1] }, 'body.orderIds.0'],
    [{ kinds: ['invoice'] }, 'body'],
    [{ kinds: ['invoice', 'shipment'], documentIds: [1] }, 'body'],
    [{ kinds: ['invoice'], orderIds: [1], prices: 'maybe' }, 'body.prices'],
  ])('%j are no choice', async (body, field) => {
    const problem = await world.refused('printDocuments', { body })
    expect(problem).toMatchObject({ code: 'input-invalid', status: 400, errors: [{ field }] })
    expect(problem.errors?.[0]?.fix).not.toBe('')
  })
})

describe('who prints', () => {
  test('is no viewer, who may see no buyer', async () => {
    const body = { kinds: ['invoice'], orderIds: [imported] }
    expect(await world.refused('printDocument', { ...at(), role: 'viewer' })).toMatchObject({
      code: 'role-too-low',
    })
    expect(await world.refused('printDocuments', { body, role: 'viewer' })).toMatchObject({
      code: 'role-too-low',
    })
  })

  test('prints no document of a store that is not theirs, alone or among others', async () => {
    const clerk = await addPerson(world, { role: 'clerk', storeIds: [STORE] })
    const asClerk = { token: null, headers: clerk.headers }
    const foreign = await invoiced()
    expect((await pagesOf(await world.send('printDocument', { ...at(), ...asClerk }))).join()).toContain(
      amazonOrderId,
    )
    for (const choice of [{ orderIds: [imported, foreign] }, { documentIds: [invoiceId, invoiceId + 1] }])
      expect(
        await world.refused('printDocuments', { body: { kinds: ['invoice'], ...choice }, ...asClerk }),
      ).toMatchObject({ code: 'commerce-order-not-yours', status: 403 })
    expect(await world.refused('printDocument', { ...at(1, foreign), ...asClerk })).toMatchObject({
      code: 'commerce-order-not-yours',
    })
  })

  test('is noted: one order as a look at it, several as an export', async () => {
    const clerk = await addPerson(world, { role: 'clerk', name: 'Ida Clerk' })
    const asClerk = { token: null, headers: clerk.headers }
    await pagesOf(await world.send('printDocument', { ...at(), ...asClerk }))
    const body = { kinds: ['invoice'], orderIds: [imported] }
    await pagesOf(await world.send('printDocuments', { body, ...asClerk }))
    const { items } = await world.call('listAudit', { query: 'kind=buyer-data' })
    const own = items.filter(({ actor }) => actor === 'Ida Clerk').map(({ action }) => action)
    expect(own).toEqual(['buyer-data-exported', 'buyer-data-seen'])
  })
})

test('a document of another order, or of none, is not there', async () => {
  const other = await invoiced()
  for (const one of [at(invoiceId, other), at(999_999)])
    expect(await world.refused('printDocument', one)).toMatchObject({
      ...{ code: 'document-unknown', status: 404 },
    })
})
