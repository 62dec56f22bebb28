/** L-49: Amazon refuses a data set to the application, as a role is missing. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { readOrder } from '../database/amazon-orders.ts'
import { askForRefusedAgain, readRefusals } from '../database/refused-data-sets.ts'
import type { PlacedOrder } from '../testing/simulated-amazon.ts'
import { ACCOUNT, STORE } from '../testing/test-world.ts'
import { type ApiWorld, startApiWorld } from './testing/api-world.ts'

const ORDERS = 'Inventory and Order Tracking'
const SHIPPING = 'Direct-to-Consumer Shipping (Restricted)'
/** Opens the door to orders, and gives no data set that needs a role. */
const MESSAGES = 'Buyer Communication'

let world: ApiWorld

beforeAll(async () => {
  world = await startApiWorld(inject('postgresUrl'))
  await world.amazon.control('usage-plans', { lifted: true })
  await world.shop.createProduct('MUG', { quantity: 1_000 })
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.amazon.control('faults', undefined, 'DELETE')
  await holdRoles(ORDERS, SHIPPING)
  await world.minutesPass(240)
  await askForRefusedAgain(world.run.database, ACCOUNT, world.run.clock())
  await world.sync()
  await world.sync()
  expect(await refusedSets()).toEqual([])
  await world.run.database.deleteFrom('communication_errors').execute()
})
afterEach(() => expect(world.failures).toEqual([]))

/** As of some sellers: a call that asks for what a role is missing for is refused whole. */
async function holdRoles(...roles: readonly string[]): Promise<void> {
  await world.amazon.control(`sellers/${world.amazon.sellerId}`, { roles, withholding: 'refuse' })
}

const place = () =>
  world.amazon.placeOrder({ template: 'fbm-unshipped', items: [{ sku: 'MUG', quantity: 1 }] })
const keyOf = ({ orderId }: PlacedOrder) => ({ accountId: ACCOUNT, storeId: STORE, amazonOrderId: orderId })
const row = (order: PlacedOrder) => readOrder(world.run.database, keyOf(order))
const pageOf = ({ orderId }: PlacedOrder) =>
  world.call('readOrder', { params: { storeId: STORE, amazonOrderId: orderId } })

async function refusedSets(): Promise<readonly string[]> {
  const { dataSets } = await readRefusals(world.run.database, ACCOUNT)
  return dataSets.map(({ dataSet, isCertain }) => (isCertain ? dataSet : `${dataSet}?`))
}

async function messages() {
  const { items } = await world.call('listSystemMessages')
  return items.filter(({ id }) => id === `data-refused-${ACCOUNT}`)
}

async function saidInLog(): Promise<readonly string[]> {
  const rows = await world.run.database.selectFrom('communication_errors').select('message').execute()
  return rows.map(({ message }) => message.split(':')[0] ?? '')
}

/** The time of every blocked order has come: what Amazon left out is asked for anew. */
async function blockedOrdersAreRetried(): Promise<void> {
  await world.run.database
    .updateTable('amazon_orders')
    .set({ retry_at: new Date(0) })
    .where('import_state', '=', 'blocked')
    .execute()
  await world.run.jobs.enqueueNow(world.run.database, 'retry-blocked-orders', {})
  await world.drain()
  await world.drain()
}

