import { afterEach, beforeEach, expect, test } from 'vitest'
import { requestToken, startTestSimulator, type TestSimulator } from './test-simulator.ts'

/** Token buckets under a clock that only moves when it is told to. */
let simulator: TestSimulator

beforeEach(async () => {
  simulator = await startTestSimulator()
})
afterEach(() => simulator.stop())

const listing = '/orders/2026-01-01/orders?createdAfter=2026-03-01T00:00:00Z'
const participations = '/sellers/v1/marketplaceParticipations'

async function statuses(path: string, calls: number, token?: string): Promise<number[]> {
  const got = []
  for (let call = 0; call < calls; call += 1) {
    got.push((await simulator.amazon(path, token ? { token } : {})).status)
  }
  return got
}

const all = (count: number, status: number) => Array.from({ length: count }, () => status)

test('a full bucket serves its burst, then nothing', async () => {
  expect(await statuses(listing, 21)).toEqual([...all(20, 200), 429])
  expect(await statuses(participations, 16)).toEqual([...all(15, 200), 429])
  expect(await statuses('/orders/2026-01-01/orders/111-0000000-0000000', 31)).toEqual([...all(30, 404), 429])
})

test('a bucket fills at its rate: one search in 178.6 seconds', async () => {
  await statuses(listing, 20)
  await simulator.advance(178)
  expect(await statuses(listing, 1)).toEqual([429])
  await simulator.advance(0.6)
  expect(await statuses(listing, 2)).toEqual([200, 429])
})

test('a bucket never holds more than its burst', async () => {
  await statuses(listing, 5)
  await simulator.advance(86_400)
  const token = await simulator.accessToken()
  expect(await statuses(listing, 21, token)).toEqual([...all(20, 200), 429])
})

test('a throttled call says so in the envelope and without a rate', async () => {
  await statuses(listing, 20)
  const { status, body, headers } = await simulator.amazon(listing)
  expect([status, body]).toEqual([
    429,
    {
      errors: [
        {
          code: 'QuotaExceeded',
          message: 'You exceeded your quota for the requested resource.',
          details: '',
        },
      ],
    },
  ])
  expect(headers.get('x-amzn-ratelimit-limit')).toBeNull()
})

test('the rate is told with what was served, with 400 and with 404', async () => {
  const rate = async (path: string) => (await simulator.amazon(path)).headers.get('x-amzn-ratelimit-limit')
  expect(await rate(listing)).toBe('0.0056')
  expect(await rate(participations)).toBe('0.016')
  expect(await rate('/orders/2026-01-01/orders/111-0000000-0000000')).toBe('0.5')
  expect(await rate('/orders/2026-01-01/orders/nonsense')).toBe('0.5')
  const order = await simulator.place({ template: 'fbm-unshipped' })
  expect((await simulator.confirm(order)).headers.get('x-amzn-ratelimit-limit')).toBe('2')
})

test('every seller has buckets of its own', async () => {
  const other = (await simulator.control('sellers', { sellerId: 'A2OTHER' })).body
  const { body } = await requestToken(simulator.url, { refresh_token: other.refreshToken })
  await statuses(listing, 20)
  expect(await statuses(listing, 1, body.access_token)).toEqual([200])
})

test('a call that nobody may make costs nothing', async () => {
  for (let call = 0; call < 25; call += 1) await simulator.amazon(listing, { token: null })
  expect(await statuses(listing, 1)).toEqual([200])
})

test('plans can be changed for one operation or all, and lifted', async () => {
  await simulator.control('usage-plans', { operation: '*', rate: 1, burst: 2 })
  expect(await statuses(participations, 3)).toEqual([200, 200, 429])
  await simulator.control('usage-plans', { operation: 'searchOrders', rate: 10, burst: 1 })
  expect(await statuses(listing, 2)).toEqual([200, 429])
  expect((await simulator.amazon(participations)).headers.get('x-amzn-ratelimit-limit')).toBe('1')
  await simulator.control('usage-plans', { lifted: true })
  expect(await statuses(listing, 50)).toEqual(all(50, 200))
  await simulator.control('usage-plans', { lifted: false })
  expect(await statuses(listing, 1)).toEqual([429])
})
