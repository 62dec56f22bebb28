/** All Orders: pages of the list and the figures beside it. */
import type { OrderListQuery, OrderSortColumn } from '@orderferry/contract/order-list'
import { displayStatuses } from '@orderferry/domain/lifecycle/display-status'
import { COUNTED_MAX, countByStatus, countCards } from '../../database/order-counts.ts'
import type { OrderSort } from '../../database/order-steps.ts'
import { filterOf, findOrders, type OrderQuestion } from '../../orders/find-orders.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Caller } from '../authenticate.ts'
import type { Handlers } from '../handlers.ts'
import { presentOrder } from '../present-order.ts'
import { presentPage } from '../present-page.ts'
import { seesBuyerData } from '../sees-buyer-data.ts'
import { ServiceProblem } from '../service-problem.ts'
import { storesToRead } from '../store-limit.ts'

/** What is due within a day is to be shipped today (O-28's default). */
const SHIP_SOON_MS = 24 * 3600 * 1000
const UNCOUNTED: ReadonlySet<string> = new Set(['Unfulfillable'])

const sortColumns: Readonly<Record<OrderSortColumn, OrderSort['column']>> = {
  purchasedAt: 'purchased_at',
  updatedAt: 'amazon_updated_at',
  latestShipAt: 'latest_ship_at',
  orderNumber: 'amazon_order_id',
  total: 'total',
  status: 'display_status',
}

export function orderListRoutes(run: StaffRun): Handlers<'listOrders' | 'countOrders'> {
  return {
    listOrders: async ({ query, language, ...caller }) => {
      const question = questionOf(query, caller, run.clock)
      const found = await findOrders(run, {
        ...question,
        sort: sortOf(query.sort),
        limit: query.perPage,
        offset: (query.page - 1) * query.perPage,
        count: query.count === 'exact',
      })
      const reader = { language, seesBuyers: question.seesBuyers }
      return presentPage(
        found.orders.map((order) => presentOrder(order, reader)),
        query,
        found,
      )
    },
    countOrders: async ({ query, ...caller }) => {
      const isExact = query.count === 'exact'
      const { displayStatuses: _, ...others } = await filterOf(run, questionOf(query, caller, run.clock))
      const { accountId, storeIds } = others
      const now = run.clock()
      const soon = new Date(now.getTime() + SHIP_SOON_MS)
      const [statuses, cards] = await Promise.all([
        countByStatus(run.database, others, isExact),
        countCards(run.database, { accountId, storeIds }, { now, soon, isExact }),
      ])
      const { unshippedImported, unshipped, ...rest } = cards
      const said = (orders: number) => sayCount(orders, isExact)
      return {
        statuses: displayStatuses
          .filter((status) => !UNCOUNTED.has(status))
          .map((status) => ({ status, ...said(statuses.get(status) ?? 0) })),
        cards: {
          unshipped: { ...said(unshipped), imported: said(unshippedImported).orders },
          shipToday: said(rest.shipToday),
          late: said(rest.late),
          blocked: said(rest.blocked),
          cancellationRequested: said(rest.cancellationRequested),
        },
      }
    },
  }
}

function sayCount(orders: number, isExact: boolean) {
  const orMore = !isExact && orders > COUNTED_MAX
  return { orders: orMore ? COUNTED_MAX : orders, orMore }
}

export function sortOf(sort: string): OrderSort {
  return {
    column: sortColumns[sort.replace('-', '') as OrderSortColumn],
    descending: sort.startsWith('-'),
  }
}

/** @throws where a name is asked for by somebody who may not see names: nor may they find out by searching */
export function questionOf(
  query: Omit<OrderListQuery, 'page' | 'perPage' | 'count' | 'sort'>,
  { role, storeIds }: Pick<Caller, 'role' | 'storeIds'>,
  clock: Clock,
): OrderQuestion {
  const seesBuyers = seesBuyerData(role)
  if (query.buyer && !seesBuyers) throw new ServiceProblem('role-too-low', { role, needed: 'clerk' })
  return {
    seesBuyers,
    orderNumber: query.orderNumber,
    buyer: query.buyer,
    search: query.q,
    purchasedFrom: query.purchasedFrom,
    purchasedTo: query.purchasedTo,
    filter: {
      storeIds: storesToRead(storeIds, query.store),
      displayStatuses: nonEmpty(query.status),
      totalMin: query.totalMin,
      totalMax: query.totalMax,
      channel: query.channel,
      programs: nonEmpty(query.program)?.map((program) => program.toUpperCase()),
      blocked: query.blocked,
      ...dueOf(query, clock()),
      cancellationRequested: query.cancellationRequested,
    },
  }
}

/** Late and due today, asked for together, are what is due until tomorrow. */
function dueOf({ late, shipToday }: Pick<OrderListQuery, 'late' | 'shipToday'>, now: Date) {
  const soon = new Date(now.getTime() + SHIP_SOON_MS)
  return {
    shipBefore: shipToday ? soon : late ? now : undefined,
    shipFrom: shipToday && !late ? now : undefined,
  }
}

/** `status=` asks for nothing, not for orders without a status. */
function nonEmpty<Value>(values: readonly Value[] | undefined): readonly Value[] | undefined {
  return values === undefined || values.length === 0 ? undefined : values
}
