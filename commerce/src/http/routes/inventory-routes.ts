import { fromUnits, toUnits } from '@orderferry/domain/money/decimal-units'
import { findProduct } from '../../catalog/products.ts'
import { defineTable, type Row } from '../../database/define-table.ts'
import { searchTable } from '../../database/search-table.ts'
import { showRow } from '../../orders/show-row.ts'
import { COMPOSITE_TYPES } from '../../stock/product-stock-sql.ts'
import { type StockLevel, salableQuantity, stockLevels } from '../../stock/salable-quantity.ts'
import { deleteSourceItems, SOURCE_ITEM, saveSourceItems } from '../../stock/source-items.ts'
import { isNumeric, isObject, readShape, shapeOfTable } from '../read-shape.ts'
import { applicationRunError, isRequired, RestError } from '../rest-error.ts'
import { type Call, type Route, readId, requiredParameter, route } from '../route.ts'
import { readSearchCriteria } from '../search-criteria.ts'

const SOURCES = 'Magento_InventoryApi::source'
const STOCKS = 'Magento_InventoryApi::stock'
const SALES = 'Magento_InventorySalesApi::stock'

const STOCK = defineTable('inventory_stock', 'stock_id', 'stock_id:int name:varchar(255)')
const LINK = defineTable(
  'inventory_source_stock_link',
  'stock_id',
  'stock_id:int source_code:varchar(255) priority:smallint',
)

export const INVENTORY_ROUTES: readonly Route[] = [
  route('GET', '/V1/inventory/stocks', STOCKS, listStocks),
  route('GET', '/V1/inventory/stocks/:stockId', STOCKS, readStock),
  route('GET', '/V1/inventory/stock-source-links', STOCKS, listLinks),
  route('GET', '/V1/inventory/stock-resolver/:type/:code', SALES, resolveStock),
  route('GET', '/V1/inventory/source-items', SOURCES, listSourceItems),
  route(
    'POST',
    '/V1/inventory/source-items',
    'Magento_InventoryApi::stock_source_item_assign',
    writeSourceItems,
  ),
  route(
    'POST',
    '/V1/inventory/source-items-delete',
    'Magento_InventoryApi::stock_source_item_assign',
    removeSourceItems,
  ),
  route('GET', '/V1/inventory/get-product-salable-quantity/:sku/:stockId', SALES, readSalableQuantity),
  route('GET', '/V1/inventory/is-product-salable/:sku/:stockId', SALES, readIsSalable),
  route('GET', '/V1/inventory/are-products-salable', SALES, readAreSalable),
  route(
    'GET',
    '/V1/inventory/is-product-salable-for-requested-qty/:sku/:stockId/:requestedQty',
    SALES,
    readIsSalableFor,
  ),
]

async function showStock({ engine }: Call, stock: Row): Promise<unknown> {
  const { rows } = await engine.pool.query<{ type: string; code: string }>(
    'select type, code from commerce.inventory_stock_sales_channel where stock_id = $1 order by code',
    [stock.stock_id],
  )
  return { ...showRow(STOCK, stock), extension_attributes: { sales_channels: rows } }
}

async function listStocks(call: Call): Promise<unknown> {
  const criteria = readSearchCriteria(call.query, true)
  const { rows, total } = await searchTable(call.engine.pool, STOCK, criteria)
  const items = await Promise.all(rows.map((row) => showStock(call, row)))
  return { items, search_criteria: criteria, total_count: total }
}

async function readStock(call: Call): Promise<unknown> {
  const id = readId(call, 'stockId')
  const { rows } = await searchTable(call.engine.pool, STOCK, { filter_groups: [] })
  const stock = rows.find((row) => row.stock_id === id)
  if (stock === undefined)
    throw new RestError(404, 'Stock with id "%value" does not exist.', { value: String(id) })
  return showStock(call, stock)
}

async function listLinks({ engine, query }: Call): Promise<unknown> {
  const criteria = readSearchCriteria(query)
  const { rows, total } = await searchTable(engine.pool, LINK, criteria)
  return { items: rows.map((row) => showRow(LINK, row)), search_criteria: criteria, total_count: total }
}

