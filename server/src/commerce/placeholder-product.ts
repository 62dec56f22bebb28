/**
 * A product that stands for an Amazon listing which the catalog does not have, so that its order can be made: off, in no
 * list, at no price, and without stock to run out of. What it really is, the merchant enters later.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/configurable-product/create-simple-products/
 */
import type { CatalogProduct } from '@orderferry/domain/commerce/catalog'
import { catalogProduct, readProductsBySku } from './catalog.ts'
import { mayHaveTakenEffect } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { productSchema } from './wire/products.ts'
import { readAnswer } from './wire/read-answer.ts'

export interface PlaceholderDraft {
  readonly sku: string
  /** The listing's title; cut where Commerce cuts it. */
  readonly name: string
  /** Kept in the product's short description, for whoever has to find out what it is. */
  readonly asin: string | null
  readonly websiteIds: readonly number[]
}

export type PlaceholderCreation =
  | { readonly kind: 'created'; readonly product: CatalogProduct }
  /** Of this SKU, in any case: an earlier placeholder, or the merchant's own. It was left as it is. */
  | { readonly kind: 'already-exists'; readonly product: CatalogProduct }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * May be repeated. Commerce changes the product that has the SKU where it is asked to make one, so it is looked for
 * first, and once more where the answer was lost.
 */
export async function createPlaceholderProduct(
  client: CommerceClient,
  draft: PlaceholderDraft,
): Promise<PlaceholderCreation> {
  const known = await findBySku(client, draft.sku)
  if (known !== null) return { kind: 'already-exists', product: known }
  const request = creationRequest(draft)
  try {
    const answer = await client.call(request)
    if (answer.kind === 'refused') return { kind: 'refused', message: answer.message }
    const made = readAnswer(productSchema, answer.body, operationOf(request))
    return { kind: 'created', product: catalogProduct(made) }
  } catch (error) {
    if (!mayHaveTakenEffect(error)) throw error
    // A look that fails as well says less than the loss that led to it.
    const made = await findBySku(client, draft.sku).catch(() => null)
    if (made === null) throw error
    return { kind: 'already-exists', product: made }
  }
}

async function findBySku(client: CommerceClient, sku: string): Promise<CatalogProduct | null> {
  return (await readProductsBySku(client, [sku])).get(sku) ?? null
}

/** The attribute set `Default` of every Magento. */
const defaultAttributeSet = 4
const disabledStatus = 2
const notVisible = 1
const nameLengthMax = 255

function creationRequest({ sku, name, asin, websiteIds }: PlaceholderDraft): CommerceRequest {
  const product = {
    sku,
    name: (name.trim() || sku).slice(0, nameLengthMax).toWellFormed(),
    attribute_set_id: defaultAttributeSet,
    price: 0,
    status: disabledStatus,
    visibility: notVisible,
    type_id: 'simple',
    extension_attributes: {
      website_ids: websiteIds,
      // Commerce hears of the second only where it is told not to use the shop's own setting.
      stock_item: { use_config_manage_stock: false, manage_stock: false, is_in_stock: true },
    },
    ...(asin === null
      ? {}
      : { custom_attributes: [{ attribute_code: 'short_description', value: `Amazon ASIN ${asin}` }] }),
  }
  return { method: 'POST', path: '/products', body: { product } }
}
