/**
 * Looks at everything that the import of orders rests on, all of it at once and each within a limit: what does not
 * answer in time is said, and holds nothing else up.
 */
import { findMarketplace, sellerCentralAppsUrl } from '@orderferry/domain/amazon/marketplaces'
import { type AmazonStoreRow, listAccounts, listStores } from '../database/amazon-accounts.ts'
import { readGlobalSettings } from '../database/global-settings.ts'
import type { StaffRun } from '../orders/staff-run.ts'
import { checkAccount } from './check-account.ts'
import { checkCommerce } from './check-commerce.ts'
import { met, type Prerequisite, unmet } from './prerequisite.ts'

/** Several times the interval at which the clock starts jobs. */
const SILENT_AFTER_MS = 90_000

export async function checkPrerequisites(
  run: StaffRun,
  asked: { readonly publicUrl: string | undefined; readonly isShown: (storeId: string) => boolean },
): Promise<readonly Prerequisite[]> {
  const stores = (await listStores(run.database)).filter((store) => asked.isShown(store.store_id))
  const accounts = (await listAccounts(run.database)).filter((account) =>
    stores.some((store) => store.account_id === account.account_id),
  )
  const found = await Promise.all([
    checkScheduler(run),
    checkBaseUrl(asked.publicUrl),
    checkCommerce(run, stores),
    ...accounts.map((account) => checkAccount(run, account, stores)),
  ])
  return [...found.flat(), ...advise(stores)]
}

async function checkScheduler(run: StaffRun): Promise<readonly Prerequisite[]> {
  const { worker_seen_at: seen } = await readGlobalSettings(run.database)
  const silentMs = seen === null ? null : run.clock().getTime() - seen.getTime()
  if (silentMs !== null && silentMs < SILENT_AFTER_MS) return [met('scheduler-runs')]
  const minutes = silentMs === null ? 'none' : Math.floor(silentMs / 60_000)
  return [unmet('scheduler-silent', { parameters: { minutes } })]
}

function checkBaseUrl(publicUrl: string | undefined): readonly Prerequisite[] {
  return publicUrl === undefined
    ? [unmet('base-url-missing', { state: 'warning' })]
    : [met('base-url-set', { url: publicUrl })]
}

/** S-03, S-04, S-06: in Seller Central, where we do not look. */
function advise(stores: readonly AmazonStoreRow[]): readonly Prerequisite[] {
  const british = stores.find(({ marketplace_id: id }) => findMarketplace(id)?.countryCode === 'GB')
  const link = sellerCentralAppsUrl(stores[0]?.marketplace_id ?? null)
  const home = link === null ? null : new URL('/', link).href
  return [
    unmet('advice-seller-central', { state: 'unknown', link: home }),
    ...(british === undefined ? [] : [unmet('advice-vat', { state: 'unknown', about: british.name })]),
    ...(stores.length > 0 ? [] : [unmet('advice-vacation', { state: 'unknown' })]),
  ]
}
