/** Searches the catalog for people. https://developer.adobe.com/commerce/webapi/rest/use-rest/performing-searches/ */
import type { CommerceClient } from './commerce-client.ts'
import { type SearchFilter, searchQuery } from './search-criteria.ts'
import { productSchema } from './wire/products.ts'
import { readAnswer } from './wire/read-answer.ts'
import { amount, id, pageOf } from './wire/scalars.ts'

export interface CatalogSearch {
  /** Found in the name or in the SKU. */
  readonly text: string
  readonly page: number
  readonly pageSize: number
}

export interface FoundCatalogProduct {
  readonly productId: number
  readonly sku: string
  readonly name: string
  readonly type: string
  readonly enabled: boolean
  /** Decimal text in the base currency. */
  readonly price: string | null
  readonly websiteIds: readonly number[]
}

const fields = 'items[id,sku,name,status,type_id,price,weight,extension_attributes[website_ids]],total_count'
const pageSchema = pageOf(productSchema.extend({ price: amount, status: id }))
const enabledStatus = 1

/** By name; without text the whole catalog. */
export async function searchCatalog(
  client: CommerceClient,
  { text, page, pageSize }: CatalogSearch,
): Promise<{ readonly products: readonly FoundCatalogProduct[]; readonly total: number }> {
  const wanted = text.trim()
  const query = searchQuery({
    groups: wanted === '' ? [] : [containing(wanted)],
    sort: [
      { field: 'name', direction: 'ASC' },
      { field: 'sku', direction: 'ASC' },
    ],
    pageSize,
    page,
    fields,
  })
  const body = await client.read('/products', query)
  const found = readAnswer(pageSchema, body, 'GET /V1/products')
  return {
    products: found.items.map((product) => ({
      productId: product.id,
      sku: product.sku,
      name: product.name ?? product.sku,
      type: product.type_id,
      enabled: product.status === enabledStatus,
      price: product.price,
      websiteIds: product.extension_attributes.website_ids,
    })),
    total: found.total_count,
  }
}

function containing(text: string): readonly SearchFilter[] {
  const value = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return [
    { field: 'name', value, condition: 'like' },
    { field: 'sku', value, condition: 'like' },
  ]
}
