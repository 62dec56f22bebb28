/**
 * The merchant's own statuses: O-07 once an order is invoiced, P-09 once it is complete. Only where the order still has
 * the status that Commerce gave it: what staff chose since stays. A comment cannot change a status over REST, an update can.
 */
import type { CommerceOrder } from '@orderferry/domain/commerce/commerce-order'
import { chooseStatus } from '@orderferry/domain/order-import/choose-status'
import type { OrderSettings } from '@orderferry/domain/order-import/order-settings'
import { type OrderStatusListing, readOrderStatuses } from '../../commerce/order-statuses.ts'
import { readOrder as readCommerceOrder } from '../../commerce/orders.ts'
import { updateOrderState } from '../../commerce/update-order-state.ts'
import { readStoreWithSettings } from '../../database/amazon-accounts.ts'
import { readOrder } from '../../database/amazon-orders.ts'
import { lockOrder, recordOrderChange } from '../../database/order-changes.ts'
import type { OrderKey } from '../../database/order-key.ts'
import { commerceStateOf } from '../commerce-state.ts'
import { holdingOrder } from '../hold-order.ts'
import { type Run, SYSTEM } from '../run.ts'

export async function setOrderStatus(run: Run, key: OrderKey): Promise<undefined> {
  const row = await readOrder(run.database, key)
  const store = await readStoreWithSettings(run.database, key.storeId)
  if (row?.commerce_order_id == null || store === undefined) return undefined
  const commerceOrderId = Number(row.commerce_order_id)
  const statuses = await readOrderStatuses(run.commerce)

  await holdingOrder(run, key, 'update', async () => {
    const order = await readCommerceOrder(run.commerce, commerceOrderId)
    const wanted = order === null ? null : wantedStatus(order, store.settings)
    if (order === null || wanted === null || !hasGivenStatus(order, statuses)) return
    const refusal = offers(statuses, order.state, wanted) ? await write(run, order, wanted) : NOT_OFFERED
    await record(run, key, {
      order: (await readCommerceOrder(run.commerce, commerceOrderId)) ?? order,
      refusal,
      wanted,
    })
  })
  if (row.awaits_hold) await run.jobs.enqueueNow(run.database, 'put-on-hold', key)
  return undefined
}

const NOT_OFFERED = 'it is not among the statuses of the state that the order is in.'

/** Commerce writes any text as a status, so one that it does not have is not sent. */
function offers(statuses: OrderStatusListing, state: string | null, wanted: string): boolean {
  return (
    statuses.kind === 'not-offered' ||
    statuses.statuses.some((one) => one.state === state && one.status === wanted)
  )
}

/** In Commerce's words why it was refused; null when it was written. */
async function write(run: Run, order: CommerceOrder, status: string): Promise<string | null> {
  const outcome = await updateOrderState(run.commerce, {
    orderId: order.id,
    number: order.number,
    state: order.state ?? '',
    status,
  })
  return outcome.kind === 'refused' ? outcome.message : null
}

function wantedStatus({ state, status }: CommerceOrder, settings: OrderSettings): string | null {
  const wanted =
    state === 'processing'
      ? chooseStatus(settings).afterInvoice
      : state === 'complete'
        ? settings.shippedStatus
        : null
  return wanted === status ? null : wanted
}

/** Where Commerce does not list its statuses, the one of a state's own name is what it gives. */
function hasGivenStatus({ state, status }: CommerceOrder, statuses: OrderStatusListing): boolean {
  const given =
    statuses.kind === 'listed'
      ? statuses.statuses.find((one) => one.state === state && one.isDefault)?.status
      : undefined
  return status === (given ?? state)
}

async function record(
  run: Run,
  key: OrderKey,
  {
    order,
    refusal,
    wanted,
  }: { readonly order: CommerceOrder; readonly refusal: string | null; readonly wanted: string },
): Promise<void> {
  const now = run.clock()
  await run.database.transaction().execute(async (trx) => {
    const row = await lockOrder(trx, key)
    if (row === undefined) return
    await recordOrderChange(
      trx,
      row,
      {
        set: commerceStateOf(order, now),
        events: [
          refusal === null
            ? { code: 'status-set', status: wanted }
            : { code: 'status-refused', status: wanted, message: refusal },
        ],
        actor: SYSTEM,
      },
      now,
    )
  })
}