async function resolveStock(call: Call): Promise<unknown> {
  const { rows } = await call.engine.pool.query<Row>(
    `select s.stock_id, s.name
     from commerce.inventory_stock s
     join commerce.inventory_stock_sales_channel c on c.stock_id = s.stock_id
     where c.type = $1 and c.code = $2`,
    [call.parameters.type, call.parameters.code],
  )
  const stock = rows[0]
  if (stock === undefined) throw new RestError(404, 'No linked stock found')
  return showStock(call, stock)
}

async function listSourceItems({ engine, query }: Call): Promise<unknown> {
  const criteria = readSearchCriteria(query)
  const { rows, total } = await searchTable(engine.pool, SOURCE_ITEM, criteria)
  return {
    items: rows.map((row) => showRow(SOURCE_ITEM, row)),
    search_criteria: criteria,
    total_count: total,
  }
}

const SOURCE_ITEM_SHAPE = shapeOfTable(SOURCE_ITEM, { quantity: 'any', extension_attributes: 'any' })

function readSourceItems(call: Call): readonly Row[] {
  const sent = requiredParameter(call, 'source_items')
  const items = Array.isArray(sent) ? sent.map((item) => readShape(SOURCE_ITEM_SHAPE, item) as Row) : []
  if (items.length === 0) throw new RestError(400, 'Input data is empty')
  return items
}

async function writeSourceItems(call: Call): Promise<unknown> {
  const items = readSourceItems(call)
  for (const item of items) {
    if (isNumeric(String(item.quantity ?? ''))) continue
    // One fault is named in the message and once more in the list.
    throw new RestError(400, 'Validation Failed: "quantity" should be numeric.', undefined, {
      errors: [{ message: '"%field" should be numeric.', parameters: { field: 'quantity' } }],
    })
  }
  await saveSourceItems(call.engine.pool, items)
  return []
}

async function removeSourceItems(call: Call): Promise<unknown> {
  await deleteSourceItems(call.engine.pool, readSourceItems(call))
  return []
}

async function readSalableQuantity(call: Call): Promise<unknown> {
  const sku = call.parameters.sku ?? ''
  const stockId = readId(call, 'stockId')
  const product = await findProduct(call.engine.pool, sku)
  if (product === null) throw applicationRunError()
  if (COMPOSITE_TYPES.includes(String(product.type_id))) {
    throw new RestError(400, "Can't check requested quantity for products without Source Items support.")
  }
  await assertStockExists(call, stockId)
  const [level] = await stockLevels(call.engine.pool, stockId, [sku])
  return level === undefined ? 0 : Number(fromUnits(salableQuantity(level)))
}

async function assertStockExists({ engine }: Call, stockId: number): Promise<void> {
  const { rowCount } = await engine.pool.query('select 1 from commerce.inventory_stock where stock_id = $1', [
    stockId,
  ])
  if (rowCount === 0) throw new RestError(400, 'Could not receive Stock Item data')
}

/** Salability counts reservations even where the sources are empty; the salable quantity does not. */
function isSalable(level: StockLevel | undefined): boolean {
  if (level === undefined) return false
  return level.unlimited || (level.assigned && level.quantity + level.reserved > 0n)
}

async function readIsSalable(call: Call): Promise<unknown> {
  const [level] = await stockLevels(call.engine.pool, readId(call, 'stockId'), [call.parameters.sku ?? ''])
  return isSalable(level)
}

async function readAreSalable({ engine, query }: Call): Promise<unknown> {
  const skus = isObject(query.skus) ? Object.values(query.skus).map(String) : []
  if (skus.length === 0) throw isRequired('skus')
  const stockId = query.stockId ?? query.stock_id
  if (stockId === undefined) throw isRequired('stockId')
  const levels = await stockLevels(engine.pool, Number(stockId), skus)
  return levels.map((level) => ({ sku: level.sku, stock_id: Number(stockId), salable: isSalable(level) }))
}

async function readIsSalableFor(call: Call): Promise<unknown> {
  const [level] = await stockLevels(call.engine.pool, readId(call, 'stockId'), [call.parameters.sku ?? ''])
  const asked = toUnits(call.parameters.requestedQty)
  const isEnough = level?.unlimited || (level?.assigned && salableQuantity(level) >= asked)
  if (isEnough) return { salable: true, errors: [] }
  return {
    salable: false,
    errors: [
      { code: 'back_order-disabled', message: 'Backorders are disabled' },
      { code: 'manage_stock-enabled', message: 'Manage stock is enabled' },
      { code: 'is_salable_with_reservations-not_enough_qty', message: 'The requested qty is not available' },
    ],
  }
}
