import { PRODUCT } from '../../catalog/product-table.ts'
import {
  deleteProduct,
  findProduct,
  type ProductRow,
  SELECT_PRODUCT,
  saveProduct,
} from '../../catalog/products.ts'
import { type LegacyStock, showProduct, showStockItem } from '../../catalog/show-product.ts'
import type { Row, Value } from '../../database/define-table.ts'
import type { Database } from '../../database/open-pool.ts'
import { searchSql, UnknownField } from '../../database/search-table.ts'
import { databaseTime } from '../../engine.ts'
import { saveSourceItems } from '../../stock/source-items.ts'
import { type Fields, isObject, readShape, shapeOfTable } from '../read-shape.ts'
import { applicationRunError, RestError } from '../rest-error.ts'
import { bodyParameter, type Call, type Route, requiredParameter, route } from '../route.ts'
import { readSearchCriteria } from '../search-criteria.ts'

const PRODUCTS = 'Magento_Catalog::products'
const STOCK_ITEMS = 'Magento_Catalog::catalog_inventory'
const DEFAULT_SOURCE = 'default'

export const PRODUCT_ROUTES: readonly Route[] = [
  route('GET', '/V1/products', PRODUCTS, listProducts),
  route('GET', '/V1/products/:sku', PRODUCTS, readProduct),
  route('POST', '/V1/products', PRODUCTS, (call) => save(call, null)),
  route('PUT', '/V1/products/:sku', PRODUCTS, changeProduct),
  route('DELETE', '/V1/products/:sku', PRODUCTS, async (call) => {
    if (!(await deleteProduct(call.engine.pool, call.parameters.sku ?? ''))) throw productNotFound()
    return true
  }),
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
  // Lists leave the legacy stock item out.
  return { items: rows.map((row) => showProduct(row, null)), search_criteria: criteria, total_count: total }
}

async function readProduct(call: Call): Promise<unknown> {
  const product = await existing(call)
  return showProduct(product, await legacyStock(call.engine.pool, String(product.sku)))
}

async function legacyStock(db: Database, sku: string): Promise<LegacyStock> {
  const { rows } = await db.query<{ quantity: string; status: number }>(
    'select quantity, status from commerce.inventory_source_item where lower(sku) = lower($1) and source_code = $2',
    [sku, DEFAULT_SOURCE],
  )
  const item = rows[0]
  return { quantity: Number(item?.quantity ?? 0), isInStock: item?.status === 1 }
}

const PRODUCT_SHAPE = shapeOfTable(PRODUCT, {
  id: 'int',
  extension_attributes: 'any',
  product_links: 'any',
  options: 'any',
  media_gallery_entries: 'any',
  tier_prices: 'any',
  custom_attributes: 'any',
})

async function changeProduct(call: Call): Promise<unknown> {
  // With `fields=` Magento loses the SKU of the path, and breaks.
  if (call.query.fields !== undefined) throw applicationRunError()
  return save(call, call.parameters.sku ?? '')
}

/** @param pathSku the SKU that the path names; it wins over the body's */
async function save(call: Call, pathSku: string | null): Promise<unknown> {
  const { pool, clock, stores } = call.engine
  const sent = readShape(PRODUCT_SHAPE, requiredParameter(call, 'product'))
  const sku = pathSku ?? sent.sku
  if (typeof sku !== 'string' || sku === '') {
    throw new RestError(400, 'The "%1" attribute value is empty. Set the attribute and try again.', ['SKU'])
  }
  const known = await findProduct(pool, sku)
  if (known === null && !sent.name) {
    throw new RestError(400, 'The "%1" attribute value is empty. Set the attribute and try again.', ['Name'])
  }
  const now = databaseTime(clock())
  const given = (name: string, otherwise: Value): Value =>
    name in sent ? (sent[name] as Value) : (known?.[name] ?? otherwise)
  const product: Row = {
    sku: known?.sku ?? sku,
    name: given('name', null),
    attribute_set_id: given('attribute_set_id', 4),
    price: given('price', null),
    status: given('status', 1),
    visibility: given('visibility', 4),
    type_id: given('type_id', 'simple'),
    weight: given('weight', null),
    created_at: known?.created_at ?? now,
    updated_at: now,
  }
  const extension = isObject(sent.extension_attributes) ? sent.extension_attributes : {}
  const defaultWebsites = known?.website_ids ?? stores.websites.filter(({ id }) => id > 0).map(({ id }) => id)
  const websiteIds = (
    Array.isArray(extension.website_ids) ? extension.website_ids : defaultWebsites
  ) as number[]
  const attributes = { ...(known?.custom_attributes as object), ...readAttributes(sent.custom_attributes) }
  await saveProduct(pool, product, websiteIds, attributes)
  if (isObject(extension.stock_item))
    await writeDefaultSource(pool, String(product.sku), extension.stock_item)
  const saved = await findProduct(pool, String(product.sku))
  if (saved === null) throw productNotFound()
  // The answer to a change leaves out what only reading looks up.
  const { product_links, tier_prices, ...shown } = showProduct(
    saved,
    await legacyStock(pool, String(product.sku)),
  )
  return shown
}

function readAttributes(sent: unknown): Fields {
  if (!Array.isArray(sent)) return {}
  const pairs = sent
    .filter(isObject)
    .map((entry) => [String(entry.attribute_code), entry.value ?? null] as const)
  return Object.fromEntries(pairs)
}

async function writeDefaultSource(db: Database, sku: string, stockItem: Fields): Promise<void> {
  const quantity = Number(stockItem.qty ?? 0)
  const inStock = stockItem.is_in_stock ?? quantity > 0
  await saveSourceItems(db, [{ sku, source_code: DEFAULT_SOURCE, quantity, status: inStock ? 1 : 0 }])
}

async function readStockItem(call: Call): Promise<unknown> {
  const product = await existing(call)
  return showStockItem(Number(product.entity_id), await legacyStock(call.engine.pool, String(product.sku)))
}

async function writeStockItem(call: Call): Promise<unknown> {
  const product = await existing(call)
  const sent = bodyParameter(call, 'stock_item')
  if (isObject(sent)) await writeDefaultSource(call.engine.pool, String(product.sku), sent)
  return Number(product.entity_id)
}
