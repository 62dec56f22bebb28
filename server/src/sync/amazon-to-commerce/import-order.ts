/**
 * Makes the Commerce order of one Amazon order, or says what holds it.
 *
 * Never twice: the order is held while this runs; with our module Commerce itself refuses a second order for the same
 * Amazon number; without it an order whose creation has no clear answer is looked up until Commerce must have given
 * the call up, and only then created again (L-55).
 */
import type { AmazonOrder } from '@orderferry/domain/amazon/amazon-order'
import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import type { Blocker } from '@orderferry/domain/order-import/blocker'
import { chooseStoreView } from '@orderferry/domain/order-import/choose-store-view'
import { hasUnitsToShip } from '@orderferry/domain/order-import/count-shipped-units'
import type {
  ImportDecision,
  ImportSettings,
  PlaceholderProduct,
} from '@orderferry/domain/order-import/import-decision'
import { matchKeys } from '@orderferry/domain/order-import/match-product'
import { orderNumbers } from '@orderferry/domain/order-import/number-order'
import { placeAmounts } from '@orderferry/domain/order-import/place-amounts'
import { readCapabilities } from '../../commerce/capabilities.ts'
import { decideWithCommerce, readStockForOrder } from '../../commerce/decide-with-commerce.ts'
import { findOrderByExternalId, readOrder } from '../../commerce/orders.ts'
import { type OrderWish, placeOrder } from '../../commerce/place-order.ts'
import { type OrderPlan, planOrder } from '../../commerce/plan-order.ts'
import { readStoreView } from '../../commerce/store-view.ts'
import {
  importSettingsOf,
  readStoreWithSettings,
  type StoreWithSettings,
} from '../../database/amazon-accounts.ts'
import { type OrderWithAnswer, readOrderWithAnswer } from '../../database/amazon-orders.ts'
import type { AmazonOrderRow } from '../../database/order-changes.ts'
import type { OrderKey } from '../../database/order-key.ts'
import { openOrder } from '../../database/order-vault.ts'
import { readProductMatches } from '../../database/product-matches.ts'
import type { StepResult } from '../../jobs/job-result.ts'
import { holdingOrder } from '../hold-order.ts'
import { makePlaceholders } from '../make-placeholders.ts'
import { isCoveredByHold } from '../pending-hold.ts'
import {
  type CreatedOrder,
  recordBlocked,
  recordCreated,
  recordSetAside,
  startAttempt,
} from '../record-import.ts'
import type { Run } from '../run.ts'

export async function importOrder(run: Run, key: OrderKey): Promise<StepResult> {
  const stored = await readOrderWithAnswer(run.database, key)
  const store = await readStoreWithSettings(run.database, key.storeId)
  if (stored === undefined || store === undefined) return undefined
  if (stored.import_state !== 'importing' && stored.import_state !== 'blocked') return undefined

  const accountKey = await run.keys.keyOf(run.database, key.accountId)
  const reading = openOrder(accountKey, key, stored)
  if (reading.kind === 'unreadable') {
    await recordBlocked(run, key, [{ code: 'amazon-data-unreadable', problems: reading.problems }])
    return undefined
  }
  const { orderferryModule, inventoryManagement } = await readCapabilities(run.commerce)
  const settings = importSettingsOf(store, { inventoryManagement })
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
  readonly stored: OrderWithAnswer
  readonly store: StoreWithSettings
  readonly order: AmazonOrder
  readonly settings: ImportSettings
  readonly orderferryModule: boolean
}

/** On a plain Magento nothing but looking tells whether an earlier try has made the order, or may still be making it. */
async function lookForEarlierWork(run: Run, held: HeldOrder): Promise<StepResult | 'settled'> {
  const { key, stored, order } = held
  const madeEarlier = await findOrderByExternalId(run.commerce, order.amazonOrderId)
  if (madeEarlier !== null) {
    await recordCreated(run, key, found(madeEarlier, held, await decide(run, held)))
    return 'settled'
  }
  const openUntil = createOpenUntil(run, stored)
  return openUntil > run.clock() ? { againAt: openUntil } : undefined
}

