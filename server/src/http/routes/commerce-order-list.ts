/** The orders workspace: pages of Commerce orders, the figures beside them, and how far back they reach. */
import type {
  CommerceOrderListQuery,
  CommerceOrderSortColumn,
} from '@orderferry/contract/commerce-order-list'
import { readIndexParts } from '../../database/commerce-index.ts'
import { type CommerceOrderSort, countByCommerceStatus } from '../../database/commerce-order-list.ts'
import { readStatusLabels } from '../../database/commerce-statuses.ts'
import { COUNTED_MAX } from '../../database/order-counts.ts'
import {
  type CommerceOrderQuestion,
  commerceFilterOf,
  findCommerceOrders,
} from '../../orders/find-commerce-orders.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Caller } from '../authenticate.ts'
import type { Handlers } from '../handlers.ts'
import { presentListedOrder } from '../present-listed-order.ts'
import { presentPage } from '../present-page.ts'
import { seesBuyerData } from '../sees-buyer-data.ts'
import { ServiceProblem } from '../service-problem.ts'
import { storesToRead } from '../store-limit.ts'

const sortColumns: Readonly<Record<CommerceOrderSortColumn, CommerceOrderSort['column']>> = {
  purchasedAt: 'purchased_at',
  number: 'number',
  status: 'status',
  baseTotal: 'base_total_thousandths',
  total: 'total_thousandths',
}

export function commerceListRoutes(
  run: StaffRun,
): Handlers<'listCommerceOrders' | 'countCommerceOrders' | 'readCommerceIndex'> {
  return {
    listCommerceOrders: async ({ query, ...caller }) => {
      const question = commerceQuestionOf(query, caller)
      const found = await findCommerceOrders(run, {
        ...question,
        sort: commerceSortOf(query.sort),
        limit: query.perPage,
        offset: (query.page - 1) * query.perPage,
        count: query.count === 'exact',
      })
      const items = found.orders.map((order) => presentListedOrder(order, question.seesBuyers))
      return presentPage(items, query, found)
    },
    countCommerceOrders: async ({ query, ...caller }) => {
      const isExact = query.count === 'exact'
      const { statuses: _, ...others } = await commerceFilterOf(run, commerceQuestionOf(query, caller))
      const [counted, labels] = await Promise.all([
        countByCommerceStatus(run.database, others, isExact),
        readStatusLabels(run.database),
      ])
      return {
        statuses: [...counted].map(([status, orders]) => {
          const orMore = !isExact && orders > COUNTED_MAX
          return { status, label: labels.get(status) ?? null, orders: orMore ? COUNTED_MAX : orders, orMore }
        }),
      }
    },
    readCommerceIndex: async () => {
      const rows = await readIndexParts(run.database)
      return {
        parts: rows.flatMap(({ part, ...row }) =>
          part === 'amazonOrders'
            ? []
            : [
                {
                  part,
                  loadedBackTo: row.loaded_back_to?.toISOString() ?? null,
                  complete: row.load_ended_at !== null,
                  left: row.load_left,
                  followedAt: row.follow_ended_at?.toISOString() ?? null,
                  problem: row.problem,
                },
              ],
        ),
      }
    },
  }
}

export function commerceSortOf(sort: string): CommerceOrderSort {
  return {
    column: sortColumns[sort.replace('-', '') as CommerceOrderSortColumn],
    descending: sort.startsWith('-'),
  }
}

/**
 * Who is limited to some Amazon stores sees the orders of these alone.
 * @throws where a name is asked for by somebody who may not see names: nor may they find out by searching
 */
export function commerceQuestionOf(
  query: Omit<CommerceOrderListQuery, 'page' | 'perPage' | 'count' | 'sort'>,
  { role, storeIds }: Pick<Caller, 'role' | 'storeIds'>,
): CommerceOrderQuestion {
  const seesBuyers = seesBuyerData(role)
  if ((query.billTo || query.shipTo) && !seesBuyers)
    throw new ServiceProblem('role-too-low', { role, needed: 'clerk' })
  const { store, channel, status, state, storeView, q: search, ...asked } = query
  return {
    ...asked,
    search,
    seesBuyers,
    filter: {
      storeIds: storesToRead(storeIds, store),
      channel,
      statuses: nonEmpty(status),
      states: nonEmpty(state),
      storeViews: nonEmpty(storeView),
    },
  }
}

/** `status=` asks for nothing, not for orders without a status. */
function nonEmpty<Value>(values: readonly Value[] | undefined): readonly Value[] | undefined {
  return values === undefined || values.length === 0 ? undefined : values
}
