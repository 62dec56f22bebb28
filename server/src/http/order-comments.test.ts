/** Comments, addresses, mails and cancellations of Commerce orders by staff (product.md 7.4, 7.9). */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { type Desk, importOrder, openDesk } from './testing/desk.ts'

let world: ApiWorld
let ida: Desk

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 1_000 })
  await world.shop.defineStatus('picking', 'processing', 'Picking')
  ida = await openDesk(world, { role: 'clerk', name: 'Ida', reversesOrders: true })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

/** Of the shop's own: nothing is known of it at Amazon. */
async function ownOrder(): Promise<number> {
  const { id } = await importOrder(world)
  const { billing_address: address } = await world.shop.call(`/orders/${id}`)
  const { entity_id: _id, parent_id: _parent, ...billing } = address
  const order = {
    ...{ customer_email: 'ada@example.com', customer_is_guest: 1, store_id: 1, grand_total: 20 },
    ...{ base_grand_total: 20, subtotal: 20, order_currency_code: 'USD', base_currency_code: 'USD' },
    ...{ state: 'new', status: 'pending', total_qty_ordered: 1 },
    items: [{ sku: 'MUG', name: 'Mug', qty_ordered: 1, price: 20, row_total: 20, product_type: 'simple' }],
    billing_address: billing,
    payment: { method: 'checkmo' },
  }
  return Number((await world.shop.call('/orders', { body: { entity: order } })).entity_id)
}

describe('a comment', () => {
  test('stands on the order without its tags, and leaves its status', async () => {
    const { id, amazonOrderId } = await importOrder(world)
    const text = 'Wrap <b>twice</b>,\nand call.'
    await world.call('commentCommerceOrder', await ida.asking(id, { text, isVisibleOnStorefront: true }))
    const order = await ida.read(id)
    expect(order.comments[0]).toMatchObject({
      ...{ text: 'Wrap twice,\nand call.', status: 'processing', visibleOnStorefront: true },
      customerNotified: false,
    })
    expect(order.status).toBe('processing')
    const staff = order.history.filter(({ kind }) => kind === 'staff')
    expect(staff).toMatchObject([{ title: 'Comment written to the Commerce order by staff.', by: 'Ida' }])
    const { history } = await world.call('readOrder', { params: { storeId: 'us-shop', amazonOrderId } })
    expect(JSON.stringify(history)).not.toContain('Wrap')
  })

  test('gives the order a status of its state, with words or without', async () => {
    const { id } = await importOrder(world)
    const { statuses } = await ida.read(id)
    expect(statuses).toContainEqual({ status: 'picking', label: 'Picking' })
    await world.call('commentCommerceOrder', await ida.asking(id, { status: 'picking' }))
    expect(await ida.read(id)).toMatchObject({ state: 'processing', status: 'picking' })
    const [item] = (await world.shop.call(`/orders/${id}`)).items
    expect(item.qty_invoiced).toBe(2)
  })

  test.each([
    ['is empty and changes no status', { text: ' <br> ' }, 'text'],
    ['asks for a status of another state', { text: 'x', status: 'complete' }, 'status'],
    [
      'changes the status with a mail',
      { text: 'x', status: 'picking', notifiesCustomer: true, amazonRuleRead: true },
      'status',
    ],
    ['mails an Amazon buyer unawares', { text: 'x', notifiesCustomer: true }, 'notifiesCustomer'],
  ])('that %s is refused at its field', async (_name, body, field) => {
    const { id } = await importOrder(world)
    const problem = await world.refused('commentCommerceOrder', await ida.asking(id, body))
    expect(problem).toMatchObject({ code: 'command-invalid', status: 422 })
    expect(problem.errors?.map((one) => one.field)).toEqual([`body.${field}`])
  })

  test('whose answer is lost is found by its words, and stands there once', async () => {
    const { id } = await importOrder(world)
    await world.shop.fault({ operation: 'POST /V1/orders/:id/comments', kind: 'cut-after' })
    await world.call('commentCommerceOrder', await ida.asking(id, { text: 'Only once 📦' }))
    const { comments } = await ida.read(id)
    expect(comments.filter(({ text }) => text?.startsWith('Only once'))).toHaveLength(1)
  })
})

