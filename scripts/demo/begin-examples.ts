/**
 * Makes ready what the world `examples` needs beside Amazon's published orders: their products on the shelves of the
 * embedded Commerce, their currencies with a rate, and a connected store for each of their marketplaces.
 */
import { callApi } from './call-api.ts'
import { connectStores, type DemoAccess, type WishedStore } from './connect-stores.ts'
import type { DemoPorts } from './ports.ts'

/** All on the website `base`, which keeps its books in US dollars. */
const stores: readonly WishedStore[] = [
  { marketplaceId: 'ATVPDKIKX0DER', name: 'Examples US' },
  { marketplaceId: 'A2Q3Y263D00KWC', name: 'Examples Brazil' },
  { marketplaceId: 'A1F83G8C2ARO7P', name: 'Examples United Kingdom' },
  { marketplaceId: 'A33AVAJ2PDY3EV', name: 'Examples Türkiye' },
  { marketplaceId: 'A1VC38T7YXB528', name: 'Examples Japan' },
]

const baseCurrency = 'USD'
const storeView = 'default'

/** What a US dollar is worth, for the books; made up for the demo. */
const rates: Readonly<Record<string, string>> = { BRL: '6.05', GBP: '0.79', JPY: '149.5', TRY: '36.6' }

const unitsInStock = 100

export async function beginExamples(access: DemoAccess): Promise<void> {
  const commerce = `http://127.0.0.1:${access.ports.commerce}`
  await allowCurrencies(commerce)
  await stockProducts(commerce, await readListings(access.ports))
  await connectStores(access, stores)
}

async function allowCurrencies(commerce: string): Promise<void> {
  for (const [currency, rate] of Object.entries(rates)) {
    await callApi(`${commerce}/control/currencies`, { body: { store: storeView, currency, allowed: true } })
    await callApi(`${commerce}/control/rates`, { body: { from: baseCurrency, to: currency, rate } })
  }
}

interface Listing {
  readonly sku: string
  readonly title: string
}

interface PublishedOrder {
  readonly orderItems: readonly {
    readonly product: { readonly sellerSku: string; readonly title: string }
  }[]
}

/** What the orders in the simulated Amazon are about. */
async function readListings({ simulator }: DemoPorts): Promise<readonly Listing[]> {
  const control = `http://127.0.0.1:${simulator}/control/orders`
  const { orders } = await callApi<{ orders: readonly { orderId: string }[] }>(control)
  const read = ({ orderId }: { orderId: string }) =>
    callApi<{ order: PublishedOrder }>(`${control}/${orderId}`)
  const listings = (await Promise.all(orders.map(read))).flatMap(({ order }) =>
    order.orderItems.map(({ product }) => ({ sku: product.sellerSku, title: product.title })),
  )
  return [...new Map(listings.map((listing) => [listing.sku, listing])).values()]
}

/** Those that Commerce has already keep what has become of them. */
async function stockProducts(commerce: string, listings: readonly Listing[]): Promise<void> {
  const { token } = await callApi<{ token: string }>(`${commerce}/control/tokens`, { body: {} })
  const criteria = 'searchCriteria[pageSize]=300&fields=items[sku]'
  const known = await callApi<{ items: readonly { sku: string }[] | null }>(
    `${commerce}/rest/V1/products?${encodeURI(criteria)}`,
    { token },
  )
  const isKnown = ({ sku }: Listing) => known.items?.some((product) => product.sku === sku) ?? false
  const missing = listings.filter((listing) => !isKnown(listing))
  for (const { sku, title } of missing) {
    const product = {
      ...{ sku, name: title, price: 50, status: 1, type_id: 'simple', weight: 1 },
      ...{ attribute_set_id: 4, visibility: 4, extension_attributes: { website_ids: [1] } },
    }
    await callApi(`${commerce}/rest/V1/products`, { token, body: { product } })
  }
  if (missing.length === 0) return
  const onShelf = { source_code: 'default', quantity: unitsInStock, status: 1 }
  const sourceItems = missing.map(({ sku }) => ({ sku, ...onShelf }))
  await callApi(`${commerce}/rest/V1/inventory/source-items`, { token, body: { sourceItems } })
}
