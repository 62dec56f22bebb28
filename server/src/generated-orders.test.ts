/**
 * Two thousand believable orders of all 23 marketplaces, through the service as a process and the engine: each comes out
 * as the simulator's own knowledge of it says, with Amazon's total to the cent, and no job breaks.
 */
import { marketplaces } from '@orderferry/domain/amazon/marketplaces'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { addStore } from './stores/add-store.ts'
import { connectAccount } from './stores/connect-account.ts'
import { startTestWorld, type TestWorld } from './testing/test-world.ts'
import { WorkerProcess } from './testing/worker-process.ts'

const ORDERS = 2_000
const LONG_MS = 300_000
const DAY_MS = 86_400_000
const REGIONS = ['NA', 'EU', 'FE'] as const

/** What one unit of the books' currency, the US dollar, is worth; made up, and far enough apart to tell them. */
const RATES: Readonly<Record<string, string>> = {
  CAD: '1.3625',
  MXN: '18.41',
  BRL: '5.4102',
  EUR: '0.9187',
  GBP: '0.7893',
  SEK: '10.4467',
  ZAR: '18.22',
  PLN: '3.9441',
  EGP: '47.9',
  TRY: '32.53',
  SAR: '3.75',
  AED: '3.6725',
  INR: '83.4412',
  SGD: '1.3511',
  AUD: '1.5064',
  JPY: '151.37',
}

/** Which of our causes each planted fault must come out as. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  'unknown-sku': ['sku-not-in-catalog'],
  'missing-sku': ['sku-missing'],
  disabled: ['product-disabled'],
  'out-of-stock': ['out-of-stock'],
  address: ['address-not-importable'],
  totals: ['totals-do-not-reconcile'],
  'unknown-charge': ['totals-do-not-reconcile'],
  'prices-withheld': ['prices-missing'],
  currency: ['currency-not-available'],
}

interface Truth {
  readonly orderId: string
  readonly planted: string | null
  readonly expected: 'created' | 'waiting' | 'blocked' | 'not-required'
  readonly grandTotal: { readonly amount: string; readonly currencyCode: string }
  readonly traits: readonly string[]
}

const opened: { stop: () => Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.stop()
})

test(
  'two thousand generated orders come out as planted',
  async () => {
    const world = await startTestWorld(inject('postgresUrl'))
    opened.push(world)
    await openShop(world)
    const accounts = await connectSellers(world)
    const truths: Truth[] = []
    for (const [index, { sellerId }] of accounts.entries()) {
      const generate = Math.round((ORDERS * (index + 1)) / accounts.length) - truths.length
      const { generated } = await world.amazon.control('orders', { generate, seed: 'all markets', sellerId })
      truths.push(...generated)
    }
    expect(truths).toHaveLength(ORDERS)
    // Enough of each to prove something.
    const countOf = (outcome: Truth['expected']) =>
      truths.filter(({ expected }) => expected === outcome).length
    expect(countOf('created')).toBeGreaterThan(1_000)
    expect(countOf('blocked')).toBeGreaterThan(100)
    expect(countOf('waiting')).toBeGreaterThan(100)
    expect(new Set(truths.map(({ planted }) => planted)).size).toBe(Object.keys(CAUSES).length + 1)

    const worker = new WorkerProcess(world)
    opened.push(worker)
    for (const { accountId } of accounts)
      await world.run.jobs.enqueueNow(world.run.database, 'discover-orders', {
        accountId,
        requestedBy: 'staff',
      })
    const rows = await vi.waitUntil(
      async () => {
        const seen = await readRows(world)
        const isOver =
          seen.length === ORDERS && seen.every(({ import_state: state }) => state !== 'importing')
        return isOver && seen
      },
      { timeout: LONG_MS, interval: 1_000 },
    )
    const outcomes = new Map(rows.map((row) => [row.amazon_order_id, row]))
    const blockers = Map.groupBy(
      await world.run.database.selectFrom('order_blockers').select(['amazon_order_id', 'code']).execute(),
      ({ amazon_order_id: id }) => id,
    )
    const totals = await commerceTotals(world)
    const wrong = truths.flatMap((truth) => {
      const state = outcomes.get(truth.orderId)?.import_state
      const causes = (blockers.get(truth.orderId) ?? []).map(({ code }) => code)
      const found = describe(state, causes, totals.get(truth.orderId))
      const wanted = expectation(truth)
      return wanted.includes(found) ? [] : [{ ...truth, found, wanted }]
    })
    expect(wrong.slice(0, 10)).toEqual([])
    expect(wrong).toHaveLength(0)
    expect(await failedJobs(world)).toEqual([])
    const complaints = worker.output
      .split('\n')
      .filter((line) => /"level":(50|60|"error"|"fatal")/.test(line))
    expect(complaints.slice(0, 5)).toEqual([])
  },
  LONG_MS * 2,
)

function describe(state: string | undefined, causes: readonly string[], total: string | undefined): string {
  if (state === 'created') return `created ${total ?? 'nothing'}`
  if (state === 'blocked') return `blocked ${[...new Set(causes)].sort().join(', ')}`
  return state ?? 'never received'
}

function expectation({ expected, planted, grandTotal }: Truth): readonly string[] {
  switch (expected) {
    case 'created':
      return [`created ${Number(grandTotal.amount)} ${grandTotal.currencyCode}`]
    case 'blocked':
      return (CAUSES[planted ?? ''] ?? []).map((cause) => `blocked ${cause}`)
    case 'waiting':
      return ['waiting']
    case 'not-required':
      return ['notRequired']
  }
}

/** What the generator's sellers list. Of NOT-IN-CATALOG there is none. */
const GOODS = 'MUG-RED MUG-BLUE TEE-S TEE-M TEE-L LAMP-01 CABLE-2M BOOK-TW CANDLE-SET BAG-CANVAS'.split(' ')

