/** The embedded Commerce on a database of its own, and our client for it. Its clock stands still. */
import { type Commerce, type CommerceOptions, startCommerce } from '@orderferry/commerce/start-commerce'
import type { CommerceOrderDraft } from '@orderferry/domain/commerce/commerce-order'
import { cloneTestDatabase } from '@orderferry/postgres/test-databases'
import { type RecordedExchanges, recordExchanges } from '../../platform/testing/recorded-exchanges.ts'
import { CommerceClient, type CommerceCredentials, type CommerceSettings } from '../commerce-client.ts'

const engineNow = new Date('2026-03-02T12:00:00Z')
export const integration = { consumerKey: 'ck', consumerSecret: 'c&s', token: 'tk', tokenSecret: 't s' }

export interface CommerceEngine {
  readonly client: CommerceClient
  readonly connect: (credentials: CommerceCredentials, changes?: Partial<CommerceSettings>) => CommerceClient
  /** The engine's own `/control`. */
  readonly control: (path: string, body?: object, method?: string) => Promise<unknown>
  /** The engine's next call of this operation goes wrong. */
  readonly fault: (operation: string, kind: string, more?: object) => Promise<unknown>
  /** What clients sent, and what may become of their next calls. */
  readonly wire: RecordedExchanges
  /** How often this was called below `/rest/V1`. */
  readonly callsTo: (path: string) => number
  readonly stop: () => Promise<void>
}

/** @param changes of the engine, such as a Commerce without our module */
export async function startCommerceEngine(
  postgresUrl: string,
  changes: Pick<CommerceOptions, 'orderferryModule'> = {},
): Promise<CommerceEngine> {
  const clock = () => engineNow
  const start = (databaseUrl: string, options: Partial<CommerceOptions> = {}): Promise<Commerce> =>
    startCommerce({ databaseUrl, port: 0, world: 'empty', control: true, clock, integration, ...options })
  const database = await cloneTestDatabase(postgresUrl, 'server connector: empty Commerce', async (url) => {
    await (await start(url)).stop()
  })
  const engine = await start(database.url, changes)
  const wire = await recordExchanges(engine.url)
  const control: CommerceEngine['control'] = async (
    path,
    body,
    method = body === undefined ? 'GET' : 'POST',
  ) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${engine.url}/control/${path}`, { method, ...sent })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  const connect: CommerceEngine['connect'] = (credentials, changes = {}) =>
    new CommerceClient({
      baseUrl: wire.url,
      credentials,
      deadlineMs: 10_000,
      userAgent: 'Orderferry/0.0',
      clock,
      beforeWrite: async () => undefined,
      ...changes,
    })
  return {
    client: connect({ kind: 'bearer', token: await engine.createToken() }),
    connect,
    control,
    fault: (operation, kind, more = {}) => control('faults', { operation, kind, ...more }),
    wire,
    callsTo: (path) =>
      wire.exchanges.filter((exchange) => exchange.path.startsWith(`/rest/V1${path}`)).length,
    stop: async () => {
      await wire.stop()
      await engine.stop()
      await database.drop()
    },
  }
}

export interface ProductWish {
  readonly sku: string
  readonly quantity?: number
  readonly type?: string
  readonly enabled?: boolean
}

/** Makes a product on the first website, with this many in the default source; gives its id. */
export async function makeProduct(client: CommerceClient, wish: ProductWish): Promise<number> {
  const { sku, quantity, type = 'simple', enabled = true } = wish
  const product = {
    ...{ sku, name: `Product ${sku}`, price: 20, status: enabled ? 1 : 2, type_id: type, weight: 0.5 },
    ...{ attribute_set_id: 4, visibility: 4 },
    extension_attributes: { website_ids: [1] },
  }
  const made = await write(client, '/products', { product })
  if (quantity !== undefined) {
    const sourceItem = { sku, source_code: 'default', quantity, status: quantity > 0 ? 1 : 0 }
    await write(client, '/inventory/source-items', { sourceItems: [sourceItem] })
  }
  return (made as { id: number }).id
}

/** Sends something that the connector itself never sends. */
export async function write(client: CommerceClient, path: string, body: object): Promise<unknown> {
  const answer = await client.call({ method: 'POST', path, body })
  if (answer.kind === 'refused') throw new Error(answer.message)
  return answer.body
}

export interface DraftWish {
  readonly externalId: string
  readonly number?: string
  readonly lines: readonly { readonly sku: string; readonly productId: number; readonly quantity: number }[]
  /** Of our module. */
  readonly orderferry?: { readonly once?: boolean; readonly reserve?: 'no' | 'place' | 'check' }
}

/** A US order of units at 20.00, without shipping and tax. */
export function orderDraft(wish: DraftWish): CommerceOrderDraft {
  const total = wish.lines.reduce((sum, { quantity }) => sum + quantity * 20, 0)
  const address = {
    ...{
      firstname: 'Jane',
      lastname: 'Buyer',
      street: ['1 Market St'],
      city: 'San Francisco',
      region: 'California',
    },
    ...{ region_code: 'CA', region_id: 12, postcode: '94105', country_id: 'US', telephone: '555-0100' },
    email: 'x1y2@marketplace.amazon.com',
  }
  const currencies = ['base', 'store', 'order', 'global'].map((name) => [`${name}_currency_code`, 'USD'])
  const totals = ['subtotal', 'subtotal_incl_tax', 'grand_total'].flatMap((name) => [
    [name, total],
    [`base_${name}`, total],
  ])
  return {
    entity: {
      ...{
        customer_email: address.email,
        customer_firstname: 'Jane',
        customer_lastname: 'Buyer',
        customer_is_guest: 1,
      },
      ...(wish.number === undefined ? {} : { increment_id: wish.number }),
      ...{ ext_order_id: wish.externalId, store_id: 1, state: 'new', status: 'pending', is_virtual: 0 },
      ...Object.fromEntries(currencies),
      ...Object.fromEntries(totals),
      items: wish.lines.map(({ sku, productId, quantity }, index) => ({
        ...{
          sku,
          product_id: productId,
          product_type: 'simple',
          name: `Product ${sku}`,
          qty_ordered: quantity,
        },
        ...{
          price: 20,
          base_price: 20,
          row_total: quantity * 20,
          base_row_total: quantity * 20,
          store_id: 1,
        },
        ext_order_item_id: `0${index + 1}`,
      })),
      billing_address: { address_type: 'billing', ...address },
      payment: { method: 'checkmo', amount_ordered: total, base_amount_ordered: total },
      extension_attributes: {
        shipping_assignments: [
          {
            shipping: { address: { address_type: 'shipping', ...address }, method: 'flatrate_flatrate' },
            items: [],
          },
        ],
        ...(wish.orderferry === undefined ? {} : { orderferry: wish.orderferry }),
      },
    },
  }
}
