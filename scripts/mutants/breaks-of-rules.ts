/** Mistakes in the rules (domain/): caught without a database. */
import type { Break } from './break.ts'

function caughtBy(...files: readonly string[]): Break['mustFail'] {
  return { project: 'domain', files: files.map((file) => `domain/src/${file}.test.ts`) }
}

export const breaksOfRules: readonly Break[] = [
  {
    name: 'a discount is sent with the wrong sign',
    file: 'domain/src/order-import/sum-order-totals.ts',
    find: 'const discount = toJsonNumber(totals.discount)',
    replace: 'const discount = toJsonNumber(negate(totals.discount))',
    mustFail: caughtBy('order-import/build-commerce-order'),
  },
  {
    name: 'totals that differ from Amazon’s are let through',
    file: 'domain/src/order-import/place-amounts.ts',
    find: 'if (net + tax - discount !== grandTotal.minor) return null',
    replace: '',
    mustFail: caughtBy('golden'),
  },
  {
    name: 'the cents that division leaves over are dropped',
    file: 'domain/src/money/allocate.ts',
    find: 'sign * (part + (favoured.has(index) ? 1n : 0n))',
    replace: 'sign * (part + (favoured.has(index) ? 0n : 0n))',
    mustFail: caughtBy('money/allocate'),
  },
  {
    name: 'only the first failing line of an order is named',
    file: 'domain/src/order-import/decide-import.ts',
    find: 'by: withoutRepeats(blockers)',
    replace: 'by: withoutRepeats(blockers).slice(0, 1)',
    mustFail: caughtBy('order-import/decide-import'),
  },
  {
    name: 'an FBA order is imported before Amazon has shipped it',
    file: 'domain/src/order-import/import-table.ts',
    find: "'UNSHIPPED', 'any', false, 'no'],\n  ['FBA', 'PARTIALLY_SHIPPED', 'any', false, 'no'],\n  ['FBA', 'SHIPPED', 'in',",
    replace:
      "'UNSHIPPED', 'any', true, 'no'],\n  ['FBA', 'PARTIALLY_SHIPPED', 'any', false, 'no'],\n  ['FBA', 'SHIPPED', 'in',",
    mustFail: caughtBy('order-import/gate-import'),
  },
  {
    name: 'stock is reserved for what Amazon ships',
    file: 'domain/src/order-import/import-table.ts',
    find: 'reserveStock: settings.fbaChangesStock,',
    replace: 'reserveStock: true,',
    mustFail: caughtBy('order-import/gate-import'),
  },
  {
    name: 'orders that were bought before the store was connected are imported',
    file: 'domain/src/order-import/gate-import.ts',
    find: 'Date.parse(order.purchasedAt) < Date.parse(settings.connectedAt)',
    replace: 'Number.isNaN(Date.parse(settings.connectedAt))',
    mustFail: caughtBy('order-import/gate-import'),
  },
  {
    name: 'a confirmation’s package reference counts the tracking numbers',
    file: 'domain/src/shipping/plan-confirmation.ts',
    find: 'String(shipment.id * TRACKS_PER_SHIPMENT + 1)',
    replace: 'String(shipment.id * TRACKS_PER_SHIPMENT + shipment.tracks.length)',
    mustFail: caughtBy('shipping/plan-confirmation'),
  },
]
