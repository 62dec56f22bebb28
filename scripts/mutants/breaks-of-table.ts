/** Mistakes in whether and when an order is imported, and what it does to the stock. */
import type { Break } from './break.ts'
import { caughtByRules } from './caught-by.ts'

const RULES = 'domain/src/order-import'

const ofGate: readonly Break[] = [
  {
    name: 'an FBA order is imported before Amazon has shipped it',
    file: `${RULES}/import-table.ts`,
    find: "'UNSHIPPED', 'any', false, 'no'],\n  ['FBA', 'PARTIALLY_SHIPPED', 'any', false, 'no'],\n  ['FBA', 'SHIPPED', 'in',",
    replace:
      "'UNSHIPPED', 'any', true, 'no'],\n  ['FBA', 'PARTIALLY_SHIPPED', 'any', false, 'no'],\n  ['FBA', 'SHIPPED', 'in',",
    mustFail: caughtByRules('order-import/gate-import'),
  },
  {
    name: 'orders that were bought before the store was connected are imported',
    file: `${RULES}/gate-import.ts`,
    find: 'Date.parse(order.purchasedAt) < Date.parse(settings.connectedAt)',
    replace: 'Number.isNaN(Date.parse(settings.connectedAt))',
    mustFail: caughtByRules('order-import/gate-import'),
  },
  {
    name: 'only the first failing line of an order is named',
    file: `${RULES}/decide-import.ts`,
    find: 'by: withoutRepeats(blockers)',
    replace: 'by: withoutRepeats(blockers).slice(0, 1)',
    mustFail: caughtByRules('order-import/decide-import'),
  },
  {
    name: 'a disabled product holds an order that Amazon has shipped',
    file: `${RULES}/decide-import.ts`,
    find: "order.channel === 'FBA' || product.enabled",
    replace: 'product.enabled',
    mustFail: caughtByRules('order-import/decide-import'),
  },
]

const ofStock: readonly Break[] = [
  {
    name: 'stock is reserved for what Amazon ships',
    file: `${RULES}/import-table.ts`,
    find: 'reserveStock: reserves(row, settings) || settings.fbaChangesStock,',
    replace: 'reserveStock: true,',
    mustFail: caughtByRules('order-import/gate-import'),
  },
  {
    name: 'too little stock holds orders where nobody manages stock',
    file: `${RULES}/import-table.ts`,
    find: 'inventoryManagement ? publishedTable : archivedTable',
    replace: 'publishedTable',
    mustFail: caughtByRules('order-import/import-table'),
  },
  {
    name: 'a store that sells backorders has its orders blocked',
    file: `${RULES}/import-table.ts`,
    find: 'whenShort: stopsWithoutStock ? settings.insufficientStock',
    replace: "whenShort: stopsWithoutStock ? 'block'",
    mustFail: caughtByRules('order-import/import-table'),
  },
  {
    name: 'an FBA order waits for stock that it does not take',
    file: `${RULES}/import-table.ts`,
    find: "stopsWithoutStock && settings.importFbaOrders === 'when-in-stock'",
    replace: 'stopsWithoutStock',
    mustFail: caughtByRules('order-import/import-table'),
  },
  {
    name: 'of two lines of one product the first alone is held against the stock',
    file: `${RULES}/decide-import.ts`,
    find: 'part.product?.productId === product.productId)',
    replace: 'part.product?.productId === product.productId)\n      .slice(0, 1)',
    mustFail: caughtByRules('order-import/decide-import'),
  },
  {
    name: 'units that have left before the import are reserved all the same',
    file: `${RULES}/count-shipped-units.ts`,
    find: "if (channel !== 'FBM') return 0",
    replace: "if (channel !== 'FBA') return 0",
    mustFail: caughtByRules('order-import/count-shipped-units'),
  },
  {
    name: 'the stock of an order that is never paid is held for ever',
    file: `${RULES}/hold-pending-stock.ts`,
    find: "return until > now ? { kind: 'hold', until } : release('expired')",
    replace: "return { kind: 'hold', until }",
    mustFail: caughtByRules('order-import/hold-pending-stock'),
  },
]

export const breaksOfTable: readonly Break[] = [...ofGate, ...ofStock]
