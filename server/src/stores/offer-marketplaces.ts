/** P-26: one authorization is good for every marketplace of a seller in its region, so each may become an Amazon store. */
import { type AmazonMarketplace, listMarketplaces } from '../amazon/list-marketplaces.ts'
import { listStores, readAccount } from '../database/amazon-accounts.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface OfferedMarketplace {
  readonly marketplace: AmazonMarketplace
  /** Null: no store of the account stands for it yet. */
  readonly storeId: string | null
}

/** Null when there is no such account. What Amazon refuses is thrown. */
export async function offerMarketplaces(
  run: StaffRun,
  accountId: string,
): Promise<readonly OfferedMarketplace[] | null> {
  if ((await readAccount(run.database, accountId)) === undefined) return null
  const stores = await listStores(run.database, accountId)
  const offered = await listMarketplaces(await run.amazon(accountId))
  return offered.map((marketplace) => ({
    marketplace,
    storeId: stores.find((store) => store.marketplace_id === marketplace.marketplaceId)?.store_id ?? null,
  }))
}
