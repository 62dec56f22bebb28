/**
 * What the import would decide now, and why: the same rules on the stored answer of Amazon's and on Commerce's present
 * facts. It changes nothing. Rule by rule, so that a reader sees where it stops; what comes after is not asked.
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import type { CatalogProduct, SalableStock } from '@orderferry/domain/commerce/catalog'
import { type Blocker, withoutBuyer } from '@orderferry/domain/order-import/blocker'
import { gateImport, type ImportGate } from '@orderferry/domain/order-import/gate-import'
import type { ImportSettings } from '@orderferry/domain/order-import/import-decision'
import {
  findBySku,
  findMatch,
  matchKeys,
  type ProductMatches,
} from '@orderferry/domain/order-import/match-product'
import { type Placement, placeAmounts } from '@orderferry/domain/order-import/place-amounts'
import { type CommerceCapabilities, readCapabilities } from '../commerce/capabilities.ts'
import { decideWithCommerce } from '../commerce/decide-with-commerce.ts'
import { findBuildBlocker } from '../commerce/plan-order.ts'
import {
  importSettingsOf,
  readStoreWithSettings,
  type StoreWithSettings,
} from '../database/amazon-accounts.ts'
import { readOrderWithAnswer } from '../database/amazon-orders.ts'
import type { AmazonOrderRow } from '../database/order-changes.ts'
import { openOrder } from '../database/order-vault.ts'
import { readProductMatches } from '../database/product-matches.ts'
import { SyncError } from '../platform/sync-error.ts'
import type { StaffRun } from './staff-run.ts'

export interface ImportExplanation {
  readonly row: AmazonOrderRow
  readonly store: StoreWithSettings
  readonly reading:
    | {
        readonly kind: 'unreadable'
        readonly problems: readonly { readonly path: string; readonly problem: string }[]
      }
    | { readonly kind: 'read'; readonly order: AmazonOrder; readonly facts: ImportFacts }
}

export interface ImportFacts {
  readonly gate: ImportGate
  /** Absent: not asked, or Commerce does not answer. */
  readonly lines?: readonly ExplainedLine[]
  readonly placement?: Placement
  /** What would hold the order; empty when it would be imported. */
  readonly blockers?: readonly Blocker[]
  /** Commerce did not answer, or refused to. */
  readonly trouble?: string
}

export interface ExplainedLine {
  readonly amazonOrderItemId: string
  readonly sku: string | null
  readonly quantity: number
  readonly product: CatalogProduct | null
  /** Undefined where stock is not asked. */
  readonly stock: SalableStock | null | undefined
}

export async function explainImport(
  run: StaffRun,
  asked: { readonly storeId: string; readonly amazonOrderId: string },
): Promise<ImportExplanation | null> {
  const store = await readStoreWithSettings(run.database, asked.storeId)
  if (store === undefined) return null
  const key = { accountId: store.account_id, ...asked }
  const row = await readOrderWithAnswer(run.database, key)
  if (row === undefined) return null
  const accountKey = await run.keys.keyOf(run.database, key.accountId)
  const reading = openOrder(accountKey, key, row)
  if (reading.kind === 'unreadable')
    return { row, store, reading: { kind: 'unreadable', problems: reading.problems } }
  const { order } = reading
  const { orderferryModule, inventoryManagement } = await knownCapabilities(run)
  const settings = importSettingsOf(store, { inventoryManagement })
  const gate = gateImport(order, settings)
  if (gate.kind !== 'candidate') return { row, store, reading: { kind: 'read', order, facts: { gate } } }
  const facts = await askCommerce(run, { row, store, order, settings, gate, orderferryModule })
  return { row, store, reading: { kind: 'read', order, facts } }
}

/** Of a Commerce that does not answer the usual is assumed; what is asked next says that it does not answer. */
async function knownCapabilities(run: StaffRun): Promise<CommerceCapabilities> {
  try {
    return await readCapabilities(run.commerce)
  } catch (error) {
    if (!(error instanceof SyncError)) throw error
    return { orderferryModule: false, inventoryManagement: true }
  }
}

interface Asked {
  readonly row: AmazonOrderRow
  readonly store: StoreWithSettings
  readonly order: AmazonOrder
  readonly settings: ImportSettings
  readonly gate: Extract<ImportGate, { kind: 'candidate' }>
  readonly orderferryModule: boolean
}

async function askCommerce(run: StaffRun, asked: Asked): Promise<ImportFacts> {
  const { row, order, settings, gate, orderferryModule } = asked
  const placement = placeAmounts(order, settings)
  try {
    const key = { accountId: row.account_id, storeId: row.store_id }
    const matches = await readProductMatches(run.database, key, order.items.flatMap(matchKeys))
    // Once the Commerce order exists its own reservation has lowered what can be sold.
    const isCreated = row.import_state === 'created'
    const { decision, products, stock } = await decideWithCommerce(
      run,
      { order, settings, matches, orderferryModule },
      { stock: !isCreated },
    )
    const ofLines = decision.kind === 'blocked' ? decision.by : []
    const ofAmounts = placement.kind === 'blocked' ? [placement.by] : []
    const ofBuild =
      decision.kind === 'import' && placement.kind === 'placed'
        ? await findBuildBlocker(run.commerce, { order, settings, lines: decision.lines, orderferryModule })
        : null
    const ofOrder = ofBuild === null ? [] : [ofBuild]
    return {
      gate,
      lines: linesOf(order, { matches, products, stock: isCreated ? null : stock }),
      placement,
      blockers: [...ofLines, ...ofAmounts, ...ofOrder].map(withoutBuyer),
    }
  } catch (error) {
    if (!(error instanceof SyncError)) throw error
    return { gate, placement, trouble: error.message }
  }
}

/** One for each product that a line stands for; a line that names no SKU stands for none. */
function linesOf(
  order: AmazonOrder,
  {
    matches,
    products,
    stock,
  }: {
    readonly matches: ProductMatches
    readonly products: ReadonlyMap<string, CatalogProduct>
    readonly stock: ReadonlyMap<string, SalableStock> | null
  },
): readonly ExplainedLine[] {
  return order.items
    .filter(({ quantityOrdered }) => quantityOrdered > 0)
    .flatMap((item): readonly ExplainedLine[] => {
      const { amazonOrderItemId, quantityOrdered } = item
      const components = findMatch(item, matches)?.components ?? [{ sku: null, quantity: 1 }]
      return components.map(({ sku, quantity }) => {
        const product = sku === null ? null : findBySku(products, sku)
        const ofProduct = product === null ? null : (stock?.get(product.sku) ?? null)
        return {
          amazonOrderItemId,
          sku,
          quantity: quantityOrdered * quantity,
          product,
          stock: stock === null ? undefined : ofProduct,
        }
      })
    })
}
