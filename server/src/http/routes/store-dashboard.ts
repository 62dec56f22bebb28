import type { MoneyJson } from '@orderferry/contract/money'
import type { RevenueJson, StoreAlertJson, StoreDashboardJson } from '@orderferry/contract/store-dashboard'
import { type Language, say } from '@orderferry/contract/words/words'
import { sellerCentralLinks } from '@orderferry/domain/amazon/seller-central'
import { formatAmount } from '@orderferry/domain/money/money'
import type { AmazonStoreRow } from '../../database/amazon-accounts.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import {
  readCards,
  readDashboard,
  type StoreAlert,
  type StoreDashboard,
  type StoreRevenue,
} from '../../stores/store-dashboard.ts'
import { countryName } from '../country-name.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'
import { isWithin, type StoreLimit } from '../store-limit.ts'
import { presentAuthorization } from './amazon-accounts.ts'
import { presentStoreFacts } from './amazon-stores.ts'
import { presentRun } from './sync-runs.ts'

export function dashboardRoutes(run: StaffRun): Handlers<'readStoreDashboard' | 'listStoreCards'> {
  return {
    readStoreDashboard: async ({ params, query, storeIds, language }) => {
      const dashboard = await readDashboard(run, params.storeId, query.days)
      if (dashboard === null) throw new ServiceProblem('store-unknown', params)
      return presentDashboard(dashboard, { now: run.clock(), storeIds, language })
    },
    listStoreCards: async ({ storeIds, language }) => {
      const cards = await readCards(run, (storeId) => isWithin(storeIds, storeId))
      return {
        items: cards.map(({ store, revenue, alerts }) => ({
          ...presentStore(store, language),
          revenue: revenue === null ? null : presentRevenue(revenue),
          alerts: alerts.map((alert) => presentAlert(alert, language)),
        })),
      }
    },
  }
}

interface Reader {
  readonly now: Date
  readonly storeIds: StoreLimit
  readonly language: Language
}

function presentDashboard(shown: StoreDashboard, { now, storeIds, language }: Reader): StoreDashboardJson {
  const { store, account, revenue, lifetime, lastRuns } = shown
  const currency = revenue?.currency
  const finished = lastRuns.find(({ state }) => state === 'finished')
  const last = lastRuns.find(({ state }) => state !== 'running')
  const isSynced = store.state === 'active' && account.authorization_state === 'authorized'
  return {
    store: presentStore(store, language),
    authorization: presentAuthorization(account, now),
    sync: {
      lastSyncedAt: finished?.finished_at?.toISOString() ?? null,
      nextSyncAt: isSynced ? account.next_sync_at.toISOString() : null,
      everyMinutes: account.sync_every_minutes,
      running: shown.runningRun === undefined ? null : presentRun(shown.runningRun, storeIds),
      problem: last?.problem ?? null,
      waiting: shown.waiting.map(({ operation, until }) => ({ operation, until: until.toISOString() })),
      confirmationsWaiting: shown.confirmationsWaiting,
    },
    revenue: revenue === null ? null : presentRevenue(revenue),
    lifetime:
      lifetime === null || currency === undefined
        ? null
        : { sales: moneyOf(lifetime.salesMinor, currency), orders: lifetime.orders },
    alerts: shown.alerts.map((alert) => presentAlert(alert, language)),
    sellerCentral: [...sellerCentralLinks(store.marketplace_id)],
  }
}

function presentStore(store: AmazonStoreRow, language: Language): StoreDashboardJson['store'] {
  const facts = presentStoreFacts(store)
  const { countryCode } = facts
  return { ...facts, countryName: countryCode === null ? null : countryName(countryCode, language) }
}

function presentRevenue(revenue: StoreRevenue): RevenueJson {
  const { currency, timeZone } = revenue
  return {
    currency,
    timeZone,
    days: revenue.days.map(({ date, salesMinor, orders, isUnfinished }) => ({
      date,
      sales: moneyOf(salesMinor, currency),
      orders,
      isUnfinished,
    })),
    total: moneyOf(revenue.totalMinor, currency),
    previousTotal: moneyOf(revenue.previousMinor, currency),
    changePercent: revenue.changePercent,
  }
}

function moneyOf(minor: bigint, currency: string): MoneyJson {
  return { amount: formatAmount({ minor, currency }), currency }
}

function presentAlert(alert: StoreAlert, language: Language): StoreAlertJson {
  switch (alert.kind) {
    case 'blocked-orders': {
      const count = alert.orders
      return { ...alertOf(alert, 'critical', say(language, 'alert.blocked-orders', { count })), count }
    }
    case 'authorization-ended':
      return alertOf(alert, 'critical', say(language, 'alert.authorization-ended'))
    case 'authorization-ends': {
      const count = alert.days
      return { ...alertOf(alert, 'major', say(language, 'alert.authorization-ends', { count })), count }
    }
    case 'data-refused':
      return alertOf(alert, 'major', say(language, 'alert.data-refused'))
  }
}

function alertOf({ kind }: StoreAlert, severity: StoreAlertJson['severity'], text: string): StoreAlertJson {
  return { kind, severity, count: null, text }
}
