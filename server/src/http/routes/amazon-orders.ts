import type { OrderListQuery, OrderSortColumn } from '@orderferry/contract/amazon-orders'
import { type Role, roleSuffices } from '@orderferry/contract/role'
import { say } from '@orderferry/contract/words/words'
import { readStore } from '../../database/amazon-accounts.ts'
import type { OrderSort } from '../../database/order-list.ts'
import { explainImport } from '../../orders/explain-import.ts'
import { findOrders } from '../../orders/find-orders.ts'
import { retryImport } from '../../orders/retry-import.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { viewOrder } from '../../orders/view-order.ts'
import { viewProducts } from '../../orders/view-products.ts'
import { endOf } from '../end-of.ts'
import type { Handlers } from '../handlers.ts'
import { presentExplanation } from '../present-explanation.ts'
import { presentOrder, sayRetryRefusal } from '../present-order.ts'
import { presentOrderDetails } from '../present-order-details.ts'
import { presentPage } from '../present-page.ts'
import { ServiceProblem } from '../service-problem.ts'
import { storesToRead } from '../store-limit.ts'

const sortColumns: Readonly<Record<OrderSortColumn, OrderSort['column']>> = {
  purchasedAt: 'purchased_at',
  updatedAt: 'amazon_updated_at',
  latestShipAt: 'latest_ship_at',
  orderNumber: 'amazon_order_id',
  total: 'total',
  status: 'display_status',
}

export function orderRoutes(
  run: StaffRun,
): Handlers<'listOrders' | 'readOrder' | 'readOrderProducts' | 'retryImport' | 'explainImport'> {
  return {
    listOrders: async ({ query, role, storeIds, language }) => {
      const seesBuyers = seesBuyerData(role)
      // Who may not see names may not find out by searching for them either.
      if (query.buyer !== undefined && !seesBuyers)
        throw new ServiceProblem('role-too-low', { role, needed: 'clerk' })
      const stores = storesToRead(storeIds, query.store)
      const found = await findOrders(run, { ...wishOf(query, stores), seesBuyers })
      const orders = found.orders.map((order) => presentOrder(order, { language, seesBuyers }))
      return presentPage(orders, query, found)
    },
    readOrder: async ({ params, role, language }) => {
      const seesBuyers = seesBuyerData(role)
      const order = await viewOrder(run, { ...params, seesBuyers })
      if (order === null) throw await unknownOrder(run, params)
      return presentOrderDetails(order, { language, seesBuyers, mayAct: roleSuffices(role, 'clerk') })
    },
    readOrderProducts: async ({ params }) => {
      const products = await viewProducts(run, params)
      if (products === null) throw await unknownOrder(run, params)
      return { items: products.map((product) => ({ ...product })) }
    },
    retryImport: async ({ params, actor, language }) => {
      const store = await readStore(run.database, params.storeId)
      if (store === undefined) throw new ServiceProblem('store-unknown', params)
      const outcome = await retryImport(run, { accountId: store.account_id, ...params }, actor)
      switch (outcome.kind) {
        case 'unknown-order':
          throw new ServiceProblem('order-unknown', params)
        case 'refused':
          throw new ServiceProblem('retry-not-possible', {
            ...params,
            reason: sayRetryRefusal(language, outcome.because, outcome.importReason),
          })
        case 'started':
          return {
            ...params,
            importState: outcome.importState,
            message: say(language, 'retry.started', params),
          }
      }
    },
    explainImport: async ({ params, language }) => {
      const explanation = await explainImport(run, params)
      if (explanation === null) throw await unknownOrder(run, params)
      return presentExplanation(explanation, language)
    },
  }
}

function seesBuyerData(role: Role): boolean {
  return roleSuffices(role, 'clerk')
}

async function unknownOrder(
  run: StaffRun,
  params: { readonly storeId: string; readonly amazonOrderId: string },
): Promise<ServiceProblem> {
  const store = await readStore(run.database, params.storeId)
  return new ServiceProblem(store === undefined ? 'store-unknown' : 'order-unknown', params)
}

function wishOf(query: OrderListQuery, storeIds: readonly string[] | undefined) {
  return {
    filter: {
      storeIds,
      displayStatuses: query.status,
      orderNumber: query.orderNumber,
      totalMin: query.totalMin,
      totalMax: query.totalMax,
      purchasedFrom: query.purchasedFrom === undefined ? undefined : new Date(query.purchasedFrom),
      purchasedBefore: query.purchasedTo === undefined ? undefined : endOf(query.purchasedTo),
      channel: query.channel,
      programs: query.program,
      blocked: query.blocked,
    },
    buyer: query.buyer,
    search: query.q,
    sort: {
      column: sortColumns[query.sort.replace('-', '') as OrderSortColumn],
      descending: query.sort.startsWith('-'),
    },
    limit: query.perPage,
    offset: (query.page - 1) * query.perPage,
    count: query.count === 'exact',
  }
}
