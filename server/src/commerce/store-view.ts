import { SyncError } from '../platform/sync-error.ts'
import type { CommerceClient } from './commerce-client.ts'
import { remembered } from './remembered.ts'
import { type CommerceStoreView, readStores } from './stores.ts'

const keptForMs = 10 * 60 * 1000

const readViews = remembered(keptForMs, async (client) => {
  const { storeViews } = await readStores(client)
  return new Map(storeViews.map((view) => [view.storeId, view]))
})

/** The store view that imported orders belong to (O-02); one that Commerce no longer has is for the merchant to mend. */
export async function readStoreView(client: CommerceClient, storeId: number): Promise<CommerceStoreView> {
  const view = (await readViews(client)).get(storeId) ?? (await readViews(client, '', true)).get(storeId)
  if (view === undefined) {
    throw new SyncError(
      'rejected',
      `Commerce has no store view ${storeId}. Choose another in Order Settings.`,
      {
        system: 'commerce',
        operation: 'GET /V1/store/storeViews',
        code: 'store-view-missing',
      },
    )
  }
  return view
}
