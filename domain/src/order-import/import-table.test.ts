import { describe, expect, test } from 'vitest'
import { archivedTable, findImportRule, publishedTable, type RuleSettings } from './import-table.ts'
import { defaultOrderSettings } from './order-settings.ts'

const published = { inventoryManagement: true }
const archived = { inventoryManagement: false }

function ruleOf(
  [channel, amazonStatus]: readonly [channel: 'FBA' | 'FBM', amazonStatus: string],
  table: { readonly inventoryManagement: boolean },
  change: Partial<RuleSettings> = {},
) {
  const order = { channel, amazonStatus: amazonStatus as (typeof publishedTable)[number]['amazonStatus'] }
  return findImportRule(order, { ...defaultOrderSettings, ...change }, table)
}

test('the published table has the 16 rows that can be reached, the archived one a row for each status', () => {
  expect(publishedTable).toHaveLength(16)
  expect(archivedTable).toHaveLength(12)
  for (const table of [publishedTable, archivedTable]) {
    const keys = table.map(({ channel, amazonStatus, stock }) => `${channel} ${amazonStatus} ${stock}`)
    expect(new Set(keys).size).toBe(table.length)
  }
})

test.each(publishedTable)(
  'published: $channel $amazonStatus, stock $stock: create $create, reserve $reserve',
  ({ channel, amazonStatus, stock, create, reserve }) => {
    const rule = ruleOf([channel, amazonStatus], published, { importFbaOrders: 'when-in-stock' })
    expect(rule?.create).toBe(create || stock === 'out')
    if (stock === 'out') expect(rule?.whenShort).toBe('block')
    if (stock === 'any') expect(rule?.whenShort).toBe('not-asked')
    if (create) expect(rule?.reserveStock).toBe(reserve === 'yes')
    expect(rule?.deviations).toEqual([])
  },
)

test.each(archivedTable)(
  'archived: $channel $amazonStatus: create $create, reserve $reserve; stock never stops it',
  ({ channel, amazonStatus, create, reserve }) => {
    for (const pendingOrders of ['reserve', 'do-not-reserve'] as const) {
      const rule = ruleOf([channel, amazonStatus], archived, { pendingOrders })
      expect(rule).toMatchObject({ create, whenShort: 'not-asked', deviations: [] })
      if (create) expect(rule?.reserveStock).toBe(reserve === 'as-set' && pendingOrders === 'reserve')
    }
  },
)

describe('settings that deviate from the table say so', () => {
  test.each<[string, readonly ['FBA' | 'FBM', string], Partial<RuleSettings>, object]>([
    [
      'L-12: FBA does not look at stock',
      ['FBA', 'SHIPPED'],
      {},
      { whenShort: 'not-asked', reserveStock: false, deviations: ['L-12'] },
    ],
    [
      'O-22: FBA only when in stock, as published',
      ['FBA', 'SHIPPED'],
      { importFbaOrders: 'when-in-stock' },
      { whenShort: 'block', deviations: [] },
    ],
    [
      'O-23: FBM is imported although there is too little',
      ['FBM', 'UNSHIPPED'],
      { insufficientStock: 'backorder' },
      { whenShort: 'backorder', reserveStock: true, deviations: ['O-23'] },
    ],
    [
      'O-23: FBM is imported on hold',
      ['FBM', 'UNSHIPPED'],
      { insufficientStock: 'on-hold' },
      { whenShort: 'on-hold', deviations: ['O-23'] },
    ],
    [
      'O-23 does not reach FBA',
      ['FBA', 'SHIPPED'],
      { importFbaOrders: 'when-in-stock', insufficientStock: 'backorder' },
      { whenShort: 'block' },
    ],
    [
      "P-03: FBA takes units from Commerce's stock",
      ['FBA', 'SHIPPED'],
      { fbaChangesStock: true },
      { reserveStock: true, whenShort: 'not-asked', deviations: ['L-12', 'P-03'] },
    ],
  ])('%s', (_case, row, change, rule) => {
    expect(ruleOf(row, published, change)).toMatchObject(rule)
  })
})
