/**
 * Makes the Commerce order of one Amazon order, or says what holds it.
 *
 * Never twice: the order is held while this runs; with our module Commerce itself refuses a second order for the same
 * Amazon number; without it an order whose creation has no clear answer is looked up until Commerce must have given
 * the call up, and only then created again (L-55).
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import { readAmazonOrder } from '@orderferry/domain/amazon/read-amazon-order'
import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import {
  buildCommerceOrder,
  type CommerceOrderBuild,
} from '@orderferry/domain/order-import/build-commerce-order'
import { chooseStoreView } from '@orderferry/domain/order-import/choose-store-view'
import type { ImportDecision, ImportSettings } from '@orderferry/domain/order-import/import-decision'
import { matchKeys } from '@orderferry/domain/order-import/match-product'
import { recipientCountry } from '@orderferry/domain/order-import/normalize-address'
import { placeAmounts } from '@orderferry/domain/order-import/place-amounts'
import { readCapabilities } from '../../commerce/capabilities.ts'
import { readCountryRegions } from '../../commerce/countries.ts'
import { decideWithCommerce } from '../../commerce/decide-with-commerce.ts'
import { createOrder, findOrderByExternalId, readOrder } from '../../commerce/orders.ts'
import { readSalableStock } from '../../commerce/stock.ts'
import { readStoreView } from '../../commerce/store-view.ts'
import { readStoreWithSettings, type StoreWithSettings } from '../../database/amazon-accounts.ts'
import { readOrderWithAnswer } from '../../database/amazon-orders.ts'
import type { AmazonOrderRow } from '../../database/order-changes.ts'
import type { OrderKey } from '../../database/order-key.ts'
import { openAnswer } from '../../database/order-vault.ts'
import { readProductMatches } from '../../database/product-matches.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { holdingOrder } from '../hold-order.ts'
import { recordBlocked, recordCreated, recordSetAside, startAttempt } from '../record-import.ts'
import type { Run } from '../run.ts'

export async function importOrder(run: Run, key: OrderKey): Promise<StepResult> {
  const stored = await readOrderWithAnswer(run.database, key)
  const store = await readStoreWithSettings(run.database, key.storeId)
  if (stored === undefined || store === undefined) return undefined
  if (stored.import_state !== 'importing' && stored.import_state !== 'blocked') return undefined

  const accountKey = await run.keys.keyOf(run.database, key.accountId)
  const reading = readAmazonOrder(openAnswer(accountKey, key, stored.sealed_answer))
  if (reading.kind === 'unreadable') {
    await recordBlocked(run, key, [{ code: 'amazon-data-unreadable', problems: reading.problems }])
    return undefined
  }
  const { orderferryModule, inventoryManagement } = await readCapabilities(run.commerce)
  const settings = {
    ...store.settings,
    connectedAt: store.connected_at.toISOString(),
    inventoryManagement,
  }
  const held = { key, stored, store, order: reading.order, settings, orderferryModule }
  // With our module Commerce itself makes an order once; without it no two workers may try at the same time.
  if (orderferryModule) return importHeldOrder(run, held)
  return holdingOrder(run, key, 'create', async () => {
    const earlier = await lookForEarlierWork(run, held)
    if (earlier === 'settled') return undefined
    return earlier ?? importHeldOrder(run, held)
  })
}

interface HeldOrder {
  readonly key: OrderKey
  readonly stored: AmazonOrderRow
  readonly store: StoreWithSettings
  readonly order: AmazonOrder
  readonly settings: ImportSettings
  readonly orderferryModule: boolean
}

/** On a plain Magento nothing but looking tells whether an earlier try has made the order, or may still be making it. */
async function lookForEarlierWork(
  run: Run,
  { key, stored, order }: HeldOrder,
): Promise<StepResult | 'settled'> {
  const found = await findOrderByExternalId(run.commerce, order.amazonOrderId)
  if (found !== null) {
    await recordFound(run, key, found, false)
    return 'settled'
  }
  const openUntil = createOpenUntil(run, stored)
  return openUntil > run.clock() ? { againAt: openUntil } : undefined
}

async function importHeldOrder(run: Run, held: HeldOrder): Promise<StepResult> {
  const { key, order, orderferryModule } = held
  const decision = await decide(run, held)
  const built = decision.kind === 'import' ? await build(run, held, decision) : null
  if (decision.kind === 'import' && built?.kind === 'built') return create(run, held, { built, decision })

  // The world may have changed since an earlier try whose answer was lost: what it made is the order's, all the same.
  const madeEarlier = await findOrderByExternalId(run.commerce, order.amazonOrderId)
  if (madeEarlier !== null) {
    return settle(recordFound(run, key, madeEarlier, orderferryModule && order.channel === 'FBM'))
  }
  if (decision.kind === 'blocked') return settle(recordBlocked(run, key, decision.by))
  if (decision.kind === 'needs-products')
    return settle(
      recordBlocked(
        run,
        key,
        decision.products.map(({ sku, asin }) => ({ code: 'sku-not-in-catalog', sku, asin })),
      ),
    )
  if (decision.kind !== 'import') return settle(recordSetAside(run, key, decision))
  return settle(recordBlocked(run, key, built?.kind === 'blocked' ? [built.by] : []))
}

