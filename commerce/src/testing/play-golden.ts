/** Plays one file over REST, and reads after each step what there is to compare. */
import { type ItemStatus, itemStatus } from '@orderferry/domain/commerce/item-status'
import { type RestClient, where } from './rest-client.ts'

type Amounts = Readonly<Record<string, number | string>>

export interface Golden {
  readonly title: string
  readonly rule: string
  readonly reserve: 'place' | 'no' | 'unset'
  /** Units by SKU that had left before the order came. */
  readonly shippedEarlier?: Readonly<Record<string, number>>
  readonly order: Amounts
  readonly items: readonly (Amounts & { readonly sku: string })[]
  readonly steps: readonly GoldenStep[]
}

export interface GoldenStep {
  readonly do: 'invoice' | 'ship' | 'refund' | 'cancel' | 'hold' | 'unhold'
  /** Quantities by SKU; absent: everything that is open. */
  readonly items?: Readonly<Record<string, number>>
  readonly arguments?: Readonly<Record<string, number>>
  /** SKUs whose units return to stock. */
  readonly returned?: readonly string[]
  readonly worked: readonly string[]
  readonly then: After
}

interface After {
  readonly document?: Amounts
  readonly order: Amounts
  readonly items: Readonly<Record<string, Amounts>>
  readonly reservations: Readonly<Record<string, number>>
  readonly onHand: Readonly<Record<string, number>>
}

const DOCUMENT = ['subtotal', 'discount_amount', 'shipping_amount', 'tax_amount', 'grand_total']
const ORDER = [
  ...['grand_total', 'total_due', 'total_paid', 'adjustment_positive', 'adjustment_negative'],
  ...['subtotal', 'tax', 'shipping', 'discount', 'total'].flatMap((amount) =>
    ['invoiced', 'refunded', 'canceled'].map((done) => `${amount}_${done}`),
  ),
]
const ITEM = [
  ...['row_invoiced', 'tax_invoiced', 'discount_invoiced'],
  ...['amount_refunded', 'tax_refunded', 'discount_refunded'],
]
const QUANTITIES = ['qty_invoiced', 'qty_shipped', 'qty_refunded', 'qty_canceled', 'tax_canceled']

/** Every amount in both currencies: what a file leaves out is 0, or in the base currency the same. */
export function whole({ document, order, items, ...stock }: After) {
  return {
    ...(document === undefined ? {} : { document: both(document, DOCUMENT) }),
    order: { state: order.state, status: order.status, ...both(order, ORDER) },
    items: Object.fromEntries(
      Object.entries(items).map(([sku, item]) => [
        sku,
        { status: item.status, ...plain(item, QUANTITIES), ...both(item, ITEM) },
      ]),
    ),
    ...stock,
  }
}

function plain(amounts: Amounts, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, amounts[name] ?? 0]))
}

function both(amounts: Amounts, names: readonly string[]) {
  const base = names.map((name) => [`base_${name}`, amounts[`base_${name}`] ?? amounts[name] ?? 0])
  return { ...plain(amounts, names), ...Object.fromEntries(base) }
}

/** An order of a file that was placed, and how its SKUs are called in this engine. */
export interface Placed {
  readonly rest: RestClient
  readonly orderId: number
  readonly number: string
  readonly skuOf: (sku: string) => string
  readonly itemIds: ReadonlyMap<string, number>
}

const ON_HAND = 100

export async function place(rest: RestClient, name: string, golden: Golden): Promise<Placed> {
  const skuOf = (sku: string) => `${name}-${sku}`
  for (const { sku, is_virtual: isVirtual } of golden.items) {
    const stock = { qty: ON_HAND, is_in_stock: true }
    await rest.post('/rest/V1/products', {
      product: {
        sku: skuOf(sku),
        name: sku,
        price: 1,
        type_id: isVirtual === 1 ? 'virtual' : 'simple',
        extension_attributes: { stock_item: stock },
      },
    })
  }
  const { body } = await rest.post('/rest/V1/orders', { entity: entityOf(name, golden, skuOf) })
  const itemIds = new Map<string, number>(
    body.items.map((item: { item_id: number }, at: number) => [golden.items[at]?.sku, item.item_id]),
  )
  return { rest, orderId: body.entity_id, number: body.increment_id, skuOf, itemIds }
}

const ADDRESS = {
  firstname: 'Jane',
  lastname: 'Buyer',
  street: ['1 Market St'],
  city: 'San Francisco',
  postcode: '94105',
  country_id: 'US',
  telephone: '555-0100',
}

