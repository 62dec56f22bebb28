/**
 * The life of an order, job by job: what starts each, which step it runs, and what keeps it apart from others.
 *
 *   Amazon → Commerce                                    Commerce → Amazon
 *   start-due-sync-runs   every 15 s                     discover-shipments   every 15 s
 *   discover-orders       a page of an account's changes confirm-shipment     one package to Amazon
 *   fetch-order           one order, now
 *   import-order          the Commerce order, or why not
 *   invoice-order         its invoice                    Upkeep
 *   record-fba-shipment   Amazon has shipped it          retry-blocked-orders every minute, backing off
 *   record-earlier-shipments   gone before the import    watch-blocked-skus   every minute
 *   complete-order        both sides are done            finish-shipped-orders   every minute
 *                                                        settle-order-commands   every 15 s
 *                                                        add-up-sales         every minute
 *                                                        index-commerce-orders   every 15 s
 *                                                        remind-of-authorizations   every hour
 *                                                        send-mails           every 30 s
 *                                                        clear-logs           every hour
 *
 * Jobs of one key collapse: at most one waits. Writes on one Commerce order are kept apart by leases (sync/hold-order.ts),
 * calls to Amazon by its usage plans (database/throttle-buckets.ts).
 */
import type { JobDefinition } from './jobs/run-jobs.ts'
import type { ScheduledJob } from './jobs/run-schedule.ts'
import { settleOrderCommands } from './orders/commands/settle-order-commands.ts'
import { completeOrder } from './sync/amazon-to-commerce/complete-order.ts'
import { discoverOrders } from './sync/amazon-to-commerce/discover-orders.ts'
import { fetchOrder } from './sync/amazon-to-commerce/fetch-order.ts'
import { holdPendingStock } from './sync/amazon-to-commerce/hold-pending-stock.ts'
import { importOrder } from './sync/amazon-to-commerce/import-order.ts'
import { invoiceOrder } from './sync/amazon-to-commerce/invoice-order.ts'
import { putOnHold } from './sync/amazon-to-commerce/put-on-hold.ts'
import { recordEarlierShipments } from './sync/amazon-to-commerce/record-earlier-shipments.ts'
import { recordFbaShipment } from './sync/amazon-to-commerce/record-fba-shipment.ts'
import { setOrderStatus } from './sync/amazon-to-commerce/set-order-status.ts'
import { confirmShipment } from './sync/commerce-to-amazon/confirm-shipment.ts'
import { discoverShipments } from './sync/commerce-to-amazon/discover-shipments.ts'
import { noteAmazonTrouble } from './sync/note-amazon-trouble.ts'
import { recordFailedSync } from './sync/record-failed-sync.ts'
import { noteCommerceTrouble, recordFailure } from './sync/record-import.ts'
import { recordUnfinished } from './sync/record-unfinished.ts'
import type { Run } from './sync/run.ts'
import { addUpSales } from './sync/upkeep/add-up-sales.ts'
import { clearLogs } from './sync/upkeep/clear-logs.ts'
import { endPendingHolds } from './sync/upkeep/end-pending-holds.ts'
import { finishShippedOrders } from './sync/upkeep/finish-shipped-orders.ts'
import { indexCommerceOrders } from './sync/upkeep/index-commerce-orders.ts'
import { remindOfAuthorizations } from './sync/upkeep/remind-of-authorizations.ts'
import { removeStore } from './sync/upkeep/remove-store.ts'
import { resealAccount } from './sync/upkeep/reseal-account.ts'
import { retryBlockedOrders } from './sync/upkeep/retry-blocked-orders.ts'
import { sendMails } from './sync/upkeep/send-mails.ts'
import { startDueSyncRuns } from './sync/upkeep/start-due-sync-runs.ts'
import { watchBlockedSkus } from './sync/upkeep/watch-blocked-skus.ts'

