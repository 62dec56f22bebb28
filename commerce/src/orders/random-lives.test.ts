/**
 * What holds for every order whatever is done with it, in any order: COMMERCE_LIVES orders live through up to ten random
 * actions each. COMMERCE_SEED plays the lives of another run again.
 */
import { seededRandom } from '@orderferry/domain/testing/seeded-random'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '../database/open-pool.ts'
import { createCreditMemo } from '../documents/create-credit-memo.ts'
import { createInvoice } from '../documents/create-invoice.ts'
import { createShipment } from '../documents/create-shipment.ts'
import {
  readDocumentRequest,
  readRefundRequest,
  readShipmentRequest,
} from '../documents/read-document-request.ts'
import type { Engine } from '../engine.ts'
import { RestError } from '../http/rest-error.ts'
import type { Call } from '../http/route.ts'
import { loadStores } from '../stores/load-stores.ts'
import { BROKEN_LAWS } from '../testing/order-laws.ts'
import { RANDOM_SKUS, type RandomAction, randomAction, randomOrder } from '../testing/random-order.ts'
import { restClient } from '../testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../testing/run-commerce.ts'
import { createOrder } from './create-order.ts'
import { cancelOrder, holdOrder, unholdOrder } from './order-actions.ts'
import { isFinal, type OrderState, possibleStates } from './order-states.ts'

const LIVES = Number(process.env.COMMERCE_LIVES ?? 600)
const SEED = Number(process.env.COMMERCE_SEED ?? 20_261_122)
const ACTIONS_MAX = 10
const AT_ONCE = 6
const TIMEOUT_MS = 1_200_000

let running: RunningCommerce
let engine: Engine

beforeAll(async () => {
  running = await runCommerce()
  const rest = await restClient(running)
  for (const sku of RANDOM_SKUS) {
    const stock = { qty: 1_000_000, is_in_stock: true }
    await rest.post('/rest/V1/products', {
      product: { sku, name: sku, price: 1, extension_attributes: { stock_item: stock } },
    })
  }
  const pool = openPool(running.databaseUrl)
  engine = { pool, stores: await loadStores(pool), clock: () => new Date('2026-11-22T08:00:00Z') }
})
afterAll(async () => {
  await engine.pool.end()
  await running.end()
})

/** Takes an action past HTTP, which would take as long as the action itself. */
async function take(orderId: number, { event, body }: RandomAction): Promise<unknown> {
  const call = { body } as unknown as Call
  if (event === 'invoice') return createInvoice(engine, orderId, readDocumentRequest(call))
  if (event === 'ship') return createShipment(engine, orderId, readShipmentRequest(call))
  if (event === 'refund') return createCreditMemo(engine, orderId, readRefundRequest(call))
  const act = { cancel: cancelOrder, hold: holdOrder, unhold: unholdOrder }[event]
  return act(engine, orderId)
}

async function stateOf(orderId: number): Promise<OrderState> {
  const { rows } = await engine.pool.query<{ state: OrderState }>({
    name: 'state-of',
    text: 'select state from commerce.sales_order where entity_id = $1',
    values: [orderId],
  })
  return rows[0]?.state ?? 'new'
}

interface Created {
  readonly entity_id: number
  readonly items: readonly { readonly item_id: number }[]
}

/** @returns what went wrong, and how the life ended */
async function live(seed: number): Promise<{ readonly wrong: readonly string[]; readonly end: string }> {
  const random = seededRandom(seed)
  const { entity_id: id, items } = (await createOrder(
    engine,
    randomOrder(random, `R-${seed}`),
    null,
  )) as Created
  const itemIds = items.map((item) => item.item_id)
  const wrong: string[] = []
  let state: OrderState = 'new'
  for (let at = random.below(ACTIONS_MAX); at >= 0; at -= 1) {
    const action = randomAction(random, itemIds)
    const said = `seed ${seed}, order ${id}: ${action.event} ${JSON.stringify(action.body)}`
    const taken = await take(id, action).catch((error: unknown) => {
      if (!(error instanceof RestError && error.status === 400)) wrong.push(`${said}: ${error}`)
      return false
    })
    const next = await stateOf(id)
    const isPossible = taken === false ? next === state : possibleStates(action.event, state).has(next)
    if (!isPossible) wrong.push(`${said}: ${state} → ${next}`)
    state = next
  }
  return { wrong, end: isFinal(state) ? state : 'open' }
}

/** The same, three actions at a time: nobody knows which comes first. */
async function raced(seed: number): ReturnType<typeof live> {
  const random = seededRandom(seed)
  const { entity_id: id, items } = (await createOrder(
    engine,
    randomOrder(random, `C-${seed}`),
    null,
  )) as Created
  const itemIds = items.map((item) => item.item_id)
  const wrong: string[] = []
  for (let at = 0; at < ACTIONS_MAX / 2; at += 1) {
    const actions = [1, 2, 3].map(() => randomAction(random, itemIds))
    const said = `seed ${seed}, order ${id}: ${JSON.stringify(actions)}`
    for (const one of await Promise.allSettled(actions.map((action) => take(id, action)))) {
      const isRefused = one.status === 'fulfilled' || one.reason instanceof RestError
      if (!isRefused) wrong.push(`${said}: ${one.reason}`)
    }
  }
  return { wrong, end: await stateOf(id) }
}

/** @returns how the lives ended */
async function liveAll(count: number, one: (seed: number) => ReturnType<typeof live>) {
  const ends = new Map<string, number>()
  const wrong: string[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const life = await one(SEED * 1_000 + next++)
      ends.set(life.end, (ends.get(life.end) ?? 0) + 1)
      wrong.push(...life.wrong)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  expect(wrong.slice(0, 5)).toEqual([])
  return ends
}

async function expectAllLaws(): Promise<void> {
  for (const [law, sql] of Object.entries(BROKEN_LAWS)) {
    const { rows } = await engine.pool.query(`${sql} limit 5`)
    expect({ law, seed: SEED, broken: rows }).toEqual({ law, seed: SEED, broken: [] })
  }
}

test(
  'documents sum to the order, nothing falls below zero, and a finished order reserves nothing',
  async () => {
    console.log(`${LIVES} random lives of orders, seed ${SEED}`)
    const ends = await liveAll(LIVES, live)
    await expectAllLaws()
    // Every end was met often enough to mean something.
    for (const end of ['open', 'complete', 'closed', 'canceled']) {
      expect([end, (ends.get(end) ?? 0) > LIVES / 50]).toEqual([end, true])
    }
  },
  TIMEOUT_MS,
)

test(
  'so it is where several act on an order at once',
  async () => {
    await liveAll(Math.ceil(LIVES / 10), raced)
    await expectAllLaws()
  },
  TIMEOUT_MS,
)
