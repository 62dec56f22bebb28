/** Plays one golden pair: what is given goes through the rules as the service would take it. Tests only. */
import { readAmazonOrder } from '../amazon/read-amazon-order.ts'
import type { CatalogProduct, CountryRegions } from '../commerce/catalog.ts'
import type { CommerceOrder, CommerceShipment } from '../commerce/commerce-order.ts'
import { compareWithImported, termsOf } from '../lifecycle/compare-with-imported.ts'
import { formatAmount } from '../money/money.ts'
import { buildCommerceOrder, type TargetStore } from '../order-import/build-commerce-order.ts'
import { chooseStatus } from '../order-import/choose-status.ts'
import { chooseStoreView } from '../order-import/choose-store-view.ts'
import { decideImport } from '../order-import/decide-import.ts'
import { decidePendingHold } from '../order-import/hold-pending-stock.ts'
import type { ImportSettings } from '../order-import/import-decision.ts'
import type { ProductMatches } from '../order-import/match-product.ts'
import { orderNumbers } from '../order-import/number-order.ts'
import type { OrderAmounts } from '../order-import/order-amounts.ts'
import { placeAmounts } from '../order-import/place-amounts.ts'
import { defaultCarriers } from '../shipping/carriers.ts'
import { planConfirmation } from '../shipping/plan-confirmation.ts'
import { planEarlierShipments } from '../shipping/plan-earlier-shipments.ts'
import { connectedIn2026, stockOf } from './cast.ts'
import { type AddressCase, playAddress } from './play-address.ts'

export interface Golden {
  readonly title: string
  readonly ids: readonly string[]
  readonly source: string
  readonly working?: string
  readonly given: ImportCase | HoldCase | ShippingCase | AddressCase
  readonly expected: Played
  /** The same case with something else given in place of what stands above, and what becomes of it then. */
  readonly contrast?: { readonly given: Readonly<Record<string, unknown>>; readonly expected: Played }
}

type Played = Readonly<Record<string, unknown>>

interface ImportCase {
  /** Amazon's JSON. */
  readonly order: unknown
  /** What differs from the defaults. */
  readonly settings: Partial<ImportSettings>
  readonly matches?: Readonly<Record<string, GoldenMatch>>
  readonly products: readonly CatalogProduct[]
  readonly stock: Readonly<Record<string, number | null>> | null
  readonly store: TargetStore
  /** Commerce's rate, where the order's currency is not the store's. */
  readonly baseToOrderRate?: string
  readonly regions?: CountryRegions
}

/** The products of a match, weights as decimal text; of one that O-24 made, the SKU alone. */
type GoldenMatch =
  | readonly { readonly sku: string; readonly quantity: number; readonly weight: string }[]
  | { readonly placeholder: string }

/** What becomes of the units of an order that Amazon has not been paid for. */
interface HoldCase {
  readonly order: unknown
  readonly settings: Partial<ImportSettings>
  readonly now: string
  /** Whether its units are held already. */
  readonly held: boolean
}

interface ShippingCase {
  readonly shipment: CommerceShipment
  readonly commerceOrder: CommerceOrder
  /** Units that Amazon may still be told of, by its item; others have no limit. */
  readonly untold?: Readonly<Record<string, number>>
}

/** An order of which units had gone before it was imported. */
interface EarlierShippingCase {
  /** Amazon's JSON, as it was imported. */
  readonly importedOrder: unknown
  readonly commerceOrder: CommerceOrder
  readonly shipments: readonly CommerceShipment[]
}

/** What Amazon says of an order after its import, answer by answer. */
interface ChangedCase {
  readonly importedOrder: unknown
  readonly answers: readonly unknown[]
}

export function playGolden(given: Golden['given']): Played {
  if ('order' in given) {
    const settings = { ...connectedIn2026, ...given.settings }
    return 'now' in given ? playHold(given, settings) : playImport(given, settings)
  }
  if ('address' in given) return playAddress(given)
  if ('shipment' in given) {
    const { shipment, commerceOrder: order, untold = {} } = given
    const limits = new Map(Object.entries(untold))
    return { plan: planConfirmation({ shipment, order, carriers: defaultCarriers, untold: limits }) }
  }
  return 'answers' in given ? playChanges(given) : playEarlierShipping(given)
}

