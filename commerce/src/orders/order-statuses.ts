/**
 * Order statuses: labels of a state, one of them the default. A Magento has them in its admin only; over REST our module
 * lists them, defines more and assigns them to states.
 * https://experienceleague.adobe.com/en/docs/commerce-admin/stores-sales/order-management/orders/order-status
 */
import type { Row } from '../database/define-table.ts'
import type { Database } from '../database/open-pool.ts'
import { transaction } from '../database/transaction.ts'
import type { Engine } from '../engine.ts'
import { RestError } from '../http/rest-error.ts'
import type { OrderState } from './order-states.ts'

/** The statuses of each state, its default first. */
export type StatusesOfStates = Readonly<Record<string, readonly string[]>>

/**
 * The statuses as a SQL expression: read in the statement that locks an order, so that what was assigned a moment ago is
 * followed and no document waits for a statement of its own.
 */
export const STATUSES_OF_STATES = `(
  select json_object_agg(of_state.state, of_state.statuses)
  from (
    select state, json_agg(status order by is_default desc, status) as statuses
    from commerce.sales_order_status_state
    group by state) as of_state)`

/** A state brings its default status with it. */
export function withState(order: Row, state: OrderState, statuses: StatusesOfStates): Row {
  return { ...order, state, status: statuses[state]?.[0] ?? state }
}

/** Each status once for every state that it is assigned to, and once without a state where there is none. */
export async function listOrderStatuses(
  db: Database,
  code: string | null = null,
): Promise<readonly unknown[]> {
  const { rows } = await db.query(
    `select s.status as code, s.label, a.state, coalesce(a.is_default, false) as is_default
     from commerce.sales_order_status s
     left join commerce.sales_order_status_state a on a.status = s.status
     where $1::text is null or lower(s.status) = lower($1)
     order by s.status, a.state`,
    [code],
  )
  return rows
}

const UNIQUE_VIOLATION = '23505'
const FOREIGN_KEY_VIOLATION = '23503'

/** @returns the status as it is listed */
export async function defineOrderStatus(
  { pool }: Engine,
  { code, label }: { readonly code: string; readonly label: string },
): Promise<readonly unknown[]> {
  await pool
    .query('insert into commerce.sales_order_status (status, label) values ($1, $2)', [code, label])
    .catch((error: { code?: string }) => {
      if (error.code !== UNIQUE_VIOLATION) throw error
      throw new RestError(400, 'We found another order status with the same order status code.')
    })
  return listOrderStatuses(pool, code)
}

/** A status that is assigned as the default stays it until another one is: a state never lacks one. */
export async function assignOrderStatus(
  { pool }: Engine,
  code: string,
  { state, isDefault }: { readonly state: OrderState; readonly isDefault: boolean },
): Promise<readonly unknown[]> {
  return transaction(pool, async (client) => {
    if (isDefault) {
      await client.query('update commerce.sales_order_status_state set is_default = false where state = $1', [
        state,
      ])
    }
    await client
      .query(
        `insert into commerce.sales_order_status_state as assigned (state, status, is_default)
         values ($1, coalesce((select status from commerce.sales_order_status where lower(status) = lower($2)), $2), $3)
         on conflict (state, status) do update set is_default = assigned.is_default or excluded.is_default`,
        [state, code, isDefault],
      )
      .catch((error: { code?: string }) => {
        if (error.code !== FOREIGN_KEY_VIOLATION) throw error
        throw new RestError(404, "We can't find this order status.")
      })
    return listOrderStatuses(client, code)
  })
}
