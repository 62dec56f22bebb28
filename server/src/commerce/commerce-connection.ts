import { CommerceClient, type CommerceSettings } from './commerce-client.ts'
import { type ProductBatch, productBatch } from './product-batch.ts'

/** The one Commerce that this service works with, and what its callers share. */
export interface CommerceConnection {
  readonly client: CommerceClient
  readonly products: ProductBatch
}

export function connectCommerce(settings: CommerceSettings): CommerceConnection {
  const client = new CommerceClient(settings)
  return { client, products: productBatch(client) }
}