function playEarlierShipping({ importedOrder, ...given }: EarlierShippingCase): Played {
  const reading = readAmazonOrder(importedOrder)
  if (reading.kind === 'unreadable') return { outcome: 'unreadable', ...reading }
  return { shipments: planEarlierShipments({ order: reading.order, ...given }) }
}

function playChanges({ importedOrder, answers }: ChangedCase): Played {
  const [imported, ...later] = [importedOrder, ...answers].map((json) => {
    const reading = readAmazonOrder(json)
    if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
    return reading.order
  })
  if (imported === undefined) return {}
  let heard = termsOf(imported)
  const changes = later.map((order) => {
    const { differences, undone, heard: news } = compareWithImported(termsOf(imported), heard, order)
    heard = news ?? heard
    return { differences, undone }
  })
  return { changes }
}

function playHold({ order, now, held }: HoldCase, settings: ImportSettings): Played {
  const reading = readAmazonOrder(order)
  if (reading.kind === 'unreadable') return { outcome: 'unreadable', ...reading }
  const hold = decidePendingHold(reading.order, settings, { now: new Date(now), held })
  return { hold: hold.kind === 'hold' ? { ...hold, until: hold.until.toISOString() } : hold }
}

function playImport(given: ImportCase, settings: ImportSettings): Played {
  const reading = readAmazonOrder(given.order)
  if (reading.kind === 'unreadable') return { outcome: 'unreadable', ...reading }
  const { order } = reading
  const decision = decideImport({
    order,
    settings,
    matches: matchesOf(given.matches ?? {}),
    products: new Map(given.products.map((product) => [product.sku, product])),
    stock: given.stock === null ? null : stockOf(given.stock),
  })
  if (decision.kind === 'wait') return { outcome: 'waits', because: decision.because }
  if (decision.kind === 'notRequired') return { outcome: 'not required', because: decision.because }
  if (decision.kind === 'blocked') return { outcome: 'blocked', by: decision.by }
  if (decision.kind === 'needs-products') return { outcome: 'needs products', products: decision.products }
  const placement = placeAmounts(order, settings)
  if (placement.kind === 'blocked') return { outcome: 'blocked', by: [placement.by] }
  const build = buildCommerceOrder({
    order,
    lines: decision.lines,
    amounts: placement.amounts,
    settings,
    store: given.store,
    baseToOrderRate: given.baseToOrderRate ?? null,
    regions: given.regions ?? null,
    module: null,
  })
  if (build.kind === 'blocked') return { outcome: 'blocked', by: [build.by] }
  return {
    outcome: 'created',
    reservesStock: decision.reserveStock,
    whenShort: decision.whenShort,
    short: decision.short,
    storeView: chooseStoreView(order, settings),
    numbers: orderNumbers(order, settings),
    status: chooseStatus(settings),
    lines: decision.lines.map(({ product, quantity }) => `${quantity} × ${product.sku}`),
    alreadyShipped: decision.lines.flatMap(({ product, alreadyShipped }) =>
      alreadyShipped === undefined ? [] : [`${alreadyShipped} × ${product.sku}`],
    ),
    amounts: amountsAsText(placement.amounts),
    commerceOrder: build.draft.entity,
    changes: build.changes.map(({ field, because }) => `${field}: ${because}`),
  }
}

function matchesOf(matches: NonNullable<ImportCase['matches']>): ProductMatches {
  return new Map(
    Object.entries(matches).map(([key, match]) => [
      key,
      'placeholder' in match
        ? { components: [{ sku: match.placeholder, quantity: 1, weight: 1n }], isPlaceholder: true }
        : {
            components: match.map((component) => ({ ...component, weight: BigInt(component.weight) })),
            isPlaceholder: false,
          },
    ]),
  )
}

function amountsAsText(amounts: OrderAmounts) {
  return {
    tax: amounts.tax,
    lines: amounts.lines.map((line) => ({
      net: formatAmount(line.item),
      tax: formatAmount(line.itemTax),
      discount: formatAmount(line.itemDiscount),
    })),
    shipping: amounts.shippingParts.map((part) => ({
      kind: part.kind,
      net: formatAmount(part.net),
      tax: formatAmount(part.tax),
      discount: formatAmount(part.discount),
    })),
    grandTotal: formatAmount(amounts.grandTotal),
  }
}
