/**
 * Makes an order under the first of its numbers that is free (O-10), and, where the merchant wants it, although there is
 * too little stock (O-23). A refusal leaves nothing behind, so what follows it is the first write again, not a second.
 */
import type { CommerceOrderDraft } from '@orderferry/domain/commerce/commerce-order'
import type { WhenShort } from '@orderferry/domain/order-import/import-decision'
import type { CommerceClient } from './commerce-client.ts'
import { createOrder, findOrderByExternalId, type OrderCreation } from './orders.ts'

export interface OrderWish {
  /** Left out: Commerce counts on. */
  readonly incrementId?: string
  readonly reserve: 'check' | 'place' | 'no'
}

export interface OrderPlacement {
  readonly amazonOrderId: string
  /** The best first; empty: Commerce counts on. */
  readonly numbers: readonly string[]
  readonly reserve: OrderWish['reserve']
  readonly whenShort: WhenShort
  /** Of the store view that the order goes to: its sequence gives the next number. */
  readonly storeCode: string
  readonly draft: (wish: OrderWish) => CommerceOrderDraft
}

export type PlacedOrder = Exclude<OrderCreation, { kind: 'number-taken' }> & {
  /** Made although there is too little of these. */
  readonly shortSkus: readonly string[]
  /** Numbers that other orders have. */
  readonly numbersTaken: readonly string[]
}

export async function placeOrder(client: CommerceClient, placement: OrderPlacement): Promise<PlacedOrder> {
  const { amazonOrderId, numbers, whenShort, storeCode, draft } = placement
  const wasMade = async () => (await findOrderByExternalId(client, amazonOrderId)) !== null
  let { reserve } = placement
  let shortSkus: readonly string[] = []
  let taken = 0
  for (;;) {
    const incrementId = numbers[taken]
    const outcome = await createOrder(
      client,
      draft({ reserve, ...(incrementId === undefined ? {} : { incrementId }) }),
      incrementId === undefined ? storeCode : undefined,
    )
    const facts = () => ({ shortSkus, numbersTaken: numbers.slice(0, taken) })
    // Short by its own units, perhaps: an earlier try whose answer was lost has made the order and holds them.
    if (outcome.kind === 'not-salable' && (await wasMade())) return { kind: 'already-exists', ...facts() }
    if (outcome.kind === 'not-salable' && reserve === 'check' && whenShort !== 'block') {
      shortSkus = outcome.skus
      reserve = 'place'
    } else if (outcome.kind === 'number-taken') {
      // By this very order, perhaps: without our module its number is all that keeps it from being made twice.
      if (await wasMade()) return { kind: 'already-exists', ...facts() }
      taken += 1
      if (taken >= numbers.length) return { ...noNumberLeft(numbers), ...facts() }
    } else return { ...outcome, ...facts() }
  }
}

function noNumberLeft(numbers: readonly string[]): { readonly kind: 'rejected'; readonly message: string } {
  return {
    kind: 'rejected',
    message:
      numbers.length === 0
        ? 'The next number of this store view belongs to another order already.'
        : `Other orders have the numbers ${numbers.join(', ')} already.`,
  }
}
