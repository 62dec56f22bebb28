/**
 * Makes products, and switches them on and off. Both are written for all store views: through the path of the default
 * one Magento would keep the value for that store view alone.
 * https://developer.adobe.com/commerce/webapi/rest/tutorials/configurable-product/create-simple-products/
 */
import type { CatalogProduct } from '@orderferry/domain/commerce/catalog'
import { textToJsonNumber } from '@orderferry/domain/money/to-json-number'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, type CommerceRequest, operationOf } from './commerce-client.ts'
import { createOnce } from './create-once.ts'

const allStoreViews = 'all'
const enabledStatus = 1
const disabledStatus = 2
const nameLengthMax = 255

/** It may be repeated. */
export async function switchProduct(client: CommerceClient, sku: string, enabled: boolean): Promise<void> {
  const request: CommerceRequest = {
    method: 'PUT',
    path: `/products/${encodeURIComponent(sku)}`,
    storeCode: allStoreViews,
    body: { product: { sku, status: enabled ? enabledStatus : disabledStatus } },
  }
  const answer = await client.call(request)
  if (answer.kind === 'refused') throw rejection(operationOf(request), answer)
}

/** Magento's numbers. */
export const visibilities = {
  'not-visible-individually': 1,
  catalog: 2,
  search: 3,
  'catalog-and-search': 4,
} as const
export type Visibility = keyof typeof visibilities

export interface ProductDraft {
  readonly sku: string
  readonly name: string
  /** Decimal text in the base currency. */
  readonly price: string
  readonly enabled: boolean
  readonly visibility: Visibility
  readonly attributeSetId: number
  readonly categoryIds: readonly number[]
  readonly websiteIds: readonly number[]
  readonly taxClassId: number | null
}

export type ProductCreation =
  | { readonly kind: 'created' | 'already-exists'; readonly product: CatalogProduct }
  | { readonly kind: 'refused'; readonly message: string }

/** May be repeated; one whose answer was lost is found. */
export async function createProduct(client: CommerceClient, draft: ProductDraft): Promise<ProductCreation> {
  const outcome = await createOnce(client, draft.sku, creationRequest(draft))
  return outcome.kind === 'found-after-loss' ? { ...outcome, kind: 'created' } : outcome
}

function creationRequest(draft: ProductDraft): CommerceRequest {
  const { sku, name, price, enabled, visibility, attributeSetId, websiteIds, categoryIds, taxClassId } = draft
  const product = {
    sku,
    name: (name.trim() || sku).slice(0, nameLengthMax).toWellFormed(),
    attribute_set_id: attributeSetId,
    price: textToJsonNumber(price),
    status: enabled ? enabledStatus : disabledStatus,
    visibility: visibilities[visibility],
    type_id: 'simple',
    extension_attributes: {
      website_ids: websiteIds,
      category_links: categoryIds.map((id) => ({ position: 0, category_id: String(id) })),
    },
    custom_attributes:
      taxClassId === null ? [] : [{ attribute_code: 'tax_class_id', value: String(taxClassId) }],
  }
  return { method: 'POST', path: '/products', storeCode: allStoreViews, body: { product } }
}