test('what Amazon refuses is left out and said once, the rest is read, and an order without prices says which role it needs', async () => {
  await holdRoles(MESSAGES, SHIPPING)
  const order = await place()
  await world.sync()
  expect(await refusedSets()).toEqual(['EXPENSE', 'PROCEEDS', 'PROMOTION', 'TAX'])
  expect(await row(order)).toMatchObject({ amazon_status: 'UNSHIPPED', import_state: 'blocked' })
  const { blockers, shippingAddress } = await pageOf(order)
  expect(shippingAddress).not.toBeNull()
  expect(blockers).toMatchObject([
    {
      code: 'prices-missing',
      message: expect.stringContaining('Inventory and Order Tracking or Finance and Accounting'),
      remedy: expect.stringContaining('Develop Apps'),
      link: 'https://sellercentral.amazon.com/apps/manage',
    },
  ])

  const [message] = await messages()
  expect(message).toMatchObject({
    severity: 'major',
    text: expect.stringContaining('points, prices, promotions, and who collects the tax'),
  })
  const { refusedDataSets } = await world.call('readAccount', { params: { accountId: ACCOUNT } })
  expect(refusedDataSets).toMatchObject([
    { dataSet: 'EXPENSE', isCertain: true },
    { dataSet: 'PROCEEDS', roles: ['Inventory and Order Tracking', 'Finance and Accounting'] },
    { dataSet: 'PROMOTION' },
    { dataSet: 'TAX' },
  ])

  const said = await saidInLog()
  expect(said.toSorted()).toEqual(['EXPENSE', 'PROCEEDS', 'PROMOTION', 'TAX'])
  const calls = await world.amazon.callsOf('searchOrders')
  await world.sync()
  expect(await world.amazon.callsOf('searchOrders')).toBe(calls + 1)
  expect(await saidInLog()).toEqual(said)
})

test('once the role is granted, a sync that staff start asks again, and the blocked order is imported', async () => {
  await holdRoles(MESSAGES, SHIPPING)
  const order = await place()
  await world.sync()
  await holdRoles(ORDERS, SHIPPING)
  await blockedOrdersAreRetried()
  expect(await row(order)).toMatchObject({ import_state: 'blocked' })

  await world.call('startSync', { params: { storeId: STORE } })
  await world.drain()
  expect([await refusedSets(), await messages()]).toEqual([[], []])
  await blockedOrdersAreRetried()
  expect(await row(order)).toMatchObject({ import_state: 'created' })
})

test('hours later Amazon is asked again by itself', async () => {
  await holdRoles(MESSAGES, SHIPPING)
  await world.sync()
  await holdRoles(ORDERS, SHIPPING)
  await world.minutesPass(5 * 60)
  await world.sync()
  expect(await refusedSets()).toHaveLength(4)
  await world.minutesPass(61)
  await world.sync()
  expect(await refusedSets()).toEqual([])
})

test('an order whose address was refused is imported with it after a new authorization', async () => {
  await holdRoles(ORDERS)
  const order = await place()
  await world.sync()
  expect(await refusedSets()).toEqual(['BUYER', 'RECIPIENT'])
  expect((await pageOf(order)).blockers).toMatchObject([{ code: 'address-not-importable' }])

  await holdRoles(ORDERS, SHIPPING)
  const { refreshToken } = world.amazon
  await world.call('changeAccount', { params: { accountId: ACCOUNT }, body: { refreshToken } })
  await blockedOrdersAreRetried()
  expect(await row(order)).toMatchObject({ import_state: 'created' })
  expect(await refusedSets()).toEqual([])
})

test('where Amazon does not say what it refuses, sets are left out one by one, and the innocent come back', async () => {
  await world.amazon.fault({ operation: 'searchOrders', kind: 'access-denied', count: 2 })
  const order = await place()
  await world.sync()
  expect(await refusedSets()).toEqual(['BUYER?', 'TAX?'])
  expect(await row(order)).toMatchObject({ import_state: 'created' })

  await world.minutesPass(16)
  await world.sync()
  expect(await refusedSets()).toHaveLength(1)
  await world.sync()
  expect(await refusedSets()).toEqual([])
})

test('where leaving out helps nothing, the refusal stands, is said, and is not looked into again for hours', async () => {
  await world.amazon.fault({ operation: 'searchOrders', kind: 'access-denied', count: null })
  const before = await world.amazon.callsOf('searchOrders')
  await world.sync()
  expect(await world.amazon.callsOf('searchOrders')).toBe(before + 9)
  expect(world.failures.splice(0)).toMatchObject([{ kind: 'rejected', facts: { httpStatus: 403 } }])
  expect(await refusedSets()).toEqual([])
  expect(await messages()).toMatchObject([{ text: expect.stringContaining('whatever is asked for') }])

  await world.sync()
  expect(await world.amazon.callsOf('searchOrders')).toBe(before + 10)
  expect(world.failures.splice(0)).toHaveLength(1)

  await world.amazon.control('faults', undefined, 'DELETE')
  await world.sync()
  expect(await messages()).toEqual([])
})