async function importHeldOrder(run: Run, held: HeldOrder): Promise<StepResult> {
  const { key, order, settings, orderferryModule } = held
  const decision = await decide(run, held)
  const plan =
    decision.kind === 'import'
      ? await planOrder(run.commerce, { order, settings, lines: decision.lines, orderferryModule })
      : null
  if (decision.kind === 'import' && plan?.kind === 'ready') return create(run, held, { decision, plan })

  // The world may have changed since an earlier try whose answer was lost: what it made is the order's, all the same.
  const madeEarlier = await findOrderByExternalId(run.commerce, order.amazonOrderId)
  if (madeEarlier !== null) {
    const stockReserved = orderferryModule && order.channel === 'FBM' && hasUnitsToShip(order)
    return settle(recordCreated(run, key, { ...found(madeEarlier, held, decision), stockReserved }))
  }
  switch (decision.kind) {
    case 'blocked':
      return settle(recordBlocked(run, key, decision.by))
    case 'needs-products':
      return makeProducts(run, held, decision.products)
    case 'import':
      return settle(recordBlocked(run, key, plan?.kind === 'blocked' ? [plan.by] : []))
    default:
      return settle(recordSetAside(run, key, decision))
  }
}

/** Made by an earlier try: what was sent is known as far as it would be sent again. */
function found(
  commerceOrder: CommerceOrder,
  { stored, order, settings }: HeldOrder,
  decision: ImportDecision,
): CreatedOrder {
  const placement = placeAmounts(order, settings)
  return {
    commerceOrder,
    read: stored,
    how: 'found',
    expected:
      decision.kind === 'import' && placement.kind === 'placed'
        ? { grandTotal: placement.amounts.grandTotal, lines: decision.lines.length }
        : null,
    stockReserved: false,
    shortSkus: decision.kind === 'import' ? decision.short.map(({ sku }) => sku) : [],
    numbersTaken: [],
    settings,
    addressChanges: [],
    customer: null,
  }
}

/** Until when Commerce may still be working on a create that gave no answer. */
function createOpenUntil(run: Run, { create_sent_at }: AmazonOrderRow): Date {
  return new Date((create_sent_at?.getTime() ?? 0) + run.limits.commerceDeadlineMs)
}

async function decide(
  run: Run,
  { key, stored, order, settings, orderferryModule }: HeldOrder,
): Promise<ImportDecision> {
  const matches = await readProductMatches(run.database, key, order.items.flatMap(matchKeys))
  const asked = { order, settings, matches, orderferryModule }
  // No customer is made for an order that Commerce would then refuse for lack of stock (L-53).
  const stock = settings.customerCreation === 'build' && stored.pending_hold_until === null
  return (await decideWithCommerce(run, asked, { stock })).decision
}

type ImportOutcome = Extract<ImportDecision, { kind: 'import' }>

/** What was held back while the order was Pending is there, though Commerce counts it as sold (O-05). */
async function reserveOf(
  run: Run,
  { stored, order, settings }: HeldOrder,
  { reserveStock, whenShort, lines }: ImportOutcome,
): Promise<OrderWish['reserve']> {
  if (!reserveStock) return 'no'
  if (whenShort === 'not-asked') return 'place'
  return (await isCoveredByHold(run, stored, { order, settings, lines })) ? 'place' : 'check'
}

