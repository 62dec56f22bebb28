/**
 * A product that stands for an Amazon listing which the catalog does not have, so that its order can be made: off, in no
 * list, at no price, and without stock to run out of. What it really is, the merchant enters later.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/configurable-product/create-simple-products/
 */
import type { CatalogProduct } from '@orderferry/domain/commerce/catalog'
import type { CommerceClient, CommerceRequest } from './commerce-client.ts'
import { createOnce } from './create-once.ts'

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

/** May be repeated; one whose answer was lost is found. */
export async function createPlaceholderProduct(
  client: CommerceClient,
  draft: PlaceholderDraft,
): Promise<PlaceholderCreation> {
  const outcome = await createOnce(client, draft.sku, creationRequest(draft))
  return outcome.kind === 'found-after-loss' ? { ...outcome, kind: 'already-exists' } : outcome
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
