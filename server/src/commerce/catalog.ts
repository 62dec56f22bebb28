/** Reads products by SKU, many in one call. https://developer.adobe.com/commerce/webapi/rest/use-rest/performing-searches/ */
import type { CatalogProduct } from '@orderferry/domain/commerce/catalog'
import type { CommerceClient } from './commerce-client.ts'
import { type SearchFilter, searchQuery } from './search-criteria.ts'
import { productPageSchema, type WireProduct } from './wire/products.ts'
import { readAnswer } from './wire/read-answer.ts'

const skusPerCallMax = 50
/** Web servers take a request line of 8 kB at most, and percent-encoding triples what is not plain. */
const encodedSkusPerCallMax = 4_000

const fields = 'items[id,sku,name,status,type_id,weight,extension_attributes[website_ids]],total_count'
const enabledStatus = 1

/** The products by the SKU that was asked for; a SKU that Commerce does not have is missing from the map. */
export async function readProductsBySku(
  client: CommerceClient,
  skus: readonly string[],
): Promise<ReadonlyMap<string, CatalogProduct>> {
  const asked = [...new Set(skus)].filter((sku) => sku.trim() !== '')
  const found: CatalogProduct[] = []
  for (const chunk of chunksOf(asked)) found.push(...(await readChunk(client, chunk)))
  return matchAsked(asked, found)
}

async function readChunk(
  client: CommerceClient,
  skus: readonly string[],
): Promise<readonly CatalogProduct[]> {
  const criteria = { groups: [skuFilters(skus)], pageSize: skusPerCallMax, fields }
  const body = await client.read('/products', searchQuery(criteria))
  return readAnswer(productPageSchema, body, 'GET /V1/products').items.map(catalogProduct)
}

/** The list of `in` is joined by commas, so a SKU that holds one is asked for by itself, in the same call. */
function skuFilters(skus: readonly string[]): readonly SearchFilter[] {
  const plain = skus.filter((sku) => !sku.includes(','))
  return [
    ...(plain.length === 0 ? [] : [{ field: 'sku', value: plain.join(','), condition: 'in' } as const]),
    ...skus
      .filter((sku) => sku.includes(','))
      .map((sku) => ({ field: 'sku', value: sku, condition: 'eq' }) as const),
  ]
}

function chunksOf(skus: readonly string[]): readonly (readonly string[])[] {
  const chunks: string[][] = []
  let room = 0
  for (const sku of skus) {
    const length = encodeURIComponent(sku).length + 3
    const last = chunks.at(-1)
    if (last === undefined || last.length >= skusPerCallMax || length > room) {
      chunks.push([sku])
      room = encodedSkusPerCallMax - length
    } else {
      last.push(sku)
      room -= length
    }
  }
  return chunks
}

/** Commerce's database compares SKUs in any case: the same spelling first, then any. */
function matchAsked(
  asked: readonly string[],
  found: readonly CatalogProduct[],
): ReadonlyMap<string, CatalogProduct> {
  const exact = new Map(found.map((product) => [product.sku, product]))
  const anyCase = new Map(found.map((product) => [product.sku.toLowerCase(), product]))
  return new Map(
    asked.flatMap((sku) => {
      const product = exact.get(sku) ?? anyCase.get(sku.toLowerCase())
      return product === undefined ? [] : [[sku, product] as const]
    }),
  )
}

export function catalogProduct(product: WireProduct): CatalogProduct {
  return {
    productId: product.id,
    sku: product.sku,
    name: product.name ?? product.sku,
    enabled: product.status === enabledStatus,
    type: product.type_id,
    weight: product.weight,
    websiteIds: product.extension_attributes.website_ids,
  }
}
