/** The catalog as staff look into it to match, enable or stock a product: what Commerce says now. */
import type { CatalogProduct } from '@orderferry/domain/commerce/catalog'
import { SUPPORTED_TYPES } from '@orderferry/domain/order-import/decide-import'
import { findBySku } from '@orderferry/domain/order-import/match-product'
import { readCatalogChoices } from '../commerce/catalog-choices.ts'
import { searchCatalog } from '../commerce/catalog-search.ts'
import { readSourceQuantities, readStockItemQuantity } from '../commerce/source-items.ts'
import { type CommerceSource, readSources } from '../commerce/sources.ts'
import { readSalableStock } from '../commerce/stock.ts'
import { readStores } from '../commerce/stores.ts'
import { type AmazonStoreRow, readStore } from '../database/amazon-accounts.ts'
import { countUnmatchedSkus, listUnmatchedSkus, type UnmatchedSku } from '../database/unmatched-skus.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface ListedProduct {
  readonly productId: number
  readonly sku: string
  readonly name: string
  readonly type: string
  readonly enabled: boolean
  /** Decimal text in the base currency; null where the product has none of its own. */
  readonly price: string | null
  /** Whether an Amazon line may stand for it (S-56). */
  readonly matchable: boolean
  /** Null where Commerce sells it whatever is left. */
  readonly salableQuantity: number | null
}

export interface ListedProducts {
  readonly products: readonly ListedProduct[]
  readonly total: number
}

/** Null when there is no such store. */
export async function searchProducts(
  run: StaffRun,
  asked: {
    readonly storeId: string
    readonly text: string
    readonly page: number
    readonly pageSize: number
  },
): Promise<ListedProducts | null> {
  const store = await readStore(run.database, asked.storeId)
  if (store === undefined) return null
  const { products, total } = await searchCatalog(run.commerce, asked)
  const stock = await readSalableStock(run.commerce, {
    websiteCode: store.website_code,
    skus: products.map(({ sku }) => sku),
  })
  return {
    total,
    products: products.map(({ productId, sku, name, type, enabled, price }) => ({
      ...{ productId, sku, name, type, enabled, price },
      matchable: SUPPORTED_TYPES.has(type),
      salableQuantity: stock.get(sku)?.salableQuantity ?? null,
    })),
  }
}

export interface StockedProduct extends Omit<ListedProduct, 'price'> {
  /** Where the store's website sells from; one without a code where Commerce runs without sources. */
  readonly sources: readonly {
    readonly sourceCode: string | null
    readonly name: string | null
    readonly quantity: number
  }[]
}

export async function viewProduct(
  run: StaffRun,
  asked: { readonly storeId: string; readonly sku: string },
): Promise<StockedProduct | 'store-unknown' | 'product-unknown'> {
  const store = await readStore(run.database, asked.storeId)
  if (store === undefined) return 'store-unknown'
  const product = findBySku(await run.products.readProductsBySku([asked.sku]), asked.sku)
  return product === null ? 'product-unknown' : stockedProduct(run, store, product)
}

async function stockedProduct(
  run: StaffRun,
  { website_code: websiteCode }: AmazonStoreRow,
  product: CatalogProduct,
): Promise<StockedProduct> {
  const { productId, sku, name, type, enabled } = product
  const stock = await readSalableStock(run.commerce, { websiteCode, skus: [sku] })
  return {
    ...{ productId, sku, name, type, enabled },
    matchable: SUPPORTED_TYPES.has(type),
    salableQuantity: stock.get(sku)?.salableQuantity ?? null,
    sources: await readStockAtSources(run, { websiteCode, sku }),
  }
}

async function readStockAtSources(
  run: StaffRun,
  { websiteCode, sku }: { readonly websiteCode: string; readonly sku: string },
): Promise<StockedProduct['sources']> {
  const sources = await sourcesOfWebsite(run, websiteCode)
  const quantities = sources === null ? null : await readSourceQuantities(run.commerce, sku)
  if (sources === null || quantities === null)
    return [{ sourceCode: null, name: null, quantity: await readStockItemQuantity(run.commerce, sku) }]
  return sources.map(({ sourceCode, name }) => ({
    sourceCode,
    name,
    quantity: quantities.find((one) => one.sourceCode === sourceCode)?.quantity ?? 0,
  }))
}

/** Those that are on; null where Commerce runs without sources. */
export async function sourcesOfWebsite(
  run: StaffRun,
  websiteCode: string,
): Promise<readonly CommerceSource[] | null> {
  const sources = await readSources(run.commerce)
  if (sources.length === 0) return null
  return sources.filter(({ enabled, websiteCodes }) => enabled && websiteCodes.includes(websiteCode))
}

/** What a new product can be sorted into. */
export async function offerProductChoices(run: StaffRun) {
  const [choices, { websites }] = await Promise.all([
    readCatalogChoices(run.commerce),
    readStores(run.commerce),
  ])
  return { ...choices, websites }
}

export interface FoundUnmatched {
  readonly skus: readonly UnmatchedSku[]
  readonly hasMore: boolean
  readonly total: number | undefined
}

/** Null when there is no such store. */
export async function findUnmatchedSkus(
  run: StaffRun,
  asked: {
    readonly storeId: string
    readonly limit: number
    readonly offset: number
    readonly count: boolean
  },
): Promise<FoundUnmatched | null> {
  const store = await readStore(run.database, asked.storeId)
  if (store === undefined) return null
  const key = { accountId: store.account_id, storeId: asked.storeId }
  const { limit, offset } = asked
  const rows = await listUnmatchedSkus(run.database, key, { limit: limit + 1, offset })
  return {
    skus: rows.slice(0, limit),
    hasMore: rows.length > limit,
    total: asked.count ? await countUnmatchedSkus(run.database, key) : undefined,
  }
}
