/**
 * Plays every pair of `golden/`: an Amazon order and what stands in Commerce in, what is to become of it out. The
 * expected side was worked by hand or taken from a recording, and lists what the case is about, not every field.
 */
import { expect, test } from 'vitest'
import { readAmazonOrder } from './amazon/read-amazon-order.ts'
import type { CatalogProduct, CountryRegions } from './commerce/catalog.ts'
import type { CommerceOrder, CommerceShipment } from './commerce/commerce-order.ts'
import { formatAmount } from './money/money.ts'
import { buildCommerceOrder, type TargetStore } from './order-import/build-commerce-order.ts'
import { chooseStatus } from './order-import/choose-status.ts'
import { chooseStoreView } from './order-import/choose-store-view.ts'
import { decideImport } from './order-import/decide-import.ts'
import type { ImportSettings } from './order-import/import-decision.ts'
import type { ProductMatches } from './order-import/match-product.ts'
import { orderNumbers } from './order-import/number-order.ts'
import type { OrderAmounts } from './order-import/order-amounts.ts'
import { placeAmounts } from './order-import/place-amounts.ts'
import { defaultCarriers } from './shipping/carriers.ts'
import { planConfirmation } from './shipping/plan-confirmation.ts'
import { connectedIn2026, stockOf } from './testing/cast.ts'

interface ImportCase {
  /** Amazon's JSON. */
  readonly order: unknown
  /** What differs from the defaults. */
  readonly settings: Partial<ImportSettings>
  readonly matches?: Readonly<Record<string, readonly { sku: string; quantity: number; weight: string }[]>>
  readonly products: readonly CatalogProduct[]
  readonly stock: Readonly<Record<string, number | null>> | null
  readonly store: TargetStore
  readonly regions?: CountryRegions
}

interface ShippingCase {
  readonly shipment: CommerceShipment
  readonly commerceOrder: CommerceOrder
}

interface Golden {
  readonly title: string
  readonly ids: readonly string[]
  readonly source: string
  readonly working?: string
  readonly given: ImportCase | ShippingCase
  readonly expected: Readonly<Record<string, unknown>>
}

declare global {
  interface ImportMeta {
    /** Vite reads the files when it loads the test: the rules themselves have no access to any. */
    glob(
      pattern: string,
      options: { readonly eager: true; readonly import: 'default' },
    ): Record<string, unknown>
  }
}

const goldens = Object.entries(
  import.meta.glob('../golden/**/*.json', { eager: true, import: 'default' }),
).map(([path, content]) => ({ name: path.replace('../golden/', ''), golden: content as Golden }))

test('there are goldens, each with a title of its own', () => {
  expect(goldens.length).toBeGreaterThan(20)
  expect(new Set(goldens.map(({ golden }) => golden.title)).size).toBe(goldens.length)
})

test.each(goldens)('$golden.title ($name)', ({ golden }) => {
  expect(Object.keys(golden.expected).length).toBeGreaterThan(0)
  expect(play(golden.given)).toMatchObject(golden.expected)
})

function play(given: Golden['given']): Readonly<Record<string, unknown>> {
  if ('order' in given) return playImport(given)
  const plan = planConfirmation({
    shipment: given.shipment,
    order: given.commerceOrder,
    carriers: defaultCarriers,
  })
  return { plan }
}

function playImport(given: ImportCase): Readonly<Record<string, unknown>> {
  const reading = readAmazonOrder(given.order)
  if (reading.kind === 'unreadable') return { outcome: 'unreadable', ...reading }
  const { order } = reading
  const settings: ImportSettings = { ...connectedIn2026, ...given.settings }
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
    regions: given.regions ?? null,
    module: null,
  })
  if (build.kind === 'blocked') return { outcome: 'blocked', by: [build.by] }
  return {
    outcome: 'created',
    reservesStock: decision.reserveStock,
    short: decision.short,
    storeView: chooseStoreView(order, settings),
    numbers: orderNumbers(order, settings),
    status: chooseStatus(settings),
    lines: decision.lines.map(({ product, quantity }) => `${quantity} × ${product.sku}`),
    amounts: amountsAsText(placement.amounts),
    commerceOrder: build.draft.entity,
    changes: build.changes.map(({ field, because }) => `${field}: ${because}`),
  }
}

/** Golden pairs name matches by Seller SKU, weights as decimal text. */
function matchesOf(matches: NonNullable<ImportCase['matches']>): ProductMatches {
  return new Map(
    Object.entries(matches).map(([key, components]) => [
      key,
      {
        components: components.map((component) => ({ ...component, weight: BigInt(component.weight) })),
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
