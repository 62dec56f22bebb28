import type { OrderSettingsJson } from '@orderferry/contract/order-settings'
import { readOrderSettings } from '../../database/order-settings.ts'
import type { StaffRun } from '../../orders/staff-run.ts'
import { changeOrderSettings } from '../../stores/change-order-settings.ts'
import type { Handlers } from '../handlers.ts'
import { ServiceProblem } from '../service-problem.ts'

export function settingsRoutes(run: StaffRun): Handlers<'readOrderSettings' | 'replaceOrderSettings'> {
  return {
    readOrderSettings: ({ params }) => showSettings(run, params.storeId),
    replaceOrderSettings: async ({ params, body }) => {
      const outcome = await changeOrderSettings(run, params.storeId, body)
      if (outcome.kind === 'store-unknown') throw new ServiceProblem('store-unknown', params)
      if (outcome.kind === 'store-view-unknown') {
        throw new ServiceProblem('store-view-unknown', {
          commerceStoreId: body.commerceStoreId,
          storeViews: outcome.storeViews.join(', '),
        })
      }
      return showSettings(run, params.storeId)
    },
  }
}

async function showSettings(run: StaffRun, storeId: string): Promise<OrderSettingsJson> {
  const known = await readOrderSettings(run.database, storeId)
  if (known === undefined) throw new ServiceProblem('store-unknown', { storeId })
  const { importAmazonOrders, commerceStoreId } = known.settings
  return { storeId, importAmazonOrders, commerceStoreId, updatedAt: known.updatedAt.toISOString() }
}