function entityOf(
  name: string,
  { order, items, reserve, shippedEarlier = {} }: Golden,
  skuOf: Placed['skuOf'],
) {
  const isVirtual = items.every((item) => item.is_virtual === 1) ? 1 : 0
  const { order_currency_code, base_currency_code, base_to_order_rate, ...amounts } = order
  const shipped = Object.entries(shippedEarlier).map(([sku, quantity]) => ({
    ext_order_item_id: sku,
    quantity,
  }))
  return {
    customer_email: 'jane@example.com',
    increment_id: `GOLD-${name}`,
    store_id: 1,
    state: 'new',
    status: 'pending',
    is_virtual: isVirtual,
    order_currency_code,
    base_currency_code,
    base_to_order_rate,
    ...both(
      amounts,
      Object.keys(amounts).filter((key) => !key.startsWith('base_')),
    ),
    total_qty_ordered: items.reduce((sum, item) => sum + Number(item.qty_ordered), 0),
    items: items.map(({ sku, qty_ordered, is_virtual = 0, ...row }) => ({
      sku: skuOf(sku),
      ext_order_item_id: sku,
      name: sku,
      product_type: is_virtual === 1 ? 'virtual' : 'simple',
      is_virtual,
      qty_ordered,
      ...both(
        row,
        Object.keys(row).filter((key) => !key.startsWith('base_')),
      ),
    })),
    billing_address: ADDRESS,
    payment: { method: Number(order.grand_total ?? 0) === 0 ? 'free' : 'checkmo' },
    extension_attributes: {
      shipping_assignments: [{ shipping: { address: ADDRESS, method: 'flatrate_flatrate' }, items: [] }],
      ...(reserve === 'unset' ? {} : { orderferry: { reserve, shipped } }),
    },
  }
}

/** @returns the document that was made, or null */
export async function take({ rest, orderId, itemIds }: Placed, step: GoldenStep): Promise<Amounts | null> {
  if (step.do === 'cancel' || step.do === 'hold' || step.do === 'unhold') {
    const { body } = await rest.post(`/rest/V1/orders/${orderId}/${step.do}`)
    if (body !== true) throw new Error(`${step.do}: ${JSON.stringify(body)}`)
    return null
  }
  const idOf = (sku: string) => itemIds.get(sku)
  const items = Object.entries(step.items ?? {}).map(([sku, qty]) => ({ order_item_id: idOf(sku), qty }))
  const returned = { return_to_stock_items: (step.returned ?? []).map(idOf) }
  const { status, body } = await rest.post(`/rest/V1/order/${orderId}/${step.do}`, {
    items,
    ...(step.do === 'refund' ? { arguments: { ...step.arguments, extension_attributes: returned } } : {}),
  })
  if (status !== 200) throw new Error(`${step.do}: ${JSON.stringify(body)}`)
  if (step.do === 'ship') return null
  const path = step.do === 'invoice' ? 'invoices' : 'creditmemo'
  return (await rest.get(`/rest/V1/${path}/${body}`)).body
}

/** Everything that a step's `then` speaks of, as it is in the engine. */
export async function readAfter(placed: Placed, document: Amounts | null) {
  const { rest, orderId, number, itemIds } = placed
  const order = (await rest.get(`/rest/V1/orders/${orderId}`)).body
  const reserved = (
    await rest.get(`/rest/V1/orderferry/reservations?${where('object_increment_id', number)}`)
  ).body
  const items: Record<string, object> = {}
  const reservations: Record<string, number> = {}
  const onHand: Record<string, number> = {}
  for (const [sku, itemId] of itemIds) {
    const item = order.items.find((row: { item_id: number }) => row.item_id === itemId)
    items[sku] = { status: statusOf(item), ...plain(item, QUANTITIES), ...asRead(item, ITEM) }
    reservations[sku] = reserved.items
      .filter((row: { sku: string }) => row.sku === placed.skuOf(sku))
      .reduce((sum: number, row: { quantity: number }) => sum + row.quantity, 0)
    onHand[sku] = (await rest.get(`/rest/V1/stockItems/${placed.skuOf(sku)}`)).body.qty
  }
  return {
    ...(document === null ? {} : { document: asRead(document, DOCUMENT) }),
    order: { state: order.state, status: order.status, ...asRead(order, ORDER) },
    items,
    reservations,
    onHand,
  }
}

/** As it is read: nothing stands for anything else. */
function asRead(amounts: Amounts, names: readonly string[]) {
  return plain(amounts, [...names, ...names.map((name) => `base_${name}`)])
}

function statusOf(item: Readonly<Record<string, number>>): ItemStatus {
  const of = (name: string) => item[`qty_${name}`] ?? 0
  return itemStatus({
    ordered: of('ordered'),
    invoiced: of('invoiced'),
    shipped: of('shipped'),
    refunded: of('refunded'),
    canceled: of('canceled'),
    backordered: of('backordered'),
  })
}
