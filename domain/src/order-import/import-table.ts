/**
 * When an Amazon order becomes a Commerce order: the two published tables as they stand, and what a store's settings
 * make of a row. What stands in no row (a status that Amazon adds tomorrow, UNFULFILLABLE) waits.
 * https://experienceleague.adobe.com/en/docs/commerce-channels/amazon/order-processing/order-settings
 */
import type { FulfillmentChannel } from '../amazon/amazon-order.ts'
import type { AmazonStatus } from '../amazon/status.ts'
import type { WaitReason, WhenShort } from './import-decision.ts'
import type { OrderSettings } from './order-settings.ts'

export interface TableRow {
  readonly channel: Exclude<FulfillmentChannel, 'unknown'>
  readonly amazonStatus: Exclude<AmazonStatus, 'UNFULFILLABLE'>
  /** `in`: in stock, or the product's stock is not managed. */
  readonly stock: 'any' | 'in' | 'out'
  readonly create: boolean
  /** `as-set`: as the setting Pending Orders (O-05) says. */
  readonly reserve: 'no' | 'yes' | 'as-set'
}

type RowFacts = readonly [
  channel: TableRow['channel'],
  amazonStatus: TableRow['amazonStatus'],
  stock: TableRow['stock'],
  create: boolean,
  reserve: TableRow['reserve'],
]

/** With Inventory Management (product.md 4.2). */
export const publishedTable: readonly TableRow[] = rows([
  ['FBA', 'PENDING', 'any', false, 'no'],
  ['FBA', 'PENDING_AVAILABILITY', 'any', false, 'no'],
  ['FBA', 'CANCELLED', 'any', false, 'no'],
  ['FBA', 'UNSHIPPED', 'any', false, 'no'],
  ['FBA', 'PARTIALLY_SHIPPED', 'any', false, 'no'],
  ['FBA', 'SHIPPED', 'in', true, 'no'],
  ['FBA', 'SHIPPED', 'out', false, 'no'],
  ['FBM', 'PENDING', 'any', false, 'no'],
  ['FBM', 'PENDING_AVAILABILITY', 'any', false, 'no'],
  ['FBM', 'CANCELLED', 'any', false, 'no'],
  ['FBM', 'UNSHIPPED', 'in', true, 'yes'],
  ['FBM', 'UNSHIPPED', 'out', false, 'no'],
  ['FBM', 'PARTIALLY_SHIPPED', 'in', true, 'yes'],
  ['FBM', 'PARTIALLY_SHIPPED', 'out', false, 'no'],
  ['FBM', 'SHIPPED', 'in', true, 'yes'],
  ['FBM', 'SHIPPED', 'out', false, 'no'],
])

/** Without Inventory Management (the archived table, product.md 4.2): stock never stops an order. */
export const archivedTable: readonly TableRow[] = rows([
  ['FBA', 'PENDING', 'any', false, 'no'],
  ['FBA', 'PENDING_AVAILABILITY', 'any', false, 'no'],
  ['FBA', 'CANCELLED', 'any', false, 'no'],
  ['FBA', 'UNSHIPPED', 'any', false, 'no'],
  ['FBA', 'PARTIALLY_SHIPPED', 'any', false, 'no'],
  ['FBA', 'SHIPPED', 'any', true, 'no'],
  ['FBM', 'PENDING', 'any', false, 'as-set'],
  ['FBM', 'PENDING_AVAILABILITY', 'any', false, 'no'],
  ['FBM', 'CANCELLED', 'any', false, 'no'],
  ['FBM', 'UNSHIPPED', 'any', true, 'as-set'],
  ['FBM', 'PARTIALLY_SHIPPED', 'any', true, 'as-set'],
  ['FBM', 'SHIPPED', 'any', true, 'as-set'],
])

/** What the table and the settings together say of an order. */
export interface ImportRule {
  readonly create: boolean
  /** Whether the Commerce order holds stock back. */
  readonly reserveStock: boolean
  readonly whenShort: WhenShort
  /** Why an order here waits; null where it is created, or canceled. */
  readonly waitsBecause: WaitReason | null
  /** Ids of what makes this another answer than the table's row. */
  readonly deviations: readonly ('L-12' | 'O-22' | 'O-23' | 'P-03')[]
}

export type RuleSettings = Pick<
  OrderSettings,
  'importFbaOrders' | 'insufficientStock' | 'pendingOrders' | 'fbaChangesStock'
>

/** Null for a channel or a status that no table has. */
export function findImportRule(
  order: { readonly channel: FulfillmentChannel; readonly amazonStatus: AmazonStatus | null },
  settings: RuleSettings,
  { inventoryManagement }: { readonly inventoryManagement: boolean },
): ImportRule | null {
  const table = inventoryManagement ? publishedTable : archivedTable
  const found = table.filter(
    (row) => row.channel === order.channel && row.amazonStatus === order.amazonStatus,
  )
  const created = found.find(({ create }) => create)
  if (created === undefined) {
    const [row] = found
    return row === undefined ? null : notCreated(row)
  }
  const stopsWithoutStock = found.some(({ stock, create }) => stock === 'out' && !create)
  return created.channel === 'FBA'
    ? fbaRule(created, stopsWithoutStock, settings)
    : {
        create: true,
        reserveStock: reserves(created, settings),
        whenShort: stopsWithoutStock ? settings.insufficientStock : 'not-asked',
        waitsBecause: null,
        deviations: stopsWithoutStock && settings.insufficientStock !== 'block' ? ['O-23'] : [],
      }
}

/** Amazon ships from its own stock: what Commerce has says nothing about it, unless the merchant wants the table (L-12). */
function fbaRule(row: TableRow, stopsWithoutStock: boolean, settings: RuleSettings): ImportRule {
  const asksStock = stopsWithoutStock && settings.importFbaOrders === 'when-in-stock'
  return {
    create: true,
    reserveStock: reserves(row, settings) || settings.fbaChangesStock,
    whenShort: asksStock ? 'block' : 'not-asked',
    waitsBecause: null,
    deviations: [
      ...(stopsWithoutStock && !asksStock ? (['L-12'] as const) : []),
      ...(settings.fbaChangesStock ? (['P-03'] as const) : []),
    ],
  }
}

function reserves({ reserve }: TableRow, { pendingOrders }: RuleSettings): boolean {
  return reserve === 'yes' || (reserve === 'as-set' && pendingOrders === 'reserve')
}

const WAITS: Readonly<Record<TableRow['amazonStatus'], WaitReason | null>> = {
  PENDING: 'payment-pending',
  PENDING_AVAILABILITY: 'not-released',
  CANCELLED: null,
  UNSHIPPED: 'amazon-has-not-shipped',
  PARTIALLY_SHIPPED: 'amazon-has-not-shipped',
  SHIPPED: null,
}

function notCreated({ amazonStatus }: TableRow): ImportRule {
  return {
    create: false,
    reserveStock: false,
    whenShort: 'not-asked',
    waitsBecause: WAITS[amazonStatus],
    deviations: [],
  }
}

function rows(facts: readonly RowFacts[]): readonly TableRow[] {
  return facts.map(([channel, amazonStatus, stock, create, reserve]) => ({
    channel,
    amazonStatus,
    stock,
    create,
    reserve,
  }))
}