async function create(
  run: Run,
  held: HeldOrder,
  { decision, plan }: { readonly decision: ImportOutcome; readonly plan: OrderPlan },
): Promise<StepResult> {
  const { key, order, settings, orderferryModule } = held
  if (!orderferryModule) await startAttempt(run, key)
  const outcome = await placeOrder(run.commerce, {
    amazonOrderId: order.amazonOrderId,
    numbers: orderNumbers(order, settings),
    reserve: await reserveOf(run, held, decision),
    whenShort: decision.whenShort,
    storeCode: plan.storeCode,
    draft: plan.draft,
  })
  if (outcome.kind === 'not-salable')
    return settle(recordBlocked(run, key, await outOfStock(run, held, decision, outcome.skus)))
  // The answer to a create echoes what was sent; only reading shows what was stored. And a refusal can leave the order
  // behind (commerce-observed: a gift message that is refused after the order is stored).
  const commerceOrder =
    outcome.kind === 'created'
      ? await readOrder(run.commerce, outcome.id)
      : await findOrderByExternalId(run.commerce, order.amazonOrderId)
  if (commerceOrder === null)
    return outcome.kind === 'rejected'
      ? settle(recordBlocked(run, key, [{ code: 'commerce-rejected', message: outcome.message }]))
      : { againAt: new Date(run.clock().getTime() + run.limits.commerceDeadlineMs) }
  const shortSkus =
    outcome.kind === 'already-exists' && orderferryModule
      ? await oversoldSkus(run, held, decision)
      : outcome.shortSkus.length > 0
        ? outcome.shortSkus
        : decision.short.map(({ sku }) => sku)
  return settle(
    recordCreated(run, key, {
      commerceOrder,
      read: held.stored,
      how: outcome.kind === 'created' ? 'created' : 'found',
      expected: { grandTotal: plan.grandTotal, lines: decision.lines.length },
      stockReserved: orderferryModule && decision.reserveStock && hasUnitsToShip(order),
      shortSkus,
      numbersTaken: outcome.numbersTaken,
      settings,
      addressChanges: plan.changes,
      customer: plan.customer,
    }),
  )
}

/** Of an order that is there and holds its units: what there is less than nothing of is what it fell short of (O-23). */
async function oversoldSkus(
  run: Run,
  { order, settings }: HeldOrder,
  { whenShort, lines }: ImportOutcome,
): Promise<readonly string[]> {
  if (whenShort === 'block' || whenShort === 'not-asked') return []
  const skus = lines.map(({ product }) => product.sku)
  const stock = await readStockForOrder(run.commerce, { order, settings, skus })
  return skus.filter((sku) => (stock.get(sku)?.salableQuantity ?? 0) < 0)
}

/** Then the order is decided again, with them. None is made for an order that its amounts hold anyway. */
async function makeProducts(
  run: Run,
  { key, order, settings }: HeldOrder,
  products: readonly PlaceholderProduct[],
): Promise<StepResult> {
  const placement = placeAmounts(order, settings)
  if (placement.kind === 'blocked') return settle(recordBlocked(run, key, [placement.by]))
  const { commerceStoreId } = chooseStoreView(order, settings)
  const { websiteId } = await readStoreView(run.commerce, commerceStoreId)
  const refused = await makePlaceholders(run, key, { products, websiteId })
  return refused.length === 0 ? { againAt: run.clock() } : settle(recordBlocked(run, key, refused))
}

/** Commerce said which SKUs fall short; how many are left is what people want to know. */
async function outOfStock(
  run: Run,
  { order, settings }: HeldOrder,
  decision: ImportOutcome,
  skus: readonly string[],
): Promise<readonly Blocker[]> {
  const stock = await readStockForOrder(run.commerce, { order, settings, skus })
  return skus.map((sku) => ({
    code: 'out-of-stock',
    sku,
    ordered: decision.lines
      .filter(({ product }) => product.sku.toLowerCase() === sku.toLowerCase())
      .reduce((units, { quantity, alreadyShipped = 0 }) => units + quantity - alreadyShipped, 0),
    salable: stock.get(sku)?.salableQuantity ?? null,
  }))
}

async function settle(recorded: Promise<void>): Promise<undefined> {
  await recorded
  return undefined
}
