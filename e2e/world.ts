/** The world of a journey as its people work it outside the admin: Amazon, the shop, and stores connected to it. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inject, vi } from 'vitest'
import { callJson, type JsonCall } from './call-json.ts'

const run = promisify(execFile)
const checkout = join(import.meta.dirname, '..')
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LOOK_EVERY_MS = 100
const COMES_WITHIN_MS = 60_000
export const PASSWORD = 'Ferry-boat-2026'

export type Role = 'owner' | 'operator' | 'clerk' | 'viewer'

export interface Person {
  readonly email: string
  readonly name: string
}

/** The service's API, as its owner. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the journey that reads it
export function api(path: string, call: JsonCall = {}): Promise<any> {
  const { url, token } = inject('runningWorld')
  return callJson(`${url}/api/v1${path}`, { token, ...call })
}

/** The simulated Amazon's `/control`. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the journey that reads it
export function amazon(path: string, body?: unknown): Promise<any> {
  return callJson(`${inject('runningWorld').amazonUrl}/control/${path}`, { body })
}

let shopToken: Promise<string> | undefined
/** Commerce's REST, as the shop's staff. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the journey that reads it
export async function shop(path: string, call: JsonCall = {}): Promise<any> {
  const { commerceUrl } = inject('runningWorld')
  shopToken ??= callJson(`${commerceUrl}/control/tokens`, { body: {} }).then(({ token }) => token as string)
  return callJson(`${commerceUrl}/rest/V1${path}`, { token: await shopToken, ...call })
}

/** A name that no other journey uses. */
export function unique(prefix: string): string {
  return `${prefix}-${randomBytes(4).toString('hex')}`.toUpperCase()
}

/** @returns the product's SKU */
export async function createProduct(
  product: { readonly sku?: string; readonly quantity?: number; readonly enabled?: boolean } = {},
): Promise<string> {
  const sku = product.sku ?? unique('SKU')
  await shop('/products', {
    body: {
      product: {
        ...{ sku, name: `Product ${sku}`, price: 20, status: product.enabled === false ? 2 : 1 },
        ...{ type_id: 'simple', weight: 1, attribute_set_id: 4, visibility: 4 },
        extension_attributes: { website_ids: [1] },
      },
    },
  })
  await setStock(sku, product.quantity ?? 100)
  return sku
}

export async function setStock(sku: string, quantity: number): Promise<void> {
  const sourceItems = [{ sku, source_code: 'default', quantity, status: quantity > 0 ? 1 : 0 }]
  await shop('/inventory/source-items', { body: { sourceItems } })
}

