import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { readOrder } from '../database/amazon-orders.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE, startTestWorld, type TestWorld } from '../testing/test-world.ts'

const CREATE = 'POST /V1/orders'
const INVOICE = 'POST /V1/order/:orderId/invoice'
const NO_LIVING_WORKER = 0

describe.each([
  ['with our module', true],
  ['on a plain Magento', false],
])('%s', (_name, module) => {
  let world: TestWorld

  beforeAll(async () => {
    world = await startTestWorld(inject('postgresUrl'), { module, commerceDeadlineMs: 60_000 })
    await world.amazon.control('usage-plans', { lifted: true })
    await world.shop.createProduct('MUG', { quantity: 1_000 })
  })
  afterAll(() => world.stop())
  beforeEach(async () => {
    await world.minutesPass(240)
    await world.sync()
  })
  afterEach(async () => {
    expect(world.failures).toEqual([])
    await world.shop.endFaults()
  })

  const row = ({ orderId }: PlacedOrder) =>
    readOrder(world.run.database, { accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })
  const place = () =>
    world.amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'MUG', quantity: 1 }] })

  /** Longer than Commerce goes on with a call; jobs that wait run. */
  async function commerceHasGivenUp(): Promise<void> {
    await world.minutesPass(2)
    await world.drain({ later: true })
    await world.drain({ later: true })
  }

  async function isImportedOnce(order: PlacedOrder): Promise<void> {
    const orders = await world.shop.ordersOf(order.orderId)
    expect(orders).toHaveLength(1)
    expect(orders[0]).toMatchObject({ state: 'processing', total_paid: orders[0].grand_total })
    expect(await row(order)).toMatchObject({ import_state: 'created', note_code: 'invoiced' })
  }

  /** The calls of an operation that Commerce received, by the parameters in their paths. */
  async function callsOf(operation: string): Promise<readonly Readonly<Record<string, string>>[]> {
    const calls: { method: string; route: string; parameters: Record<string, string> }[] =
      await world.shop.control('calls')
    return calls
      .filter(({ method, route }) => `${method} ${route}` === operation)
      .map(({ parameters }) => parameters)
  }

  test.each([
    ['the connection is cut after the order was made', { kind: 'cut-after' }],
    ['the connection is cut before anything was done', { kind: 'cut-before' }],
    ['Commerce answers 500', { kind: 'error-500' }],
    ['Commerce is down for maintenance', { kind: 'error-503' }],
    ['Commerce answers HTML', { kind: 'html' }],
  ])('%s at creation, and there is one order in the end', async (_case, fault) => {
    await world.shop.fault({ operation: CREATE, ...fault })
    const order = await place()
    await world.sync()
    expect(await row(order)).toMatchObject({ import_state: 'importing', note_code: 'commerce-unavailable' })
    await commerceHasGivenUp()
    await isImportedOnce(order)
  })

  test('the last unit is not taken for sold when its own order has taken it and the answer was lost', async () => {
    await world.shop.createProduct('LAST', { quantity: 1 })
    await world.shop.fault({ operation: CREATE, kind: 'cut-after' })
    const items = [{ sku: 'LAST', quantity: 1 }]
    const order = await world.amazon.placeOrder({ template: 'fbm-unshipped', items })
    await world.sync()
    await commerceHasGivenUp()
    await isImportedOnce(order)
  })

  test('who takes over from a dead worker creates again at once only where Commerce refuses a second order', async () => {
    const before = (await callsOf(CREATE)).length
    await world.shop.fault({ operation: CREATE, kind: 'cut-before' })
    const order = await place()
    await world.sync()
    await world.run.database.updateTable('order_leases').set({ worker_number: NO_LIVING_WORKER }).execute()
    await world.drain({ later: true })
    expect((await callsOf(CREATE)).length - before).toBe(module ? 2 : 1)
    await commerceHasGivenUp()
    expect((await callsOf(CREATE)).length - before).toBe(2)
    await isImportedOnce(order)
  })

  test('the connection is cut after the invoice was made, and there is one invoice in the end', async () => {
    await world.shop.fault({ operation: INVOICE, kind: 'cut-after' })
    const order = await place()
    await world.sync()
    await commerceHasGivenUp()
    await isImportedOnce(order)
    const [{ entity_id: id }] = await world.shop.ordersOf(order.orderId)
    const asked = (await callsOf(INVOICE)).filter(({ orderId }) => Number(orderId) === id)
    expect(asked).toHaveLength(1)
  })

  test('an order made by a try whose answer was lost is found, although the product was disabled since', async () => {
    await world.shop.fault({ operation: CREATE, kind: 'cut-after' })
    const order = await place()
    await world.sync()
    await world.shop.setEnabled('MUG', false)
    await commerceHasGivenUp()
    await world.shop.setEnabled('MUG', true)
    await isImportedOnce(order)
  })

  test('L-48: a refusal of Commerce blocks with its words, the parameters filled in', async () => {
    await world.shop.fault({
      operation: CREATE,
      kind: 'error-400',
      message: "We can't save the address:\\n%1",
      parameters: ['"Zip code" is required. Enter and try again.'],
    })
    const order = await place()
    const other = await place()
    await world.sync()
    const states = [await row(order), await row(other)]
    const blocked = states.find((one) => one?.import_state === 'blocked')
    expect(JSON.stringify(blocked?.note_parameters)).toContain('Zip code')
    expect(states.filter((one) => one?.import_state === 'created')).toHaveLength(1)
  })

  test('L-48: credentials that Commerce does not take hold the order up and block it only after a while', async () => {
    await world.shop.fault({ operation: CREATE, kind: 'error-401', count: null })
    const order = await place()
    await world.sync()
    expect(await row(order)).toMatchObject({ import_state: 'importing', note_code: 'commerce-unavailable' })
    await world.minutesPass(16)
    await world.drain({ later: true })
    expect(await row(order)).toMatchObject({ import_state: 'blocked', display_status: 'Error' })
    await world.shop.endFaults()
    await commerceHasGivenUp()
    await isImportedOnce(order)
  })
})
