import type { ApiWorld } from './api-world.ts'

/** Three products with seven of each in stock, and a set, for which no line of an order can stand. */
export async function furnishCatalog({ amazon, shop }: ApiWorld): Promise<void> {
  await amazon.control('usage-plans', { lifted: true })
  for (const sku of ['MUG-RED', 'MUG-BLUE', 'TEE_1']) await shop.createProduct(sku, { quantity: 7 })
  await shop.call('/products', {
    body: {
      product: {
        ...{ sku: 'SET', name: 'Mug Bundle', price: 20, status: 1, type_id: 'bundle', weight: 1 },
        ...{ attribute_set_id: 4, visibility: 4, extension_attributes: { website_ids: [1] } },
      },
    },
  })
}
