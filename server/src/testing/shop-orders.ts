/** Orders of the shop's own, and the index of all Commerce orders: for tests of lists. */
import { indexCommerceOrders } from '../sync/upkeep/index-commerce-orders.ts'
import type { CommerceShop } from './commerce-shop.ts'
import type { TestWorld } from './test-world.ts'

export interface ShopOrder {
  readonly number: string
  readonly billTo?: string
  readonly shipTo?: string
  readonly total?: number
  /** `2026-10-01 08:15:30`; left out: now. */
  readonly createdAt?: string
  readonly sku?: string
}

/** Gives its id. */
export async function placeShopOrder(shop: CommerceShop, order: ShopOrder): Promise<number> {
  const { number, total = 20, billTo = 'Ada Lin', shipTo = billTo, createdAt, sku = 'MUG' } = order
  const money = { base_currency_code: 'USD', order_currency_code: 'USD', base_to_order_rate: 1 }
  const totals = { subtotal: total, base_subtotal: total, grand_total: total, base_grand_total: total }
  const { entity_id: id } = await shop.call('/orders', {
    body: {
      entity: {
        ...money,
        ...totals,
        increment_id: number,
        store_id: 1,
        state: 'new',
        status: 'pending',
        customer_email: 'shop@example.com',
        ...(createdAt === undefined ? {} : { created_at: createdAt }),
        items: [
          {
            sku,
            name: sku,
            product_type: 'simple',
            qty_ordered: 1,
            price: total,
            base_price: total,
            original_price: total,
            row_total: total,
            base_row_total: total,
          },
        ],
        billing_address: addressOf(billTo),
        payment: { method: 'checkmo' },
        extension_attributes: {
          shipping_assignments: [
            { shipping: { method: 'flatrate_flatrate', address: addressOf(shipTo) }, items: [] },
          ],
        },
      },
    },
  })
  return id
}

function addressOf(name: string) {
  const [firstname = '', ...rest] = name.split(' ')
  return {
    firstname,
    lastname: rest.join(' ') || '.',
    street: ['1 Market St'],
    city: 'San Francisco',
    region_id: 12,
    postcode: '94105',
    country_id: 'US',
    telephone: '555-0100',
  }
}

/** A second and a little more: the pace of the index. */
const TURN_MINUTES = 1.1 / 60
const TURNS_MAX = 100

/** Reads into the index whatever there is to read, and gives in how many turns. */
export async function readWholeIndex(world: TestWorld, pageSize?: number): Promise<number> {
  for (let turns = 0; turns < TURNS_MAX; turns += 1) {
    if ((await indexCommerceOrders(world.run, pageSize)) === undefined) return turns
    world.setOurClockWrong(TURN_MINUTES)
  }
  throw new Error(`The index did not come to rest in ${TURNS_MAX} turns.`)
}

/** So that what has changed since is due. */
export async function followIndex(world: TestWorld): Promise<void> {
  world.setOurClockWrong(1)
  await readWholeIndex(world)
}
