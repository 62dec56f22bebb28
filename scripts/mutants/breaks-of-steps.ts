/** Mistakes in the steps and in what they stand on: caught with PostgreSQL and the two simulated worlds. */
import type { Break } from './break.ts'
import { caughtByService } from './caught-by.ts'

const DISCOVER = 'server/src/sync/amazon-to-commerce/discover-orders.ts'
const IMPORT = 'server/src/sync/amazon-to-commerce/import-order.ts'

const ofReading: readonly Break[] = [
  {
    name: 'the cursor moves with the first page',
    file: DISCOVER,
    find: '      if (nextToken !== null) {\n',
    replace:
      '      if (coversUntil !== null) await moveCursors(trx, syncRun, coversUntil)\n      if (nextToken !== null) {\n',
    mustFail: caughtByService('sync/amazon-to-commerce/discover-orders'),
  },
  {
    name: 'the cursor jumps past the window, to our own clock',
    file: DISCOVER,
    find: 'await moveCursors(trx, syncRun, until)',
    replace: 'await moveCursors(trx, syncRun, now)',
    mustFail: caughtByService('sync/amazon-to-commerce/discover-orders'),
  },
  {
    name: 'the searches that are kept for staff are spent by the schedule',
    file: 'server/src/assemble-run.ts',
    find: "leave: operation === 'searchOrders' && reserve !== 'interactive' ? SEARCHES_KEPT : 0,",
    replace: 'leave: reserve === undefined ? SEARCHES_KEPT : 0,',
    mustFail: caughtByService('sync/amazon-to-commerce/discover-orders'),
  },
  {
    name: 'the throttle leaves no tokens for others',
    file: 'server/src/database/throttle-buckets.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what stands in the file
    find: 'greatest(bucket.burst - ${leave}::int, 1) / bucket.rate_per_second)\n    returning',
    replace: 'bucket.burst / bucket.rate_per_second)\n    returning',
    mustFail: caughtByService('database/throttle-buckets'),
  },
  {
    name: 'an older answer of Amazon’s overwrites a newer one',
    file: 'server/src/sync/store-amazon-orders.ts',
    find: 'return ahead > 0 ||',
    replace: 'return ahead !== 0 ||',
    mustFail: caughtByService('sync/store-amazon-orders'),
  },
  {
    name: 'a buyer’s name is stored unsealed',
    file: 'server/src/database/order-vault.ts',
    find: "seal(key, JSON.stringify(buyer), placeOf('buyer', order.key))",
    replace: 'Buffer.from(JSON.stringify(buyer))',
    mustFail: caughtByService('sync/store-amazon-orders'),
  },
]

const ofWriting: readonly Break[] = [
  {
    name: 'the import never looks for its earlier order on a plain Magento',
    file: IMPORT,
    find: 'const earlier = await lookForEarlierWork(run, held)',
    replace: "const earlier = undefined as 'settled' | undefined",
    mustFail: caughtByService('sync/commerce-faults'),
  },
  {
    name: 'an order is created again while Commerce may still be creating it',
    file: IMPORT,
    find: 'return openUntil > run.clock() ? { againAt: openUntil } : undefined',
    replace: 'return undefined',
    mustFail: caughtByService('sync/commerce-faults'),
  },
  {
    name: 'the invoice step does not look for its earlier invoice',
    file: 'server/src/sync/amazon-to-commerce/invoice-order.ts',
    find: 'if (afterUnclearWrite) {',
    replace: 'if (afterUnclearWrite && false) {',
    mustFail: caughtByService('sync/commerce-faults'),
  },
  {
    name: 'the shipment of an FBA order takes the merchant’s stock',
    file: 'server/src/sync/amazon-to-commerce/record-fba-shipment.ts',
    find: 'keepStock: !takesStock,',
    replace: 'keepStock: false,',
    mustFail: caughtByService('sync/shipments'),
  },
  {
    name: 'the lease on a Commerce order is always granted',
    file: 'server/src/database/order-leases.ts',
    find: 'where lease.expires_at <= now()',
    replace: 'where true or lease.expires_at <= now()',
    mustFail: caughtByService('database/order-leases'),
  },
  {
    name: 'a write goes on although another holds the order',
    file: 'server/src/sync/hold-order.ts',
    find: "if (lease.kind === 'taken') {",
    replace: "if (lease.kind === 'taken' && purpose === 'update') {",
    mustFail: caughtByService('sync/hold-order'),
  },
]

const ofTryingAgain: readonly Break[] = [
  {
    name: 'the time to try a blocked order again is never set',
    file: 'server/src/sync/record-import.ts',
    find: 'retry_at: new Date(now.getTime() + blockedRetryDelayMs(row.retries + 1)),\n          retries:',
    replace: 'retry_at: null,\n          retries:',
    mustFail: caughtByService('sync/blocked-orders'),
  },
  {
    name: 'the watch over SKUs sees a change and starts nothing',
    file: 'server/src/sync/upkeep/watch-blocked-skus.ts',
    find: "await run.jobs.enqueueNow(trx, 'import-order', order)",
    replace: 'await Promise.resolve(order)',
    mustFail: caughtByService('sync/blocked-orders'),
  },
]

export const breaksOfSteps: readonly Break[] = [...ofReading, ...ofWriting, ...ofTryingAgain]
