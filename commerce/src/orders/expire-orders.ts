/**
 * Orders whose payment did not come are canceled, as Magento's job `sales_clean_orders` does it.
 * https://experienceleague.adobe.com/en/docs/commerce-admin/stores-sales/order-management/orders/order-scheduled-operations
 */
import { databaseTime, type Engine } from '../engine.ts'
import { cancelOrder } from './order-actions.ts'

/** Magento's default for the Pending Payment Order Lifetime (`sales/orders/delete_pending_after`). */
const LIFETIME_MS = 480 * 60_000
const LOOK_EVERY_MS = 60_000
/** The rest is canceled the next time. */
const AT_ONCE_MAX = 100

export interface Watch {
  /** Looks no more, and waits for what is under way. */
  readonly stop: () => Promise<void>
}

/** @param report told of what went wrong; the next look tries it again */
export function watchUnpaidOrders(engine: Engine, report: (error: unknown) => void): Watch {
  let underWay: Promise<void> | null = null
  const look = () => {
    underWay ??= expireUnpaidOrders(engine)
      .catch(report)
      .finally(() => {
        underWay = null
      })
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await underWay
    },
  }
}

async function expireUnpaidOrders(engine: Engine): Promise<void> {
  const { rows } = await engine.pool.query<{ id: number }>({
    name: 'unpaid-orders',
    text: `select entity_id as id
           from commerce.sales_order
           where state = 'pending_payment' and updated_at <= $1
           order by updated_at
           limit ${AT_ONCE_MAX}`,
    values: [databaseTime(new Date(engine.clock().getTime() - LIFETIME_MS))],
  })
  for (const { id } of rows) await cancelOrder(engine, id, 'expire')
}
