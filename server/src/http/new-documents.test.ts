/** Invoices, shipments and credit memos that staff make (W-40, W-41, W-35): checked on a fresh reading, made once. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'
import { at, type Desk, importOrder, openDesk } from './testing/desk.ts'

let world: ApiWorld
let ida: Desk
let otto: Desk

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'), { commerceDeadlineMs: 3_000 })
  await world.amazon.control('usage-plans', { lifted: true })
  await world.amazon.control('settings', { confirmationDelaySeconds: 0 })
  await world.shop.createProduct('MUG', { quantity: 1_000 })
  ida = await openDesk(world, { role: 'clerk', name: 'Ida', reversesOrders: true })
  otto = await openDesk(world, { role: 'operator', name: 'Otto' })
})
afterAll(() => world.stop())
afterEach(() => expect(world.failures).toEqual([]))

const ups = (number: string) => ({ carrierCode: 'ups', title: 'United Parcel Service', number })

async function itemOf(id: number): Promise<number> {
  const { items } = await world.call('readOpenQuantities', at(id))
  return items[0]?.itemId ?? 0
}

async function lines(id: number, quantity: number) {
  return { lines: [{ itemId: await itemOf(id), quantity }] }
}

async function onHand(): Promise<number> {
  const [item] = (
    await world.shop.call(
      '/inventory/source-items?searchCriteria[filter_groups][0][filters][0][field]=sku&searchCriteria[filter_groups][0][filters][0][value]=MUG',
    )
  ).items
  return item.quantity
}

async function importUninvoiced(quantity: number) {
  const set = (invoiceAutomatically: boolean) =>
    world.call('changeOrderSettings', { params: { storeId: 'us-shop' }, body: { invoiceAutomatically } })
  await set(false)
  try {
    return await importOrder(world, quantity)
  } finally {
    await set(true)
  }
}

describe('a shipment', () => {
  test('in two packages and a rest completes the order, and Amazon has exactly these packages', async () => {
    const { id, amazonOrderId } = await importOrder(world, 3)
    const before = await onHand()
    for (const [quantity, number] of [
      [1, '1Z999AA10123456784'],
      [1, '1Z999AA10123456785'],
      [1, '1Z999AA10123456786'],
    ] as const) {
      const asked = await ida.asking(id, { ...(await lines(id, quantity)), tracks: [ups(number)] })
      const made = await world.call('createShipment', asked)
      expect(made).toMatchObject({ kind: 'create-shipment', by: 'Ida', documentId: expect.any(Number) })
      expect(await world.call('createShipment', asked)).toEqual(made)
      // Nobody waits for the next look at all shipments.
      await world.drain({ later: true })
    }
    const order = await world.shop.call(`/orders/${id}`)
    expect(order.state).toBe('complete')
    expect(before - (await onHand())).toBe(3)
    const { packages } = await world.amazon.order(amazonOrderId)
    expect(packages.map((one: { trackingNumber: string }) => one.trackingNumber)).toEqual([
      '1Z999AA10123456784',
      '1Z999AA10123456785',
      '1Z999AA10123456786',
    ])
  })

  test('of more than is open, of half a unit or without its number is refused by field, in words', async () => {
    const { id } = await importOrder(world, 2)
    const wrong = { ...(await lines(id, 3)), tracks: [ups(' ')] }
    expect(await world.refused('createShipment', await ida.asking(id, wrong))).toMatchObject({
      code: 'command-invalid',
      errors: [
        {
          field: 'body.lines.0.quantity',
          problem: 'is more than the 2 that are open',
          fix: 'Enter at most 2.',
        },
        { field: 'body.tracks.0.number', fix: 'Enter the number, or delete this row.' },
      ],
    })
    const half = await ida.asking(id, await lines(id, 0.5))
    expect((await world.refused('createShipment', half)).errors?.[0]?.fix).toBe('Enter a whole number.')
    const nothing = await ida.asking(id, await lines(id, 0))
    expect((await world.refused('createShipment', nothing)).errors?.[0]?.field).toBe('body.lines')
    expect(await world.shop.shipmentsOf(id)).toEqual([])
  })

  test('of the same units by two clerks at once is made once, and the other learns by whom', async () => {
    const { id } = await importOrder(world, 2)
    const all = { ...(await lines(id, 2)), tracks: [ups('1Z999AA10123456784')] }
    const asked = await Promise.all([ida.asking(id, all), otto.asking(id, all)])
    const answers = await Promise.all(asked.map((one) => world.send('createShipment', one)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const problem = await answers.find(({ ok }) => !ok)?.json()
    expect(problem).toMatchObject({ code: 'done-by-another' })
    expect(await world.shop.shipmentsOf(id)).toHaveLength(1)
  })

  test('is not made of an order on hold, nor on what was seen before somebody else shipped', async () => {
    const { id } = await importOrder(world, 2)
    const stale = await ida.asking(id, await lines(id, 1))
    await world.shop.call(`/order/${id}/ship`, {
      body: { items: [{ order_item_id: await itemOf(id), qty: 1 }] },
    })
    expect(await world.refused('createShipment', stale)).toMatchObject({ code: 'order-changed-meanwhile' })
    await world.call('holdCommerceOrder', await otto.asking(id))
    const held = await ida.asking(id, await lines(id, 1))
    expect(await world.refused('createShipment', held)).toMatchObject({ code: 'action-not-possible' })
    expect(await world.shop.shipmentsOf(id)).toHaveLength(1)
  })

  test('writes to no Amazon buyer', async () => {
    const { id } = await importOrder(world)
    const asked = await ida.asking(id, { ...(await lines(id, 1)), notify: true })
    expect(await world.refused('createShipment', asked)).toMatchObject({ errors: [{ field: 'body.notify' }] })
  })

  test('whose number comes later is told to Amazon then, and a number is deleted again', async () => {
    const { id, amazonOrderId } = await importOrder(world)
    const bare = await world.call('createShipment', await ida.asking(id, await lines(id, 2)))
    await world.drain({ later: true })
    const params = { ...at(id).params, shipmentId: String(bare.documentId) }
    const add = { ...(await ida.asking(id, { track: ups('1Z999AA10123456784') })), params }
    await world.call('addTrack', add)
    await world.call('addTrack', { ...(await otto.asking(id, { track: ups('1Z999AA10123456784') })), params })
    await world.drain({ later: true })
    const { packages } = await world.amazon.order(amazonOrderId)
    expect(packages).toHaveLength(1)
    const [shipment] = await world.shop.shipmentsOf(id)
    expect(shipment.tracks).toHaveLength(1)
    const gone = { trackId: shipment.tracks[0].entity_id }
    await world.call('removeTrack', { ...(await ida.asking(id, gone)), params })
    expect((await world.shop.shipmentsOf(id))[0].tracks).toEqual([])
    const elsewhere = {
      ...(await ida.asking(id, { track: ups('1Z') })),
      params: { ...params, shipmentId: '999' },
    }
    expect(await world.refused('addTrack', elsewhere)).toMatchObject({ code: 'command-refused' })
  })
})

describe('an invoice', () => {
  test('of a part carries the shipping, and the rest follows', async () => {
    const { id } = await importUninvoiced(3)
    await world.call(
      'createInvoice',
      await ida.asking(id, { ...(await lines(id, 1)), comment: 'First part' }),
    )
    expect(await world.refused('createInvoice', await ida.asking(id, await lines(id, 3)))).toMatchObject({
      errors: [{ fix: 'Enter at most 2.' }],
    })
    await world.call('createInvoice', await ida.asking(id, await lines(id, 2)))
    const order = await world.shop.call(`/orders/${id}`)
    expect(order.total_paid).toBe(order.grand_total)
    expect(await world.refused('createInvoice', await ida.asking(id, await lines(id, 1)))).toMatchObject({
      code: 'action-not-possible',
    })
  })
})

describe('a credit memo', () => {
  test('of one shipped unit brings it back to stock, and keeps to what is left', async () => {
    const { id } = await importOrder(world, 2)
    await world.call('createShipment', await ida.asking(id, await lines(id, 2)))
    await world.drain({ later: true })
    const before = await onHand()
    const itemId = await itemOf(id)
    const asked = await ida.asking(id, { ...(await lines(id, 1)), returnToStock: [itemId] })
    await world.call('createCreditMemo', asked)
    await world.call('createCreditMemo', asked)
    expect((await onHand()) - before).toBe(1)
    const order = await world.shop.call(`/orders/${id}`)
    expect([order.items[0].qty_refunded, order.state]).toEqual([1, 'complete'])
    const tooMuch = { ...(await lines(id, 1)), adjustmentRefund: '9999.00' }
    expect(await world.refused('createCreditMemo', await ida.asking(id, tooMuch))).toMatchObject({
      errors: [{ field: 'body.lines', problem: expect.stringContaining('paid and not refunded') }],
    })
  })

  test('of money alone refunds no unit', async () => {
    const { id } = await importOrder(world, 2)
    const money = { ...(await lines(id, 0)), adjustmentRefund: '1.50' }
    await world.call('createCreditMemo', await ida.asking(id, money))
    const order = await world.shop.call(`/orders/${id}`)
    expect([order.total_refunded, order.items[0].qty_refunded]).toEqual([1.5, 0])
  })

  test('whose answer is lost after its effect is found, and not made twice', async () => {
    const { id } = await importOrder(world, 2)
    await world.shop.fault({ operation: 'POST /V1/order/:orderId/refund', kind: 'cut-after' })
    const made = await world.call('createCreditMemo', await ida.asking(id, await lines(id, 1)))
    expect(made.documentId).toEqual(expect.any(Number))
    expect((await world.shop.call(`/orders/${id}`)).items[0].qty_refunded).toBe(1)
  })

  test('needs the permission that an owner gives', async () => {
    const { id } = await importOrder(world)
    const nils = await openDesk(world, { role: 'clerk', name: 'Nils' })
    expect(await world.refused('createCreditMemo', await nils.asking(id, await lines(id, 1)))).toMatchObject({
      code: 'permission-missing',
    })
  })
})
