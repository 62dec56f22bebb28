import { SyncError } from '../platform/sync-error.ts'
import type { CommerceClient } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { type CommerceStores, type CommerceStoreView, readStores } from './stores.ts'

const keptForMs = 10 * 60 * 1000

const readKnownStores = remembered(keptForMs, readStores)

/** The store view that orders are made in; each of them asks, so it is kept for a while. */
export async function readStoreView(client: CommerceClient, storeId: number): Promise<CommerceStoreView> {
  const find = ({ storeViews }: CommerceStores) => storeViews.find((view) => view.storeId === storeId)
  // One that was made a moment ago is not among those remembered.
  const found = find(await readKnownStores(client)) ?? find(await readKnownStores(client, '', true))
  if (found !== undefined) return found
  throw new SyncError('rejected', `Commerce has no store view ${storeId}.`, {
    system: 'commerce',
    operation: 'GET /V1/store/storeViews',
    code: 'not-found',
  })
}
