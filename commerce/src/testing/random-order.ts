/** Orders and what is done with them, drawn at random: amounts that do not divide, and actions that may be refused. */
import type { SeededRandom } from '@orderferry/domain/testing/seeded-random'
import type { OrderEvent } from '../orders/order-states.ts'

export const RANDOM_SKUS = Array.from({ length: 12 }, (_, at) => `R-${at}`)

const ADDRESS = {
  firstname: 'Jane',
  lastname: 'Buyer',
  street: ['1 Market St'],
  city: 'San Francisco',
  postcode: '94105',
  country_id: 'US',
  telephone: '555-0100',
}

/** 0.92 for an order in another currency than its books. */
const RATES = [1, 1, 0.92]

/** An order whose amounts agree, in cents; its rows need not divide by their quantity. */
export function randomOrder(random: SeededRandom, number: string) {
  const rate = random.pick(RATES)
  const isVirtual = random.chance(8)
  const isFree = random.chance(5)
  const cents = (most: number) => (isFree ? 0 : random.below(most))
  const inBoth = (name: string, amount: number) => ({
    [name]: amount / 100,
    [`base_${name}`]: Math.round(amount / rate) / 100,
  })
  const rows = Array.from({ length: 1 + random.below(3) }, (_, at) => {
    const quantity = 1 + random.below(5)
    const row = cents(3000) * quantity + cents(3)
    const discount = random.chance(30) ? Math.min(cents(500), row) : 0
    return { at, quantity, row, discount, tax: random.chance(60) ? cents(400) : 0 }
  })
  const shipping = isVirtual || random.chance(30) ? 0 : cents(900)
  const shippingTax = shipping > 0 && random.chance(50) ? cents(90) : 0
  const items = rows.map(({ at, quantity, row, discount, tax }) => ({
    // Two rows of one SKU now and then.
    sku: RANDOM_SKUS[(random.below(6) + at) % RANDOM_SKUS.length],
    name: `Row ${at}`,
    product_type: isVirtual ? 'virtual' : 'simple',
    is_virtual: isVirtual ? 1 : 0,
    qty_ordered: quantity,
    ...inBoth('price', Math.round(row / quantity)),
    ...inBoth('row_total', row),
    ...inBoth('tax_amount', tax),
    ...inBoth('discount_amount', discount),
  }))
  const sum = (name: string) =>
    Math.round(
      items.reduce((total, item) => total + Number((item as Record<string, unknown>)[name]), 0) * 100,
    ) / 100
  const total = (base: '' | 'base_') => {
    const of = (amount: number) => inBoth('x', amount)[`${base}x`] as number
    const amounts = {
      [`${base}subtotal`]: sum(`${base}row_total`),
      [`${base}discount_amount`]: -sum(`${base}discount_amount`),
      [`${base}shipping_amount`]: of(shipping),
      [`${base}shipping_tax_amount`]: of(shippingTax),
      [`${base}tax_amount`]: Math.round((sum(`${base}tax_amount`) + of(shippingTax)) * 100) / 100,
    }
    const { [`${base}shipping_tax_amount`]: _within, ...added } = amounts
    const grand = Object.values(added).reduce((all, amount) => all + amount, 0)
    return { ...amounts, [`${base}grand_total`]: Math.round(grand * 100) / 100 }
  }
  return {
    customer_email: 'jane@example.com',
    increment_id: number,
    store_id: 1,
    state: 'new',
    status: 'pending',
    is_virtual: isVirtual ? 1 : 0,
    base_currency_code: 'USD',
    order_currency_code: rate === 1 ? 'USD' : 'EUR',
    base_to_order_rate: rate,
    ...total(''),
    ...total('base_'),
    total_qty_ordered: rows.reduce((units, { quantity }) => units + quantity, 0),
    items,
    billing_address: ADDRESS,
    payment: { method: isFree ? 'free' : 'checkmo' },
    extension_attributes: {
      shipping_assignments: [{ shipping: { address: ADDRESS, method: 'flatrate_flatrate' }, items: [] }],
      orderferry: { reserve: random.pick(['place', 'place', 'place', 'check', 'no']) },
    },
  }
}

export interface RandomAction {
  readonly event: Exclude<OrderEvent, 'expire'>
  /** The body of a document. */
  readonly body: {
    readonly items: readonly { readonly order_item_id: number; readonly qty: number }[]
    readonly arguments?: object
  }
}

const EVENTS = [
  ...['invoice', 'invoice', 'invoice', 'ship', 'ship', 'ship', 'refund', 'refund', 'refund'],
  ...['cancel', 'hold', 'unhold'],
] as readonly RandomAction['event'][]

export function randomAction(random: SeededRandom, itemIds: readonly number[]): RandomAction {
  const event = random.pick(EVENTS)
  const chosen = random.chance(50) ? [] : itemIds.filter(() => random.chance(70))
  const items = chosen.map((id) => ({ order_item_id: id, qty: random.below(4) }))
  return {
    event,
    body: event === 'refund' ? { items, arguments: refundArguments(random, itemIds) } : { items },
  }
}

/** Amounts as a careful clerk enters them: none is negative, and a fee stays small. */
function refundArguments(random: SeededRandom, itemIds: readonly number[]) {
  const maybe = (percent: number, name: string, most: number) =>
    random.chance(percent) ? { [name]: random.below(most) / 100 } : {}
  return {
    ...(random.chance(30) ? { shipping_amount: 0 } : maybe(30, 'shipping_amount', 300)),
    ...maybe(15, 'adjustment_positive', 200),
    ...maybe(15, 'adjustment_negative', 100),
    extension_attributes: { return_to_stock_items: itemIds.filter(() => random.chance(50)) },
  }
}
