import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AmazonOrder } from '../src/world/amazon-order.ts'
import { type GroundTruth, plantedFaults } from '../src/world/ground-truth.ts'
import { marketplaces } from '../src/world/marketplaces.ts'
import { faultsAgainstModel } from './amazon-model.ts'
import { minorUnits, proceedsOf, sumOf } from './order-amounts.ts'
import { startTestSimulator, type TestSimulator } from './test-simulator.ts'

const all = marketplaces.map(({ id }) => id)

async function startWithSeller(): Promise<TestSimulator> {
  const simulator = await startTestSimulator()
  await simulator.control('sellers', { sellerId: 'A2WORLD', marketplaces: all })
  return simulator
}

async function generate(simulator: TestSimulator, wish: object): Promise<readonly GroundTruth[]> {
  const { status, body } = await simulator.control('orders', { sellerId: 'A2WORLD', ...wish })
  if (status !== 200) throw new Error(body.error)
  return body.generated
}

/** The orders as they stand in the world, as text. */
async function textsOf(simulator: TestSimulator, truths: readonly GroundTruth[]): Promise<readonly string[]> {
  const texts: string[] = []
  for (const { orderId } of truths) {
    const response = await fetch(`${simulator.url}/control/orders/${orderId}`)
    texts.push(await response.text())
  }
  return texts
}

describe('a seed', () => {
  test('makes the same orders, byte for byte, whatever else the world holds', async () => {
    const [one, other] = [await startWithSeller(), await startWithSeller()]
    await other.place({ template: 'fbm-unshipped' })
    await generate(other, { generate: 7, seed: 'before' })
    const texts = []
    for (const simulator of [one, other]) {
      texts.push(await textsOf(simulator, await generate(simulator, { generate: 60, seed: 'seven' })))
      await simulator.stop()
    }
    expect(texts[1]).toEqual(texts[0])
  })

  test('makes others than another seed, and than for another seller', async () => {
    const simulator = await startWithSeller()
    await simulator.control('sellers', { sellerId: 'A3WORLD', marketplaces: all })
    const numbers = [
      await generate(simulator, { generate: 20, seed: 'seven' }),
      await generate(simulator, { generate: 20, seed: 'eight' }),
      await generate(simulator, { generate: 20, seed: 'seven', sellerId: 'A3WORLD' }),
    ].flatMap((truths) => truths.map(({ orderId }) => orderId))
    expect(new Set(numbers).size).toBe(60)
    await simulator.stop()
  })

  test('begins alike, however many orders are made of it', async () => {
    const [one, other] = [await startWithSeller(), await startWithSeller()]
    const facts = (truths: readonly GroundTruth[]) => truths.map(({ n, ...truth }) => truth).slice(0, 10)
    const few = facts(await generate(one, { generate: 10, seed: 'seven' }))
    expect(facts(await generate(other, { generate: 40, seed: 'seven' }))).toEqual(few)
    await one.stop()
    await other.stop()
  })
})