export interface Store {
  readonly storeId: string
  readonly accountId: string
  readonly name: string
  readonly sellerId: string
  /** Places an order that Amazon's search shows at once. @returns its number */
  readonly placeOrder: (wish: Readonly<Record<string, unknown>>) => Promise<string>
  /** Reads Amazon's changes now, and waits until that is done. */
  readonly sync: () => Promise<void>
  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the journey that reads it
  readonly order: (amazonOrderId: string) => Promise<any>
  /** Waits until the order stands so. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the journey that reads it
  readonly orderUntil: (amazonOrderId: string, displayStatus: string) => Promise<any>
}

/** A seller of its own on Amazon, connected as an Amazon store. */
export async function connectStore(
  wish: { readonly name?: string; readonly marketplaceId?: string; readonly websiteCode?: string } = {},
): Promise<Store> {
  const name = wish.name ?? unique('Shop')
  const { marketplaceId = 'ATVPDKIKX0DER', websiteCode = 'base' } = wish
  const { sellerId, refreshToken, region } = await amazon('sellers', { storeName: name })
  const { accountId } = await api('/amazon-accounts', {
    body: { region: String(region).toUpperCase(), sellerId, refreshToken },
  })
  const connectedAt = new Date(Date.now() - 3 * DAY_MS).toISOString()
  const { storeId } = await api('/amazon-stores', {
    body: { accountId, marketplaceId, name, email: 'shop@example.com', websiteCode, connectedAt },
  })
  const order = (amazonOrderId: string) => api(`/amazon-orders/${storeId}/${amazonOrderId}`)
  return {
    ...{ storeId, accountId, name, sellerId, order },
    placeOrder: async (placed) => {
      // Journeys move Amazon's clock on: what is placed by another one, a sync may have read past already.
      const now = Date.parse((await amazon('clock')).now)
      const purchasedAt = new Date(now - 10 * MINUTE_MS).toISOString()
      const updatedAt = new Date(now - 5 * MINUTE_MS).toISOString()
      const { order } = await amazon('orders', { sellerId, purchasedAt, updatedAt, marketplaceId, ...placed })
      return order.orderId
    },
    sync: () => syncNow(storeId),
    orderUntil: (amazonOrderId, displayStatus) =>
      eventually(
        () => order(amazonOrderId),
        (shown) => shown.displayStatus === displayStatus,
      ),
  }
}

/** A store with an order that is imported, and one that is not for want of this SKU. */
export async function connectStoreWithOrders(
  missingSku: string,
): Promise<{ readonly store: Store; readonly imported: string; readonly blocked: string }> {
  const store = await connectStore()
  const sku = await createProduct()
  const imported = await store.placeOrder({ template: 'fbm-unshipped', items: [{ sku, quantity: 1 }] })
  const blocked = await store.placeOrder({
    template: 'fbm-unshipped',
    items: [{ sku: missingSku, quantity: 1 }],
  })
  await store.sync()
  await store.orderUntil(imported, 'Unshipped')
  await store.orderUntil(blocked, 'Error')
  return { store, imported, blocked }
}

interface SyncRun {
  readonly state: string
  readonly startedAt: string
}

const SYNCS_MAX = 200

/** A run that was under way before may have read past what has just been placed: the next one counts. */
async function syncNow(storeId: string): Promise<void> {
  const runs = `/amazon-stores/${storeId}/sync-runs`
  const since = new Date().toISOString()
  for (let nth = 0; nth < SYNCS_MAX; nth += 1) {
    await api(runs, { body: {} })
    const { items } = await eventually(
      () => api(runs),
      (page) => page.items.length > 0 && page.items.every(({ state }: SyncRun) => state !== 'running'),
    )
    if (items.some((sync: SyncRun) => sync.state === 'finished' && sync.startedAt >= since)) return
    // It waits for a worker.
    await sleep(LOOK_EVERY_MS)
  }
  throw new Error(`Store ${storeId} was not synced.`)
}

/** Looks again until it is so; what is not there yet is looked for again. */
export function eventually<Value>(
  look: () => Promise<Value>,
  isSo: (value: Value) => boolean,
): Promise<Value> {
  return vi.waitFor(
    async () => {
      const value = await look()
      if (!isSo(value)) throw new Error(`It did not come to be; last: ${JSON.stringify(value)}`)
      return value
    },
    { timeout: COMES_WITHIN_MS, interval: LOOK_EVERY_MS },
  )
}

/** A user, added at the machine as an owner would, who has chosen a password. */
export async function addPerson(role: Role, storeIds: readonly string[] = []): Promise<Person> {
  const { dataFolder, url } = inject('runningWorld')
  const name = unique('Person')
  const email = `${name.toLowerCase()}@example.com`
  const limits = storeIds.length === 0 ? [] : ['--store', ...storeIds]
  const { stdout } = await run(
    process.execPath,
    ['server/bin/orderferry.mjs', 'users', 'add', email, '--name', name, '--role', role, ...limits],
    { cwd: checkout, env: { ...process.env, ORDERFERRY_DATA_DIR: dataFolder, DATABASE_URL: undefined } },
  )
  const link = /#([\w-]{43})/.exec(stdout)?.[1]
  await callJson(`${url}/api/v1/session/link`, { body: { link, newPassword: PASSWORD } })
  return { email, name }
}
