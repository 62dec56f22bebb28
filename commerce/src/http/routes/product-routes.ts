import { findVariants, loadConfigurableParts } from '../../catalog/configurable-products.ts'
import {
  legacyStock,
  readStockSettings,
  STOCK_ITEM_SHAPE,
  showStockItem,
  writeDefaultSource,
} from '../../catalog/legacy-stock.ts'
import { PRODUCT } from '../../catalog/product-table.ts'
import {
  deleteProduct,
  findProduct,
  type ProductRow,
  SELECT_PRODUCT,
  saveStockSettings,
} from '../../catalog/products.ts'
import { PRODUCT_SHAPE, saveSentProduct } from '../../catalog/save-sent-product.ts'
import { type ProductDetails, showProduct, showVariant } from '../../catalog/show-product.ts'
import type { Database } from '../../database/open-pool.ts'
import { searchSql, UnknownField } from '../../database/search-table.ts'
import { isObject, readShape } from '../read-shape.ts'
import { applicationRunError, RestError } from '../rest-error.ts'
import { bodyParameter, type Call, type Route, requiredParameter, route } from '../route.ts'
import { readSearchCriteria } from '../search-criteria.ts'

const PRODUCTS = 'Magento_Catalog::products'
const STOCK_ITEMS = 'Magento_Catalog::catalog_inventory'

export const PRODUCT_ROUTES: readonly Route[] = [
  route('GET', '/V1/products', PRODUCTS, listProducts),
  route('GET', '/V1/products/:sku', PRODUCTS, readProduct),
  route('POST', '/V1/products', PRODUCTS, (call) => save(call, null)),
  route('PUT', '/V1/products/:sku', PRODUCTS, changeProduct),
  route('DELETE', '/V1/products/:sku', PRODUCTS, async (call) => {
    if (!(await deleteProduct(call.engine.pool, call.parameters.sku ?? ''))) throw productNotFound()
    return true
  }),
  route('GET', '/V1/configurable-products/:sku/children', PRODUCTS, listVariants),
  route('GET', '/V1/stockItems/:sku', STOCK_ITEMS, readStockItem),
  route('PUT', '/V1/products/:sku/stockItems/:itemId', PRODUCTS, writeStockItem),
]

function productNotFound(): RestError {
  return new RestError(404, "The product that was requested doesn't exist. Verify the product and try again.")
}

async function existing(call: Call): Promise<ProductRow> {
  const product = await findProduct(call.engine.pool, call.parameters.sku ?? '')
  if (product === null) throw productNotFound()
  return product
}

async function listProducts({ engine, query }: Call): Promise<unknown> {
  const criteria = readSearchCriteria(query)
  const fieldSql = (field: string) => {
    const column = PRODUCT.byName.get(field)
    if (column !== undefined) return { sql: `t.${field}`, column }
    if (field !== 'website_id' && field !== 'store_id') return null
    return { sql: `array_to_string(t.website_ids, ',')`, column: PRODUCT.byName.get('sku')! }
  }
  const source = { select: SELECT_PRODUCT, key: PRODUCT.key, from: 'commerce.catalog_product t', fieldSql }
  const { rows, total } = await searchSql(engine.pool, source, criteria).catch((error: unknown) => {
    if (!(error instanceof UnknownField)) throw error
    throw new RestError(400, 'The "%1" attribute name is invalid. Reset the name and try again.', [
      error.field,
    ])
  })
  return { items: rows.map((row) => showProduct(row, null)), search_criteria: criteria, total_count: total }
}

async function readProduct(call: Call): Promise<unknown> {
  const product = await existing(call)
  return showProduct(product, await detailsOf(call.engine.pool, product))
}

async function detailsOf(db: Database, product: ProductRow): Promise<ProductDetails> {
  const isConfigurable = product.type_id === 'configurable'
  return {
    stock: await legacyStock(db, product),
    configurable: isConfigurable ? await loadConfigurableParts(db, Number(product.entity_id)) : null,
  }
}

async function listVariants(call: Call): Promise<unknown> {
  const variants = await findVariants(call.engine.pool, call.parameters.sku ?? '')
  if (variants === null) throw productNotFound()
  return variants.map(showVariant)
}

async function changeProduct(call: Call): Promise<unknown> {
  // With `fields=` Magento loses the SKU of the path, and breaks.
  if (call.query.fields !== undefined) throw applicationRunError()
  return save(call, call.parameters.sku ?? '')
}

/** @param pathSku the SKU that the path names; it wins over the body's */
async function save(call: Call, pathSku: string | null): Promise<unknown> {
  const sent = readShape(PRODUCT_SHAPE, requiredParameter(call, 'product'))
  const saved = await saveSentProduct(call.engine, pathSku ?? sent.sku, sent)
  if (saved === null) throw productNotFound()
  // The answer to a change leaves out what only reading looks up.
  const { product_links, tier_prices, ...shown } = showProduct(
    saved,
    await detailsOf(call.engine.pool, saved),
  )
  return shown
}

async function readStockItem(call: Call): Promise<unknown> {
  const product = await existing(call)
  return showStockItem(Number(product.entity_id), await legacyStock(call.engine.pool, product))
}

async function writeStockItem(call: Call): Promise<unknown> {
  const product = await existing(call)
  const sent = bodyParameter(call, 'stock_item')
  if (isObject(sent)) {
    const stockItem = readShape(STOCK_ITEM_SHAPE, sent)
    await saveStockSettings(
      call.engine.pool,
      Number(product.entity_id),
      readStockSettings(stockItem, product),
    )
    await writeDefaultSource(call.engine.pool, product, stockItem)
  }
  return Number(product.entity_id)
}
