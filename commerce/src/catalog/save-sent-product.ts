/** A product as it is sent: what is missing stays as it was, or is what Magento gives a new product. */
import type { Row, Value } from '../database/define-table.ts'
import { transaction } from '../database/transaction.ts'
import { databaseTime, type Engine } from '../engine.ts'
import { type Fields, isObject, type Shape, shape, shapeOfTable } from '../http/read-shape.ts'
import { noSuchEntity, RestError } from '../http/rest-error.ts'
import { isCategory } from './catalog-structure.ts'
import { CONFIGURABLE_OPTION_SHAPE, saveConfigurableParts } from './configurable-products.ts'
import { readStockSettings, STOCK_ITEM_SHAPE, writeDefaultSource } from './legacy-stock.ts'
import { PRODUCT } from './product-table.ts'
import { findProduct, type ProductRow, saveProduct } from './products.ts'

const EXTENSION_SHAPE: Shape = shape({
  website_ids: 'any',
  category_links: 'any',
  discounts: 'any',
  stock_item: { object: STOCK_ITEM_SHAPE },
  configurable_product_options: { list: CONFIGURABLE_OPTION_SHAPE },
  configurable_product_links: 'any',
  // Taken and forgotten: of these products only the row is kept.
  bundle_product_options: 'any',
  downloadable_product_links: 'any',
  downloadable_product_samples: 'any',
})

export const PRODUCT_SHAPE: Shape = shapeOfTable(PRODUCT, {
  id: 'int',
  extension_attributes: { object: EXTENSION_SHAPE },
  product_links: 'any',
  options: 'any',
  media_gallery_entries: 'any',
  tier_prices: 'any',
  custom_attributes: 'any',
})

/** @param sku the one that the path names, else the one that was sent */
export async function saveSentProduct(
  { pool, clock, stores }: Engine,
  sku: unknown,
  sent: Fields,
): Promise<ProductRow | null> {
  if (typeof sku !== 'string' || sku === '') throw isEmpty('SKU')
  return transaction(pool, async (client) => {
    const known = await findProduct(client, sku)
    if (known === null && !sent.name) throw isEmpty('Name')
    const extension = isObject(sent.extension_attributes) ? sent.extension_attributes : {}
    const stockItem = isObject(extension.stock_item) ? extension.stock_item : null
    const defaultWebsites =
      known?.website_ids ?? stores.websites.filter(({ id }) => id > 0).map(({ id }) => id)
    const id = await saveProduct(client, {
      product: productRow(sku, sent, known, databaseTime(clock())),
      websiteIds: (Array.isArray(extension.website_ids)
        ? extension.website_ids
        : defaultWebsites) as readonly number[],
      attributes: {
        ...(known?.custom_attributes as object),
        ...readAttributes(sent.custom_attributes),
        ...readCategories(extension.category_links),
      },
      stock: readStockSettings(stockItem ?? {}, known),
    })
    const saved = await findProduct(client, sku)
    if (saved === null) return null
    if (stockItem !== null) await writeDefaultSource(client, saved, stockItem)
    if (saved.type_id === 'configurable') await saveConfigurableParts(client, id, extension)
    return saved
  })
}

function isEmpty(attribute: string): RestError {
  return new RestError(400, 'The "%1" attribute value is empty. Set the attribute and try again.', [
    attribute,
  ])
}

function productRow(sku: string, sent: Fields, known: ProductRow | null, now: string): Row {
  const given = (name: string, otherwise: Value): Value =>
    name in sent ? (sent[name] as Value) : ((known?.[name] as Value) ?? otherwise)
  return {
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
}

/** Kept as Magento shows them among the attributes: ids as text. */
function readCategories(sent: unknown): Fields {
  if (!Array.isArray(sent)) return {}
  const ids = sent.filter(isObject).map((link) => Number(link.category_id ?? link.categoryId))
  const unknown = ids.find((id) => !isCategory(id))
  if (unknown !== undefined) throw noSuchEntity('id', unknown)
  return { category_ids: ids.map(String) }
}

function readAttributes(sent: unknown): Fields {
  if (!Array.isArray(sent)) return {}
  const pairs = sent
    .filter(isObject)
    .map((entry) => [String(entry.attribute_code), entry.value ?? null] as const)
  return Object.fromEntries(pairs)
}
