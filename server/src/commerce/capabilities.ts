import { z } from 'zod'
import type { CommerceClient } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { readAnswer } from './wire/read-answer.ts'

export interface CommerceCapabilities {
  /**
   * Our own module: an order is made once, stock is reserved, a shipment can keep the stock as it is. Without it
   * Commerce stores an order without looking at stock.
   */
  readonly orderferryModule: boolean
}

const moduleName = 'Orderferry_Commerce'
const keptForMs = 60 * 60 * 1000

const readModules = remembered(keptForMs, async (client) => {
  const path = '/modules'
  const modules = readAnswer(z.array(z.string()), await client.read(path), `GET /V1${path}`)
  return { orderferryModule: modules.includes(moduleName) }
})

/** @param asked.fresh reads again, for a merchant who just installed the module */
export function readCapabilities(
  client: CommerceClient,
  asked: { readonly fresh?: boolean } = {},
): Promise<CommerceCapabilities> {
  return readModules(client, '', asked.fresh)
}