function recordFound(
  run: Run,
  key: OrderKey,
  commerceOrder: CommerceOrder,
  stockReserved: boolean,
): Promise<void> {
  return recordCreated(run, key, {
    commerceOrder,
    how: 'found',
    expected: null,
    stockReserved,
    addressChanges: [],
  })
}

/** Until when Commerce may still be working on a create that gave no answer. */
function createOpenUntil(run: Run, { create_sent_at }: AmazonOrderRow): Date {
  return new Date((create_sent_at?.getTime() ?? 0) + run.limits.commerceDeadlineMs)
}

async function decide(
  run: Run,
  { key, order, settings, store, orderferryModule }: HeldOrder,
): Promise<ImportDecision> {
  const matches = await readProductMatches(run.database, key, order.items.flatMap(matchKeys))
  const asked = { order, settings, matches, websiteCode: store.website_code, orderferryModule }
  return (await decideWithCommerce(run, asked)).decision
}

type ImportOutcome = Extract<ImportDecision, { kind: 'import' }>
type BuiltOrder = Extract<CommerceOrderBuild, { kind: 'built' }>

async function build(
  run: Run,
  { order, settings, orderferryModule }: HeldOrder,
  decision: ImportOutcome,
): Promise<CommerceOrderBuild> {
  const placement = placeAmounts(order, settings)
  if (placement.kind === 'blocked') return placement
  const country = recipientCountry(order)
  return buildCommerceOrder({
    order,
    lines: decision.lines,
    amounts: placement.amounts,
    settings,
    store: await readStoreView(run.commerce, chooseStoreView(order, settings).commerceStoreId),
    regions: country === null ? null : await readCountryRegions(run.commerce, country),
    module: orderferryModule ? { reserve: reserveOf(decision) } : null,
  })
}

function reserveOf({ reserveStock, whenShort }: ImportOutcome): 'check' | 'place' | 'no' {
  if (!reserveStock) return 'no'
  return whenShort === 'not-asked' ? 'place' : 'check'
}

async function create(
  run: Run,
  held: HeldOrder,
  plan: { readonly built: BuiltOrder; readonly decision: ImportOutcome },
): Promise<StepResult> {
  const { key, order, orderferryModule } = held
  const { built, decision } = plan
  if (!orderferryModule) await startAttempt(run, key)
  const outcome = await createOrder(run.commerce, built.draft)
  switch (outcome.kind) {
    case 'created':
    case 'already-exists': {
      const commerceOrder = await readBack(run, outcome, order.amazonOrderId)
      if (commerceOrder === null)
        return { againAt: new Date(run.clock().getTime() + run.limits.commerceDeadlineMs) }
      await recordCreated(run, key, {
        commerceOrder,
        how: outcome.kind === 'created' ? 'created' : 'found',
        expected: { grandTotal: built.grandTotal, lines: decision.lines.length },
        stockReserved: orderferryModule && decision.reserveStock,
        addressChanges: built.changes,
      })
      return undefined
    }
    case 'not-salable':
      return settle(recordBlocked(run, key, await outOfStock(run, held.store, decision, outcome.skus)))
    case 'rejected': {
      // A refusal can leave the order behind (commerce-observed: a gift message that is refused after the order is stored).
      const leftBehind = await findOrderByExternalId(run.commerce, order.amazonOrderId)
      if (leftBehind === null) return settle(recordBlocked(run, key, [rejectedBy(outcome.message)]))
      const expected = { grandTotal: built.grandTotal, lines: decision.lines.length }
      return settle(
        recordCreated(run, key, {
          commerceOrder: leftBehind,
          how: 'found',
          expected,
          stockReserved: orderferryModule && decision.reserveStock,
          addressChanges: built.changes,
        }),
      )
    }
  }
}

/** The answer to a create echoes what was sent; only reading shows what was stored. */
function readBack(
  run: Run,
  outcome: { readonly kind: 'created'; readonly id: number } | { readonly kind: 'already-exists' },
  amazonOrderId: string,
): Promise<CommerceOrder | null> {
  return outcome.kind === 'created'
    ? readOrder(run.commerce, outcome.id)
    : findOrderByExternalId(run.commerce, amazonOrderId)
}

function rejectedBy(message: string): Blocker {
  return { code: 'commerce-rejected', message }
}

/** Commerce said which SKUs fall short; how many are left is what people want to know. */
async function outOfStock(
  run: Run,
  { website_code: websiteCode }: StoreWithSettings,
  decision: ImportOutcome,
  skus: readonly string[],
): Promise<readonly Blocker[]> {
  const stock = await readSalableStock(run.commerce, { websiteCode, skus })
  return skus.map((sku) => ({
    code: 'out-of-stock',
    sku,
    ordered: decision.lines
      .filter(({ product }) => product.sku.toLowerCase() === sku.toLowerCase())
      .reduce((units, { quantity }) => units + quantity, 0),
    salable: stock.get(sku)?.salableQuantity ?? null,
  }))
}

async function settle(recorded: Promise<void>): Promise<undefined> {
  await recorded
  return undefined
}
