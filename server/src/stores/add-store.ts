/** Adds an Amazon store: one marketplace of an account, joined to one Commerce website; its orders are read at once. */
import { findMarketplace } from '@orderferry/domain/amazon/marketplaces'
import { type CommerceStores, readStores } from '../commerce/stores.ts'
import { type AmazonAccountRow, readAccount } from '../database/amazon-accounts.ts'
import { replaceOrderSettings } from '../database/order-settings.ts'
import { insertStore } from '../database/store-writes.ts'
import type { StaffRun } from '../orders/staff-run.ts'

export interface NewStore {
  readonly accountId: string
  readonly marketplaceId: string
  readonly name: string
  readonly email: string
  readonly storeId?: string | undefined
  readonly websiteCode?: string | undefined
  readonly websiteId?: number | undefined
  readonly commerceStoreId?: number | undefined
  /** S-23: orders bought before it are never imported. Undefined: now. */
  readonly connectedAt?: Date | undefined
  readonly importAmazonOrders: boolean
}

export type AddStoreOutcome =
  | { readonly kind: 'added'; readonly storeId: string }
  | { readonly kind: 'exists'; readonly storeId: string }
  | { readonly kind: 'account-unknown' }
  | { readonly kind: 'marketplace-unknown' }
  | { readonly kind: 'marketplace-of-other-region'; readonly region: string }
  | { readonly kind: 'connected-in-future' }
  | { readonly kind: 'website-unknown'; readonly websites: readonly string[] }
  | { readonly kind: 'store-view-unknown'; readonly storeViews: readonly string[] }

export async function addStore(run: StaffRun, wish: NewStore): Promise<AddStoreOutcome> {
  const now = run.clock()
  const account = await readAccount(run.database, wish.accountId)
  if (account === undefined) return { kind: 'account-unknown' }
  const marketplace = findMarketplace(wish.marketplaceId)
  if (marketplace === null) return { kind: 'marketplace-unknown' }
  if (marketplace.region !== account.region)
    return { kind: 'marketplace-of-other-region', region: account.region }
  const connectedAt = wish.connectedAt ?? now
  if (connectedAt > now) return { kind: 'connected-in-future' }
  const place = findPlace(await readStores(run.commerce), wish)
  if (place.kind !== 'found') return place

  const storeId = wish.storeId ?? `${wish.accountId}-${marketplace.countryCode}`.toLowerCase()
  return insert(run, { account, storeId, connectedAt, place, wish, now })
}

interface FoundPlace {
  readonly kind: 'found'
  readonly websiteId: number
  readonly websiteCode: string
  readonly websiteName: string
  readonly storeViewId: number
}

type Place =
  | FoundPlace
  | Extract<AddStoreOutcome, { kind: 'website-unknown' } | { kind: 'store-view-unknown' }>

/** The website, and the store view that orders go to: the one asked for, else the website's default one (O-02). */
function findPlace({ websites, storeViews }: CommerceStores, wish: NewStore): Place {
  const website = websites.find((one) =>
    wish.websiteId === undefined ? one.code === wish.websiteCode : one.websiteId === wish.websiteId,
  )
  const storeViewId = wish.commerceStoreId ?? website?.defaultStoreViewId ?? null
  if (website === undefined || storeViewId === null)
    return {
      kind: 'website-unknown',
      websites: websites.map(({ code, websiteId }) => `${code} (${websiteId})`),
    }
  if (!storeViews.some((view) => view.storeId === storeViewId))
    return {
      kind: 'store-view-unknown',
      storeViews: storeViews.map(({ code, storeId }) => `${code} (${storeId})`),
    }
  return {
    kind: 'found',
    websiteId: website.websiteId,
    websiteCode: website.code,
    websiteName: website.name,
    storeViewId,
  }
}

async function insert(
  run: StaffRun,
  store: {
    readonly account: AmazonAccountRow
    readonly storeId: string
    readonly connectedAt: Date
    readonly place: FoundPlace
    readonly wish: NewStore
    readonly now: Date
  },
): Promise<AddStoreOutcome> {
  const { account, storeId, place, wish, now } = store
  return run.database.transaction().execute(async (trx): Promise<AddStoreOutcome> => {
    const other = await insertStore(trx, {
      account_id: account.account_id,
      store_id: storeId,
      marketplace_id: wish.marketplaceId,
      name: wish.name,
      email: wish.email,
      website_id: place.websiteId,
      website_code: place.websiteCode,
      website_name: place.websiteName,
      connected_at: store.connectedAt,
      // Nothing older can be imported, so nothing older is read.
      synced_until: store.connectedAt,
      created_at: now,
      updated_at: now,
    })
    if (other !== null) return { kind: 'exists', storeId: other }
    await replaceOrderSettings(
      trx,
      { accountId: account.account_id, storeId },
      { importAmazonOrders: wish.importAmazonOrders, commerceStoreId: place.storeViewId },
      now,
    )
    const job = { accountId: account.account_id, requestedBy: 'staff' } as const
    await run.jobs.enqueueNow(trx, 'discover-orders', job)
    return { kind: 'added', storeId }
  })
}
