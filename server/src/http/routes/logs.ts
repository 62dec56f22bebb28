import type { ActivityEntryJson, ActivityQuery } from '@orderferry/contract/activity'
import type { CommunicationErrorJson } from '@orderferry/contract/communication-errors'
import type { Language } from '@orderferry/contract/words/words'
import { activityOf, codesOfActivity } from '@orderferry/domain/lifecycle/activity'
import {
  type ActivityFilter,
  type ActivityRow,
  countActivity,
  listActivityAfter,
  newestActivity,
} from '../../database/activity.ts'
import {
  type CommunicationErrorFilter,
  countCommunicationErrors,
  newestCommunicationErrors,
  type ShownCommunicationErrorRow,
} from '../../database/communication-errors.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Handlers } from '../handlers.ts'
import { presentEvent } from '../present-order.ts'
import { presentPage } from '../present-page.ts'
import { type StoreLimit, storesToRead } from '../store-limit.ts'

export function logRoutes(run: StaffRun): Handlers<'listActivity' | 'listCommunicationErrors'> {
  const { database } = run
  return {
    listActivity: async ({ query, storeIds: limit, language }) => {
      const filter = activityFilter(query, limit)
      const present = (row: ActivityRow) => presentActivity(row, language)
      if (query.after !== undefined) {
        const after = BigInt(query.after)
        const rows = await listActivityAfter(database, { after, filter, limit: query.limit + 1 })
        return presentPage(
          rows.slice(0, query.limit).map(present),
          { page: 1, perPage: query.limit },
          { hasMore: rows.length > query.limit, total: undefined },
        )
      }
      const rows = await newestActivity(database, { filter, ...rowsOfPage(query) })
      const total = query.count === 'exact' ? await countActivity(database, filter) : undefined
      const hasMore = rows.length > query.perPage
      return presentPage(rows.slice(0, query.perPage).map(present), query, { hasMore, total })
    },
    listCommunicationErrors: async ({ query, storeIds: limit }) => {
      const filter: CommunicationErrorFilter = {
        ...query,
        storeIds: storesToRead(limit, query.store),
        // What concerns an account may name its other stores.
        withAccounts: limit === null,
        from: dateOf(query.from),
        before: dateOf(query.before),
      }
      const rows = await newestCommunicationErrors(database, { filter, ...rowsOfPage(query) })
      const total = query.count === 'exact' ? await countCommunicationErrors(database, filter) : undefined
      const hasMore = rows.length > query.perPage
      return presentPage(rows.slice(0, query.perPage).map(presentError), query, { hasMore, total })
    },
  }
}

/** One row more than the page tells whether there is a further one. */
function rowsOfPage({ page, perPage }: { readonly page: number; readonly perPage: number }) {
  return { limit: perPage + 1, offset: (page - 1) * perPage }
}

function activityFilter(query: ActivityQuery, limit: StoreLimit): ActivityFilter {
  const { direction, action: actions, result: results } = query
  const isAnyKind = direction === undefined && actions === undefined && results === undefined
  return {
    storeIds: storesToRead(limit, query.store),
    orderNumber: query.orderNumber,
    codes: isAnyKind ? undefined : codesOfActivity({ direction, actions, results }),
    by: query.by,
    actor: query.actor,
    from: dateOf(query.from),
    before: dateOf(query.before),
  }
}

function dateOf(instant: string | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant)
}

function presentActivity(row: ActivityRow, language: Language): ActivityEntryJson {
  return {
    ...presentEvent(row, language),
    storeId: row.store_id,
    storeName: row.store_name,
    amazonOrderId: row.amazon_order_id,
    displayStatus: row.display_status,
    channel: row.channel,
    commerceNumber: row.commerce_number,
    activity: activityOf(row.code),
  }
}

function presentError(row: ShownCommunicationErrorRow): CommunicationErrorJson {
  return {
    errorId: String(row.error_id),
    accountId: row.account_id,
    region: row.region,
    storeId: row.store_id,
    storeName: row.store_name,
    amazonOrderId: row.amazon_order_id,
    system: row.system,
    operation: row.operation,
    code: row.code,
    message: row.message,
    requestId: row.request_id,
    happenedAt: row.happened_at.toISOString(),
  }
}
