/** Clerks at their desks: what they see of a Commerce order, and what they do with it. */
import { randomUUID } from 'node:crypto'
import type { Role } from '@orderferry/contract/role'
import type { ApiCall, ApiWorld } from './api-world.ts'
import { addPerson } from './people.ts'

export interface ImportedOrder {
  readonly id: number
  readonly amazonOrderId: string
}

/** An order of Amazon, in Commerce, invoiced. */
export async function importOrder(
  world: ApiWorld,
  quantity = 2,
  template = 'fbm-unshipped',
): Promise<ImportedOrder> {
  const placed = await world.amazon.placeOrder({ template, items: [{ sku: 'MUG', quantity }] })
  await world.minutesPass(5)
  await world.sync()
  const [made] = await world.shop.ordersOf(placed.orderId)
  return { id: made.entity_id as number, amazonOrderId: placed.orderId }
}

export interface Desk {
  /** The call that asks for something as this person sees the order now; the key stays the same when it is sent again. */
  readonly asking: (orderId: number, more?: object) => Promise<ApiCall>
  readonly read: (orderId: number) => ReturnType<typeof readOrder>
}

export async function openDesk(
  world: ApiWorld,
  wish: { readonly role: Role; readonly name: string; readonly reversesOrders?: boolean },
): Promise<Desk> {
  const { userId, headers } = await addPerson(world, wish)
  if (wish.reversesOrders === true)
    await world.call('changeUser', { params: { userId }, body: { reversesOrders: true } })
  const who = { token: null, headers }
  return {
    read: (orderId) => readOrder(world, orderId, who),
    asking: async (orderId, more = {}) => {
      const { version } = await readOrder(world, orderId, who)
      return { ...at(orderId), ...who, body: { key: randomUUID(), seen: version, ...more } }
    },
  }
}

export function at(orderId: number): Pick<ApiCall, 'params'> & { readonly params: Record<string, string> } {
  return { params: { commerceOrderId: String(orderId) } }
}

function readOrder(world: ApiWorld, orderId: number, who: Pick<ApiCall, 'token' | 'headers'>) {
  return world.call('readCommerceOrder', { ...at(orderId), ...who })
}
