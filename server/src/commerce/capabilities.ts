import { z } from 'zod'
import { rejection } from './commerce-answer.ts'
import { type CommerceClient, operationOf } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { readAnswer } from './wire/read-answer.ts'

export interface CommerceCapabilities {
  /**
   * Our own module: an order is made once, stock is reserved, a shipment can keep the stock as it is. Without it
   * Commerce stores an order without looking at stock.
   */
  readonly orderferryModule: boolean
  /** Stock by source, stock and reservation (Inventory Management), which a Commerce may be run without. */
  readonly inventoryManagement: boolean
}

const moduleName = 'Orderferry_Commerce'
const inventoryModuleName = 'Magento_InventoryApi'
const keptForMs = 60 * 60 * 1000

const readModules = remembered(keptForMs, async (client): Promise<CommerceCapabilities> => {
  const request = { method: 'GET', path: '/modules' } as const
  const answer = await client.call(request)
  if (answer.kind === 'refused') {
    // Commerce as a cloud service has no list of modules, and ours cannot be among them.
    if (answer.httpStatus === 404) return { orderferryModule: false, inventoryManagement: true }
    throw rejection(operationOf(request), answer)
  }
  const modules = readAnswer(z.array(z.string()), answer.body, operationOf(request))
  return {
    orderferryModule: modules.includes(moduleName),
    inventoryManagement: modules.includes(inventoryModuleName),
  }
})

/** @param asked.fresh reads again, for a merchant who just installed the module */
export function readCapabilities(
  client: CommerceClient,
  asked: { readonly fresh?: boolean } = {},
): Promise<CommerceCapabilities> {
  return readModules(client, '', asked.fresh)
}