describe('1,150 orders of 23 marketplaces', () => {
  let simulator: TestSimulator
  let truths: readonly GroundTruth[]
  let orders: ReadonlyMap<string, AmazonOrder>

  beforeAll(async () => {
    simulator = await startWithSeller()
    truths = await generate(simulator, { generate: 1_150, seed: 'believable' })
    const texts = await textsOf(simulator, truths)
    orders = new Map(texts.map((text) => JSON.parse(text).order).map((order) => [order.orderId, order]))
  })
  afterAll(() => simulator.stop())

  const pairs = () => truths.map((truth) => [truth, orders.get(truth.orderId) as AmazonOrder] as const)

  test("are orders by Amazon's model", () => {
    for (const [, order] of pairs()) expect(faultsAgainstModel('orders', 'Order', order)).toEqual([])
  })

  test('add up to their total, unless that is what is wrong with them', () => {
    for (const [truth, order] of pairs()) {
      if (truth.planted === 'prices-withheld') continue
      const lines = order.orderItems.flatMap((item) => item.proceeds ?? [])
      for (const { proceedsTotal, breakdowns } of lines)
        if (breakdowns) expect(proceedsOf(breakdowns)).toContain(minorUnits(proceedsTotal))
      const tip = sumOf(order.proceeds?.breakdowns ?? [], 'DELIVERY_TIP')
      const total = lines.reduce((sum, line) => sum + minorUnits(line.proceedsTotal), tip)
      expect(minorUnits(truth.grandTotal)).toBe(total)
      expect(minorUnits(order.proceeds?.grandTotal)).toBe(truth.planted === 'totals' ? total - 1n : total)
    }
  })

  test('have no prices exactly where they were planted to be withheld', () => {
    for (const [truth, order] of pairs())
      expect(order.proceeds === undefined).toBe(truth.planted === 'prices-withheld')
  })

  test('are fifty of each marketplace, in its currency unless that is what is wrong', () => {
    for (const { id, currencyCode } of marketplaces) {
      const ofThis = truths.filter(({ marketplaceId }) => marketplaceId === id)
      expect(ofThis).toHaveLength(50)
      for (const truth of ofThis)
        expect(truth.currencyCode).toBe(truth.planted === 'currency' ? 'CHF' : currencyCode)
    }
  })

  test('go to people of the country, most in its script and postcodes', () => {
    const japan = pairs().filter(([truth]) => truth.marketplaceId === 'A1VC38T7YXB528')
    const written = japan.filter(([, order]) => /\p{Script=Han}/u.test(order.buyer?.buyerName ?? ''))
    expect(written.length).toBeGreaterThan(30)
    for (const [truth, { recipient, salesChannel }] of pairs()) {
      const { countryCode } = marketplaces.find(({ id }) => id === salesChannel.marketplaceId) ?? {}
      const given = recipient?.deliveryAddress?.countryCode
      if (truth.planted === 'address' && recipient === undefined) continue
      expect(given === 'UK' ? 'GB' : given).toBe(countryCode)
    }
  })

  test('are in every state by both channels, mostly to be shipped by the merchant', () => {
    const states = new Set(truths.map(({ fulfilledBy, status }) => `${fulfilledBy} ${status}`))
    expect(states.size).toBe(13)
    const fbm = truths.filter(({ fulfilledBy }) => fulfilledBy === 'MERCHANT')
    expect(fbm.length / truths.length).toBeGreaterThan(0.65)
    expect(fbm.filter(({ status }) => status === 'UNSHIPPED').length / fbm.length).toBeGreaterThan(0.45)
  })

  test('hold every fault, in about an eighth of them, and no SKU that is not planted', () => {
    const planted = truths.flatMap((truth) => truth.planted ?? [])
    expect(new Set(planted)).toEqual(new Set(plantedFaults))
    expect(planted.length).toBeGreaterThan(100)
    expect(planted.length).toBeLessThan(180)
    const bad = ['NOT-IN-CATALOG', 'PEN-DISABLED', 'VASE-SOLDOUT', undefined]
    for (const [{ planted: fault }, order] of pairs()) {
      const hasBad = order.orderItems.some(({ product }) => bad.includes(product.sellerSku))
      const isSku = ['unknown-sku', 'missing-sku', 'disabled', 'out-of-stock'].includes(fault ?? '')
      expect(hasBad).toBe(isSku)
    }
  })

  test('are expected to be created, but for their state or their fault', () => {
    for (const { status, fulfilledBy, planted, expected } of truths) {
      const isOpen =
        fulfilledBy === 'AMAZON'
          ? status === 'SHIPPED'
          : !['PENDING', 'PENDING_AVAILABILITY'].includes(status)
      if (status === 'CANCELLED') expect(expected).toBe('not-required')
      else if (!isOpen) expect(expected).toBe('waiting')
      else if (planted === null) expect(expected).toBe('created')
      else expect(['blocked', 'created']).toContain(expected)
    }
    const ofAmazon = truths.filter(
      ({ planted, fulfilledBy }) => planted === 'out-of-stock' && fulfilledBy === 'AMAZON',
    )
    expect(new Set(ofAmazon.map(({ expected }) => expected))).not.toContain('blocked')
  })

  test('are about something: no order has all of its units cancelled and is open still', () => {
    for (const [{ status }, order] of pairs()) {
      const units = order.orderItems.reduce((sum, item) => sum + item.quantityOrdered, 0)
      expect(units > 0).toBe(status !== 'CANCELLED')
      const left = order.orderItems.reduce(
        (sum, item) => sum + (item.fulfillment?.quantityUnfulfilled ?? 0),
        0,
      )
      if (status === 'PARTIALLY_SHIPPED') expect(left).toBeGreaterThan(0)
    }
  })

  test('can be looked up one by one, and all of a seed', async () => {
    const [first] = truths
    const { generated } = (await simulator.control(`orders/${first?.orderId}`)).body
    expect(generated).toEqual(first)
    const { body } = await simulator.control('generated?sellerId=A2WORLD&seed=believable')
    expect(body.generated).toEqual(truths)
    const counted = Object.values<number>(body.counts).reduce((sum, count) => sum + count, 0)
    expect(counted).toBe(1_150)
    expect((await simulator.control('generated?seed=other')).body).toEqual({ counts: {}, generated: [] })
  })
})

