/**
 * Single exchanges of the recorded Magento that no chain tells: catalog, customers, currencies, sources, and the lives of
 * a configurable and of a virtual product. Played in the order in which they were recorded, on what was there then.
 * Of the catalog's recorded exchanges these are left out: 045 and 055 (attributes), 070 (taxes), 701 and 702 (making a
 * stock), which the engine does not serve; 046 and 047, a stock index that lags; 060 and 062, from before the second stock.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RestClient, restClient } from '../src/testing/rest-client.ts'
import { type RunningCommerce, runCommerce } from '../src/testing/run-commerce.ts'
import { differs, type Variables } from './replay.mjs'

const FOLDER = join(import.meta.dirname, 'recorded')

interface Recorded {
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown }
  readonly response: { readonly status: number; readonly body?: unknown; readonly bodyText?: string }
}

/** What was made before, and is not among the exchanges. */
interface Before {
  readonly products?: readonly object[]
  readonly customer?: object
  readonly sourceItems?: readonly object[]
}

interface Play {
  readonly file: string
  readonly before?: Before
}

const WITHOUT_ORDERS: readonly Play[] = [
  { file: '031-store-configs-one' },
  { file: '039-currency' },
  { file: '040-product-create-simple' },
  {
    file: '043-product-create-out-of-stock',
    before: { products: [{ sku: 'ORD-B' }, { sku: 'ORD-DIS', status: 2 }] },
  },
  { file: '051-product-get-missing' },
  { file: '053-products-search-sku-in' },
  {
    file: '049-product-create-configurable-parent',
    before: { products: [{ sku: 'ORD-VIRT', type_id: 'virtual' }, { sku: 'ORD-CFG-RED' }] },
  },
  { file: '057-stock-item-get' },
  { file: '058-salable-qty-unknown-sku' },
  { file: '064-source-items-post-unknown-sku' },
  { file: '065-source-items-post-unknown-source' },
  { file: '068-stock-item-put' },
  { file: '076-salable-qty-out-of-stock' },
  {
    file: '078-customer-create-duplicate',
    before: { customer: { email: 'cust1@example.com', firstname: 'Cu', lastname: 'Stomer' } },
  },
]

/** An order is made by the first exchange; the others speak of it by the id that it had then. */
const ORDERS: readonly { readonly recordedId: number; readonly files: readonly string[] }[] = [
  {
    recordedId: 15,
    files: [
      '112-order-create-configurable-parent-child',
      '113-order-get-configurable',
      '199-order-get-configurable-full',
      '572-configurable-parent-child-order-invoice',
      '573-configurable-parent-child-order-ship',
      '574-state-configurable-parent-child-order',
    ],
  },
  {
    recordedId: 20,
    files: [
      '119-order-create-virtual',
      '193-order-get-virtual',
      '560-virtual-order-invoice',
      '561-virtual-order-ship',
      '562-state-virtual-order',
    ],
  },
]

const LATER: readonly Play[] = [
  { file: '700-source-create' },
  {
    file: '703-salable-qty-multi-source',
    before: {
      products: [{ sku: 'ORD-EU' }],
      sourceItems: [
        { sku: 'ORD-EU', source_code: 'wh_eu1', quantity: 10, status: 1 },
        { sku: 'ORD-EU', source_code: 'wh_eu2', quantity: 5, status: 1 },
      ],
    },
  },
  { file: '704-stock-resolver-eu' },
  { file: '705-stock-resolver-unknown' },
  {
    file: '796-product-get-plus-percent',
    // By then it was the thirteenth product.
    before: { products: [...[9, 10, 11, 12].map((id) => ({ sku: `ORD-${id}` })), { sku: 'ORD+PLUS%25' }] },
  },
  { file: '798-products-search-comma-eq', before: { products: [{ sku: 'ORD,COMMA' }] } },
]

let running: RunningCommerce
let rest: RestClient

