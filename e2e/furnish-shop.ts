/**
 * A shop that has sold on Amazon for six weeks, for the pictures: a store with orders of every day, some of them to be
 * shipped today, late, blocked, or with a wish to cancel.
 */
import { callJson } from './call-json.ts'
import type { RunningWorld } from './start-world.ts'

const DAYS = 40
const DAY_MS = 24 * 3600 * 1000
const MINUTE_MS = 60_000
const UNITS = 5_000
const SYNCED_WITHIN_MS = 120_000
const NAME = 'Harbor & Pine US'
const MARKETPLACE = 'ATVPDKIKX0DER'
const skus = ['HP-MUG-RED', 'HP-MUG-BLUE', 'HP-LAMP-1', 'HP-PLATE-6', 'HP-CANDLE-S'] as const
/** How many orders a day of the week brings, from Sunday on. */
const perDay = [4, 7, 6, 6, 7, 9, 8] as const

export interface FurnishedShop {
  readonly storeId: string
  /** Not in the catalog: its product is missing. */
  readonly blockedOrder: string
  readonly importedOrder: string
  readonly commerceOrderId: number
}

interface OrderKey {
  readonly storeId: string
  readonly amazonOrderId: string
}

export async function furnishShop(running: RunningWorld): Promise<FurnishedShop> {
  await stockProducts(running)
  const amazon = (path: string, body: unknown) => callJson(`${running.amazonUrl}/control/${path}`, { body })
  await amazon('usage-plans', { lifted: true })
  const { sellerId, refreshToken } = await amazon('sellers', { storeName: NAME })
  const now = Date.now()
  const place = async (ageMs: number, wish: Readonly<Record<string, unknown>>) => {
    const at = (ms: number) => new Date(now - ms).toISOString()
    const times = { purchasedAt: at(ageMs), updatedAt: at(Math.max(ageMs - MINUTE_MS, 5 * MINUTE_MS)) }
    const { order } = await amazon('orders', { sellerId, marketplaceId: MARKETPLACE, ...times, ...wish })
    return order.orderId as string
  }
  await placeDays(place, now)
  const missing = [{ sku: 'HP-LAMP-2', quantity: 1 }]
  const blockedOrder = await place(8 * MINUTE_MS, { template: 'fbm-unshipped', items: missing })
  const regretted = await place(7 * MINUTE_MS, { template: 'fbm-unshipped', items: line(2) })
  const wish = { to: 'BuyerCancellationRequest', reason: 'Ordered twice by mistake' }
  await amazon(`orders/${regretted}/transitions`, wish)
  await place(6 * MINUTE_MS, { template: 'fbm-pending' })
  const importedOrder = await place(5 * MINUTE_MS, { template: 'fbm-unshipped', items: line(1) })
  // Amazon shows what changed two minutes ago and more.
  await amazon('clock', { advanceSeconds: 300 })
  const storeId = await connect(running, { sellerId, refreshToken, since: now - (DAYS + 1) * DAY_MS })
  const commerceOrderId = await untilImported(running, { storeId, amazonOrderId: importedOrder })
  return { storeId, blockedOrder, importedOrder, commerceOrderId }
}

/** Done last: a sync in between would move on past orders that are placed in the past. */
async function connect(
  running: RunningWorld,
  seller: { readonly sellerId: string; readonly refreshToken: string; readonly since: number },
): Promise<string> {
  const api = (path: string, body: unknown) =>
    callJson(`${running.url}/api/v1${path}`, { token: running.token, body })
  const { sellerId, refreshToken } = seller
  const { accountId } = await api('/amazon-accounts', { region: 'NA', sellerId, refreshToken })
  const { storeId } = await api('/amazon-stores', {
    ...{ accountId, marketplaceId: MARKETPLACE, name: NAME, email: 'shop@example.com' },
    ...{ websiteCode: 'base', connectedAt: new Date(seller.since).toISOString() },
  })
  await api(`/amazon-stores/${storeId}/sync-runs`, {})
  return storeId
}

type Place = (ageMs: number, wish: Readonly<Record<string, unknown>>) => Promise<string>

async function placeDays(place: Place, now: number): Promise<void> {
  for (let age = DAYS; age >= 1; age -= 1) {
    const orders = perDay[new Date(now - age * DAY_MS).getUTCDay()] ?? 5
    // What was bought days ago has been shipped; the newest waits for the clerk.
    const template = age > 3 ? 'fba-shipped' : 'fbm-unshipped'
    for (let nth = 0; nth < orders; nth += 1)
      await place(age * DAY_MS - nth * 47 * MINUTE_MS, { template, items: line(age * 7 + nth) })
  }
}

function line(chance: number): readonly { readonly sku: string; readonly quantity: number }[] {
  return [{ sku: skus[chance % skus.length] ?? skus[0], quantity: 1 + (chance % 3) }]
}

async function stockProducts({ commerceUrl }: RunningWorld): Promise<void> {
  const { token } = await callJson(`${commerceUrl}/control/tokens`, { body: {} })
  const rest = (path: string, body: unknown) => callJson(`${commerceUrl}/rest/V1${path}`, { token, body })
  for (const sku of skus) {
    await rest('/products', {
      product: {
        ...{ sku, name: `Harbor & Pine ${sku.slice(3).toLowerCase()}`, price: 24, status: 1 },
        ...{ type_id: 'simple', weight: 1, attribute_set_id: 4, visibility: 4 },
        extension_attributes: { website_ids: [1] },
      },
    })
  }
  const onShelf = { source_code: 'default', quantity: UNITS, status: 1 }
  await rest('/inventory/source-items', { sourceItems: skus.map((sku) => ({ sku, ...onShelf })) })
}

/** Follows the orders' changes as the admin does. @returns the id of the Commerce order */
async function untilImported({ url, token }: RunningWorld, order: OrderKey): Promise<number> {
  const signal = AbortSignal.timeout(SYNCED_WITHIN_MS)
  const headers = { authorization: `Bearer ${token}` }
  const changes = await fetch(`${url}/api/v1/changes?store=${order.storeId}`, { headers, signal })
  if (!changes.ok || changes.body === null) throw new Error(`The changes were answered by ${changes.status}.`)
  const address = `${url}/api/v1/amazon-orders/${order.storeId}/${order.amazonOrderId}`
  // Each change is followed by another look, and a sign of life as well.
  for await (const _ of changes.body) {
    const shown = await callJson(address, { token }).catch(() => null)
    if (shown?.commerceOrder != null) return shown.commerceOrder.id
  }
  throw new Error('The service stopped before the orders of the pictures were imported.')
}