describe('the control', () => {
  test.each([
    [{ generate: 1 }, 400, /seed is required/],
    [{ generate: 0, seed: 'a' }, 400, /generate must be a number between 1 and 10000/],
    [{ generate: 1, seed: 'a', sellerId: 'A9' }, 404, /no seller A9/],
    [{ generate: 1, seed: 'a', template: 'fbm-unshipped' }, 400, /no field "template"/],
    [
      { generate: 1, seed: 'a', marketplaces: ['A1VC38T7YXB528'], sellerId: 'A1SELLER' },
      400,
      /does not take part/,
    ],
    [{ generate: 1, seed: 'a', marketplaces: [] }, 400, /at least one/],
    [
      { generate: 1, seed: 'a', from: '2026-03-03T00:00:00Z', to: '2026-03-02T00:00:00Z' },
      400,
      /not lie after/,
    ],
  ])('refuses %j', async (wish, status, sentence) => {
    const simulator = await startWithSeller()
    const answer = await simulator.control('orders', { sellerId: 'A2WORLD', ...wish })
    expect([answer.status, answer.body.error]).toEqual([status, expect.stringMatching(sentence)])
    await simulator.stop()
  })

  test('refuses a seed that a seller has already, and takes it for another', async () => {
    const simulator = await startWithSeller()
    await generate(simulator, { generate: 2, seed: 'seven' })
    await expect(generate(simulator, { generate: 2, seed: 'seven' })).rejects.toThrow('already')
    expect(await generate(simulator, { generate: 2, seed: 'seven', sellerId: 'A1SELLER' })).toHaveLength(2)
    await simulator.stop()
  })

  test('takes the marketplaces, the times and the share of faults', async () => {
    const simulator = await startWithSeller()
    const [from, to] = ['2026-02-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z']
    const wish = { generate: 30, seed: 's', marketplaces: ['A1PA6795UKMFR9'], from, to, faultShare: 1 }
    const truths = await generate(simulator, wish)
    expect(new Set(truths.map(({ marketplaceId }) => marketplaceId))).toEqual(new Set(['A1PA6795UKMFR9']))
    expect(truths.every(({ planted }) => planted !== null)).toBe(true)
    for (const text of await textsOf(simulator, truths)) {
      const { order } = JSON.parse(text)
      expect(order.createdTime >= from && order.lastUpdatedTime <= to).toBe(true)
    }
    await simulator.stop()
  })
})
