/** What a store's dashboard and its card are made of, read from our own tables alone. */
import { findMarketplace } from '@orderferry/domain/amazon/marketplaces'
import { type Revenue, summarizeRevenue } from '@orderferry/domain/revenue/summarize-revenue'
import {
  type AmazonAccountRow,
  type AmazonStoreRow,
  listAccounts,
  listStores,
  readAccount,
  readStore,
} from '../database/amazon-accounts.ts'
import { listRefusals } from '../database/refused-data-sets.ts'
import { confirmationsWaiting } from '../database/shipment-confirmations.ts'
import { runsOfStore, storesWithBlockedOrders, throttlesOfAccount } from '../database/store-overview.ts'
import { lifetimeSales, salesByDay } from '../database/store-sales.ts'
import { readRunningRun, type SyncRunRow } from '../database/sync-runs.ts'
import type { StaffRun } from '../orders/staff-run.ts'

const DAY_MS = 24 * 3_600_000
/** S-21: from when on the end of an authorization is announced. */
export const REMIND_DAYS = 30
const CARD_DAYS = 30
const RUNS_LOOKED_AT = 20

export type StoreAlert =
  | { readonly kind: 'blocked-orders'; readonly orders: number }
  | { readonly kind: 'authorization-ended' }
  | { readonly kind: 'authorization-ends'; readonly days: number }
  | { readonly kind: 'data-refused' }

export interface StoreRevenue extends Revenue {
  readonly currency: string
  readonly timeZone: string
}

export interface StoreCard {
  readonly store: AmazonStoreRow
  /** Null for a marketplace whose currency and time zone we do not know. */
  readonly revenue: StoreRevenue | null
  readonly alerts: readonly StoreAlert[]
}

export interface StoreDashboard extends StoreCard {
  readonly account: AmazonAccountRow
  readonly lifetime: { readonly orders: number; readonly salesMinor: bigint } | null
  readonly runningRun: SyncRunRow | undefined
  readonly lastRuns: readonly SyncRunRow[]
  readonly waiting: readonly { readonly operation: string; readonly until: Date }[]
  readonly confirmationsWaiting: number
}

/** Null when there is no such store. */
export async function readDashboard(
  run: StaffRun,
  storeId: string,
  days: number,
): Promise<StoreDashboard | null> {
  const { database } = run
  const now = run.clock()
  const store = await readStore(database, storeId)
  const account = store === undefined ? undefined : await readAccount(database, store.account_id)
  if (store === undefined || account === undefined) return null
  const key = { accountId: store.account_id, storeId }
  const [revenue, lifetime, runningRun, lastRuns, throttles, confirmations, alertsOf] = await Promise.all([
    revenueOf(run, store, days),
    lifetimeOf(run, store),
    readRunningRun(database, store.account_id),
    runsOfStore(database, { ...key, limit: RUNS_LOOKED_AT, offset: 0 }),
    throttlesOfAccount(database, store.account_id),
    confirmationsWaiting(database, key),
    readAlerts(run, [account]),
  ])
  const waiting = throttles.flatMap(({ operation, waiting_until: until }) =>
    until !== null && until > now ? [{ operation, until }] : [],
  )
  const runs = { runningRun, lastRuns, waiting, confirmationsWaiting: confirmations }
  return { store, account, revenue, lifetime, alerts: alertsOf(store), ...runs }
}

export async function readCards(
  run: StaffRun,
  isShown: (storeId: string) => boolean,
): Promise<readonly StoreCard[]> {
  const stores = (await listStores(run.database)).filter((store) => isShown(store.store_id))
  const alertsOf = await readAlerts(run, await listAccounts(run.database))
  return Promise.all(
    stores.map(async (store) => ({
      store,
      revenue: await revenueOf(run, store, CARD_DAYS),
      alerts: alertsOf(store),
    })),
  )
}

async function revenueOf(run: StaffRun, store: AmazonStoreRow, days: number): Promise<StoreRevenue | null> {
  const marketplace = findMarketplace(store.marketplace_id)
  if (marketplace === null) return null
  const { currency, timeZone } = marketplace
  const key = { accountId: store.account_id, storeId: store.store_id, currency }
  const { today, sales } = await salesByDay(run.database, key, { days, timeZone, now: run.clock() })
  return { ...summarizeRevenue(sales, today, days), currency, timeZone }
}

async function lifetimeOf(run: StaffRun, store: AmazonStoreRow): Promise<StoreDashboard['lifetime']> {
  const currency = findMarketplace(store.marketplace_id)?.currency
  if (currency === undefined) return null
  return lifetimeSales(run.database, { accountId: store.account_id, storeId: store.store_id, currency })
}

/** What is the matter is asked once for all stores. */
async function readAlerts(
  run: StaffRun,
  accounts: readonly AmazonAccountRow[],
): Promise<(store: AmazonStoreRow) => readonly StoreAlert[]> {
  const now = run.clock().getTime()
  const blocked = await storesWithBlockedOrders(run.database)
  const refused = new Set((await listRefusals(run.database)).map(({ accountId }) => accountId))
  return (store) => {
    const orders = blocked.find(({ storeId }) => storeId === store.store_id)?.blockedOrders ?? 0
    const account = accounts.find((one) => one.account_id === store.account_id)
    return [
      ...(orders > 0 ? [{ kind: 'blocked-orders', orders } as const] : []),
      ...(account === undefined ? [] : authorizationAlert(account, now)),
      ...(refused.has(store.account_id) ? [{ kind: 'data-refused' } as const] : []),
    ]
  }
}

function authorizationAlert(account: AmazonAccountRow, now: number): readonly StoreAlert[] {
  const leftMs = account.authorization_expires_at.getTime() - now
  if (account.authorization_state === 'revoked' || leftMs <= 0) return [{ kind: 'authorization-ended' }]
  const days = Math.floor(leftMs / DAY_MS)
  return days > REMIND_DAYS ? [] : [{ kind: 'authorization-ends', days }]
}