describe('an address', () => {
  const address = {
    ...{ firstName: 'Ada', lastName: 'Byron', line1: '1 Mill Lane', city: 'Boise', region: 'ID' },
    ...{ postalCode: '83702', countryCode: 'US', phone: '208 555 0100', company: 'Engines' },
  }
  const changing = async (id: number, which: string, more: object) => {
    const asked = await ida.asking(id, { ...address, ...more })
    return { ...asked, params: { ...asked.params, which } }
  }

  test.each(['shipping', 'billing'] as const)('%s is changed, the other one stays', async (which) => {
    const { id } = await importOrder(world)
    const before = await ida.read(id)
    await world.call('changeOrderAddress', await changing(id, which, {}))
    const after = await ida.read(id)
    const other = which === 'billing' ? 'shippingAddress' : 'billingAddress'
    expect(after[`${which}Address`]).toMatchObject({
      ...{ name: 'Ada Byron', street: ['1 Mill Lane'], city: 'Boise', region: 'Idaho', postcode: '83702' },
      ...{ phone: '208 555 0100', company: 'Engines' },
    })
    expect(after[other]).toEqual(before[other])
    expect(after.totals).toEqual(before.totals)
    expect(JSON.stringify(after.history)).not.toContain('Byron')
  })

  test('is held to what an imported address is held to', async () => {
    const { id } = await importOrder(world)
    const wrong = { lastName: '', region: 'Atlantis', postalCode: 'X', line1: '' }
    const problem = await world.refused('changeOrderAddress', await changing(id, 'shipping', wrong))
    expect(problem.errors?.map(({ field }) => field).toSorted()).toEqual([
      ...['body.lastName', 'body.line1', 'body.postalCode', 'body.region'],
    ])
  })

  test('that is as it was, or of a complete order, is not changed', async () => {
    const { id } = await importOrder(world)
    await world.call('changeOrderAddress', await changing(id, 'shipping', {}))
    expect(await world.refused('changeOrderAddress', await changing(id, 'shipping', {}))).toMatchObject({
      code: 'command-invalid',
    })
    await world.shop.ship(id, { MUG: 2 }, null)
    expect(
      await world.refused('changeOrderAddress', await changing(id, 'shipping', { city: 'Nampa' })),
    ).toMatchObject({ code: 'action-not-possible', detail: expect.stringContaining('complete') })
  })
})

describe('the e-mail of an order', () => {
  test('goes to an Amazon buyer only from who knows Amazon’s rule', async () => {
    const { id } = await importOrder(world)
    const unaware = await world.refused('mailCommerceOrder', await ida.asking(id))
    expect(unaware.errors).toMatchObject([{ field: 'body.amazonRuleRead' }])
    expect((await ida.read(id)).confirmationSent).toBe(false)
    await world.call('mailCommerceOrder', await ida.asking(id, { amazonRuleRead: true }))
    expect((await ida.read(id)).confirmationSent).toBe(true)
  })

  test('goes to a buyer of the shop’s own without more ado', async () => {
    const id = await ownOrder()
    await world.call('mailCommerceOrder', await ida.asking(id))
    const { confirmationSent, history } = await ida.read(id)
    expect(confirmationSent).toBe(true)
    expect(history.filter(({ by }) => by === 'Ida')).toMatchObject([
      { title: 'Somebody of the staff sent the e-mail of the order.' },
    ])
  })
})

describe('a cancellation', () => {
  test('is made of an order of the shop’s own', async () => {
    const id = await ownOrder()
    await world.call('cancelCommerceOrder', await ida.asking(id))
    expect(await ida.read(id)).toMatchObject({ state: 'canceled', items: [{ quantities: { canceled: 1 } }] })
  })

  test('is not made here of an order of Amazon', async () => {
    const { id } = await importOrder(world)
    expect(await world.refused('cancelCommerceOrder', await ida.asking(id))).toMatchObject({
      ...{ code: 'action-not-possible', detail: expect.stringContaining('canceled on Amazon') },
    })
  })

  test('is refused where the order is no longer as it was seen', async () => {
    const id = await ownOrder()
    const asked = await ida.asking(id)
    const [item] = (await world.shop.call(`/orders/${id}`)).items
    await world.shop.call(`/order/${id}/ship`, { body: { items: [{ order_item_id: item.item_id, qty: 1 }] } })
    expect(await world.refused('cancelCommerceOrder', asked)).toMatchObject({
      code: 'order-changed-meanwhile',
    })
  })
})

test('the history tells documents, tracking numbers and what Amazon’s order went through', async () => {
  const { id } = await importOrder(world)
  await world.shop.ship(id, { MUG: 2 }, '1Z999')
  const { history, shipments } = await ida.read(id)
  const titles = history.map(({ title }) => title)
  expect(titles).toContain(`Shipment #${shipments[0]?.number} created`)
  expect(titles).toContain('Tracking number 1Z999 for United Parcel Service assigned')
  expect(titles).toContain('Commerce order created.')
  const times = history.map(({ createdAt }) => createdAt ?? '')
  expect(times).toEqual(times.toSorted().toReversed())
})