beforeAll(async () => {
  running = await runCommerce()
  rest = await restClient(running)
})
afterAll(() => running.end())

function read(file: string): Recorded {
  return JSON.parse(readFileSync(join(FOLDER, `${file}.json`), 'utf8'))
}

async function prepare({ products = [], customer, sourceItems }: Before): Promise<void> {
  for (const product of products) {
    const name = `Product ${(product as { sku: string }).sku}`
    const extension = { website_ids: [1], stock_item: { qty: 100 } }
    const whole = { name, price: 20, weight: 0.5, extension_attributes: extension, ...product }
    await rest.post('/rest/V1/products', { product: whole })
  }
  if (customer !== undefined) await rest.post('/rest/V1/customers', { customer })
  if (sourceItems !== undefined) await rest.post('/rest/V1/inventory/source-items', { sourceItems })
}

/** The first difference from what was recorded, or null. */
async function play(file: string, path: (recorded: string) => string = (recorded) => recorded) {
  const { request, response } = read(file)
  const method = request.method.toLowerCase() as 'get' | 'post' | 'put'
  const answer = await rest[method](path(request.path), request.body)
  const variables: Variables = {}
  const wanted = { status: response.status, body: response.body ?? response.bodyText }
  const shown = {
    status: answer.status,
    body: withSortedAttributes(
      JSON.parse(JSON.stringify(answer.body).replaceAll(running.commerce.url, 'http://magento.test')),
    ),
  }
  return { difference: differs(blurred(wanted), shown, variables), body: answer.body }
}

/** Numbers that a system draws by itself, whatever they were then. */
const DRAWN = /^(entity_id|order_id|item_id|parent_id|billing_address_id|shipping_address_id|protect_code)$/

function blurred(value: unknown, key = '', within = ''): unknown {
  if (key === 'custom_attributes') return sortedByCode(value)
  if (Array.isArray(value)) return value.map((entry) => blurred(entry, key, within))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, blurred(entry, name, key)]))
  }
  // A stock item has the id of its product; it is compared.
  if (DRAWN.test(key) && within !== 'stock_item' && value !== null) return '{{any}}'
  if (/^(created|updated)_at$/.test(key)) return '{{time}}'
  // Documents answer their id as text.
  if (key === 'body' && typeof value === 'string' && /^\d+$/.test(value)) return '{{documentId:string}}'
  return value
}

/** Recorded twice, the attributes of a new product came in two orders. */
function sortedByCode(value: unknown): unknown {
  const attributes = value as readonly { readonly attribute_code: string }[]
  return attributes.toSorted((a, b) => (a.attribute_code < b.attribute_code ? -1 : 1))
}

function withSortedAttributes(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('custom_attributes' in body)) return body
  return { ...body, custom_attributes: sortedByCode(body.custom_attributes) }
}

test('plays each recorded exchange', () => {
  const played = [...WITHOUT_ORDERS, ...LATER].map(({ file }) => file)
  const all = [...played, ...ORDERS.flatMap(({ files }) => files)].toSorted()
  expect(all).toEqual(
    readdirSync(FOLDER)
      .map((name) => name.replace('.json', ''))
      .toSorted(),
  )
})

test.each(WITHOUT_ORDERS)('$file', async ({ file, before = {} }) => {
  await prepare(before)
  expect((await play(file)).difference).toBeNull()
})

test.each(ORDERS)('the life of order $recordedId', async ({ recordedId, files }) => {
  let id = recordedId
  for (const file of files) {
    const { difference, body } = await play(file, (path) =>
      path.replace(new RegExp(`(orders?)/${recordedId}\\b`), `$1/${id}`),
    )
    expect(difference === null ? null : `${file}: ${difference}`).toBeNull()
    if (file === files[0]) id = body.entity_id
  }
})

test.each(LATER)('$file', async ({ file, before = {} }) => {
  await prepare(before)
  expect((await play(file)).difference).toBeNull()
})
