import type { CatalogProduct } from '@orderferry/domain/commerce/catalog'
import { catalogProduct, readProductsBySku } from './catalog.ts'
import { mayHaveTakenEffect } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { productSchema } from './wire/products.ts'
import { readAnswer } from './wire/read-answer.ts'

export type OnceCreated =
  | { readonly kind: 'created'; readonly product: CatalogProduct }
  /** Of this SKU, in any case. It was left as it is. */
  | { readonly kind: 'already-exists'; readonly product: CatalogProduct }
  /** The answer was lost; the product is there, where none was before. */
  | { readonly kind: 'found-after-loss'; readonly product: CatalogProduct }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Makes a product. May be repeated: Commerce changes the product that has the SKU where it is asked to make one, so it
 * is looked for first, and once more where the answer was lost.
 */
export async function createOnce(
  client: CommerceClient,
  sku: string,
  request: CommerceRequest,
): Promise<OnceCreated> {
  const known = await findBySku(client, sku)
  if (known !== null) return { kind: 'already-exists', product: known }
  try {
    const answer = await client.call(request)
    if (answer.kind === 'refused') return { kind: 'refused', message: answer.message }
    const made = readAnswer(productSchema, answer.body, operationOf(request))
    return { kind: 'created', product: catalogProduct(made) }
  } catch (error) {
    if (!mayHaveTakenEffect(error)) throw error
    // A look that fails as well says less than the loss that led to it.
    const made = await findBySku(client, sku).catch(() => null)
    if (made === null) throw error
    return { kind: 'found-after-loss', product: made }
  }
}

async function findBySku(client: CommerceClient, sku: string): Promise<CatalogProduct | null> {
  return (await readProductsBySku(client, [sku])).get(sku) ?? null
}