export function pipeline(run: Run): readonly JobDefinition[] {
  return [
    job('start-due-sync-runs', { atOnce: 1, step: () => startDueSyncRuns(run) }),
    job('discover-orders', {
      atOnce: 4,
      step: (data) => discoverOrders(run, data),
      onTrouble: (data, error) => noteAmazonTrouble(run, data.accountId, error),
      onFailure: (data, error) => recordFailedSync(run, data.accountId, error),
    }),
    job('fetch-order', {
      atOnce: 4,
      step: (data) => fetchOrder(run, data),
      onTrouble: (data, error) => noteAmazonTrouble(run, data.accountId, error),
    }),
    job('hold-pending-stock', {
      atOnce: 2,
      step: (data) => holdPendingStock(run, data),
      onFailure: (data, error) => recordUnfinished(run, 'hold-pending-stock', data, error),
    }),
    job('import-order', {
      atOnce: run.limits.commerceAtOnce,
      step: (data) => importOrder(run, data),
      onTrouble: (data, error) => noteCommerceTrouble(run, data, error),
      onFailure: (data, error) => recordFailure(run, data, error),
    }),
    job('invoice-order', {
      atOnce: run.limits.commerceAtOnce,
      step: (data) => invoiceOrder(run, data),
      onFailure: (data, error) => recordUnfinished(run, 'invoice-order', data, error),
    }),
    job('record-fba-shipment', {
      atOnce: 4,
      step: (data) => recordFbaShipment(run, data),
      onFailure: (data, error) => recordUnfinished(run, 'record-fba-shipment', data, error),
    }),
    job('record-earlier-shipments', {
      atOnce: 2,
      step: (data) => recordEarlierShipments(run, data),
      onFailure: (data, error) => recordUnfinished(run, 'record-earlier-shipments', data, error),
    }),
    job('set-order-status', {
      atOnce: 2,
      step: (data) => setOrderStatus(run, data),
      onFailure: (data, error) => recordUnfinished(run, 'set-order-status', data, error),
    }),
    job('put-on-hold', {
      atOnce: 2,
      step: (data) => putOnHold(run, data),
      onFailure: (data, error) => recordUnfinished(run, 'put-on-hold', data, error),
    }),
    job('complete-order', { atOnce: 4, step: (data) => completeOrder(run, data) }),
    job('discover-shipments', { atOnce: 1, step: (data) => discoverShipments(run, data) }),
    job('confirm-shipment', {
      atOnce: 4,
      step: (data) => confirmShipment(run, data),
      onTrouble: (data, error) => noteAmazonTrouble(run, data.accountId, error),
    }),
    job('retry-blocked-orders', { atOnce: 1, step: () => retryBlockedOrders(run) }),
    job('watch-blocked-skus', { atOnce: 1, step: () => watchBlockedSkus(run) }),
    job('end-pending-holds', { atOnce: 1, step: () => endPendingHolds(run) }),
    job('finish-shipped-orders', { atOnce: 1, step: () => finishShippedOrders(run) }),
    job('settle-order-commands', { atOnce: 1, step: () => settleOrderCommands(run) }),
    job('reseal-account', { atOnce: 1, step: (data) => resealAccount(run, data) }),
    job('remove-store', { atOnce: 1, step: (data) => removeStore(run, data) }),
    job('add-up-sales', { atOnce: 1, step: () => addUpSales(run) }),
    job('index-commerce-orders', { atOnce: 1, step: () => indexCommerceOrders(run) }),
    job('remind-of-authorizations', { atOnce: 1, step: () => remindOfAuthorizations(run) }),
    job('send-mails', { atOnce: 1, step: () => sendMails(run) }),
    job('clear-logs', { atOnce: 1, step: () => clearLogs(run) }),
  ]
}

/** What starts by the clock; everything else is started by what came before it. */
export const schedule: readonly ScheduledJob[] = [
  { name: 'start-due-sync-runs', everySeconds: 15 },
  { name: 'discover-shipments', everySeconds: 15 },
  { name: 'retry-blocked-orders', everySeconds: 60 },
  { name: 'watch-blocked-skus', everySeconds: 60 },
  { name: 'end-pending-holds', everySeconds: 60 },
  { name: 'finish-shipped-orders', everySeconds: 60 },
  { name: 'settle-order-commands', everySeconds: 15 },
  { name: 'add-up-sales', everySeconds: 60 },
  { name: 'index-commerce-orders', everySeconds: 15 },
  { name: 'remind-of-authorizations', everySeconds: 3600 },
  { name: 'send-mails', everySeconds: 30 },
  { name: 'clear-logs', everySeconds: 3600 },
]

type Definition<Name extends JobDefinition['name']> = Omit<JobDefinition<Name>, 'name'>

function job<Name extends JobDefinition['name']>(name: Name, definition: Definition<Name>): JobDefinition {
  return { name, ...definition } as unknown as JobDefinition
}
