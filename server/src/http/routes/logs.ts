import { listActivity } from '../../database/activity.ts'
import { newestCommunicationErrors } from '../../database/communication-errors.ts'
import { countCommunicationErrors } from '../../database/store-overview.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers } from '../handlers.ts'
import { presentEvent } from '../present-order.ts'
import { presentPage } from '../present-page.ts'
import { storesToRead } from '../store-limit.ts'

export function logRoutes(run: StaffRun): Handlers<'listActivity' | 'listCommunicationErrors'> {
  return {
    listActivity: async ({ query, storeIds: limit, language }) => {
      const after = query.after === undefined ? undefined : BigInt(query.after)
      const storeIds = storesToRead(limit, query.store === undefined ? undefined : [query.store])
      const rows = await listActivity(run.database, { after, storeIds, limit: query.limit })
      return {
        items: rows.map((row) => ({
          ...presentEvent(row, language),
          storeId: row.store_id,
          storeName: row.store_name,
          amazonOrderId: row.amazon_order_id,
          displayStatus: row.display_status,
          channel: row.channel,
          commerceNumber: row.commerce_number,
        })),
      }
    },
    listCommunicationErrors: async ({ query, storeIds: limit }) => {
      const offset = (query.page - 1) * query.perPage
      const storeIds = limit ?? undefined
      const rows = await newestCommunicationErrors(run.database, {
        storeIds,
        limit: query.perPage + 1,
        offset,
      })
      const total =
        query.count === 'exact' ? await countCommunicationErrors(run.database, storeIds) : undefined
      const shown = rows.slice(0, query.perPage).map((row) => ({
        errorId: String(row.error_id),
        accountId: row.account_id,
        storeId: row.store_id,
        amazonOrderId: row.amazon_order_id,
        system: row.system,
        operation: row.operation,
        code: row.code,
        message: row.message,
        requestId: row.request_id,
        happenedAt: row.happened_at.toISOString(),
      }))
      return presentPage(shown, query, { hasMore: rows.length > query.perPage, total })
    },
  }
}