async function openShop(world: TestWorld): Promise<void> {
  for (const sku of GOODS) await world.shop.createProduct(sku, { quantity: 100_000 })
  await world.shop.createProduct('PEN-DISABLED', { quantity: 100_000, enabled: false })
  await world.shop.createProduct('VASE-SOLDOUT', { quantity: 0 })
  for (const [currency, rate] of Object.entries(RATES)) {
    await world.shop.control('currencies', { store: 'default', currency, allowed: true })
    await world.shop.control('rates', { from: 'USD', to: currency, rate })
  }
}

async function connectSellers(world: TestWorld) {
  const connectedAt = new Date(world.run.clock().getTime() - 10 * DAY_MS)
  const accounts: { accountId: string; sellerId: string }[] = []
  for (const region of REGIONS) {
    const sellerId = `A1WORLD${region}`
    const ids = marketplaces.filter((one) => one.region === region).map(({ marketplaceId }) => marketplaceId)
    const { refreshToken } = await world.amazon.control('sellers', {
      sellerId,
      region: region.toLowerCase(),
      marketplaces: ids,
    })
    const { accountId } = await connectAccount(world.run, {
      region,
      sellerId,
      refreshToken,
      syncEveryMinutes: 60,
    })
    for (const marketplaceId of ids) {
      const added = await addStore(world.run, {
        accountId,
        marketplaceId,
        name: `${marketplaceId} shop`,
        email: 'shop@example.com',
        websiteCode: 'base',
        connectedAt,
        importAmazonOrders: true,
      })
      expect(added.kind).toBe('added')
    }
    accounts.push({ accountId, sellerId })
  }
  return accounts
}

function readRows(world: TestWorld) {
  return world.run.database
    .selectFrom('amazon_orders')
    .select(['amazon_order_id', 'import_state'])
    .where('account_id', '<>', 'na-a1test')
    .execute()
}

/** By Amazon number; each once. */
async function commerceTotals(world: TestWorld): Promise<ReadonlyMap<string, string>> {
  const totals = new Map<string, string>()
  for (let page = 1; ; page += 1) {
    const query = `searchCriteria[pageSize]=200&searchCriteria[currentPage]=${page}&fields=items[ext_order_id,grand_total,order_currency_code],total_count`
    const { items, total_count: count } = await world.shop.call(`/orders?${encodeURI(query)}`)
    for (const order of items ?? []) {
      expect(totals.has(order.ext_order_id)).toBe(false)
      totals.set(order.ext_order_id, `${order.grand_total} ${order.order_currency_code}`)
    }
    if (page * 200 >= count) return totals
  }
}

async function failedJobs(world: TestWorld): Promise<readonly unknown[]> {
  return world.run.jobs.boss.fetch('failed-jobs', { batchSize: 10 })
}
